import type { RadarOutcome } from '../../../src/app/outcome/radar';
import {
  blankRecord,
  DECISIONS,
  type DutyRecord,
} from '../../../src/domain/duty/decision/duty-record';
import type { Proposal } from '../../../src/domain/duty/proposal';
import { radar } from '../../../src/domain/duty/radar';
import { mattersOf, type Matter } from '../../../src/domain/duty/standing';
import { isWorkingDay } from '../../../src/domain/shared/working-days';
import { dutyCard } from '../../../src/present/radar/duty-card';
import { radarCard } from '../../../src/present/radar/radar-card';
import type { AdaptiveCard } from '../../../src/present/render-card';
import { figureRecord } from '../figure-records';
import { MONA, publicReport, radarData, reportedCase } from '../radar';
import { aRemedy } from '../remedies';
import { tenantNamed } from '../tenant';
import { presented, type Presented } from './presented';

const TODAY = '2026-11-23';
const NOW = { today: TODAY, works: isWorkingDay };

/** Every kind of proposal, of which some have many facts. */
function proposals(): readonly Proposal[] {
  const own = { upheld: 20, public_reports: 1, compliance_rate: 80 };
  const record = figureRecord({ authority: 'coventry', period: '2023-24', own });
  const cases = Array.from({ length: 16 }, (_, index) => reportedCase(index + 1));
  const remedies = [
    publicReport('2026-11-20'),
    aRemedy({ stage: 'draft', reference: '26 9' }, 'draft'),
    { ...aRemedy({ reference: '26 8' }, 'refused'), state: 'not-complied' as const },
  ];
  return radar(radarData({ records: [record], cases, remedies }));
}

function recordOf(proposal: Proposal, over: Partial<DutyRecord>): DutyRecord {
  const entry = { verb: 'taken', outcome: 'done', reason: 'It goes to the Cabinet in January' };
  return {
    ...blankRecord(proposal, tenantNamed('t1')),
    ...{ decidedBy: MONA, decidedOn: '2026-11-20', revision: 1 },
    history: [entry] as unknown as DutyRecord['history'],
    ...over,
  };
}

type Shown = Extract<RadarOutcome, { kind: 'duty' }>;
type Whole = Extract<RadarOutcome, { kind: 'radar' }>;

/** The cards of the radar, with the words of their inputs. */
export function radarCards(): readonly Presented[] {
  const all = proposals();
  const [first] = all;
  if (!first) throw new Error('Nothing is proposed.');
  const others: readonly Shown['done'][] = [
    ...DECISIONS,
    { kind: 'already' },
    { kind: 'refused', why: 'no-reason' },
    { kind: 'refused', why: 'not-allowed' },
  ];
  const reported = {
    state: 'reported',
    reported: { on: '2026-11-19', to: 'Audit Committee' },
  } as const;
  return [
    list(
      'radar',
      all.map((one) => matter(one, null)),
    ),
    list('radar-none', []),
    list('radar-one', [matter(first, recordOf(first, { state: 'taken' }))]),
    ...all.map((one) => duty(`duty-${one.ref}`, matter(one, null), null)),
    ...others.map((done, index) =>
      duty(`duty-done-${String(index)}`, matter(first, recordOf(first, reported)), done),
    ),
    duty('duty-gone', { ...matter(first, recordOf(first, reported)), proposal: null }, 'reported'),
    presented('duty-not-theirs', shown(matter(first, null), null), (input) =>
      dutyCard({ ...input, mayDecide: false }),
    ),
  ];
}

/** One card of each template, in which every text from outside is `text`. */
export function presentedRadar(text: string): {
  readonly radar: AdaptiveCard;
  readonly duty: AdaptiveCard;
} {
  const [first] = proposals();
  if (!first) throw new Error('Nothing is proposed.');
  const reasons = [1, 2].map((number) => ({
    key: String(number),
    said: text,
    citation: { sha256: 'ab', title: text, page: 1, line: number, text },
  }));
  const [one, ...more] = reasons;
  if (!one) throw new Error('There is no reason.');
  const proposal = { ...first, about: text, reasons: [one, ...more] } as const;
  const record = recordOf(proposal, {
    ...{ about: text, state: 'taken', decidedBy: { id: 'x', name: text } },
    basis: [{ key: '1', said: text }],
  });
  const found = matter(proposal, record);
  return {
    radar: radarCard(whole([found, found, found, found, found])),
    duty: dutyCard(shown(found, 'taken')),
  };
}

function matter(proposal: Proposal, record: DutyRecord | null): Matter {
  const [found] = mattersOf([proposal], record ? [record] : [], NOW);
  if (!found) throw new Error('There is no matter.');
  return found;
}

function whole(matters: readonly Matter[]): Whole {
  const { authority: council } = radarData();
  return {
    kind: 'radar',
    council,
    reading: { matters, today: TODAY, from: { years: ['2023-24'], registered: 3 } },
    all: false,
  };
}

function shown(found: Matter, done: Shown['done']): Shown {
  return { kind: 'duty', matter: found, done, mayDecide: true };
}

function list(name: string, matters: readonly Matter[]): Presented {
  return presented(name, whole(matters), radarCard);
}

function duty(name: string, found: Matter, done: Shown['done']): Presented {
  return presented(name, shown(found, done), dutyCard);
}
