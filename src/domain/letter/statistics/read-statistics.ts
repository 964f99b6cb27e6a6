import type { LetterStatistics, Place, StatisticStatus } from '../parsed-document';
import { chooseReading, type Proof, type Reading } from './choose-readings';
import { percentAgrees } from './percent';
import { attribute, type Attributed, type StatisticName } from './sections';
import type { Statement, StatementKind } from './statement';

/** The three statistics with the place of each value, and what was read for each field. */
export interface ReadStatistics {
  readonly statistics: LetterStatistics;
  /** JSON pointer -> place, only for values that are not null. */
  readonly sources: Readonly<Record<string, Place>>;
  /** JSON pointer -> what was read, for fields with any statement. */
  readonly readings: Readonly<Record<string, Reading>>;
}

type Fields = Readonly<Record<string, Reading>>;

/** Reads the three statistics from the statements of one letter. */
export function readStatistics(statements: readonly Statement[]): ReadStatistics {
  const attributed = attribute(statements);
  const upheld = upheldFields(attributed);
  const compliance = complianceFields(attributed);
  const satisfactory = satisfactoryFields(attributed);
  const fields: Readonly<Record<StatisticName, Fields>> = {
    complaintsUpheld: upheld,
    compliance,
    satisfactoryRemedy: satisfactory,
  };
  return {
    statistics: {
      complaintsUpheld: { status: statusOf(attributed, 'complaintsUpheld'), ...values(upheld) },
      compliance: { status: statusOf(attributed, 'compliance'), ...values(compliance) },
      satisfactoryRemedy: {
        status: statusOf(attributed, 'satisfactoryRemedy'),
        ...values(satisfactory),
      },
    },
    ...index(fields),
  };
}

const unknown: Proof = () => undefined;

function upheldFields(all: readonly Attributed[]) {
  const of = (kinds: readonly StatementKind[]): readonly Statement[] =>
    pick(all, 'complaintsUpheld', kinds);
  const rates = of(['upheld-rate']);
  const uphelds = of(['upheld', 'no-investigations']);
  const bases = of(['investigations', 'investigations-base', 'no-investigations']);
  return {
    ratePercent: chooseReading(rates, (rate) =>
      some2(uphelds, bases, (part, whole) => percentAgrees(rate, part, whole)),
    ),
    comparatorPercent: chooseReading(of(['comparator']), unknown),
    upheld: chooseReading(uphelds, (part) =>
      some2(rates, bases, (rate, whole) => percentAgrees(rate, part, whole)),
    ),
    investigations: chooseReading(bases, (whole) =>
      some2(rates, uphelds, (rate, part) => part > 0 && percentAgrees(rate, part, whole)),
    ),
    per100k: chooseReading(of(['per-100k']), unknown),
    comparatorPer100k: chooseReading(of(['per-100k-comparator']), unknown),
  };
}

function complianceFields(all: readonly Attributed[]) {
  const of = (kinds: readonly StatementKind[]): readonly Statement[] =>
    pick(all, 'compliance', kinds);
  return {
    ratePercent: chooseReading(of(['compliance-rate']), unknown),
    comparatorPercent: chooseReading(of(['comparator']), unknown),
    outcomes: chooseReading(of(['outcomes', 'none-due']), unknown),
  };
}

function satisfactoryFields(all: readonly Attributed[]) {
  const of = (kinds: readonly StatementKind[]): readonly Statement[] =>
    pick(all, 'satisfactoryRemedy', kinds);
  const rates = of(['satisfactory-rate']);
  const counts = of(['satisfactory', 'none-upheld']);
  const bases = of(['upheld-base', 'investigations-base', 'none-upheld']);
  return {
    ratePercent: chooseReading(rates, (rate) =>
      some2(counts, bases, (part, whole) => percentAgrees(rate, part, whole)),
    ),
    comparatorPercent: chooseReading(of(['comparator']), unknown),
    count: chooseReading(counts, (part) =>
      some2(rates, bases, (rate, whole) => percentAgrees(rate, part, whole)),
    ),
    base: chooseReading(bases, (whole) =>
      some2(rates, counts, (rate, part) => part > 0 && percentAgrees(rate, part, whole)),
    ),
  };
}

function pick(
  all: readonly Attributed[],
  statistic: StatisticName,
  kinds: readonly StatementKind[],
): readonly Statement[] {
  return all
    .filter((it) => it.statistic === statistic && kinds.includes(it.statement.kind))
    .map(({ statement }) => statement);
}

/** Whether any pair of readings satisfies `test`; undefined where one of the two is missing. */
function some2(
  first: readonly Statement[],
  second: readonly Statement[],
  test: (first: number, second: number) => boolean,
): boolean | undefined {
  if (first.length === 0 || second.length === 0) return undefined;
  return first.some((a) => second.some((b) => test(a.value, b.value)));
}

const NO_CASES: readonly StatementKind[] = ['no-investigations', 'none-due', 'none-upheld'];
const PERIPHERAL: readonly StatementKind[] = ['comparator', 'per-100k-comparator'];

/** A count of 0 beside "there were none" repeats the sentence; any other number makes the statistic a reported one. */
function statusOf(all: readonly Attributed[], statistic: StatisticName): StatisticStatus {
  const own = all.filter(
    (it) => it.statistic === statistic && !PERIPHERAL.includes(it.statement.kind),
  );
  const none = own.some(({ statement }) => NO_CASES.includes(statement.kind));
  const numbers = own.filter(({ statement }) => !NO_CASES.includes(statement.kind));
  if (
    none &&
    numbers.every(({ statement }) => statement.value === 0 && !statement.kind.endsWith('-rate'))
  )
    return 'no-cases';
  return numbers.length > 0 ? 'reported' : 'not-given';
}

function values<K extends string>(
  fields: Readonly<Record<K, Reading>>,
): Readonly<Record<K, number | null>> {
  const entries = Object.entries<Reading>(fields).map(([key, { value }]) => [key, value] as const);
  return Object.fromEntries(entries) as Record<K, number | null>;
}

function index(
  fields: Readonly<Record<StatisticName, Fields>>,
): Pick<ReadStatistics, 'sources' | 'readings'> {
  const all = Object.entries(fields).flatMap(([statistic, group]) =>
    Object.entries(group).map(
      ([field, reading]) => [`/statistics/${statistic}/${field}`, reading] as const,
    ),
  );
  const read = all.filter(([, { candidates }]) => candidates.length > 0);
  const placed = all.flatMap(([pointer, { statement }]) =>
    statement ? [[pointer, statement.place] as const] : [],
  );
  return { sources: Object.fromEntries(placed), readings: Object.fromEntries(read) };
}
