import { BlockList, isIPv4 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Where a cloud tells a machine its own secrets, and addresses that name no machine at all. */
const never = new BlockList();
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('0.0.0.0', 8, 'ipv4');
never.addAddress('168.63.129.16', 'ipv4');
never.addAddress('100.100.100.200', 'ipv4');
never.addAddress('192.0.0.192', 'ipv4');
never.addSubnet('fe80::', 10, 'ipv6');
never.addAddress('fd00:ec2::254', 'ipv6');
never.addAddress('fd20:ce::254', 'ipv6');
never.addAddress('::', 'ipv6');

const neverNamed =
  /(^|\.)(metadata|instance-data|metadata\.google\.internal|metadata\.azure\.internal)(\.ec2\.internal)?$/;

/** `unsafe`: over http to another machine, where what people typed could be read on the way. `forbidden`: no model is there, and secrets may be. */
export type EndpointAddress = 'good' | 'unsafe' | 'forbidden';

/** Whether what people type may be sent to a base address, by the address alone: nothing is asked of a network. `url`: one that `URL` can read. */
export function endpointAddress(url: string): EndpointAddress {
  const { protocol, hostname } = new URL(url);
  // `URL` has read every way of writing an IPv4 address; a dot at the end of a name changes nothing.
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (neverNamed.test(host) || listed(never, host)) return 'forbidden';
  if (protocol === 'https:') return 'good';
  const own = host === 'localhost' || host.endsWith('.localhost') || listed(loopback, host);
  return protocol === 'http:' && own ? 'good' : 'unsafe';
}

function listed(list: BlockList, host: string): boolean {
  if (isIPv4(host)) return list.check(host, 'ipv4');
  return host.includes(':') && list.check(host, 'ipv6');
}
