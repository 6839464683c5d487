import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { type Config, ConfigError, environment, readConfig } from '../config.ts';
import { SecondLookError } from '../errors.ts';
import { catalogueFor } from '../language/catalogue.ts';
import { Role } from '../lenses/lens.ts';
import { logOf, now } from '../parts/log.ts';
import { createTurnWith } from '../parts/roads.ts';
import { createStore } from '../parts/store.ts';
import { createThinking } from '../parts/thinking.ts';
import { createMemorySessions } from '../storage/memory-sessions.ts';
import { accountIn } from './account.ts';
import { chat } from './chat.ts';
import { explained } from './explain.ts';
import { ingest } from './ingest.ts';
import { linesOf } from './lines.ts';
import { NoticeLine, notice } from './notice.ts';
import { promptFor } from './prompt.ts';
import { PseudonymiseLine, pseudonymiserIn } from './pseudonymise.ts';
import { ReflectLine, reflect } from './reflect.ts';
import { DocumentLine, RetrieveLine, retrieverOf } from './retrieve.ts';

const usage = `usage: npm run --silent cli -- COMMAND

  retrieve [--k N] [--documents FILE.jsonl]   {"id","query"} lines in, passages out
  notice                                      {"id","text","role"?} lines in, lenses out
  notice --explain [--account FILE]           one account, and how each lens was weighed, to be read
  reflect                                     {"id","text","role"?,"session"?} lines in, replies out
  prompt notice|ask [--account FILE]          one account, and exactly what a model would be sent for it
  ingest PATH…                                PDF, Word, HTML, Markdown, text, or folders of them
  ingest --accept-quarantined ID              take in a document that was put aside, once somebody has read what was found in it
  chat                                        the conversation of Teams, in this terminal
  pseudonymise                                {"id","text"} lines in, names and other identifiers out
  scenario check FILE                         all that is wrong with a trainer's exercise; where nothing is, it is played
  scenario play ID                            an exercise of knowledge/, played alone
  scenario list                               the exercises there are
  audit verify [--head SEQ:HASH]              whether the log of who did what is as it was written
  audit list [--actor ID] [--target ID] [--since DAY]
                                              its entries, one JSON line each
  person data ID FILE.zip                     everything that is held of a person, as a file
  person forget ID                            deletes it, but for what an order keeps
  rotate                                      seals anew, with the master key of now, whatever an older one sealed
  help                                        this page

Without --account FILE, one account is read from standard input. retrieve, notice, reflect and pseudonymise read JSON lines on standard input, and write one line for each in the same order.`;

const options = {
  k: { type: 'string' },
  documents: { type: 'string' },
  account: { type: 'string' },
  role: { type: 'string' },
  explain: { type: 'boolean' },
  'accept-quarantined': { type: 'string' },
  head: { type: 'string' },
  actor: { type: 'string' },
  target: { type: 'string' },
  since: { type: 'string' },
  help: { type: 'boolean' },
} as const;

