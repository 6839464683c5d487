import { isLoopback } from '../../loopback.ts';

/**
 * Whether the bot may send to where an activity says that it came from. With credentials that is the address in Teams' own token, and by https; without
 * them only this machine: whoever reaches the bot could else make it send anywhere. An activity without an address is answered nowhere.
 */
export function mayBeSentTo(serviceUrl: unknown, local: boolean): boolean {
  if (serviceUrl === undefined || serviceUrl === null || serviceUrl === '') return local;
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username !== '' || password !== '') return false;
  return local ? /^https?:$/.test(protocol) && isLoopback(hostname) : protocol === 'https:';
}
