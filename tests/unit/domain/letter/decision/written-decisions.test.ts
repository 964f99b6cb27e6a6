import { findAuthority } from '../../../../../src/domain/facts/find-authority';
import { dueDate, type Deadline } from '../../../../../src/domain/letter/decision/deadline';
import { parseDocument } from '../../../../../src/domain/letter/parse-document';
import type { ParsedDecision } from '../../../../../src/domain/letter/parsed-document';
import { DECISION_DAMAGES, writeDecision } from '../../../../support/decision-writer';
import { letterText } from '../../../../support/letter-text';
import { seededRandom } from '../../../../support/random';
import { rounds } from '../../../../support/sampled';

const CASES_EACH = Number(process.env['DECISIONS'] ?? rounds(60, 15));

const named = (deadline: Deadline): string => {
  if (deadline.rule === 'within') return `within ${String(deadline.count)} ${deadline.unit}`;
  return deadline.rule === 'by' ? `by ${deadline.date}` : deadline.rule;
};

const deadlineOf = (written: string): Deadline => {
  const [rule = '', count = '', unit = ''] = written.split(' ');
  if (rule === 'by') return { rule: 'by', date: count };
  if (rule === 'within') {
    const kind = unit as 'month' | 'week' | 'working-day';
    return { rule: 'within', count: Number(count), unit: kind, from: 'final-decision' };
  }
  return rule === 'immediately' ? { rule: 'immediately' } : { rule: 'none' };
};

describe('decision statements written by chance', () => {
  let asked = 0;
  let exact = 0;

  it.each(Object.entries(DECISION_DAMAGES))('%s: no wrong date, no action lost', (_, damage) => {
    for (let seed = 1; seed <= CASES_EACH; seed += 1) {
      const random = seededRandom(seed);
      const written = writeDecision(random);
      const text = damage(written.text, random);
      const decision = parseDocument(letterText(text), findAuthority)[0] as ParsedDecision;
      const flagged = new Set(decision.checks.flatMap(({ touches }) => touches ?? []));
      expect([decision.kind, decision.stage, decision.outcome, decision.decisionDate]).toEqual([
        'decision-statement',
        'final',
        'upheld-injustice',
        written.date,
      ]);
      expect(decision.reference).toBe(written.reference);
      const expected = written.actions.map((action, index) => {
        const doubt = flagged.has(`/actions/${String(index)}/deadline`);
        asked += 1;
        if (!doubt) exact += 1;
        const deadline = deadlineOf(doubt ? 'none' : action.deadline);
        return [action.kind, action.amountPounds, named(deadline), dueDate(deadline, written.date)];
      });
      const found = decision.actions.map((action) => [
        action.kind,
        action.amountPounds,
        named(action.deadline),
        action.due,
      ]);
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        throw new Error(
          `seed ${String(seed)}\n${text}\n${JSON.stringify(found)}\n${JSON.stringify(expected)}`,
        );
      }
    }
  });

  it('leaves few deadlines to a person', () => {
    expect(exact / asked).toBeGreaterThan(0.95);
  });
});
