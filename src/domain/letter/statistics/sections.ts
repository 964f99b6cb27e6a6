import type { Statement, StatementKind } from './statement';

/** The three statistics of a letter. */
export type StatisticName = 'complaintsUpheld' | 'compliance' | 'satisfactoryRemedy';

const ANCHORS: Partial<Readonly<Record<StatementKind, StatisticName>>> = {
  'upheld-rate': 'complaintsUpheld',
  'no-investigations': 'complaintsUpheld',
  'compliance-rate': 'compliance',
  'none-due': 'compliance',
  'satisfactory-rate': 'satisfactoryRemedy',
  'none-upheld': 'satisfactoryRemedy',
};

const OWNERS: Partial<Readonly<Record<StatementKind, StatisticName>>> = {
  ...ANCHORS,
  upheld: 'complaintsUpheld',
  investigations: 'complaintsUpheld',
  'per-100k': 'complaintsUpheld',
  'per-100k-comparator': 'complaintsUpheld',
  outcomes: 'compliance',
  satisfactory: 'satisfactoryRemedy',
  'upheld-base': 'satisfactoryRemedy',
};

/** A statement and the statistic to which it belongs; null where its position does not tell. */
export interface Attributed {
  readonly statement: Statement;
  readonly statistic: StatisticName | null;
}

/**
 * Gives each statement to its statistic. Most say it in their words; the average of similar authorities and a base of
 * investigations are told apart only by the sentence before them (the letters of 2020 print investigations
 * as the base of two statistics).
 */
export function attribute(statements: readonly Statement[]): readonly Attributed[] {
  const comparators = comparatorOwners(statements);
  const bases = baseOwners(statements);
  return statements.map((statement) => ({
    statement,
    statistic: OWNERS[statement.kind] ?? comparators.get(statement) ?? bases.get(statement) ?? null,
  }));
}

/** An average follows its rate at once; further on, the sentence that it belongs to may have been lost. */
const NEAR = 280;
/** An average after the count or the base of a statistic belongs to another one, whose rate was lost. */
const LAST: readonly StatementKind[] = [
  'upheld',
  'satisfactory',
  'investigations-base',
  'outcomes',
  'upheld-base',
];

/**
 * An average belongs to the rate before it. Where two rates stand together before it (columns read across, or a part
 * that was lost), nothing is proved and it is left out.
 */
function comparatorOwners(statements: readonly Statement[]): ReadonlyMap<Statement, StatisticName> {
  const owners = new Map<Statement, StatisticName>();
  let rates: readonly StatisticName[] = [];
  let averaged = false;
  let from = 0;
  for (const statement of statements) {
    const anchor = ANCHORS[statement.kind];
    if (anchor !== undefined) {
      const apart = averaged || separates(statement, statements);
      // There is no average of nothing, so an average after "there were none" is not that statistic's.
      const rate = statement.kind.endsWith('-rate') ? [anchor] : [];
      rates = apart ? rate : [...new Set([...rates, ...rate])];
      averaged = false;
      from = statement.at;
    }
    if (LAST.includes(statement.kind)) rates = [];
    const [rate] = rates;
    if (statement.kind !== 'comparator') continue;
    averaged = true;
    if (rate !== undefined && rates.length === 1 && statement.at - from <= NEAR)
      owners.set(statement, rate);
  }
  return owners;
}

/**
 * Whether a count or a base stands between this rate and the one before: then each is a section of its own. A sentence
 * that says that there were no cases has no average to follow it.
 */
function separates(anchor: Statement, statements: readonly Statement[]): boolean {
  const before = statements[statements.indexOf(anchor) - 1];
  return (
    before !== undefined && (ANCHORS[before.kind] === undefined || !before.kind.endsWith('-rate'))
  );
}

/** What shows that another statistic has begun, also where the sentence that opens it is lost. */
const SECTION_OF: Partial<Readonly<Record<StatementKind, StatisticName>>> = {
  ...ANCHORS,
  outcomes: 'compliance',
  satisfactory: 'satisfactoryRemedy',
};

function baseOwners(statements: readonly Statement[]): ReadonlyMap<Statement, StatisticName> {
  const owners = new Map<Statement, StatisticName>();
  let section: StatisticName = 'complaintsUpheld';
  for (const statement of statements) {
    section = SECTION_OF[statement.kind] ?? section;
    if (statement.kind === 'investigations-base') owners.set(statement, section);
  }
  return rebalanced(owners, statements);
}

/**
 * Where the satisfactory remedies got every base of investigations and the complaints upheld got none, position has
 * misled: a second base among them, or one in words of its own, shows which is which.
 */
function rebalanced(
  owners: Map<Statement, StatisticName>,
  statements: readonly Statement[],
): ReadonlyMap<Statement, StatisticName> {
  const bases = [...owners.keys()];
  const misled = bases.length > 0 && !bases.some((base) => owners.get(base) === 'complaintsUpheld');
  if (!misled) return owners;
  const [first, ...others] = bases;
  const ownBase = statements.some(({ kind }) => kind === 'upheld-base');
  if (first !== undefined && (others.length > 0 || ownBase)) owners.set(first, 'complaintsUpheld');
  else if (first !== undefined) owners.delete(first);
  return owners;
}
