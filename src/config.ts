import { existsSync } from 'node:fs';
import { z } from 'zod';
import { SecondLookError } from './errors.ts';
import { isLoopback } from './loopback.ts';
import type { ChatSettings } from './model/chat.ts';
import type { Retain } from './retention/duties.ts';
import type { RoleLists } from './roles/role-lists.ts';
import { listIn, Settings } from './settings.ts';
import type { Budget } from './thought/budget.ts';

/** Some settings are wrong. Nothing was started. The message names each one. */
export class ConfigError extends SecondLookError {
  override readonly name = 'ConfigError';
  readonly code = 'config';
}

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. Null: a bot in Teams of which nobody said where browsers reach it, so its cards have no links. */
  readonly publicUrl: string | null;
  readonly dataDirectory: string;
  /** Null: the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | null;
  readonly knowledgeDirectory: string;
  readonly promptsDirectory: string;
  readonly logLevel: Settings['LOG_LEVEL'];
  /** Null: the library is held in memory. */
  readonly knowledgeDatabaseUrl: string | null;
  /** Null: the encoder that comes with the bot. */
  readonly embeddings: { readonly url: string; readonly model: string; readonly key: string | null } | null;
  /** Null: the bank asks. `deadline` in ms; `budget` for one session. */
  readonly model: (ChatSettings & { readonly deadline: number; readonly budget: Budget }) | null;
  /** Null: the Playground and tests on this machine, without authentication. */
  readonly teams: {
    readonly appId: string;
    /** Null: a managed identity, which Azure vouches for where the bot runs. */
    readonly password: string | null;
    readonly tenantId: string;
    /** Whose people may use the bot. */
    readonly tenants: readonly string[];
  } | null;
  readonly keys: {
    /** `ID:BASE64`; null: one is made in `dataDirectory`, or read from the vault. */
    readonly current: string | null;
    readonly before: readonly string[];
    readonly vault: string | null;
  };
  /** Object ids from Entra, or `group:ID`. Empty: everybody, and for administrators nobody. */
  readonly roles: RoleLists;
  /** Days. */
  readonly retain: Retain;
  /** In a minute. */
  readonly rate: { readonly person: number; readonly tenant: number };
};

/** The environment, and what a file `.env` here adds to it; what is already set stays. */
export function environment(file = '.env'): NodeJS.ProcessEnv {
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/** Reads the environment once. @throws {ConfigError} naming every setting that is wrong, not only the first */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Settings.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(`Some settings are wrong. See .env.example.\n${z.prettifyError(parsed.error)}`);
  const settings = parsed.data;
  if (settings.RETAIN_NOTICE >= settings.RETAIN_SESSIONS)
    throw new ConfigError(
      'RETAIN_NOTICE must be less than RETAIN_SESSIONS: people are told that a session will be deleted some days before it is. See .env.example.',
    );
  const teams = teamsOf(settings);
  return {
    port: settings.PORT,
    host: hostOf(settings, teams),
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, '') ?? (teams ? null : `http://localhost:${settings.PORT}`),
    dataDirectory: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? null,
    knowledgeDirectory: settings.KNOWLEDGE_DIR,
    promptsDirectory: settings.PROMPTS_DIR,
    logLevel: settings.LOG_LEVEL,
    knowledgeDatabaseUrl: settings.KNOWLEDGE_DATABASE_URL ?? null,
    embeddings: embeddingsOf(settings),
    model: modelOf(settings),
    teams,
    keys: keysOf(settings),
    roles: { administrators: settings.ADMINISTRATORS, supervisors: settings.SUPERVISORS, trainers: settings.TRAINERS },
    retain: {
      sessions: settings.RETAIN_SESSIONS,
      training: settings.RETAIN_TRAINING,
      chats: settings.RETAIN_CHATS,
      audit: settings.RETAIN_AUDIT,
      notice: settings.RETAIN_NOTICE,
    },
    rate: { person: settings.RATE_PERSON, tenant: settings.RATE_TENANT },
  };
}

