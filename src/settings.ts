import { z } from 'zod';
import { isLoopback } from './loopback.ts';
import { endpointAddress } from './model/endpoint-address.ts';

const days = (what: string, usual: number) =>
  z.coerce
    .number('must be a number of days')
    .int('must be a whole number of days')
    .min(1, 'must be at least 1 day')
    .max(36_500, 'must be at most 36500 days')
    .default(usual)
    .describe(what);

const perMinute = (what: string, usual: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .default(usual)
    .describe(what);

export const listIn = (list = ''): string[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The base address of a server that is sent what people typed. */
const endpoint = (error: string) =>
  z
    .url(error)
    .refine((url) => !/[?#@]/.test(url), 'must be without ?, # and @; the key has a setting of its own')
    .refine(
      (url) => !URL.canParse(url) || endpointAddress(url) !== 'forbidden',
      'must not be an address of this machine’s cloud',
    )
    .refine(
      (url) => !URL.canParse(url) || endpointAddress(url) !== 'unsafe',
      'must start with https://, or be on this machine: over http:// others could read what people typed',
    );

/** A database on this machine, or one of which it is said whether the way to it is encrypted. What cannot be read is complained of elsewhere. */
function saysHowItIsReached(address: string): boolean {
  const readable = address.replace('@/', '@localhost/');
  if (!URL.canParse(readable)) return true;
  const { hostname, searchParams } = new URL(readable);
  return hostname === '' || isLoopback(hostname) || searchParams.has('sslmode') || searchParams.has('host');
}

/** Every setting there is. `.env.example` lists the same names with the same words; a test compares the two. */
export const Settings = z.object({
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(0, 'must be a port number')
    .max(65_535, 'must be a port number')
    .default(3978)
    .describe('The port that the bot listens on'),
  HOST: z
    .string()
    .optional()
    .describe('The address that the bot listens on; empty: loopback only without Teams credentials, all with them'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must start with https:// or http://' })
    .refine((url) => !/[?#@]/.test(url), 'must be without ?, # and @')
    .optional()
    .describe(
      'Where this bot is reached from a browser, for its links to documents; empty: this machine, and no links in Teams',
    ),
  DATA_DIR: z.string().min(1).default('./data').describe('The folder of the embedded database; made on first start'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'must be the address of a database on a PostgreSQL server, as in postgres://user:password@host/database',
    )
    .refine(
      (url) => URL.canParse(url.replace('@/', '@host/')),
      'cannot be read: in the user and the password, write @ as %40, # as %23, / as %2F, ? as %3F and % as %25',
    )
    .refine(
      saysHowItIsReached,
      'names another machine and does not say whether the way there is encrypted: add ?sslmode=verify-full, or ?sslmode=disable where nobody can listen',
    )
    .optional()
    .describe('A PostgreSQL server to keep sessions on, which several bots may share; empty: the embedded database'),
  KNOWLEDGE_DIR: z.string().min(1).default('./knowledge').describe('The folder of the reviews, lenses and safeguards'),
  KNOWLEDGE_DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'must be the address of a PostgreSQL server with pgvector, as in postgres://user:password@host/database',
    )
    .optional()
    .describe(
      'A PostgreSQL server with pgvector for a library that outgrows memory; empty: the library is held in memory',
    ),
  EMBEDDINGS_URL: endpoint('must be the base address of an OpenAI-compatible server, as in https://api.openai.com/v1')
    .optional()
    .describe('An OpenAI-compatible server to search the library with; empty: the encoder that comes with the bot'),
  EMBEDDINGS_MODEL: z.string().min(1).optional().describe('The embeddings model of that server'),
  EMBEDDINGS_KEY: z.string().min(1).optional().describe('The key of that server, if it wants one'),
  MODEL_URL: endpoint(
    'must be the base address of a server that speaks OpenAI’s chat protocol, as in https://api.openai.com/v1',
  )
    .optional()
    .describe(
      'A language model that words the questions: OpenAI (https://api.openai.com/v1), any compatible server, or an Azure OpenAI resource (https://NAME.openai.azure.com); empty: the bank asks',
    ),
  MODEL_NAME: z
    .string()
    .min(1)
    .optional()
    .describe('The model of that server; with Azure OpenAI the name of the deployment'),
  MODEL_KEY: z.string().min(1).optional().describe('The key of that server, if it wants one'),
  MODEL_AZURE_VERSION: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(-preview)?$/, 'must be a version of the API of Azure OpenAI, as in 2024-10-21')
    .optional()
    .describe('The API version, as in 2024-10-21, if MODEL_URL is an Azure OpenAI resource; empty: it is not'),
  MODEL_DEADLINE: z.coerce
    .number('must be a number of milliseconds')
    .int('must be a whole number of milliseconds')
    .min(1_000, 'must be at least 1000 milliseconds')
    .max(60_000, 'must be at most 60000 milliseconds')
    .default(10_000)
    .describe('How long a person waits for the model in one turn, in milliseconds; then the bank asks'),
  MODEL_SESSION_TOKENS: z.coerce
    .number('must be a number of tokens')
    .int('must be a whole number of tokens')
    .positive('must be at least 1')
    .default(120_000)
    .describe('How many tokens one session may use; then the bank asks'),
  MODEL_SESSION_COST: z.coerce
    .number('must be an amount of money')
    .positive('must be more than nothing')
    .optional()
    .describe('What one session may cost, in the currency of the prices; empty: no limit but tokens'),
  MODEL_PRICE_IN: z.coerce
    .number('must be an amount of money')
    .nonnegative('must not be negative')
    .optional()
    .describe('The price of a million tokens that are sent'),
  MODEL_PRICE_OUT: z.coerce
    .number('must be an amount of money')
    .nonnegative('must not be negative')
    .optional()
    .describe('The price of a million tokens that are written'),
  PROMPTS_DIR: z.string().min(1).default('./prompts').describe('The folder of what a model is told'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info')
    .describe('How much is logged; no level logs what a person typed'),
  CONTENT_KEY: z
    .string()
    .regex(
      /^[\w.-]+:[A-Za-z0-9+/]{43}=$/,
      'must be a name, a colon and 32 bytes in base64, as in 2026-11:… (openssl rand -base64 32 makes them)',
    )
    .optional()
    .describe(
      'The master key that sessions are sealed with: a name for it, a colon, and 32 bytes in base64; empty: one is made in DATA_DIR',
    ),
  CONTENT_KEYS_BEFORE: z
    .string()
    .regex(
      /^[\w.-]+:[A-Za-z0-9+/]{43}=(,[\w.-]+:[A-Za-z0-9+/]{43}=)*$/,
      'must be master keys as in CONTENT_KEY, with commas between them',
    )
    .optional()
    .describe('Master keys that sessions were sealed with before, until `npm run cli -- rotate` has done its work'),
  KEY_VAULT_SECRET: z
    .url({
      protocol: /^https$/,
      error: 'must be the address of a secret, as in https://NAME.vault.azure.net/secrets/content-key',
    })
    .optional()
    .describe(
      'A secret in Azure Key Vault that holds the master key, in place of CONTENT_KEY; read with the managed identity',
    ),
  TENANTS: z
    .string()
    .optional()
    .transform((list) => listIn(list))
    .pipe(z.array(z.uuid('must be tenant ids from Entra, with commas between them')))
    .describe('The tenants whose people may use the bot, with commas between them; empty: the one of the application'),
  ADMINISTRATORS: z
    .string()
    .optional()
    .transform((list) => listIn(list))
    .describe(
      'Who may place a legal hold: object ids of people in Entra, or group:ID for all of a group, with commas between them; empty: nobody, or on this machine only its user',
    ),
  SUPERVISORS: z
    .string()
    .optional()
    .transform((list) => listIn(list))
    .describe('Who may lead supervision and groups, in the same way; empty: everybody'),
  TRAINERS: z
    .string()
    .optional()
    .transform((list) => listIn(list))
    .describe('Who may run training, in the same way; empty: everybody'),
  RETAIN_SESSIONS: days('How many days a session is kept after its last word', 365),
  RETAIN_TRAINING: days('How many days what a room answered is kept after its last answer', 90),
  RETAIN_CHATS: days(
    'How many days it is remembered where a person or room can be reached, after they last spoke',
    365,
  ),
  RETAIN_AUDIT: days('How many days the audit log is kept', 2_190),
  RETAIN_NOTICE: days('How many days before their session is deleted people are told', 14),
  RATE_PERSON: perMinute('How many messages and presses a person may send in a minute', 60),
  RATE_TENANT: perMinute('How many a tenant may send in a minute', 3_000),
  MICROSOFT_APP_ID: z
    .uuid('must be the application id from Entra, a UUID')
    .optional()
    .describe('The bot’s application id in Entra; empty: no authentication, loopback only'),
  MICROSOFT_APP_PASSWORD: z
    .string()
    .min(1)
    .optional()
    .describe('The secret of that application; empty with a managed identity'),
  MICROSOFT_APP_TENANT_ID: z
    .uuid('must be the tenant id from Entra, a UUID')
    .optional()
    .describe('The tenant that the application lives in'),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI')
    .default('SingleTenant')
    .describe(
      'How the bot proves who it is: SingleTenant (with a secret), or UserAssignedMSI (a managed identity of Azure)',
    ),
});
export type Settings = z.infer<typeof Settings>;
