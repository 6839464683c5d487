import { SecondLookError } from '../errors.ts';
import type { RecordFile } from '../record/file.ts';

/** A file could not be put where Teams said. Nothing of it is kept there. The message names no address: it may hold a key. */
export class UploadError extends SecondLookError {
  override readonly name = 'UploadError';
  readonly code = 'upload';
}

/** The part of `fetch` that is used. */
export type Fetch = (
  url: URL,
  init: {
    method: 'PUT';
    headers: Record<string, string>;
    body: Buffer;
    redirect: 'error';
    signal: AbortSignal;
  },
) => Promise<{ readonly ok: boolean; readonly status: number }>;

/** As long as somebody waits for a file. Ms. */
const patience = 20_000;

/**
 * Puts a file where Teams says that the person's OneDrive takes it, in one piece. `local`: the bot runs without Teams, and this machine may stand in
 * for OneDrive. @throws {UploadError} when the address is not OneDrive's, or does not take the file
 */
export async function upload(
  { bytes, type }: RecordFile,
  address: string,
  { fetch, local }: { readonly fetch: Fetch; readonly local: boolean },
): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isOneDrive(url, local)) throw new UploadError('The address for the file is not one of OneDrive.');
  const headers = {
    'Content-Type': type,
    'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
  };
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(url, { method: 'PUT', headers, body: bytes, redirect: 'error', signal }).catch(
    (cause: unknown) => {
      const code = cause instanceof Error ? cause.name : 'unknown';
      throw new UploadError(`OneDrive did not answer (${code}).`);
    },
  );
  if (!answer.ok) throw new UploadError(`OneDrive did not take the file (${answer.status}).`);
}

/** A forged activity must not make the bot send a record elsewhere. */
function isOneDrive({ protocol, hostname, port, username, password }: URL, local: boolean): boolean {
  if (username !== '' || password !== '') return false;
  if (local && protocol === 'http:') return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' && port === '' && /^[a-z0-9-]+\.sharepoint\.(com|us)$/.test(hostname);
}
