import { buildDigest } from '../../../src/domain/digest/build-digest';
import { buildRollup } from '../../../src/domain/digest/build-rollup';
import type { PeriodDigest } from '../../../src/domain/digest/period-digest';
import { AUTHORITIES } from '../../../src/domain/facts/authorities/authorities';
import type { Fact } from '../../../src/domain/facts/fact';
import type { Settlement } from '../../../src/domain/facts/held-figure';
import type { FigureRecord } from '../../../src/domain/facts/figure-record';
import { choicesCard } from '../../../src/present/answers/choices-card';
import { correctionCard } from '../../../src/present/digests/correction-card';
import { periodCard } from '../../../src/present/digests/period-card';
import { settledCard } from '../../../src/present/digests/settled-card';
import { rollupCard, rollupListCard } from '../../../src/present/digests/rollup-card';
import { signOffCard } from '../../../src/present/report/sign-off/sign-off-card';
import { aRound, ANN, shownTo } from '../sign-offs';
import { digestCard } from '../../../src/present/letters/digest-card';
import type { AdaptiveCard } from '../../../src/present/render-card';
import { codeCard } from '../../../src/present/code/code-card';
import { aCodeState, anAssessment } from '../assessments';
import { figureRecord, heldFigures } from '../figure-records';
import { presented, type Presented } from './presented';
import { radarCards } from './presented-radar';
import { remedyCards } from './presented-remedies';

const DELIVERY = 'delivery-1';
const EDITION = { edition: { openedAt: '2026-07-24T09:30:00.000Z' }, deliveryId: DELIVERY };

/** Cards as the presenters make them, each from an input of which every text can be replaced. */
export function everyPresentedCard(): readonly Presented[] {
  return [...letterCards(), ...remedyCards(), ...radarCards(), ...otherCards()];
}

interface Letter {
  readonly record: FigureRecord;
  readonly previous?: FigureRecord;
}

function letterCards(): readonly Presented[] {
  const [coventry, , , eastMidlands, before] = heldFigures().records;
  if (!coventry || !eastMidlands || !before) throw new Error('The figures of the tests are gone.');
  const country = buildRollup(publicationDay(), 'coventry');
  const of = ({ record, previous }: Letter): AdaptiveCard =>
    digestCard(buildDigest(record, previous), DELIVERY);
  const checked = {
    ...coventry,
    checks: [check('The base contradicts the rate.'), check('More.')],
  };
  const late = { count: 2, of: 5, details: ['An apology came late.', 'A payment came late.'] };
  return [
    presented('digest', { record: coventry, previous: before }, of),
    presented('digest-no-cases', { record: eastMidlands }, of),
    presented('digest-checks', { record: { ...checked, lateRemedies: late } }, of),
    presented('digest-corrected', { record: corrected(coventry) }, of),
    presented('correction', coventry, (record) => correctionCard(buildDigest(record, undefined))),
    presented('settled', settledLetter(coventry), (record) =>
      settledCard(buildDigest(record, undefined), record.history ?? []),
    ),
    presented('rollup', { records: [coventry, before] }, ({ records }) =>
      rollupCard(buildRollup(records, records[0]?.authority ?? null), EDITION),
    ),
    presented('rollup-list', { records: [coventry, eastMidlands] }, ({ records }) =>
      rollupListCard(buildRollup(records, 'coventry'), 1, EDITION),
    ),
    presented('rollup-all', null, () => rollupCard(country, EDITION)),
    presented('rollup-page', null, () => rollupListCard(country, 2, EDITION)),
    presented('weekly', WEEKLY, (digest) => periodCard(digest, DELIVERY)),
    presented('annual', { ...WEEKLY, topic: 'annual' as const }, (digest) =>
      periodCard(digest, DELIVERY),
    ),
  ];
}

