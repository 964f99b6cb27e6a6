import { buildRollup } from '../../src/domain/digest/build-rollup';
import { rollupCard } from '../../src/present/digests/rollup-card';
import { buildDigest } from '../../src/domain/digest/build-digest';
import { acknowledgedCard } from '../../src/present/remedies/acknowledged-card';
import { choicesCard } from '../../src/present/answers/choices-card';
import { digestCard } from '../../src/present/letters/digest-card';
import { helpCard } from '../../src/present/help-card';
import { nudgeCard, type NudgeView } from '../../src/present/remedies/nudge-card';
import { refusedCard } from '../../src/present/answers/refused-card';
import type { AdaptiveCard, CardName } from '../../src/present/render-card';
import { moveCard } from '../../src/present/remedies/remedy-card';
import type { Remedy } from '../../src/domain/remedy/remedy';
import { aRemedy } from './remedies';
import { unchangedCard } from '../../src/present/remedies/unchanged-card';
import { figureRecord } from './figure-records';

/** Ids are our own, never shown, and come back as they are. */
const DELIVERY = 'delivery-1';

/** A reminder in which every text from outside is `text`. */
export function nudgeView(text: string): NudgeView {
  return {
    deliveryId: DELIVERY,
    remedyId: 'remedy-1',
    revision: 3,
    reference: text,
    service: 'housing',
    text,
    due: '2026-11-14',
    overdueDays: 7,
    workingDaysLeft: null,
    ownerName: text,
    why: text,
  };
}

function remedyOf(text: string): Remedy {
  return {
    ...aRemedy({ text: 'Apologise' }),
    text,
    reference: text,
    owner: { id: 'oid-1', name: text },
    evidence: text,
    offeredTo: { id: 'oid-2', name: text, at: '2026-11-20T10:00:00.000Z' },
    timeRequest: {
      proposed: '2026-12-24',
      reason: text,
      at: '2026-11-20T10:00:00.000Z',
      by: 'oid-1',
    },
  };
}

/** Every card, made by its presenter from views in which every text from outside is `text`. */
export function everyCard(text: string): Readonly<Record<CardName, AdaptiveCard>> {
  const home = { id: 'x', name: text, shortName: text, type: 'metropolitan' } as const;
  const record = figureRecord({
    authority: text,
    period: '2023-24',
    title: text,
    own: {
      uphold_rate: 38,
      upheld: 3,
      investigations: 8,
      compliance_rate: 100,
      compliance_outcomes: 5,
    },
    similar: { uphold_rate: 80 },
    late: { count: 2, of: 5, details: [text, text] },
    checks: [{ level: 'warn', code: 'to-check', message: text }],
  });
  const acknowledged = { acknowledgedAt: '2026-11-21T10:15:00.000Z', acknowledgedBy: text };
  return {
    acknowledged: acknowledgedCard({ ...nudgeView(text), ...acknowledged, repeated: true }),
    choices: choicesCard('Please choose:', [{ text }]),
    digest: digestCard(buildDigest(record, undefined), DELIVERY),
    help: helpCard({ home }),
    nudge: nudgeCard(nudgeView(text)),
    rollup: rollupCard(buildRollup([record, { ...record, period: '2022-23' }], text), {
      edition: { openedAt: '2026-07-24T09:30:00.000Z' },
      deliveryId: DELIVERY,
    }),
    remedy: moveCard({
      kind: 'moved',
      verb: 'done',
      repeated: false,
      remedy: remedyOf(text),
      mayAct: true,
      allowed: ['acknowledge', 'done', 'request-time', 'pass-on', 'not-mine'],
      colleagues: [{ id: 'oid-2', name: text }],
      today: '2026-11-23',
      deliveryId: DELIVERY,
    }),
    refused: refusedCard({ reason: 'not-the-owner' }),
    unchanged: unchangedCard({ why: text, reference: text }),
  };
}
