import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Fact } from '../../domain/facts/fact';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { checkAcross } from '../../domain/letter/rules/across-letters/check-across';
import type { Ports } from '../ports';

/** What a record is held against besides other letters of its type and year. */
interface Against {
  /** All years of its authority, as they are held just now. */
  readonly ofAuthority: readonly FigureRecord[];
  readonly saidOfBefore: readonly Fact[];
}

/**
 * The record after it was held against other years of its authority and other letters of its type and year, and nothing
 * more, however much is held. Sample data is held against nothing.
 */
export async function holdAgainstHeld(
  ports: Ports,
  record: FigureRecord,
  { saidOfBefore, ofAuthority }: Against,
): Promise<FigureRecord> {
  if (record.source.sample) return record;
  const { figures } = ports.store;
  const authority = authorityById(record.authority);
  const comparators = authority ? await figures.comparatorsOf(authority.type, record.period) : [];
  const records = ofAuthority.filter(
    ({ source }) => source.sha256 !== record.source.sha256 && !source.sample,
  );
  return checkAcross(record, { comparators, records, saidOfBefore });
}

/** Remembers the averages of a record, so that the next letter of its type and year is held against them. */
export async function rememberComparators(ports: Ports, record: FigureRecord): Promise<void> {
  const type = authorityById(record.authority)?.type;
  if (type === undefined || record.source.sample) return;
  const { figures } = ports.store;
  const known = await figures.comparatorsOf(type, record.period);
  for (const { whose, measure, quantity } of record.facts) {
    if (whose !== 'similar' || quantity.kind !== 'printed') continue;
    const { value } = quantity;
    if (known.some((one) => one.measure === measure && one.value === value)) continue;
    await figures.addComparator({
      type,
      period: record.period,
      measure,
      value,
      record: record.id,
      title: record.source.title,
    });
  }
}