function otherCards(): readonly Presented[] {
  const choices = {
    text: 'Two councils are called Newcastle. Which one do you mean?',
    suggestions: [
      { text: 'How does Coventry City Council compare with Newcastle upon Tyne City Council?' },
      { text: 'How does Coventry City Council compare with Newcastle-under-Lyme Borough Council?' },
    ],
  };
  return [
    presented('sign-off', shownTo(aRound(), ANN.id), (shown) =>
      signOffCard(shown, { said: '', why: 'It is due in 5 working days.' }),
    ),
    presented('choices', choices, ({ suggestions }) => choicesCard(choices.text, suggestions)),
    presented('code', CODE_WORDS, (words) => codeShown(words, '6.3')),
    presented('code-done', CODE_WORDS, (words) => codeShown(words, null)),
    presented('choices-none', choices, () => choicesCard('I know no such council.', [])),
  ];
}

const CODE_WORDS = { name: 'Pat Example', explanation: 'As the policy says', evidence: 'DOC-1' };

/** A self-assessment in which one provision is found on, and one was brought over. */
function codeShown({ name, ...said }: typeof CODE_WORDS, at: string | null): AdaptiveCard {
  const by = { id: 'oid-1', name };
  const found = { ...said, by, at: '2026-05-11T10:00:00.000Z', finding: 'met' } as const;
  const carried = { ...found, from: 'coventry.2024-25.1' };
  const assessment = { ...anAssessment(), assessed: { '6.2': found }, carried: { '6.3': carried } };
  const state = aCodeState(assessment);
  const done = { provision: '6.2' };
  return codeCard({ kind: 'code-shown', state, at, mayAssess: at !== null, done });
}

function check(message: string): FigureRecord['checks'][number] {
  return { level: 'warn', code: 'to-check', message };
}

/** Every figure put right by a person, with a reason: the longest that a digest can be. */
function corrected(record: FigureRecord): FigureRecord {
  const facts = record.facts.map((fact): Fact => {
    const value = fact.quantity.kind === 'printed' ? fact.quantity.value : 0;
    const said = { by: 'Lena Link', at: '2026-11-20T10:00:00.000Z', reason: 'It was misread' };
    return { ...fact, corrected: [{ measure: fact.measure, printed: 17, value, ...said }] };
  });
  return { ...record, facts };
}

/** A letter of which a person settled more figures than are told one by one. */
function settledLetter(record: FigureRecord): FigureRecord {
  const history = Array.from({ length: 6 }, (_, index): Settlement => {
    const chained = { n: index + 1, prev: '', hash: '' };
    const said = { by: 'Lena Link', at: '2026-11-20T10:00:00.000Z', reason: 'It was misread' };
    const figure = {
      ...{ id: 'satisfactoryRemedy.base', pointer: '/statistics/satisfactoryRemedy/base' },
      ...({ becomes: null, unit: 'count', proposed: 11 } as const),
      printed: { kind: 'printed', unit: 'count', value: 22 } as const,
      citations: record.facts[0]?.citations ?? ([] as never),
    };
    return { ...chained, ...said, verb: 'correct', figure, value: 11 };
  });
  return { ...record, history };
}

/** A letter for each council of the country. */
export function publicationDay(): readonly FigureRecord[] {
  return AUTHORITIES.slice(0, 330).map(({ id }, index) =>
    figureRecord({
      authority: id,
      period: '2025-26',
      own: {
        uphold_rate: 30 + (index % 60),
        upheld: 10 + (index % 20),
        investigations: 40,
        compliance_rate: index % 11 === 0 ? 92 : 100,
        compliance_outcomes: 12,
        satisfactory_rate: 10,
        satisfactory_count: 1,
      },
    }),
  );
}

const WEEKLY: PeriodDigest = {
  ...{ topic: 'weekly', day: '2026-11-23', since: '2026-11-16' },
  ...{ open: 12, overdue: 3, dueSoon: 2, awaitingAcceptance: 1 },
  ...{ doneOnTime: 4, doneLate: 1, accepted: 2, notComplied: 1, sample: false },
  letters: [
    { authority: 'coventry', period: '2025-26' },
    { authority: 'luton', period: '2025-26' },
  ],
};
