import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Next, Request, Response, Server } from 'restify';
import type { Events } from '../../log.ts';

/** What one connection may cost, and how many there may be. Times in ms, sizes in bytes. */
export type Edge = {
  /** Until the last header of a request is there, also of one that never begins. */
  readonly headersTimeout: number;
  /** Until all of a request is there. */
  readonly requestTimeout: number;
  /** How long a connection waits for its next request. */
  readonly keepAliveTimeout: number;
  /** How often it is looked whether one of these has passed. */
  readonly look: number;
  readonly maxHeaderSize: number;
  /** Headers beyond these are not read. */
  readonly maxHeadersCount: number;
  readonly maxConnections: number;
  readonly maxRequestsPerSocket: number;
};

/** Generous for Teams, whose requests are small and come at once, and for a browser that saves a record over a slow line. */
export const usualEdge: Edge = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  look: 5_000,
  maxHeaderSize: 16 * 1024,
  maxHeadersCount: 100,
  maxConnections: 1_000,
  maxRequestsPerSocket: 10_000,
};

/**
 * On every answer, also where nobody is at home; a page or a file says more of its own. A browser that got here by https stays with it: over
 * http it takes no notice of that line.
 */
const safely: Readonly<Record<string, string>> = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
};

/** Keeps what is slow, endless or no HTTP away from the bot, and puts the headers on that tell a browser to be careful. */
export function guard(server: Server, edge: Edge, events: Pick<Events, 'rejected'>): void {
  const { look, maxConnections, ...limits } = edge;
  // restify makes the server without settings; Node reads these when it listens, and at each connection.
  Object.assign(server.server as HttpServer, limits, { maxConnections, connectionsCheckingInterval: look });

  server.pre((_request: Request, response: Response, next: Next) => {
    for (const [name, value] of Object.entries(safely)) response.setHeader(name, value);
    next();
  });
  // Without these, whoever asks for another protocol would hold a connection that nobody looks after any more.
  server.server.on('upgrade', (_request: IncomingMessage, socket: Socket) => turnAway(socket, 400, events));
  server.server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    turnAway(socket, statuses[error.code ?? ''] ?? 400, events);
  });
}

type Status = 400 | 408 | 431;

const statuses: Readonly<Record<string, Status>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

const reasons: Readonly<Record<Status, readonly [reason: string, code: string, message: string]>> = {
  400: ['Bad Request', 'BadRequest', 'This is no HTTP request that can be read. Nothing was kept.'],
  408: ['Request Timeout', 'RequestTimeout', 'The request did not arrive in time. Nothing was kept; send it again.'],
  431: ['Request Header Fields Too Large', 'HeadersTooLarge', 'The headers are too large. Nothing was kept.'],
};

/** What cannot be made a request of is answered by hand, and its connection ends. */
function turnAway(socket: Socket, status: Status, events: Pick<Events, 'rejected'>): void {
  const [reason, code, message] = reasons[status];
  const body = JSON.stringify({ code, message });
  const lines = [
    `HTTP/1.1 ${status} ${reason}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(safely).map(([name, value]) => `${name}: ${value}`),
  ];
  events.rejected({ status, code });
  // An answer that is under way on this connection must not get this one into its middle.
  if (!socket.writable || ('_httpMessage' in socket && socket._httpMessage)) socket.destroy();
  else socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
