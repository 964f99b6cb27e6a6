import { measured, type Measured } from '../../harness/measured';
import { mustHold } from '../../harness/row';
import type { Remedy } from '../../../../src/domain/remedy/remedy';
import type { MeteredPorts } from './metered-ports';
import { acknowledging, aRemedyOf, asking } from './use-cases';

/** No target: with what the SDK takes for a turn, these are what `scale.md` reckons with. */
export function processorFigures(
  of: Readonly<Record<'question' | 'acknowledgement' | 'digest', number>>,
): readonly Measured[] {
  return Object.entries(of).map(([use, ours]) =>
    measured({ id: `k.${use}.cpu`, what: `processor of: ${use}`, unit: 'ms' }, { ours }, []),
  );
}

/** How long `work` keeps the processor of our own process, in milliseconds. The database is another. */
export async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Of one of many, once it has been done as often before. */
async function processorOfOne(times: number, work: () => Promise<void>): Promise<number> {
  const all = async (): Promise<void> => {
    for (let n = 0; n < times; n += 1) await work();
  };
  await all();
  return (await processorMs(all)) / times;
}

/** What a question and a click keep a processor busy with, over the client of Cosmos DB and without the SDK of Teams. */
export async function processorOfTurns({ ports, taken }: MeteredPorts, quick: boolean) {
  const times = quick ? 10 : 200;
  const question = await processorOfOne(times, asking(ports));
  const remedies: Remedy[] = [];
  for (let n = 0; n < 2 * times; n += 1) remedies.push(await aRemedyOf(ports, `Step ${String(n)}`));
  const acknowledge = acknowledging(ports);
  const acknowledgement = await processorOfOne(times, async () => {
    const next = remedies.pop();
    mustHold(next !== undefined, 'There are too few remedies.');
    await acknowledge(next);
  });
  taken();
  return { question, acknowledgement };
}
