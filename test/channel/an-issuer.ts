import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';

/** What is in Teams' tokens. */
export const issuerOfTeams = 'https://api.botframework.com';

export type Signing = {
  readonly claims?: JWTPayload;
  readonly header?: { readonly alg?: string; readonly kid?: string };
  /** Seconds from now. */
  readonly from?: number;
  readonly until?: number;
};

/** Somebody who signs tokens on this machine, and tells of the keys over HTTP as Microsoft does. `channels`: for which the key is good. */
export async function anIssuer(channels: readonly string[] = ['msteams']) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'a-key', use: 'sig', endorsements: channels };
  const state = { up: true };
  const server = createServer(({ url }, response) => {
    response.statusCode = state.up ? 200 : 503;
    const configuration = { issuer: issuerOfTeams, jwks_uri: `${base()}/keys` };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(url === '/keys' ? { keys: [key] } : configuration));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    metadata: `${base()}/configuration`,
    /** Answers nobody any more. */
    falls: () => {
      state.up = false;
    },
    /** The public key as text, as an attacker would have it. */
    spki: () => exportSPKI(publicKey),
    signs: ({ claims, header, from = -60, until = 3_600 }: Signing = {}, by = privateKey) => {
      const now = Math.floor(Date.now() / 1_000);
      return new SignJWT({ ...claims, nbf: now + from, exp: now + until })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'a-key', ...header })
        .sign(by);
    },
  };
}
