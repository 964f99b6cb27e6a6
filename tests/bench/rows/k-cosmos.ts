import type { Ports } from '../../../src/app/ports';
import { createPlanner, runDue } from '../../../src/app/run-due';
import { deliverDue } from '../../../src/app/deliveries/deliver';
import { addRemedy } from '../../../src/app/remedies/add-remedy';
import { importFile } from '../../../src/app/letters/import-documents';
import { letterFile } from '../../../src/cli/letter-files';
import { consoleLog } from '../../../src/log/console-log';
import { tenantNamed } from '../../support/tenant';
import { COVENTRY_2021, letterText } from '../../support/test-letters';
import { loadSampleLetters } from '../../support/load-sample-letters';
import { measured, type Measured } from '../harness/measured';
import { mustHold, type BenchOptions, type Row } from '../harness/row';
import type { Charge } from './cosmos/charges';
import { meteredPorts, type MeteredPorts } from './cosmos/metered-ports';
import { processorFigures, processorMs, processorOfTurns } from './cosmos/processor';
import {
  acknowledging,
  aRemedyOf,
  asking,
  DRAFT,
  FORGOTTEN_AT,
  schedule,
  subscribe,
} from './cosmos/use-cases';

/** Questions of the same conversation before the one that is measured. */
const EARLIER = 10;
/** What is added to see what a tick costs for each council. */
const COUNCILS = 5;
const OPEN = 20;

/** What each use case costs in Cosmos DB, in request units. */
export const cosmos: Row = { letter: 'k', title: 'request units', run };

async function run({ quick, folder, say }: BenchOptions) {
  const metered = await meteredPorts(folder());
  try {
    const { ports } = metered;
    await loadSampleLetters(ports);
    const question = await costOfQuestion(metered);
    const forgetting = await costOfForgetting(metered);
    const acknowledgement = await costOfAcknowledgement(metered);
    const alone = await costOfTicks(metered);
    const channels = quick ? 30 : 300;
    let digest: readonly Charge[] = [];
    const digestMs = await processorMs(async () => {
      digest = await costOfDigest(metered, channels);
    });
    const before = await costOfTicks(metered);
    await openRemedies(ports);
    const after = await costOfTicks(metered);
    const turns = await processorOfTurns(metered, quick);
    const more = (which: 'idle' | 'everything'): number =>
      (unitsOf(after[which]) - unitsOf(before[which])) / COUNCILS;
    const uses = { question, forgetting, acknowledgement, digest, ...alone };
    for (const [name, charges] of Object.entries(uses)) say(`  ${name}: ${told(charges)}`);
    const council = { idle: more('idle'), everything: more('everything') };
    const processor = { ...turns, digest: digestMs / channels };
    return { figures: [...figuresOf(uses, { channels, council }), ...processorFigures(processor)] };
  } finally {
    await metered.stop();
  }
}

type Uses = Ticks &
  Readonly<Record<'question' | 'forgetting' | 'acknowledgement' | 'digest', readonly Charge[]>>;

interface Ticks {
  /** With nothing due. */
  readonly idle: readonly Charge[];
  /** The one in ten minutes that looks at everything, and finds nothing. */
  readonly everything: readonly Charge[];
}

interface Sizes {
  readonly channels: number;
  /** Units of a tick for one council more. */
  readonly council: Readonly<Record<keyof Ticks, number>>;
}

function figuresOf(uses: Uses, { channels, council }: Sizes): readonly Measured[] {
  const { question, forgetting, acknowledgement, idle, everything, digest } = uses;
  const perChannel = unitsOf(digest) / channels;
  const overPartitions = [...question, ...acknowledgement].filter(
    ({ kind }) => kind === 'query over partitions',
  );
  const named = (id: string, what: string) => ({
    id: `k.${id}`,
    what,
    unit: 'RU',
    besideWhat: 'point read',
  });
  const line = (of: ReturnType<typeof named>, ours: number, most?: number): Measured =>
    measured(
      of,
      { ours, beside: 1, ratio: ours },
      most === undefined ? [] : [{ of: 'ours', is: '<=', than: most }],
    );
  return [
    line(named('question', 'a question'), unitsOf(question), 3),
    line(named('acknowledgement', 'an acknowledgement'), unitsOf(acknowledgement), 15),
    line(named('digest', `a digest, for each of ${String(channels)} channels`), perChannel, 15),
    line(
      named('forgetting', 'what the gate noted of a question or a click, forgotten'),
      unitsOf(forgetting) / EARLIER,
    ),
    line(named('idle', 'a tick with nothing due, one council'), unitsOf(idle)),
    line(named('idle.council', 'a tick, each council more'), council.idle),
    line(named('everything', 'a look at everything, one council'), unitsOf(everything)),
    line(
      named('everything.council', `the same, each council more (${String(OPEN)} open remedies)`),
      council.everything,
    ),
    measured(
      {
        id: 'k.over-partitions',
        what: 'queries over partitions for a question and an acknowledgement',
        unit: 'queries',
      },
      { ours: overPartitions.length },
      [{ of: 'ours', is: '<=', than: 0 }],
    ),
  ];
}

