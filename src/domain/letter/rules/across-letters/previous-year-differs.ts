import type { Check } from '../../../facts/check';
import type { Fact } from '../../../facts/fact';
import type { FigureRecord } from '../../../facts/figure-record';
import type { AcrossRule } from './across-rule';

/**
 * "Up from 100 the previous year": the document's word about the year before is held against what is held for that
 * year. It touches no figure of its own year; the year before keeps what its own document says.
 */
export const previousYearDiffers: AcrossRule = (_, { records, saidOfBefore }) =>
  saidOfBefore.flatMap((said): readonly Check[] => {
    const [fact] = records.flatMap((record) => factLike(record, said));
    return fact?.quantity.kind === 'printed' &&
      said.quantity.kind === 'printed' &&
      fact.quantity.value !== said.quantity.value
      ? [differs(said, said.quantity.value, { fact, value: fact.quantity.value })]
      : [];
  });

function factLike({ period, facts }: FigureRecord, said: Fact): readonly Fact[] {
  if (period !== said.period) return [];
  return facts.filter(
    ({ measure, whose, service }) =>
      measure === said.measure && whose === said.whose && service === said.service,
  );
}

function differs(
  said: Fact,
  value: number,
  held: { readonly fact: Fact; readonly value: number },
): Check {
  const [{ page, line, text }] = said.citations;
  return {
    level: 'info',
    code: 'previous-year-differs',
    message: `What this document says of the year before (${said.period}) is not what is held for that year. What is held stays as it is.`,
    arithmetic: `${String(value)} said here; ${String(held.value)} in ${held.fact.citations[0].title}`,
    place: { page, line, text },
  };
}
