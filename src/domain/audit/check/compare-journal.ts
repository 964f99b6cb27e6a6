import type { Finding } from '../finding';
import type { JournalHead } from '../journal';
import type { HistoryPlace } from '../recorded';
import type { KnownHistory } from './check-history';
import type { PagesRead } from './read-pages';
import { historyPlace, joinSaid, type Said } from './said';

export interface JournalEnd {
  readonly findings: readonly Finding[];
  readonly last: number;
  /** Histories that grew while they were read: only what stands now can tell. */
  readonly grown: readonly (HistoryPlace & { readonly said: Said })[];
}

/** What only shows once a whole journal was read, stretch by stretch in order, and the histories before it. */
export function compareJournal(read: {
  readonly tenant: string;
  readonly histories: ReadonlyMap<string, KnownHistory>;
  readonly heads: readonly JournalHead[];
  readonly stretches: readonly PagesRead[];
}): JournalEnd {
  const { tenant, histories, heads, stretches } = read;
  const findings = [...firstBreak(stretches.flatMap((stretch) => stretch.findings))];
  const grown: JournalEnd['grown'][number][] = [];
  const last = stretches.at(-1)?.last ?? 0;
  for (const { n } of heads) if (n > last) findings.push({ kind: 'cut-off', tenant, n, last });
  const saidOf = joinSaid(stretches.map(({ said }) => said));
  for (const [key, said] of saidOf) {
    const known = histories.get(key);
    const place = historyPlace(tenant, key);
    const wrong = firstDifference(place, known, said);
    if (wrong) findings.push(wrong);
    else if (!known || hasGrown(known, said)) grown.push({ ...place, said });
    else findings.push(...compareEnd(known, said));
  }
  for (const [key, known] of histories) findings.push(...unheld(known, saidOf.get(key)?.last ?? 0));
  return { findings, last, grown };
}

/** After a link that is broken once, others say nothing new. */
function firstBreak(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.find(({ kind }) => kind === 'journal-broken');
  return findings.filter((finding) => finding.kind !== 'journal-broken' || finding === first);
}

/** Letters of a hash. */
const HASH = 64;

/** The first entry that the journal and its history hold differently, as far as both go, or that is out of turn. */
function firstDifference(
  { tenant, id: subject }: Pick<HistoryPlace, 'id' | 'tenant'>,
  known: KnownHistory | undefined,
  { hashes, places, astray }: Said,
): Finding | undefined {
  const both = Math.min(hashes.length, known?.hashes.length ?? 0);
  if (known && known.hashes.slice(0, both) !== hashes.slice(0, both)) {
    const isOther = (_: number, index: number): boolean =>
      !hashes.startsWith(known.hashes.slice(index * HASH, (index + 1) * HASH), index * HASH);
    const index = places.findIndex(isOther);
    const n = places[index] ?? 0;
    return { kind: 'entry-differs', tenant, subject, entry: index + 1, n };
  }
  return astray && { kind: 'out-of-turn', tenant, subject, ...astray };
}

function hasGrown({ length, journaled }: KnownHistory, { last, settled }: Said): boolean {
  return length < last || journaled < settled;
}

/** What is marked as held by the journal, and is not. */
function unheld(
  { tenant, id: subject, journaled, length }: KnownHistory,
  held: number,
): readonly Finding[] {
  if (journaled <= held) return [];
  return journaled > length
    ? [{ kind: 'marked-wrongly', tenant, subject, entry: journaled, held }]
    : [{ kind: 'not-in-journal', tenant, subject, entry: held + 1 }];
}

/** What the journal last said of a history against the document as it is now, where nothing came after. */
export function compareEnd(known: KnownHistory, said: Said): readonly Finding[] {
  const { tenant, id: subject, length, face, journaled } = known;
  const different = firstDifference(known, known, said);
  if (different) return [different];
  const { last, settled } = said;
  if (length < last) {
    const n = said.places[length] ?? 0;
    return [{ kind: 'entry-missing', tenant, subject, entry: length + 1, n }];
  }
  if (journaled < settled) {
    return [{ kind: 'marked-wrongly', tenant, subject, entry: journaled, held: settled }];
  }
  if (length > last || said.face === null || said.face === face) return [];
  return [{ kind: 'document-changed', tenant, subject, entry: last }];
}