/** Of questions in the same conversation, the last. */
async function costOfQuestion({ ports, taken }: MeteredPorts): Promise<readonly Charge[]> {
  const ask = asking(ports);
  for (let n = 0; n < EARLIER; n += 1) await ask();
  taken();
  await ask();
  return taken();
}

/** What the gate noted of the questions is taken away when it can be of no use any more. */
async function costOfForgetting({ ports, taken }: MeteredPorts): Promise<readonly Charge[]> {
  taken();
  const forgotten = await ports.store.seen.forget(FORGOTTEN_AT, EARLIER);
  mustHold(forgotten === EARLIER, 'Not everything is forgotten.');
  return taken();
}

/** The first tick of a server, and the next one, once everything is as it stays. */
async function costOfTicks({ ports, taken }: MeteredPorts): Promise<Ticks> {
  const plan = schedule(ports);
  for (let n = 0; n < 2; n += 1) await runDue(ports, plan, consoleLog);
  const tick = createPlanner(ports, plan, { log: consoleLog, everyMs: Number.MAX_SAFE_INTEGER });
  const costOf = async (): Promise<readonly Charge[]> => {
    taken();
    await tick();
    await deliverDue(ports, plan.outbound, { log: consoleLog });
    return taken();
  };
  return { everything: await costOf(), idle: await costOf() };
}

async function openRemedies(ports: Ports): Promise<void> {
  for (let n = 0; n < COUNCILS * OPEN; n += 1) {
    const tenant = tenantNamed(`council-${String(n % COUNCILS)}`);
    const draft = { ...DRAFT, text: `Review procedure ${String(n)}` };
    const added = await addRemedy(ports, draft, { tenant, actor: 'bench' });
    mustHold(added.ok, 'The remedy is not added.');
  }
}

async function costOfAcknowledgement({ ports, taken }: MeteredPorts): Promise<readonly Charge[]> {
  const remedy = await aRemedyOf(ports, DRAFT.text);
  taken();
  await acknowledging(ports)(remedy);
  return taken();
}

/** From the import of a letter until every channel has its message. */
async function costOfDigest(
  { ports, taken }: MeteredPorts,
  channels: number,
): Promise<readonly Charge[]> {
  for (let n = 0; n < channels; n += 1) await subscribe(ports, `19:channel-${String(n)}`);
  const bytes = new TextEncoder().encode(letterText(COVENTRY_2021));
  await importFile(ports, letterFile('letter.txt', bytes), { by: 'bench', sample: false });
  taken();
  const sent: string[] = [];
  const plan = schedule(ports, (conversation) => sent.push(conversation));
  const start = performance.now();
  while (sent.length < channels) {
    mustHold(performance.now() - start < 120_000, 'Not every channel got its digest.');
    await runDue(ports, plan, consoleLog);
  }
  mustHold(new Set(sent).size === channels, 'A channel got its digest twice.');
  return taken();
}

function unitsOf(charges: readonly Charge[]): number {
  return charges.reduce((sum, { units }) => sum + units, 0);
}

/** `2 point reads (2.0 RU), 1 write (5.2 RU)`. */
function told(charges: readonly Charge[]): string {
  const kinds = Map.groupBy(charges, ({ kind, of }) => `${kind} of ${of}`);
  return [...kinds]
    .sort(([, a], [, b]) => unitsOf(b) - unitsOf(a))
    .map(([kind, some]) => `${String(some.length)} × ${kind} (${unitsOf(some).toFixed(1)} RU)`)
    .slice(0, 20)
    .join('; ');
}
