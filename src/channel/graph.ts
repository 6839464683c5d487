import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { inTime } from '../in-time.ts';
import { type Events, traceOf } from '../log.ts';
import type { GroupsOf } from '../roles/roles.ts';
import type { PersonId } from '../session/ids.ts';

/** How long an answer is believed. Ms. */
const believed = 10 * 60_000;
/** How long Microsoft Graph may take, ms: a person waits for it. */
const patience = 3_000;
/** As many groups as Graph looks up at once. */
const most = 20;

export type GraphParts = {
  /** The groups that are asked about, by their ids. */
  readonly groups: readonly string[];
  /** A token of the application's own for Graph. */
  readonly token: () => Promise<string>;
  readonly events: Pick<Events, 'failed'>;
  /** Ms, of any clock that goes forward. */
  readonly now: () => number;
  /** Only tests name another place than Microsoft's own. */
  readonly base?: string;
  readonly within?: number;
};

/** Graph did not say which groups somebody is in. `afterMs`: how long it wants to be left alone. */
class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly code: string;
  readonly afterMs: number;

  constructor(why: number | string, afterMs = 0) {
    super('Microsoft Graph did not say which groups somebody is in.');
    this.code = `graph-${why}`;
    this.afterMs = afterMs;
  }
}

const Id = z.guid();
const Answer = z.object({ value: z.array(z.string()) });

/**
 * In which of some groups of Entra somebody is, by Microsoft Graph; it sees through groups in groups. An answer is believed for ten minutes. Where there is
 * none, somebody is in no group, which is told to `events` and asked again next time: what needs a group is then refused.
 */
export function createGraph(parts: GraphParts): GroupsOf {
  const { groups, token, events, now, base = 'https://graph.microsoft.com/v1.0', within = patience } = parts;
  const known = new LRUCache<PersonId, { readonly groups: Promise<ReadonlySet<string>>; readonly until: number }>({
    max: 10_000,
  });
  let quietUntil = 0;

  async function ask(person: PersonId): Promise<ReadonlySet<string>> {
    if (now() < quietUntil) throw new GraphError('429');
    const chunks = Array.from({ length: Math.ceil(groups.length / most) }, (_, at) =>
      groups.slice(at * most, (at + 1) * most),
    );
    const signal = AbortSignal.timeout(within);
    const bearer = await inTime(within, token());
    if (bearer === undefined) throw new GraphError('token');
    const answers = await Promise.all(chunks.map((chunk) => askOnce(person, chunk, bearer, signal)));
    const asked = new Set(groups);
    return new Set(answers.flat().filter((group) => asked.has(group)));
  }

  async function askOnce(
    person: PersonId,
    groupIds: readonly string[],
    bearer: string,
    signal: AbortSignal,
  ): Promise<string[]> {
    const response = await fetch(`${base}/users/${person}/checkMemberGroups`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ groupIds }),
      // The token is for Graph, and for nobody that it might send us to.
      redirect: 'error',
      signal,
    });
    // Of whom the directory knows nothing, it knows no group either.
    if (response.status === 404) return [];
    if (!response.ok) throw new GraphError(response.status, afterMsIn(response));
    const answer = Answer.safeParse(await response.json()).data;
    if (!answer) throw new GraphError('unreadable');
    return answer.value.map((id) => id.toLowerCase());
  }

  return async (person) => {
    // Whoever has no id in Entra is in no group of it; and nothing else may end up in the address.
    if (groups.length === 0 || !Id.safeParse(person).success) return new Set();
    const answered = known.get(person);
    if (answered && now() < answered.until) return answered.groups;
    const found = ask(person).catch((error: unknown) => {
      if (error instanceof GraphError) quietUntil = Math.max(quietUntil, now() + error.afterMs);
      known.delete(person);
      events.failed(traceOf(error));
      return new Set<string>();
    });
    known.set(person, { groups: found, until: now() + believed });
    return found;
  };
}

/** Graph says in seconds how long it wants to be left alone; where it does not, a little. */
function afterMsIn({ status, headers }: Response): number {
  if (status !== 429 && status !== 503) return 0;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return (Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 600) : 10) * 1_000;
}

/** Tokens of the bot's own identity for Graph: by its secret, or by the managed identity. What makes them is loaded when the first is asked for. */
export function graphTokens(teams: NonNullable<Config['teams']>): () => Promise<string> {
  let made: ReturnType<typeof credentialOf> | undefined;
  return async () => {
    made ??= credentialOf(teams);
    const { token } = await (await made).getToken('https://graph.microsoft.com/.default');
    return token;
  };
}

async function credentialOf({ appId, password, tenantId }: NonNullable<Config['teams']>) {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
  return password === null
    ? new ManagedIdentityCredential({ clientId: appId })
    : new ClientSecretCredential(tenantId, appId, password);
}
