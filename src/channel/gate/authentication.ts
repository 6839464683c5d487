import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationConstants, AuthenticationError } from 'botframework-connector';
import { z } from 'zod';
import type { Config } from '../../config.ts';

/** Where the keys of whoever signs Teams' tokens are told of. Only tests name another place than Microsoft's own. */
export type Issuer = { readonly metadata: string };

/** The keys could not be fetched, so nobody can be let in. */
class KeysError extends Error {
  override readonly name = 'KeysError';
  readonly code = 'no-keys';
}

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0]>;

/**
 * Lets in what Teams signed, and nothing else that botbuilder would: neither a token that an application of somebody's got for itself (as the Emulator
 * does), nor what came by another of the channels that a bot in Azure may have, where whoever speaks says who they are.
 */
class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  /** botbuilder remembers each tenant that a token names before it has looked who signed it: strangers are not to fill its memory. */
  readonly #tenants: ReadonlySet<string>;

  constructor(options: Options, tenants: readonly string[]) {
    super(options);
    this.#tenants = new Set(tenants);
  }

  override async authenticateRequest(activity: Activity, header: string) {
    if (activity.channelId !== 'msteams') throw refused('another channel');
    const claims = claimsIn(header);
    if (claims?.iss !== AuthenticationConstants.ToBotFromChannelTokenIssuer) throw refused('another issuer');
    if (claims.tid !== undefined && !this.#tenants.has(claims.tid)) throw refused('another tenant');
    try {
      return await super.authenticateRequest(activity, header);
    } catch (error) {
      // What is wrong with a token, botbuilder says in three kinds of errors.
      throw isOfKeys(error) ? new KeysError('The keys could not be fetched.', { cause: error }) : refused('its token');
    }
  }
}

/** How the bot knows who speaks to it, and says who it is. Without Teams credentials it believes everybody. */
export function createAuthentication(teams: Config['teams'], issuer?: Issuer): ConfigurationBotFrameworkAuthentication {
  if (teams === null) return new ConfigurationBotFrameworkAuthentication({});
  const options = {
    MicrosoftAppId: teams.appId,
    MicrosoftAppTenantId: teams.tenantId,
    ...(teams.password === null
      ? { MicrosoftAppType: 'UserAssignedMSI' }
      : { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: teams.password }),
    ...(issuer ? withKeysAt(issuer) : {}),
  };
  return new TeamsAuthentication(options, [teams.tenantId, ...teams.tenants]);
}

/** botbuilder wants all of it where a part is said. */
const withKeysAt = ({ metadata }: Issuer) => ({
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
});

const refused = (why: string): AuthenticationError => new AuthenticationError(`Not let in for ${why}.`, 401);

const isOfKeys = (error: unknown): boolean =>
  error instanceof AuthenticationError
    ? error.statusCode === 500
    : error instanceof Error && error.name === 'FetchError';

const Claims = z.object({ iss: z.string(), tid: z.string().optional() });

/** What a token says of itself; nothing is believed of it yet. */
function claimsIn(header: string): z.infer<typeof Claims> | null {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]*$/.exec(header)?.[1];
  try {
    return Claims.parse(JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
