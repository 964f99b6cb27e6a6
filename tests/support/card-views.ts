import { buildRollup } from '../../src/domain/digest/build-rollup';
import { signOffCard } from '../../src/present/report/sign-off/sign-off-card';
import { aRound, ANN, shownTo } from './sign-offs';
import { rollupCard } from '../../src/present/digests/rollup-card';
import { buildDigest } from '../../src/domain/digest/build-digest';
import { choicesCard } from '../../src/present/answers/choices-card';
import { digestCard } from '../../src/present/letters/digest-card';
import { helpCard } from '../../src/present/help-card';
import { nudgeCard } from '../../src/present/remedies/nudge-card';
import { codeCard } from '../../src/present/code/code-card';
import type { AdaptiveCard, CardName } from '../../src/present/render-card';
import { moveCard } from '../../src/present/remedies/move-card';
import { MOVES, type Remedy } from '../../src/domain/remedy/remedy';
import { DEFAULT_POLICY } from '../../src/domain/remedy/policy/remedy-policy';
import { presentedRadar } from './cards/presented-radar';
import { settingsCard } from '../../src/present/setup/settings-card';
import { aCodeState, anAssessment } from './assessments';
import { aRemedy } from './remedies';
import { uploadReadCard } from '../../src/present/letters/upload-card';
import { unchangedCard } from '../../src/present/remedies/unchanged-card';
import { figureRecord } from './figure-records';
import { chartCards } from './drawn-answers';
import { aFigureCard } from './figure-card';
import { tenantNamed } from './tenant';

/** Ids are our own, never shown, and come back as they are. */
const DELIVERY = 'delivery-1';

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
  return {
    ...chartCards(text),
    code: codeCard({
      kind: 'code-shown',
      state: aCodeState({
        ...anAssessment(),
        carried: {
          '6.3': {
            ...{ finding: 'met', explanation: text, evidence: text, from: 'coventry.2024-25.1' },
            ...{ by: { id: 'oid-1', name: text }, at: '2025-06-02T10:00:00.000Z' },
          },
        },
      }),
      at: '6.3',
      mayAssess: true,
      done: { provision: '6.2', problem: 'stale' },
    }),
    choices: choicesCard('Please choose:', [{ text }]),
    digest: digestCard(buildDigest(record, undefined), DELIVERY),
    figure: aFigureCard(text),
    help: helpCard({
      home,
      examples: { questions: [text], holds: 'others' },
      privately: true,
      model: true,
      keepsUnanswered: true,
    }),
    settings: settingsCard({
      kind: 'settings',
      home,
      homeFrom: 'installation',
      privately: true,
      people: {
        linkOfficer: { id: 'oid-1', name: text },
        monitoringOfficer: { id: 'oid-2', name: text },
        admins: [{ id: 'oid-3', name: text }],
        serviceLeads: { housing: { id: 'oid-4', name: text } },
      },
      policy: DEFAULT_POLICY,
      mayChange: true,
      hasStandingAdmins: true,
      openTrial: false,
      unstaffed: false,
      remindsAtOnce: true,
      changes: [{ at: '2026-11-20T10:00:00.000Z', by: text, setting: text }],
    }),
    ...presentedRadar(text),
    nudge: nudgeCard({
      deliveryId: DELIVERY,
      heading: 'Two remedies need your attention',
      views: ['r-1', 'r-2'].map((id) => ({
        remedy: { ...remedyOf(text), id },
        heading: 'Remedy overdue by 7 days',
        why: text,
        toAcknowledge: id === 'r-1',
        overdue: true,
      })),
      lines: [text],
    }),
    'sign-off': signOffCard(shownTo(aRound('tenant-a', 0, text), ANN.id), { said: '', why: text }),
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
      allowed: MOVES,
      colleagues: [{ id: 'oid-2', name: text }],
      today: '2026-11-23',
      deliveryId: DELIVERY,
      fromList: true,
    }),
    upload: uploadReadCard({
      kind: 'upload-read',
      now: '2026-11-23T10:00:00.000Z',
      upload: {
        id: 'upload-1',
        tenant: tenantNamed('t'),
        fileName: text,
        sha256: 'ab'.repeat(32),
        size: 1,
        by: 'oid-1',
        at: '2026-11-23T10:00:00.000Z',
        expires: '2026-11-24T10:00:00.000Z',
        state: 'waiting',
      },
      documents: [
        { kind: 'imported', records: [record] },
        { kind: 'rejected', problem: { kind: 'authority-unknown', name: text } },
      ],
    }),
    unchanged: unchangedCard({ why: text, reference: text }),
  };
}
