import { authorityById } from '../../domain/facts/authorities/authorities';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { reasonsFor } from '../../domain/facts/held-figure';
import type { CheckedDocument } from '../outcome/pages';

/** What the checks found in a document, as anybody may see it: which figures are held, and no value of them. */
export function checkedDocument(record: FigureRecord): CheckedDocument {
  const { authority: id, period, source, importedAt, facts, held, checks, history = [] } = record;
  const waiting = held.filter(({ from }) => from === undefined);
  return {
    authority: authorityById(id) ?? { id, name: id, shortName: id, type: 'other' },
    period,
    source,
    importedAt,
    figures: facts.length,
    held: waiting.map(({ becomes, pointer, citations: [{ page, line }] }) => {
      return { becomes, pointer, page, line };
    }),
    findings: checks.filter((check) => !held.some((one) => reasonsFor(one, [check]).length > 0)),
    settled: history.length,
  };
}
