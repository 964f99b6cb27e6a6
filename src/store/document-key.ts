import { sha256 } from './sha256';

/** Cosmos DB takes ids of up to 1,023 bytes; four parts of this length stay below it. */
const LONGEST_PART = 200;

/** What stays as it is: most ids, and they are many. */
const PLAIN = /^[\w.-]{1,200}$/;

/**
 * A text as part of an id: ASCII without `/ \ ? #`, which Cosmos DB forbids, without `%`, which gateways decode,
 * and without `|`, which separates parts. Different texts give different keys. A long text becomes its hash.
 */
export function key(text: string): string {
  if (PLAIN.test(text)) return text;
  if (text.isWellFormed()) {
    const encoded = encodeURIComponent(text).replaceAll('%', '=');
    if (encoded.length <= LONGEST_PART) return encoded;
  }
  // JSON spells out half characters, which would otherwise all hash alike. No encoded text contains `=s`.
  return `=sha256-${sha256(JSON.stringify(text))}`;
}

/** The id of a document from its kind and what names it within its partition. */
export function documentId(kind: string, ...parts: readonly string[]): string {
  return [kind, ...parts.map(key)].join('|');
}

/** What the ids of all documents below these parts begin with. */
export function idPrefix(kind: string, ...parts: readonly string[]): string {
  return `${documentId(kind, ...parts)}|`;
}
