const name = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether a host, by name or address and without a port, is this machine and no other can reach it: `localhost`, 127.0.0.0/8, `::1`. */
export const isLoopback = (host: string): boolean => name.test(host);
