import { findAuthority } from '../../src/domain/facts/find-authority';
import { SERVICES } from '../../src/domain/facts/measure';
import { wholePercent } from '../../src/domain/facts/rate';
import { isHeld } from '../../src/domain/letter/held-by';
import { parseDocument } from '../../src/domain/letter/parse-document';
import type { ParsedLetter } from '../../src/domain/letter/parsed-document';
import { DAMAGES } from '../support/letter-damage';
import { letterText } from '../support/letter-text';
import { seededRandom, type Random } from '../support/random';
import { rounds, sampled } from '../support/sampled';
import {
  TABLE_SHAPES,
  writeYearlyLetter,
  yearlyFigures,
  yearlyTables,
  type TableShape,
  type YearlyFigures,
} from '../support/yearly-letter-writer';

/** Where a shape leaves a doubt, the table may be missing; it is never wrong. */
const CERTAIN: readonly TableShape[] = TABLE_SHAPES.filter((shape) => shape !== 'page number');

function read(text: string): ParsedLetter {
  const [letter, ...others] = parseDocument(letterText(text), findAuthority);
  if (others.length > 0 || letter?.kind !== 'annual-letter')
    throw new Error(`read as ${String(letter?.kind)}:\n${text}`);
  return letter;
}

function receivedOf({ received }: YearlyFigures): ParsedLetter['received'] {
  const services = SERVICES.map((service, index) => [service, received[index]]);
  return {
    ...(Object.fromEntries(services) as Record<(typeof SERVICES)[number], number>),
    other: received[8] ?? null,
    total: received.reduce((a, b) => a + b, 0),
  };
}

function decisionsOf({ decisions, notUpheld, upheld }: YearlyFigures): ParsedLetter['decisions'] {
  const [incompleteOrInvalid = 0, adviceGiven = 0, referredBack = 0, closed = 0] = decisions;
  return {
    incompleteOrInvalid,
    adviceGiven,
    referredBack,
    closedAfterInitialEnquiries: closed,
    notUpheld,
    upheld,
    total: decisions.reduce((a, b) => a + b, 0) + notUpheld + upheld,
  };
}

function investigated({ notUpheld, upheld }: YearlyFigures): unknown {
  return {
    status: 'reported',
    ratePercent: wholePercent(upheld, upheld + notUpheld),
    comparatorPercent: null,
    upheld,
    investigations: upheld + notUpheld,
    per100k: null,
    comparatorPer100k: null,
  };
}

const SEEDS = Array.from({ length: 301 }, (_, seed) => seed);

const cases = sampled(SEEDS, 7).map((seed) => {
  const shape = TABLE_SHAPES[seed % TABLE_SHAPES.length] ?? 'tabs';
  return { seed, shape, figures: yearlyFigures(seededRandom(seed + 4000)) };
});

