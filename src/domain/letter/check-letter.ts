import type { FigureRecord, LateRemedies, SourceDocument } from '../facts/figure-record';
import type { Instant } from '../shared/civil-date';
import { failed, ok, type Result } from '../shared/result';
import { heldInLetter } from './held/held-in-letter';
import { isHeld } from './held-by';
import { letterFacts } from './letter-facts';
import type { ParsedLetter } from './parsed-document';
import { tabledFacts } from './yearly-tables/tabled-facts';

/** Why a whole letter is kept out. The message for the person is chosen in `present/`. */
export type LetterRejected =
  | { readonly kind: 'authority-not-found' }
  | { readonly kind: 'authority-unknown'; readonly name: string }
  | { readonly kind: 'period-not-found' }
  | { readonly kind: 'no-statistic' };

/**
 * Turns a letter into facts. A figure that an error or a warning touches is held, not the letter; only a letter whose
 * authority or year cannot be established, or that gives no statistic, is refused whole.
 */
export function checkLetter(
  letter: ParsedLetter,
  source: SourceDocument,
  at: { readonly importedAt: Instant },
): Result<FigureRecord, LetterRejected> {
  const { authority, period } = letter;
  if (authority === null) return failed({ kind: 'authority-not-found' });
  if (authority.id === null) return failed({ kind: 'authority-unknown', name: authority.name });
  if (period === null) return failed({ kind: 'period-not-found' });
  const context = { authority: authority.id, period, source };
  const traced = [...letterFacts(letter, context), ...tabledFacts(letter, context)];
  if (traced.length === 0) return failed({ kind: 'no-statistic' });
  return ok({
    id: figureRecordId(authority.id, period.label, source),
    authority: authority.id,
    period: period.label,
    source,
    facts: traced
      .filter(({ pointers }) => !isHeld(pointers, letter.checks))
      .map(({ fact }) => fact),
    held: heldInLetter(letter, traced, context),
    checks: letter.checks,
    ...lateOf(letter),
    importedAt: at.importedAt,
  });
}

/** The id of the figures that one document gives for one authority and year. */
export function figureRecordId(
  authority: string,
  period: string,
  { sha256, kind }: Pick<SourceDocument, 'sha256' | 'kind'>,
): string {
  // A report and the letter inside it are one file, and two records.
  const part = kind === 'committee-report' ? '|report' : '';
  return `${authority}|${period}|${sha256.slice(0, 16)}${part}`;
}

function lateOf({ lateRemedies }: ParsedLetter): { readonly lateRemedies?: LateRemedies } {
  if (lateRemedies === null) return {};
  const { count, of, details } = lateRemedies;
  return { lateRemedies: { count, ...(of !== null && { of }), details } };
}
