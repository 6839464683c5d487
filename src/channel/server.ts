import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { SecondLookError } from '../errors.ts';
import { type Catalogue, catalogueFor } from '../language/catalogue.ts';
import { type Events, traceOf } from '../log.ts';
import type { RecordFile } from '../record/file.ts';
import { BodyError, jsonOf, type Limits } from './body.ts';
import { isFromHere } from './gate/host.ts';
import { ActivityShape } from './limits/activity.ts';
import { type Edge, guard, usualEdge } from './limits/edge.ts';
import type { OpenData } from './my-data.ts';
import type { Opening } from './opened.ts';
import { headers, type Page, sorry } from './page/shell.ts';
import type { Open } from './page.ts';
import { downloadHeaders, isFile, type OpenRecord } from './record-links.ts';
import type { OpenPack } from './training/files.ts';

/** The bot could not listen. Nothing was started. */
export class ListenError extends SecondLookError {
  override readonly name = 'ListenError';
  readonly code = 'listen';
}

/** Teams sends at most 100 KB of text; cards and mentions come on top. Ten seconds is long for that on any line. */
const usual: Limits = { bytes: 256 * 1024, ms: 10_000 };

export type Handle = (request: Request, response: Response) => Promise<void>;

/** What is behind the edge: the bot for activities, the library for links to documents, and the records and trainers' files for links to those. */
export type Behind = {
  readonly handle: Handle;
  readonly open: Open;
  readonly record?: OpenRecord;
  readonly pack?: OpenPack;
  readonly data?: OpenData;
  /** Nobody shows who they are (there are no Teams credentials), so only this machine is answered. */
  readonly local?: boolean;
};

/** The HTTP edge: one route for activities, one for documents, one for health. A bad request gets a sentence in JSON, and the process stays up. */
export function createServer(
  { handle, open, record, pack, data, local }: Behind,
  events: Events,
  limits: Limits = usual,
  edge: Edge = usualEdge,
): Server {
  const server = restify.createServer({ name: 'Second Look', handleUncaughtExceptions: false });
  guard(server, edge, events);
  if (local) server.pre(onlyFromHere(events));

  server.get('/health', (_request: Request, response: Response, next: Next) => {
    answer(response, 200, { status: 'ready' });
    next();
  });

  const links = (path: string, code: Opening['what'], openWith: OpenWith) =>
    server.get(path, async (request: Request, response: Response) => {
      sendOpened(response, await openedWith(openWith, code, request, events));
    });
  links('/knowledge/:document', 'document', ({ document }, query, say) => open(String(document), query, say));
  if (record) links('/record/:file', 'record', ({ file }, query, say) => record(String(file), query, say));
  if (data) links('/my-data', 'data', (_parts, query, say) => data(query, say));
  if (pack)
    links('/training/:run/:part', 'pack', ({ run, part }, query, say) => pack(String(run), String(part), query, say));

  server.post('/api/messages', async (request: Request, response: Response) => {
    try {
      request.body = await jsonOf(request, limits);
      if (!ActivityShape.safeParse(request.body).success)
        throw new BodyError(
          400,
          'BadRequest',
          'This is not a Bot Framework activity: a JSON object with a type, a sender and a conversation is expected. Nothing was kept.',
        );
      await handle(request, response);
    } catch (error) {
      const { status, code, message } = error instanceof BodyError ? error : ours;
      if (error instanceof BodyError) events.rejected({ status, code });
      else events.failed(traceOf(error));
      // What is left of a body is not waited for.
      response.setHeader('Connection', 'close');
      answer(response, status, { code, message });
    }
  });

  // What restify itself turns away: another path, another method.
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const { status, code, message } = elsewhere[error.statusCode ?? 500] ?? ours;
      events.rejected({ status, code });
      answer(response, status, { code, message });
      done();
    },
  );
  return server;
}

/** Turns away what was sent to another name than this machine's, or by a page of another: a browser here can be made to do both. */
const onlyFromHere =
  (events: Events) =>
  (request: Request, response: Response, next: Next): void => {
    if (isFromHere(request.headers)) {
      next();
      return;
    }
    const { status, code, message } = notFromHere;
    events.rejected({ status, code });
    response.setHeader('Connection', 'close');
    answer(response, status, { code, message });
    next(false);
  };

/** A browser names its languages with the one that is liked best first. */
const wordsFor = ({ headers: { 'accept-language': languages } }: Request): Catalogue =>
  catalogueFor(languages?.split(/[,;]/)[0]);

const queryOf = ({ url }: Request): URLSearchParams => new URL(url ?? '', 'http://x').searchParams;

/** What a link leads to. `parts`: of its path, decoded. */
type OpenWith = (
  parts: Readonly<Record<string, unknown>>,
  query: URLSearchParams,
  say: Catalogue,
) => Page | Promise<Page | RecordFile>;

/** Opens a link, and logs how that went by its status alone: what somebody reads is theirs. */
async function openedWith(
  openWith: OpenWith,
  code: Opening['what'],
  request: Request,
  events: Events,
): Promise<Page | RecordFile> {
  const say = wordsFor(request);
  try {
    const opened = await openWith(request.params, queryOf(request), say);
    if (!isFile(opened) && opened.status !== 200) events.rejected({ status: opened.status, code });
    return opened;
  } catch (error) {
    events.failed(traceOf(error));
    return sorry('broken', say);
  }
}

function sendOpened(response: Response, opened: Page | RecordFile): void {
  if (isFile(opened)) response.sendRaw(200, opened.bytes, downloadHeaders(opened));
  else response.sendRaw(opened.status, opened.html, headers);
}

/** Resolves with the port when the server listens. @throws {ListenError} when the port is taken or not allowed */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is taken by another process' : `cannot be used (${error.code ?? error.name})`;
      reject(
        new ListenError(`Port ${port} ${reason}. Stop what listens there, or set PORT to another port.`, {
          cause: error,
        }),
      );
    });
    server.listen(port, host, () => resolve(server.address().port));
  });
}

type Answer = { readonly status: number; readonly code: string; readonly message: string };

const elsewhere: Readonly<Record<number, Answer>> = {
  404: { status: 404, code: 'NotFound', message: 'There is nothing here. Activities go to POST /api/messages.' },
  405: { status: 405, code: 'MethodNotAllowed', message: 'Activities go to POST /api/messages.' },
};

const notFromHere: Answer = {
  status: 403,
  code: 'NotLocal',
  message: 'This bot has no Teams credentials, so it answers only this machine, as localhost. Nothing was kept.',
};

/** What a client is told of a fault: never a message of ours or of a library's, which could quote the body. */
const ours: Answer = {
  status: 500,
  code: 'InternalError',
  message: 'Something went wrong on our side. What was kept before is unchanged; please try again.',
};

/** JSON whatever the client says that it accepts: restify would answer some with a page, or not at all. */
function answer(response: Response, status: number, body: object): void {
  if (response.headersSent) return;
  response.sendRaw(status, JSON.stringify(body), { 'Content-Type': 'application/json' });
}
