import { actOn, type Act } from '../../../../src/domain/code/assessment/assess';
import { standingOf, type Assessment } from '../../../../src/domain/code/assessment/assessment';
import { beginAssessment } from '../../../../src/domain/code/assessment/begin-assessment';
import {
  isComplete,
  nextOpen,
  openIn,
  tallyOf,
} from '../../../../src/domain/code/assessment/tally';
import { PROVISIONS } from '../../../../src/domain/code/provisions';
import { firstUnsealed } from '../../../../src/domain/audit/sealed-entry';
import { historyRoot } from '../../../../src/domain/audit/recorded';
import { eraseFrom } from '../../../../src/domain/audit/erase-person';
import type { Office } from '../../../../src/domain/remedy/moves/move';
import type { Person } from '../../../../src/domain/remedy/remedy';
import { after, anAssessment, AT, met, PAT } from '../../../support/assessments';
import { seededRandom } from '../../../support/random';
import { notary, sha256 } from '../../../support/remedies';
import { rounds } from '../../../support/sampled';

const desk = { by: PAT, offices: ['link-officer'], at: AT } as const;

function acted(assessment: Assessment, act: Act, more: object = {}) {
  return actOn(assessment, { ...desk, act, ...more }, notary);
}

describe('a self-assessment against the Code', () => {
  it('begins with nothing found', () => {
    const { all, notAssessed } = tallyOf(anAssessment());
    expect(notAssessed).toBe(all);
    expect(openIn(anAssessment())).toEqual(PROVISIONS);
  });

  it('keeps what a person found, why, on what evidence, and the entry that says so', () => {
    const assessment = after(anAssessment(), met('6.3'), {
      ...{ verb: 'assess', provision: 'para 6.4', finding: 'not-met' },
      ...{ explanation: 'We take 15 days until April.', evidence: '' },
    });
    expect(standingOf(assessment, '6.3')).toMatchObject({
      ...{ kind: 'assessed', finding: 'met', evidence: 'Policy 2025', by: PAT },
    });
    expect(standingOf(assessment, '6.4')).toMatchObject({ finding: 'not-met', evidence: null });
    expect(tallyOf(assessment)).toMatchObject({ met: 1, notMet: 1, toConfirm: 0 });
    expect(assessment.history.at(-2)).toMatchObject({
      ...{ actor: PAT.id, verb: 'assess', subject: '6.3', before: null, after: 'met' },
      ...{ reason: 'The policy says so.', evidence: 'Policy 2025' },
    });
    const root = historyRoot('code', assessment);
    expect(firstUnsealed({ root, history: assessment.history }, sha256)).toBeUndefined();
  });

  it.each<[string, Act, object]>([
    ['no-person', met('6.3'), { by: null }],
    ['no-person', met('6.3'), { by: { id: 'x', name: ' ' } }],
    ['not-allowed', met('6.3'), { offices: [] }],
    ['unknown-provision', met('6.99'), {}],
    ['no-explanation', met('6.3', '  '), {}],
    ['personal-data', met('6.3', 'Ask pat@example.org'), {}],
    ['nothing-to-confirm', { verb: 'confirm', provision: '6.3' }, {}],
    ['unknown-step', { verb: 'step', step: 'self-assessment', evidence: 'x' }, {}],
    ['unknown-step', { verb: 'step', step: 'toString', evidence: 'x' }, {}],
    ['no-evidence', { verb: 'step', step: 'report', evidence: '' }, {}],
    ['not-a-date', { verb: 'step', step: 'report', evidence: 'x', on: '2026-02-30' }, {}],
    ['in-the-future', { verb: 'step', step: 'report', evidence: 'x', on: '2026-05-12' }, {}],
  ])('refuses with %s', (problem, act, more) => {
    expect(acted(anAssessment(), act, more)).toEqual({ ok: false, problem });
  });

  it('records the same only once, and a change of mind beside what was', () => {
    const once = after(anAssessment(), met('6.3'));
    expect(acted(once, met('6.3'))).toEqual({ ok: false, problem: 'already' });
    const changed = after(once, { ...met('6.3', 'Otherwise.'), finding: 'not-met' } as Act);
    expect(changed.history.at(-1)).toMatchObject({ before: 'met', after: 'not-met' });
  });

  it('does not write over what somebody else found since the card was made', () => {
    const seenRevision = anAssessment().revision;
    const since = after(anAssessment(), met('6.3'));
    expect(acted(since, met('6.3', 'Other.'), { seenRevision })).toMatchObject({
      problem: 'stale',
    });
    expect(acted(since, met('6.4'), { seenRevision })).toMatchObject({ ok: true });
  });

  it('brings findings to the next year to be confirmed, and never as met', () => {
    const before = after(anAssessment(), ...PROVISIONS.map(({ id }) => met(id)));
    expect(isComplete(before)).toBe(true);
    const next = nextYear(before);
    expect(tallyOf(next)).toMatchObject({ met: 0, notMet: 0, toConfirm: PROVISIONS.length });
    expect(isComplete(next)).toBe(false);
    const confirmed = after(next, { verb: 'confirm', provision: '6.3' });
    expect(standingOf(confirmed, '6.3')).toMatchObject({ kind: 'assessed', by: PAT });
    expect(confirmed.history.at(-1)).toMatchObject({ before: 'to-confirm', after: 'met' });
    expect(acted(confirmed, { verb: 'confirm', provision: '6.3' })).toMatchObject({
      problem: 'already',
    });
    // What nobody confirmed is still to be confirmed a year later, with where it came from.
    expect(standingOf(nextYear(next), '6.3')).toMatchObject({
      ...{ kind: 'to-confirm', from: before.id },
    });
  });

  it('goes on behind the provision that was done, and begins again at the end', () => {
    const assessment = after(anAssessment(), met('6.3'));
    expect(nextOpen(assessment, '6.2')?.id).toBe('6.4');
    expect(nextOpen(assessment, PROVISIONS.at(-1)?.id)?.id).toBe(PROVISIONS[0]?.id);
  });

  it('loses a person who is erased, and its chain holds', () => {
    const assessment = after(anAssessment(), met('6.3'));
    const erasure = { person: PAT.id, names: [PAT.name], by: 'admin', at: AT };
    const erased = eraseFrom('code', assessment, { erasure, notary }) as Assessment;
    expect(JSON.stringify(erased)).not.toContain(PAT.id);
    expect(JSON.stringify(erased)).not.toContain(PAT.name);
    expect(standingOf(erased, '6.3')).toMatchObject({ finding: 'met' });
    const root = historyRoot('code', erased);
    expect(firstUnsealed({ root, history: erased.history }, sha256)).toBeUndefined();
  });

  it('is never met without a named person who holds an office, whatever is tried', () => {
    const random = seededRandom(8_3);
    const people: readonly (Person | null)[] = [
      null,
      PAT,
      { id: '', name: 'X' },
      { id: 'y', name: '' },
    ];
    const offices: readonly (readonly Office[])[] = [[], ['link-officer'], ['command-line']];
    let assessment = nextYear(after(anAssessment(), met('6.3'), met('9.5')));
    for (let tried = 0; tried < rounds(5_000, 500); tried += 1) {
      const by = random.pick(people);
      const held = random.pick(offices);
      const act = anyAct(random);
      const result = actOn(assessment, { act, by, offices: held, at: AT }, notary);
      const isNamed = by === PAT && held.length > 0;
      if (!isNamed) expect(result.ok).toBe(false);
      if (result.ok) assessment = result.value;
      if (random.integer(0, 40) === 0) assessment = nextYear(assessment);
      for (const { finding, explanation, by: who } of Object.values(assessment.assessed)) {
        expect(['met', 'not-met']).toContain(finding);
        expect(explanation.trim()).not.toBe('');
        expect(who).toEqual(PAT);
      }
      const { met: m, notMet, toConfirm, notAssessed, all } = tallyOf(assessment);
      expect(m + notMet + toConfirm + notAssessed).toBe(all);
      const found = assessment.history.filter(
        ({ after: now }) => now === 'met' || now === 'not-met',
      );
      expect(found.every(({ actor }) => actor === PAT.id)).toBe(true);
      expect(new Set(found.map(({ subject }) => subject))).toEqual(
        new Set(Object.keys(assessment.assessed)),
      );
    }
  });
});

function anyAct(random: ReturnType<typeof seededRandom>): Act {
  const provision = random.pick([...PROVISIONS.slice(0, 12).map(({ id }) => id), '6.3', 'x', '']);
  const explanation = random.pick(['', ' ', 'So it is.', 'Otherwise.']);
  const finding = random.pick(['met', 'not-met'] as const);
  return random.pick<Act>([
    { verb: 'assess', provision, finding, explanation, evidence: random.pick(['', 'DOC-1']) },
    { verb: 'confirm', provision },
    { verb: 'step', step: random.pick(['report', 'met', '6.3']), evidence: 'Minute' },
  ]);
}

function nextYear(from: Assessment): Assessment {
  const { tenant, council } = from;
  const start = Number(from.year.slice(0, 4)) + 1;
  const year = `${String(start)}-${String((start + 1) % 100).padStart(2, '0')}`;
  return beginAssessment(
    { tenant, council, year, occasion: 'yearly', by: PAT, at: AT },
    { from, round: 1 },
    notary,
  );
}
