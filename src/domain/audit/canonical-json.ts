/** Texts that JSON writes as they stand. */
const AS_IT_STANDS = /^[ !#-[\]-~]*$/;

/** JSON with the keys of every object in order: the same text for the same value, whichever database kept it. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return ofFields(value as Readonly<Record<string, unknown>>);
}

function ofFields(fields: Readonly<Record<string, unknown>>): string {
  let said = '';
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field === undefined) continue;
    if (said !== '') said += ',';
    said += `${quoted(name)}:${canonicalJson(field)}`;
  }
  return `{${said}}`;
}

/** Most texts need no escape, and to look for one is faster than to write one. */
function quoted(text: string): string {
  return AS_IT_STANDS.test(text) ? `"${text}"` : JSON.stringify(text);
}