describe('the letters of 2014 to 2018, with tables', () => {
  it.each(TABLE_SHAPES)('reads no wrong number: %s', (wanted) => {
    let found = 0;
    const mine = cases.filter(({ shape }) => shape === wanted);
    for (const { figures, shape, seed } of mine) {
      const text = writeYearlyLetter(figures, shape);
      const letter = read(text);
      const about = { seed, shape, text };
      if (letter.received !== null)
        expect({ about, it: letter.received }).toEqual({ about, it: receivedOf(figures) });
      if (letter.decisions !== null) {
        expect({ about, it: letter.decisions }).toEqual({ about, it: decisionsOf(figures) });
        expect({ about, it: letter.statistics.complaintsUpheld }).toEqual({
          about,
          it: investigated(figures),
        });
      }
      expect(letter.authority?.name).toBe(figures.council);
      expect(letter.period?.label).toBe(
        `${String(figures.year - 1)}-${String(figures.year % 100)}`,
      );
      expect(letter.letterDate).toMatch(new RegExp(`^${String(figures.year)}-07-`));
      expect(letter.statistics.compliance.status).toBe('not-given');
      found += Number(letter.received !== null) + Number(letter.decisions !== null);
    }
    const errors = mine.flatMap(({ figures, shape }) =>
      read(writeYearlyLetter(figures, shape)).checks.filter(({ level }) => level === 'error'),
    );
    expect(errors).toEqual([]);
    process.stderr.write(`${wanted}: ${String(found)} of ${String(2 * mine.length)} tables\n`);
    if (CERTAIN.includes(wanted)) expect(found).toBe(2 * mine.length);
    else expect(found).toBeGreaterThan(mine.length);
  });

  it.each(cases.slice(0, 30).map(({ seed, shape, figures }) => [seed, shape, figures] as const))(
    'raises a wrong total, and takes none from a doubtful table (%s, %s)',
    (_, shape, figures) => {
      const [received, decisions, remedied] = yearlyTables(figures);
      const wrong = received.map(([heading, value]) =>
        heading === 'Total'
          ? ([heading, String(Number(value) + 3)] as const)
          : ([heading, value] as const),
      );
      const letter = read(writeYearlyLetter(figures, shape, [wrong, decisions, remedied]));
      const codes = letter.checks.filter(({ level }) => level !== 'info').map(({ code }) => code);
      expect(codes).toContain(letter.received === null ? 'table-not-read' : 'received-total');
    },
  );

  it('are read right or not at all under damage', () => {
    let found = 0;
    for (const { seed, shape, figures } of cases) {
      const random = seededRandom(seed + 70_000);
      const damage = random.pick(DAMAGES);
      const text = damage.apply(writeYearlyLetter(figures, shape), random);
      const [letter] = parseDocument(letterText(text), findAuthority);
      if (letter === undefined || !('statistics' in letter)) continue;
      const about = { seed, shape, damage: damage.name, text };
      const received = isHeld(['/received'], letter.checks) ? null : letter.received;
      const decisions = isHeld(['/decisions'], letter.checks) ? null : letter.decisions;
      if (received !== null)
        expect({ about, received }).toEqual({ about, received: receivedOf(figures) });
      if (decisions !== null)
        expect({ about, decisions }).toEqual({ about, decisions: decisionsOf(figures) });
      found += Number(received !== null) + Number(decisions !== null);
    }
    process.stderr.write(`damaged: ${String(found)} of ${String(2 * cases.length)} tables\n`);
    expect(found).toBeGreaterThan(1.5 * cases.length);
  });

  it('are read right, held or not at all where headings and numbers are lost', () => {
    let taken = 0;
    for (const { seed, shape, figures } of cases) {
      const random = seededRandom(seed + 90_000);
      const whole = writeYearlyLetter(figures, shape);
      const from = whole.indexOf('Complaints and enquiries received\n');
      const text = whole.slice(0, from) + torn(torn(whole.slice(from), random), random);
      const [letter] = parseDocument(letterText(text), findAuthority);
      if (letter === undefined || !('statistics' in letter)) continue;
      const about = { seed, shape, text };
      const truth = { ...receivedOf(figures), ...prefixed(decisionsOf(figures)) };
      const read = { ...letter.received, ...prefixed(letter.decisions) };
      for (const [name, value] of Object.entries(read)) {
        const pointer = name.startsWith('/') ? name : `/received/${name}`;
        if (value === null || isHeld([pointer], letter.checks)) continue;
        taken += 1;
        expect({ about, name, value }).toEqual({
          about,
          name,
          value: truth[name as keyof typeof truth],
        });
      }
    }
    expect(taken).toBeGreaterThan(rounds(500, 1.6 * cases.length));
  });
});

function prefixed(decisions: ParsedLetter['decisions']): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(decisions ?? {}).map(([name, value]) => [
      `/decisions/${name}`,
      value as number | null,
    ]),
  );
}

/** Tables in which one thing is lost, or one number too many stands on a line of its own. */
function torn(tables: string, random: Random): string {
  const words = [...tables.matchAll(/[A-Za-z]+|\b\d+\b/g)].filter(
    ({ index }) => index < tables.indexOf('Notes\n'),
  );
  const { index, 0: word } = random.pick(words);
  const put = random.pick(['', `${word}\n\n${String(random.integer(1, 90))}\n\n`, 'x', '\n']);
  return tables.slice(0, index) + put + tables.slice(index + word.length);
}
