import type { MoveVerb, Remedy } from '../../../../src/domain/remedy/remedy';
import { MOVES } from '../../../../src/domain/remedy/remedy';
import type { NudgeKind } from '../../../../src/domain/remedy/nudges/nudge';
import { NOBODY } from '../../../../src/domain/remedy/policy/people';
import { isWorkingDay } from '../../../../src/domain/shared/working-days';
import { moveCard } from '../../../../src/present/remedies/move-card';
import { roundCard } from '../../../../src/present/remedies/round-card';
import { cardLines } from '../../../transcripts/card-words';
import { aRemedy, OWNER } from '../../../support/remedies';

const DUE = '2026-11-20';
const LENA = { id: 'lena-oid', name: 'Lena' };

interface Told {
  readonly today?: string;
  readonly kind?: NudgeKind;
  readonly person?: string;
}

function round(remedies: readonly Remedy[], told: Told = {}) {
  const { today = DUE, kind = 'overdue', person = OWNER.id } = told;
  const duty = { line: 'x', kind, level: 'owner', occasion: today, why: 'By the rule.' } as const;
  const items = remedies.map((remedy) => ({
    remedy,
    duty: { ...duty, person, remedy: remedy.id },
  }));
  const people = { ...NOBODY, linkOfficer: LENA };
  const works = isWorkingDay;
  return roundCard({ person, today, works, people, items, overview: null }, { id: 'd' });
}

const heading = (card: object) => cardLines(card)[0]?.replace('| ', '');
const buttons = (card: object) => cardLines(card).slice(-2).join(' ');

describe('the card of one remedy', () => {
  it.each([
    ['2026-11-23', 'Remedy overdue by 3 days'],
    ['2026-11-21', 'Remedy overdue by 1 day'],
    ['2026-11-20', 'Remedy due today'],
    ['2026-11-19', 'Remedy due in 1 working day'],
    ['2026-11-06', 'Remedy due in 10 working days'],
  ])('on %s: %s', (today, words) => {
    expect(heading(round([aRemedy()], { today }))).toBe(words);
  });

  it('names what else there may be to keep a date of, and a day that is no working day', () => {
    const enquiry = aRemedy({ matter: 'enquiry' });
    expect(heading(round([enquiry], { today: '2026-11-19' }))).toBe('Enquiry due in 1 working day');
    const sunday = aRemedy({ due: '2026-11-22' });
    expect(heading(round([sunday], { today: '2026-11-20' }))).toBe(
      'Remedy due on 22 November 2026',
    );
  });

  it('has the buttons of whoever gets it, and the rule', () => {
    const card = round([aRemedy()]);
    expect(cardLines(card)).toContain('| By the rule.');
    expect(buttons(card)).toBe(
      '| By the rule. | [ Acknowledge ] [ Done… ] [ Ask for more time… ] [ Pass on… ] [ Not mine ] [ Show my open remedies ]',
    );
    const asked = {
      proposed: '2027-01-15',
      reason: 'late',
      at: '2026-11-10T10:00:00.000Z',
      by: OWNER.id,
    };
    const desk = round([{ ...aRemedy(), timeRequest: asked }], {
      person: LENA.id,
      kind: 'time-requested',
    });
    expect(heading(desk)).toBe('More time is asked for');
    expect(buttons(desk)).toContain('[ Record a new date… ] [ Refuse more time… ] [ Assign… ]');
  });

  it('of a stranger to it has no button that changes anything', () => {
    expect(buttons(round([aRemedy()], { person: 'stranger' }))).toMatch(
      /\| By the rule\. \| \[ Show my open remedies \]$/,
    );
  });
});

describe('the card of several', () => {
  it('lets each be acknowledged or opened, and counts what has no room', () => {
    const many = Array.from({ length: 9 }, (_, n) => aRemedy({}, `r-${String(n)}`));
    const lines = cardLines(round(many));
    expect(lines[0]).toBe('| 9 remedies need your attention');
    expect(lines.filter((line) => line === '| [ Acknowledge ] [ Open ]')).toHaveLength(6);
    expect(lines.join('\n')).toContain('And 3 more');
  });

  it('fits into a message of Teams, however long and however strange the words', () => {
    for (const text of [
      'w'.repeat(5_000),
      '*'.repeat(5_000),
      '\\"'.repeat(2_500),
      '😀'.repeat(2_500),
    ]) {
      const hostile = { ...aRemedy(), text, reference: text, owner: { id: OWNER.id, name: text } };
      const many = Array.from({ length: 30 }, (_, n) => ({ ...hostile, id: `r-${String(n)}` }));
      for (const card of [round(many), round([hostile])]) {
        expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(24 * 1024);
      }
    }
  });
});

describe('the card after a click', () => {
  const shown = (remedy: Remedy, allowed: readonly MoveVerb[] = []) => ({
    remedy,
    mayAct: true,
    allowed,
    colleagues: Array.from({ length: 60 }, (_, n) => ({
      id: `oid-${String(n)}`,
      name: 'N'.repeat(80),
    })),
    today: DUE,
    deliveryId: 'd',
    fromList: false,
  });

  it('tells who acknowledged when, and that a second click changed nothing', () => {
    const entry = { verb: 'acknowledge', outcome: 'done', actor: OWNER.id };
    const remedy = {
      ...aRemedy(),
      acknowledgedAt: '2026-07-01T09:05:00.000Z',
      history: [entry as Remedy['history'][number]],
    };
    const words = (repeated: boolean) =>
      cardLines(moveCard({ kind: 'moved', verb: 'acknowledge', repeated, ...shown(remedy) })).join(
        '\n',
      );
    expect(words(false)).toContain('| Acknowledged by Olu Owner on 1 July 2026 at 10:05.');
    expect(words(true)).toContain(
      'Already acknowledged by Olu Owner on 1 July 2026 at 10:05; nothing',
    );
  });

  it.each(MOVES)('%s: says what was done', (verb) => {
    const card = moveCard({ kind: 'moved', verb, repeated: false, ...shown(aRemedy(), MOVES) });
    expect(cardLines(card)[1]).not.toBe('| Review the procedure');
  });

  it('fits, however many colleagues there are and however strange their names', () => {
    const words = '"'.repeat(5_000);
    const remedy = { ...aRemedy(), text: words, reference: words, owner: { id: 'o', name: words } };
    const colleagues = Array.from({ length: 60 }, () => ({ id: words, name: words }));
    const card = moveCard({
      kind: 'moved',
      verb: null,
      repeated: false,
      ...shown(remedy, ['done', 'request-time', 'pass-on']),
      colleagues,
    });
    expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(24 * 1024);
    expect(cardLines(card).at(-1)).toContain('[ Pass on… ]');
  });
});
