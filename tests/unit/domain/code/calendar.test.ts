import {
  calendarOf,
  yearReportedOn,
  type CalendarOf,
} from '../../../../src/domain/code/calendar/calendar';
import { reportPartsOf } from '../../../../src/domain/code/calendar/report-parts';
import { restructuresOf } from '../../../../src/domain/code/calendar/restructures';
import { PROVISIONS } from '../../../../src/domain/code/provisions';
import { authorityById } from '../../../../src/domain/facts/authorities/authorities';
import { moveRemedy } from '../../../../src/domain/remedy/moves/move-remedy';
import { DEFAULT_POLICY } from '../../../../src/domain/remedy/policy/remedy-policy';
import { isWorkingDay } from '../../../../src/domain/shared/working-days';
import { after, anAssessment, met } from '../../../support/assessments';
import { aRemedy, notary } from '../../../support/remedies';

const OF: CalendarOf = {
  ...{ year: '2025-26', assessments: [], restructures: [], today: '2026-07-01' },
};

function steps(changes: Partial<CalendarOf> = {}, rules = DEFAULT_POLICY) {
  return calendarOf({ ...OF, ...changes }, rules, isWorkingDay);
}

describe('the year of the Code (8.1 to 8.3)', () => {
  it('has the four steps on the council’s own dates, on working days', () => {
    expect(steps().map(({ step, due, state }) => `${step} ${due} ${state}`)).toEqual([
      'self-assessment 2026-06-30 overdue',
      'report 2026-09-30 due',
      // 31 October 2026 is a Saturday.
      'response 2026-10-30 due',
      'publication 2026-11-30 due',
    ]);
    const moved = steps({}, { ...DEFAULT_POLICY, codeReportBy: '07-15' });
    expect(moved[1]).toMatchObject({ step: 'report', due: '2026-07-15', paragraph: '8.1' });
  });

  it('takes a self-assessment for done when all is assessed, and not before', () => {
    const all = PROVISIONS.map(({ id }) => met(id));
    const nearly = after(anAssessment(), ...all.slice(1));
    expect(steps({ assessments: [nearly] })[0]).toMatchObject({ doneOn: null, state: 'overdue' });
    const whole = after(anAssessment(), ...all);
    expect(steps({ assessments: [whole] })[0]).toMatchObject({
      ...{ doneOn: '2026-05-11', state: 'done' },
    });
  });

  it('takes the other steps for done when a person said so', () => {
    const said = after(anAssessment(), { verb: 'step', step: 'report', evidence: 'Minute 7' });
    expect(steps({ assessments: [said] })[1]).toMatchObject({ doneOn: '2026-05-11' });
  });

  it('has the repeat after a merger until one that was begun since is complete', () => {
    const restructures = ['2026-04-01'];
    const repeat = (changes: Partial<CalendarOf>) =>
      steps({ restructures, ...changes }).find(({ step }) => step === 'restructure');
    expect(repeat({})).toMatchObject({ due: '2026-10-01', paragraph: '8.3', state: 'due' });
    expect(repeat({ today: '2026-10-02' })).toMatchObject({ state: 'overdue' });
    const all = PROVISIONS.map(({ id }) => met(id));
    const whole = after(anAssessment(), ...all);
    expect(repeat({ assessments: [whole] })).toMatchObject({ doneOn: '2026-05-11' });
    expect(repeat({ assessments: [whole], restructures: ['2026-05-12'] })).toMatchObject({
      doneOn: null,
    });
    expect(repeat({ assessments: [whole], year: '2026-27' })).toBeUndefined();
    expect(
      repeat({ assessments: [after(anAssessment(), met('6.3'))], year: '2026-27' }),
    ).toBeDefined();
  });

  it('reports on the last year that is over', () => {
    expect(yearReportedOn('2026-03-31')).toBe('2024-25');
    expect(yearReportedOn('2026-04-01')).toBe('2025-26');
  });
});

describe('changes after which the Code asks for a repeat', () => {
  const somerset = authorityById('somerset')!;

  it('are none from before the Code', () => {
    expect(restructuresOf(somerset, [])).toEqual([]);
  });

  it('are the first day of a council that took over since', () => {
    expect(restructuresOf({ ...somerset, from: '2027-04-01' }, [])).toEqual(['2027-04-01']);
    expect(restructuresOf({ ...authorityById('coventry')!, from: '2027-04-01' }, [])).toEqual([]);
  });

  it('are the first day on which a person moved remedies to it', () => {
    const mover = { id: 'pat', offices: ['admin'] } as const;
    const move = {
      verb: 'transfer',
      fromCouncil: 'mendip',
      toCouncil: 'somerset',
      reason: 'Reorganisation',
    } as const;
    const moved = moveRemedy(aRemedy(), { move, mover, at: '2026-11-10T10:00:00.000Z' }, notary);
    const remedies = moved.ok ? [moved.value, aRemedy()] : [];
    expect(restructuresOf(somerset, remedies)).toEqual(['2026-11-10']);
    expect(restructuresOf(authorityById('mendip')!, remedies)).toEqual([]);
  });
});

describe('the parts of the annual report (8.1)', () => {
  const held = { year: '2025-26', isAssessed: false, notMet: null, letter: false, remediesDone: 0 };

  it('leave refused complaints and other reports to a person, whatever is held', () => {
    const all = { ...held, isAssessed: true, notMet: 0, letter: true, remediesDone: 3 };
    for (const parts of [reportPartsOf(held), reportPartsOf(all)])
      for (const id of ['refused', 'other-reports'])
        expect(parts.find((part) => part.id === id)).toMatchObject({ standing: 'to-write' });
  });

  it('name the draft that is written from a letter that is held', () => {
    const letter = reportPartsOf({ ...held, letter: true }).find(
      ({ id }) => id === 'annual-letter',
    );
    expect(letter).toMatchObject({ standing: 'held' });
    expect(letter?.how).toContain('upheld report draft --year 2025-26');
    const none = reportPartsOf(held).find(({ id }) => id === 'annual-letter');
    expect(none).toMatchObject({ standing: 'to-write' });
  });
});
