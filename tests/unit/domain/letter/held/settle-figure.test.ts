import { buildDigest } from '../../../../../src/domain/digest/build-digest';
import type { FigureRecord } from '../../../../../src/domain/facts/figure-record';
import { openChecks } from '../../../../../src/domain/facts/held-figure';
import { checkLetter } from '../../../../../src/domain/letter/check-letter';
import { settleFigure, type Decision } from '../../../../../src/domain/letter/held/settle-figure';
import { sameFigures } from '../../../../../src/domain/letter/held/same-figures';
import { firstBrokenSettlement } from '../../../../../src/domain/letter/held/settlement-history';
import { seededRandom } from '../../../../support/random';
import { sha256 } from '../../../../support/remedies';
import { AT, changed, parsedLetter, SOURCE } from '../../../../support/sample-letter';
import { writeYearlyLetter, yearlyFigures } from '../../../../support/yearly-letter-writer';

const BY = { by: 'A Person', at: '2026-11-22T10:00:00.000Z', sha256 };
const RATE = 'complaintsUpheld.ratePercent';
const UPHELD = 'complaintsUpheld.upheld';
const INVESTIGATIONS = 'complaintsUpheld.investigations';
const BASE = 'satisfactoryRemedy.base';

function recordOf(changes: Readonly<Record<string, string>>): FigureRecord {
  const checked = checkLetter(parsedLetter(changed(changes)), SOURCE, AT);
  if (!checked.ok) throw new Error(checked.problem.kind);
  return checked.value;
}

