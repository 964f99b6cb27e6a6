import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';

/** What is not on the internet (IANA's registries of special addresses). Apart: a mapped address is of both kinds. */
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.ipv4.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  PRIVATE.ipv6.addSubnet(network, prefix, 'ipv6');

/** Whether an address is one of the internet, and not of this machine or its network. */
export function isPublicAddress(address: string): boolean {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  return !PRIVATE[family].check(address, family);
}

/** The error of a name that leads to this machine or its network. */
export const NOT_PUBLIC = 'ENOTPUBLIC';

/**
 * Looks a name up for the connection that is then made, and refuses what is not on the internet: a listed name may be made
 * to lead elsewhere, and a check before the connection would look at another answer.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, []);
      return;
    }
    const refused = refusal(hostname, addresses);
    const [first] = addresses;
    if (refused || !first) callback(refused ?? new Error('no address'), []);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function refusal(
  hostname: string,
  addresses: readonly LookupAddress[],
): NodeJS.ErrnoException | undefined {
  if (addresses.every(({ address }) => isPublicAddress(address))) return undefined;
  return Object.assign(new Error(`${hostname} leads to an address that is not public`), {
    code: NOT_PUBLIC,
  });
}
