import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the vault answers in place of the secret; 'hang' never answers. */
export type Fault = { readonly status: number; readonly headers?: Record<string, string> } | 'hang';

/** On this machine: Azure Key Vault as its REST protocol is, and the endpoint that vouches for a managed identity (as App Service has one). */
export type Vault = AsyncDisposable & {
  /** The address of the secret. */
  readonly address: string;
  /** The environment by which a managed identity is found. */
  readonly environment: Readonly<Record<'IDENTITY_ENDPOINT' | 'IDENTITY_HEADER', string>>;
  /** Makes a version, which is the latest from now on, and gives its name. */
  readonly put: (value: string) => string;
  /** The next answers for the secret, one after the other; the last goes on for ever. Empty: it answers as it should. */
  readonly fail: (...faults: (Fault | 'well')[]) => void;
  /** What the identity's endpoint answers in place of a token. */
  readonly failIdentity: (fault: Fault | null) => void;
  /** Which clients were asked for by id; null is the identity of the machine. */
  readonly clients: readonly (string | null)[];
  /** How often the secret was asked for with a token. */
  readonly asked: () => number;
};

const header = 'only-for-tests';
const token = 'a-token-of-the-identity';

export async function aVault(): Promise<Vault> {
  const versions = new Map<string, string>();
  const clients: (string | null)[] = [];
  let faults: readonly (Fault | 'well')[] = [];
  let ofIdentity: Fault | null = null;
  let asked = 0;
  let latest = '';
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', base());
    if (url.pathname === '/identity') answerIdentity(url, request, response);
    else answerSecret(url, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const send = (
    response: ServerResponse,
    status: number,
    body: object,
    headers: Record<string, string> = {},
  ): unknown => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    return response.end(JSON.stringify(body));
  };
  const faulty = (response: ServerResponse, fault: Fault): unknown =>
    fault !== 'hang' &&
    send(response, fault.status, { error: { code: 'Refused', message: 'As the test wants it.' } }, fault.headers);

  function answerIdentity(url: URL, request: IncomingMessage, response: ServerResponse): unknown {
    if (ofIdentity) return faulty(response, ofIdentity);
    if (
      request.headers['x-identity-header'] !== header ||
      url.searchParams.get('resource') !== 'https://vault.azure.net'
    )
      return send(response, 400, { statusCode: 400, message: 'Not as App Service wants it.' });
    clients.push(url.searchParams.get('client_id'));
    const expires_on = String(Math.floor(Date.now() / 1000) + 3_600);
    return send(response, 200, {
      access_token: token,
      expires_on,
      resource: 'https://vault.azure.net',
      token_type: 'Bearer',
    });
  }

  function answerSecret(url: URL, request: IncomingMessage, response: ServerResponse): unknown {
    if (!request.headers.authorization)
      return send(
        response,
        401,
        { error: { code: 'Unauthorized' } },
        {
          'WWW-Authenticate':
            'Bearer authorization="https://login.microsoftonline.com/00000000-0000-4000-8000-000000000000", resource="https://vault.azure.net"',
        },
      );
    asked += 1;
    const [fault = 'well', ...rest] = faults;
    if (rest.length > 0) faults = rest;
    if (fault !== 'well') return faulty(response, fault);
    if (request.headers.authorization !== `Bearer ${token}` || !url.searchParams.get('api-version'))
      return send(response, 401, { error: { code: 'Unauthorized' } });
    const [, , name, asks] = url.pathname.split('/');
    const version = asks || latest;
    const value = versions.get(version);
    if (name !== 'content-key' || value === undefined)
      return send(response, 404, { error: { code: 'SecretNotFound' } });
    return send(response, 200, {
      value,
      id: `${base()}/secrets/content-key/${version}`,
      attributes: { enabled: true, created: 1_764_000_000, updated: 1_764_000_000, recoveryLevel: 'Recoverable' },
    });
  }

  return {
    address: `${base()}/secrets/content-key`,
    environment: { IDENTITY_ENDPOINT: `${base()}/identity`, IDENTITY_HEADER: header },
    put: (value) => {
      latest = String(versions.size + 1).padStart(32, '0');
      versions.set(latest, value);
      return latest;
    },
    fail: (...next) => {
      faults = next;
    },
    failIdentity: (fault) => {
      ofIdentity = fault;
    },
    clients,
    asked: () => asked,
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
