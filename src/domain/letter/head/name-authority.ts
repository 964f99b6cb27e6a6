import type { CivilDate } from '../../shared/civil-date';
import type { ParsedAuthority } from '../parsed-document';
import type { FindAuthority } from './find-authority-type';

const KIND =
  '(?:Council|Combined Authority|Combined County Authority|Fire and Rescue (?:Authority|Service)|Fire Authority|Park Authority|Mayoral (?:Combined )?Authority|Corporation|Authority|Police and Crime Commissioner)';
const NAMED = new RegExp(
  `(?:Borough|City|County|District) Council of [A-Z][\\w'-]+(?: (?:(?:and|&|upon) )?[A-Z][\\w'-]+){0,4}|(?:(?:London Borough|Royal Borough|City|Borough|County|Council) of )?[A-Z][\\w'.-]+(?:,? (?:and |& |of |on |upon |the |with |in )*[A-Z&][\\w'.-]*){0,7}? ${KIND}\\b|(?:London|Royal) Borough of [A-Z][\\w'-]+(?: (?:and|&|upon) [A-Z][\\w'-]+)*`,
  'g',
);

const GENERIC =
  /^(?:the|your|this|our|local|each|every|county|city|district|borough|unitary|metropolitan)?\s*(?:council|authority|corporation)$/i;

/**
 * The authority that a document is about: from its address, else the authority that its text names most often.
 * A name that the table does not hold is kept, with no id; null where nothing looks like a name.
 */
export function nameAuthority(
  names: readonly string[],
  text: string,
  find: { readonly findAuthority: FindAuthority; readonly on: CivilDate | null },
): ParsedAuthority | null {
  const look = (name: string): ParsedAuthority | undefined => lookUp(name, find);
  for (const name of names) {
    const found = look(name) ?? look(inside(name));
    if (found !== undefined) return found;
  }
  const [stated] = names
    .filter((name) => new RegExp(`${KIND}$`).test(name) && !GENERIC.test(name))
    .toSorted((a, b) => a.length - b.length);
  if (stated !== undefined) return { id: null, name: stated, type: null };
  return names.length > 0 ? null : mostNamed(text, look);
}

function lookUp(
  name: string,
  { findAuthority, on }: { readonly findAuthority: FindAuthority; readonly on: CivilDate | null },
): ParsedAuthority | undefined {
  if (name.length < 3 || name.length > 120 || GENERIC.test(name)) return undefined;
  const found =
    on === null ? findAuthority(name) : (findAuthority(name, on) ?? findAuthority(name));
  return found && { id: found.id, name: found.name, type: found.type };
}

/** The name of an authority inside a longer line; empty where there is none. */
function inside(line: string): string {
  return line.match(NAMED)?.at(-1) ?? '';
}

function mostNamed(
  text: string,
  look: (name: string) => ParsedAuthority | undefined,
): ParsedAuthority | null {
  const counts = new Map<string, { readonly authority: ParsedAuthority; count: number }>();
  for (const name of text.slice(0, 200_000).match(NAMED) ?? []) {
    const authority = look(name);
    if (authority === undefined) continue;
    const entry = counts.get(authority.name) ?? { authority, count: 0 };
    entry.count += 1;
    counts.set(authority.name, entry);
  }
  const [first, second] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return first === undefined || first.count === second?.count ? null : first.authority;
}