function settled(record: FigureRecord, figure: string, decision: Decision): FigureRecord {
  const result = settleFigure(record, { figure, decision }, BY);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

function problem(record: FigureRecord, figure: string, decision: Decision, by = BY.by): unknown {
  const result = settleFigure(record, { figure, decision }, { ...BY, by });
  return result.ok ? 'settled' : result.problem;
}

function own(record: FigureRecord, measure: string) {
  return record.facts.find((fact) => fact.measure === measure && fact.whose === 'own');
}

const ACCEPT: Decision = { kind: 'accept' };
const correct = (value: number, reason = 'the counts say so'): Decision => ({
  kind: 'correct',
  value,
  reason,
});
const REJECT: Decision = { kind: 'reject', reason: 'cannot be told' };

describe('a held figure', () => {
  const record = recordOf({ '38%': '37%' });

  it('comes with what is printed, where, and what the counts give', () => {
    expect(record.held.map(({ id, printed, proposed }) => [id, printed, proposed])).toEqual([
      [RATE, { kind: 'printed', unit: 'percent', value: 37 }, 38],
      [UPHELD, { kind: 'printed', unit: 'count', value: 3 }, null],
      [INVESTIGATIONS, { kind: 'printed', unit: 'count', value: 8 }, null],
      ['derived.not_upheld', { kind: 'printed', unit: 'count', value: 5 }, null],
    ]);
    expect(record.held[0]?.citations[0].text).toContain('37%');
  });

  it('becomes a fact as printed when it is accepted', () => {
    const after = settled(record, RATE, ACCEPT);
    expect(own(after, 'uphold_rate')).toMatchObject({ quantity: { value: 37 } });
    expect(own(after, 'uphold_rate')?.corrected).toBeUndefined();
    expect(after.held.map(({ id }) => id)).not.toContain(RATE);
    expect(after.history).toMatchObject([{ n: 1, verb: 'accept', by: 'A Person', value: 37 }]);
  });

  it('becomes a marked fact when it is corrected', () => {
    const after = settled(record, RATE, correct(38, ' 3 of 8 '));
    expect(own(after, 'uphold_rate')).toMatchObject({
      quantity: { value: 38 },
      corrected: [
        { measure: 'uphold_rate', printed: 37, value: 38, by: 'A Person', reason: '3 of 8' },
      ],
    });
  });

  it('is gone, and on record, when it is rejected', () => {
    const after = settled(record, RATE, REJECT);
    expect(own(after, 'uphold_rate')).toBeUndefined();
    expect(after.held.map(({ id }) => id)).not.toContain(RATE);
    expect(after.history).toMatchObject([
      { verb: 'reject', value: null, reason: 'cannot be told' },
    ]);
  });

  it('that no measure is leaves no fact behind', () => {
    const base = recordOf({ 'total of 3 upheld decisions': 'total of 8 detailed investigations' });
    const after = settled(base, BASE, correct(3));
    expect(after.facts).toEqual(base.facts);
    expect(after.held).toEqual([]);
    expect(after.history).toMatchObject([{ figure: { id: BASE }, value: 3 }]);
  });

  it('given twice, so that none was taken, can be corrected but not accepted', () => {
    const two = recordOf({
      'In 100% of cases':
        'In 90% of cases we were satisfied the organisation had successfully implemented our recommendations.\nIn 100% of cases',
    });
    expect(two.held).toMatchObject([{ id: 'compliance.ratePercent', printed: null }]);
    expect(problem(two, 'compliance.ratePercent', ACCEPT)).toEqual({ kind: 'nothing-printed' });
    const after = settled(two, 'compliance.ratePercent', correct(80));
    expect(own(after, 'compliance_rate')).toMatchObject({ quantity: { value: 80 } });
  });
});

describe('what follows from held figures', () => {
  const record = recordOf({ '38%': '37%' });

  it('stands when both parts do, with their corrections', () => {
    const one = settled(record, UPHELD, ACCEPT);
    expect(own(one, 'not_upheld')).toBeUndefined();
    const both = settled(one, INVESTIGATIONS, correct(9));
    expect(own(both, 'not_upheld')).toMatchObject({
      derived: true,
      quantity: { value: 6 },
      corrected: [{ measure: 'investigations', printed: 8, value: 9 }],
    });
    expect(both.held.map(({ id }) => id)).toEqual([RATE]);
  });

  it('is gone when a part was rejected', () => {
    const both = settled(settled(record, UPHELD, REJECT), INVESTIGATIONS, ACCEPT);
    expect(own(both, 'not_upheld')).toBeUndefined();
    expect(both.held.map(({ id }) => id)).toEqual([RATE]);
  });

  it('stands again in an older letter, which prints both parts of its investigations', () => {
    const figures = { ...yearlyFigures(seededRandom(3)), notUpheld: 20, upheld: 30 };
    const text = writeYearlyLetter(figures, 'tabs').replace(/\t60%\t/, '\t61%\t');
    const checked = checkLetter(parsedLetter(text), SOURCE, AT);
    if (!checked.ok) throw new Error(checked.problem.kind);
    expect(own(checked.value, 'investigations')).toBeUndefined();
    const parts = checked.value.held.filter(({ from }) => from === undefined);
    const after = parts.reduce((one, { id }) => settled(one, id, ACCEPT), checked.value);
    expect(own(after, 'investigations')).toMatchObject({ derived: true, quantity: { value: 50 } });
    expect(after.held).toEqual([]);
  });

  it('is not settled by itself', () => {
    expect(problem(record, 'derived.not_upheld', ACCEPT)).toMatchObject({ kind: 'follows' });
  });
});

describe('a decision that cannot be', () => {
  const record = recordOf({ '38%': '37%' });

  it.each([
    ['a figure that is not held', 'nothing', ACCEPT, 'unknown-figure'],
    ['a share above 100%', RATE, correct(101), 'impossible-value'],
    ['half a decision', UPHELD, correct(2.5), 'impossible-value'],
    ['less than none', UPHELD, correct(-1), 'impossible-value'],
    ['no number', UPHELD, correct(Number.NaN), 'impossible-value'],
    ['the printed value as a correction', RATE, correct(37), 'same-as-printed'],
    ['a correction without a reason', RATE, correct(38, '  '), 'no-reason'],
    ['a rejection without a reason', RATE, { kind: 'reject', reason: '' } as const, 'no-reason'],
  ])('is refused: %s', (_, figure, decision, kind) => {
    expect(problem(record, figure, decision)).toMatchObject({ kind });
  });

  it('is refused without a name', () => {
    expect(problem(record, RATE, ACCEPT, ' ')).toEqual({ kind: 'no-name' });
  });

  it('is refused the second time, and says what was decided', () => {
    const after = settled(record, RATE, correct(38));
    expect(problem(after, RATE, REJECT)).toMatchObject({
      kind: 'already-settled',
      settlement: { verb: 'correct', value: 38 },
    });
  });

  it('is refused where another number stands', () => {
    const [figure] = record.held;
    if (!figure) throw new Error('nothing is held');
    const twice = { ...record, held: [...record.held, { ...figure, id: 'another' }] };
    const after = settled(twice, RATE, ACCEPT);
    expect(problem(after, 'another', ACCEPT)).toMatchObject({ kind: 'another-stands' });
    expect(problem(after, 'another', REJECT)).toBe('settled');
  });
});

describe('the history of decisions', () => {
  const record = settled(settled(recordOf({ '38%': '37%' }), RATE, correct(38)), UPHELD, ACCEPT);

  it('holds as written', () => {
    expect(firstBrokenSettlement(record, sha256)).toBeUndefined();
  });

  it.each(['at', 'by', 'verb', 'value', 'reason', 'prev', 'hash', 'n'] as const)(
    'breaks when %s of a decision is changed',
    (field) => {
      const history = record.history?.map((entry, index) =>
        index === 0 ? { ...entry, [field]: 'changed' } : entry,
      );
      expect(firstBrokenSettlement({ ...record, ...(history && { history }) }, sha256)).toBe(1);
    },
  );

  it('breaks when the number that was decided is not the one that stands', () => {
    const facts = record.facts.map((fact) =>
      fact.corrected
        ? { ...fact, quantity: { kind: 'printed', unit: 'percent', value: 99 } as const }
        : fact,
    );
    expect(firstBrokenSettlement({ ...record, facts }, sha256)).toBe(1);
  });

  it('breaks when it is moved to another record', () => {
    expect(firstBrokenSettlement({ ...record, id: 'leeds|2023-24|x' }, sha256)).toBe(1);
  });

  it('does not make a letter look new when it comes again', () => {
    expect(sameFigures(record, recordOf({ '38%': '37%' }))).toBe(true);
    expect(sameFigures(settled(record, INVESTIGATIONS, REJECT), recordOf({ '38%': '37%' }))).toBe(
      true,
    );
    expect(sameFigures(record, recordOf({ '38%': '36%' }))).toBe(false);
  });
});

describe('a digest', () => {
  it('asks to check only what nobody has decided about', () => {
    const record = recordOf({
      'total of 3 upheld decisions': 'total of 8 detailed investigations',
    });
    expect(buildDigest(record, undefined).checks).toHaveLength(1);
    expect(openChecks(settled(record, BASE, ACCEPT))).toEqual([]);
  });
});
