import { isLoopback } from '../service-url';

/** Decides whether a file may be fetched from an address. */
export type AllowsFile = (address: URL) => boolean;

/**
 * Files are fetched from hosts that somebody listed, exactly and over https: whoever can make us fetch from anywhere can
 * reach what only we can reach. Never a suffix: any customer can have a name under sharepoint.com.
 */
export function filesFrom(hosts: readonly string[]): AllowsFile {
  const listed = new Set(hosts);
  return ({ protocol, hostname, port, username, password }) =>
    protocol === 'https:' && port === '' && username + password === '' && listed.has(hostname);
}

/** In the local trial: this machine only. */
export function filesFromLoopback(address: URL): boolean {
  return isLoopback(address.href);
}
