import type { FetchRules } from './fetch-file';
import { filesFrom, filesFromLoopback } from './file-address';
import { publicLookup } from './public-lookup';

/** How files are fetched: from this machine in a trial, else from the listed hosts; null where none is listed. */
export function fetchingFor({
  hosts,
  local,
}: {
  readonly hosts: readonly string[];
  readonly local: boolean;
}): FetchRules | null {
  if (local) return { allows: filesFromLoopback };
  return hosts.length === 0 ? null : { allows: filesFrom(hosts), lookup: publicLookup };
}
