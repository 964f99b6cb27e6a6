/** Where a letter's record is: every figure of it with its quoted line. `base`: our address without a slash at its end. */
export function recordUrl(base: string, sha256: string): string {
  return `${base}/letters/${sha256}`;
}

/** A council's own page; without a council, that of the one that the product is set up for. */
export function councilUrl(base: string, authority?: string): string {
  const query = authority === undefined ? '' : `?council=${encodeURIComponent(authority)}`;
  return `${base}/tab${query}`;
}

/** The hash of the document whose record an address is, under our own address only; undefined for any other. */
export function recordIn(url: string, base: string): string | undefined {
  const given = URL.parse(url);
  const ours = URL.parse(base);
  if (given === null || given.username + given.password !== '') return undefined;
  if (given.origin !== ours?.origin) return undefined;
  return /^\/letters\/([0-9a-f]{64})\/?$/.exec(given.pathname)?.[1];
}
