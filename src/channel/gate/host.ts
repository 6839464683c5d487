import { isLoopback } from '../../loopback.ts';

/** What a browser, or whoever asks, says of where it asks and from which page. */
export type Asker = { readonly host?: string | undefined; readonly origin?: string | undefined };

/**
 * Whether a request was meant for this machine, and comes from no page of another. A name of somebody's that leads here is turned away, and so is a page
 * that tries the port: the bot believes whoever reaches it while it has no credentials.
 */
export const isFromHere = ({ host, origin }: Asker): boolean =>
  isLoopback((host ?? '').replace(/:\d{1,5}$/, '')) && (origin === undefined || isHere(origin));

function isHere(origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url !== null && isLoopback(url.hostname);
}
