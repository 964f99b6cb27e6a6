/** The comparison group that a title or a clause names: `cipfa`, a combined authority's; null where it names none. */
export function groupIn(text: string): string | null {
  if (/CIPFA|(?:statistical|nearest) neighbours?/i.test(text)) return 'cipfa';
  if (/West Midlands? Combined Authority/i.test(text)) return 'wmca';
  if (/Greater Manchester Combined Authority/i.test(text)) return 'gmca';
  return /\b([A-Z]{2,6}CA)\b/.exec(text)?.[1]?.toLowerCase() ?? null;
}