/** A bot that believes whoever reaches it is reached from its own machine only. */
function hostOf({ HOST: host }: Settings, teams: Config['teams']): string {
  if (teams) return host ?? '0.0.0.0';
  if (host === undefined || isLoopback(host)) return host ?? '127.0.0.1';
  throw new ConfigError(
    'HOST would let other machines in, and without Teams credentials the bot cannot tell who speaks to it. Leave HOST empty (or set it to 127.0.0.1, ::1 or localhost), or set MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID. See .env.example.',
  );
}

/** Two places for one key would leave it to chance which of them seals. */
function keysOf(settings: Settings): Config['keys'] {
  const { CONTENT_KEY: current, CONTENT_KEYS_BEFORE: before, KEY_VAULT_SECRET: vault } = settings;
  if (current && vault)
    throw new ConfigError(
      'CONTENT_KEY and KEY_VAULT_SECRET are two places for the same key: set one of them, or none to have a key made in DATA_DIR. See .env.example.',
    );
  return { current: current ?? null, before: listIn(before), vault: vault ?? null };
}

/** An address without a model, or a model without an address, would quietly search with another model than was meant. */
function embeddingsOf(settings: Settings): Config['embeddings'] {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key } = settings;
  if (url && model) return { url, model, key: key ?? null };
  if (url || model || key)
    throw new ConfigError(
      'EMBEDDINGS_URL and EMBEDDINGS_MODEL belong together: set both, or none to search with the encoder that comes with the bot. See .env.example.',
    );
  return null;
}

/** An address without a model would be a bot that says it has one and never asks it; a cost without prices would never be reached. */
function modelOf(settings: Settings): Config['model'] {
  const { MODEL_URL: url, MODEL_NAME: model, MODEL_KEY: key, MODEL_AZURE_VERSION: azureVersion } = settings;
  const { MODEL_SESSION_COST: most, MODEL_PRICE_IN: input, MODEL_PRICE_OUT: output } = settings;
  if (most !== undefined && (input === undefined || output === undefined))
    throw new ConfigError(
      'MODEL_SESSION_COST needs MODEL_PRICE_IN and MODEL_PRICE_OUT: without prices nobody can say what a session costs. See .env.example.',
    );
  if (!url && !model) {
    if (key || azureVersion)
      throw new ConfigError(
        'MODEL_KEY and MODEL_AZURE_VERSION belong to a model: set MODEL_URL and MODEL_NAME too, or none of them. See .env.example.',
      );
    return null;
  }
  if (!url || !model)
    throw new ConfigError(
      'MODEL_URL and MODEL_NAME belong together: set both, or none to ask from the bank only. See .env.example.',
    );
  if (azureVersion && !key) throw new ConfigError('Azure OpenAI wants a key: set MODEL_KEY. See .env.example.');
  const cost = most === undefined ? null : { most, price: { input: input ?? 0, output: output ?? 0 } };
  return {
    url,
    model,
    key: key ?? null,
    azureVersion: azureVersion ?? null,
    deadline: settings.MODEL_DEADLINE,
    budget: { tokens: settings.MODEL_SESSION_TOKENS, cost },
  };
}

/** Half a set of credentials is an error, not a bot that quietly answers everybody. */
function teamsOf(settings: Settings): Config['teams'] {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenantId } = settings;
  if (settings.MICROSOFT_APP_TYPE === 'UserAssignedMSI') {
    if (appId && tenantId && !password)
      return { appId, password: null, tenantId, tenants: tenantsOf(settings, tenantId) };
    throw new ConfigError(
      'A managed identity (MICROSOFT_APP_TYPE=UserAssignedMSI) needs MICROSOFT_APP_ID and MICROSOFT_APP_TENANT_ID, and has no MICROSOFT_APP_PASSWORD. See .env.example.',
    );
  }
  if (appId && password && tenantId) return { appId, password, tenantId, tenants: tenantsOf(settings, tenantId) };
  if (appId || password || tenantId)
    throw new ConfigError(
      'MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID belong together: set all three, or none to run on this machine only. See .env.example.',
    );
  return null;
}

const tenantsOf = ({ TENANTS: tenants }: Settings, own: string): readonly string[] =>
  tenants.length > 0 ? tenants : [own];