async function main(): Promise<number> {
  const { positionals, values } = understood();
  const [command, ...rest] = values.help ? ['help'] : positionals;
  const config = readConfig(environment());
  switch (command) {
    case 'retrieve': {
      await using thinking = await createThinking(config);
      const documents = values.documents ? await documentsIn(values.documents) : null;
      const answer = await retrieverOf(thinking, documents, values.k);
      return await eachLine(RetrieveLine, answer);
    }
    case 'notice': {
      const account = values.explain ? accountIn(values.account) : null;
      await using thinking = await createThinking(config);
      if (account) return print(await explained(thinking, account.text));
      return await eachLine(NoticeLine, (line) => notice(thinking, line));
    }
    case 'reflect': {
      await using thinking = await createThinking(config);
      const turn = createTurnWith(thinking, createMemorySessions(), config, { asksLeave: false });
      return await eachLine(ReflectLine, (line) =>
        reflect(turn, line, { at: now(), activity: randomUUID(), say: catalogueFor(null) }),
      );
    }
    case 'prompt': {
      const [task] = rest;
      if (task !== 'notice' && task !== 'ask') {
        complain('Say which: prompt notice, or prompt ask.');
        return 2;
      }
      const account = accountIn(values.account);
      const role = values.role === undefined ? account.role : roleOf(values.role);
      await using thinking = await createThinking(config);
      const { text, sure } = await promptFor(task, { ...account, role }, thinking, config);
      if (!sure) complain('Something in this account may be a name, so it would not be sent: the bank would ask.');
      return print(text);
    }
    case 'chat': {
      await using store = await createStore(config, complain);
      await using thinking = await createThinking(config);
      await chat(
        createTurnWith(thinking, store.sessions, config, store),
        catalogueFor(null),
        process.stdin,
        process.stdout,
      );
      return 0;
    }
    case 'ingest':
      return ingest(
        rest,
        config,
        {
          report: write,
          progress: complain,
          today: now().slice(0, 10),
          prepare: async (progress) => {
            await using _ready = await createThinking(config, { progress });
          },
          log: logOf(config),
        },
        values['accept-quarantined'],
      );
    case 'pseudonymise':
      return await eachLine(PseudonymiseLine, pseudonymiserIn(config));
    case 'scenario':
      return await trained(rest, config);
    case 'rotate': {
      // Only this speaks to the database and to nothing else.
      const { rotate } = await import('./rotate.ts');
      return await rotate(config, { at: now(), report: write, say: complain });
    }
    case 'person': {
      const { person } = await import('./person.ts');
      return await person(rest, config, { at: now(), report: write, say: complain });
    }
    case 'audit': {
      const { audit } = await import('./audit.ts');
      return await audit(rest, values, config, { at: now(), report: write, say: complain });
    }
    case 'help':
      process.stdout.write(`${usage}\n`);
      return 0;
    default:
      complain(command === undefined ? usage : `There is no command '${command}'.\n\n${usage}`);
      return 2;
  }
}

/** Loaded only when it is asked for: no other command needs it. */
async function trained(words: readonly string[], config: Config): Promise<number> {
  const [{ createAsker }, { scenario }] = await Promise.all([import('./asker.ts'), import('./scenario.ts')]);
  const asker = createAsker(process.stdin, process.stdout);
  const tell = (text: string) => void print(`${text}\n`);
  try {
    return await scenario(words, { config, say: catalogueFor(null), asker, tell, complain, person: randomUUID() });
  } finally {
    asker.close();
  }
}

/** @throws {ConfigError} for an option that there is none of */
function understood() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ConfigError(`${error.message}.\n\n${usage}`);
  }
}

async function eachLine<T>(schema: z.ZodType<T>, answer: (line: T) => Promise<unknown>): Promise<number> {
  for await (const line of linesOf(process.stdin, schema)) write(await answer(line));
  return 0;
}

/** @throws {ConfigError} naming the file that cannot be read, or its line that is malformed */
async function documentsIn(file: string): Promise<z.infer<typeof DocumentLine>[]> {
  try {
    return await all(linesOf(createReadStream(file), DocumentLine));
  } catch (cause) {
    const why = cause instanceof SecondLookError ? cause.message : 'It cannot be read. Name a file that is there.';
    throw new ConfigError(`${file}: ${why}`, { cause });
  }
}

async function all<T>(lines: AsyncIterable<T>): Promise<T[]> {
  const every: T[] = [];
  for await (const line of lines) every.push(line);
  return every;
}

/** @throws {ConfigError} for a role that there is none of */
function roleOf(given: string): Role {
  const role = Role.safeParse(given);
  if (role.success) return role.data;
  throw new ConfigError(`--role must be one of: ${Role.options.join(', ')}.`);
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

const write = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SecondLookError)) throw error;
  complain(error.message);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
