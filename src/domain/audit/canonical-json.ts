/** JSON with the keys of every object in order: the same text for the same value, whichever database kept it. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  let said = '';
  for (const name of Object.keys(fields).sort()) {
    if (fields[name] === undefined) continue;
    said += `${said === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(fields[name])}`;
  }
  return `{${said}}`;
}
