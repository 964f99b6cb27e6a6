import { setTimeout as pause } from 'node:timers/promises';
import type { Ports } from '../../app/ports';
import type { Delivery } from '../../domain/delivery/delivery';
import { tallyOf, type DeliveryTally } from '../../domain/delivery/delivery-tally';
import { tallyWords } from '../../present/digests/delivery-words';
import { capital } from '../../present/written';
import type { CommandContext, ExitCode } from '../command';

const EVERY_MS = 500;
/** Elsewhere than on a terminal, a line comes at most so often. */
const LINE_MS = 10_000;
const NEVER = '9999-12-31T23:59:59.999Z';
const MOST = 10_000;

/** Shows how many of what waits, and of what comes meanwhile, are sent, until nothing waits any more. */
export async function followDeliveries(context: CommandContext): Promise<ExitCode> {
  const ports = await context.ports();
  const seen = new Map<string, Delivery>();
  let shown = -Infinity;
  for (;;) {
    const announcing = await stillToAnnounce(ports);
    await look(ports, seen);
    const tally = tallyOf([...seen.values()]);
    if (tally.waiting === 0 && !announcing) return end(context, tally);
    if (context.overwrite) context.overwrite(lineOf(tally, announcing));
    else if (!context.json && performance.now() - shown > LINE_MS) {
      shown = performance.now();
      context.err(lineOf(tally, announcing));
    }
    await pause(EVERY_MS);
  }
}

/** Letters that channels are to be told of: what they lead to is not in the ledger yet. */
async function stillToAnnounce({ store, now }: Ports): Promise<boolean> {
  return (await store.figures.toAnnounce(now(), 1)).length > 0;
}

/** What is not over, and what became of that which was not over at the last look. */
async function look({ store }: Ports, seen: Map<string, Delivery>): Promise<void> {
  const open = (await store.deliveries.due(NEVER, MOST)).map(({ value }) => value);
  const ids = new Set(open.map(({ id }) => id));
  for (const delivery of open) seen.set(delivery.id, delivery);
  for (const { id, tenant, state } of seen.values()) {
    if (ids.has(id) || (state !== 'pending' && state !== 'sending' && state !== 'unsure')) continue;
    const now = await store.deliveries.find(tenant, id);
    if (now) seen.set(id, now.value);
  }
}

function lineOf(tally: DeliveryTally, announcing: boolean): string {
  const coming = announcing ? '; letters are still to be announced' : '';
  return `${tally.total === 0 ? 'nothing to send yet' : tallyWords(tally)}${coming}`;
}

function end(context: CommandContext, tally: DeliveryTally): ExitCode {
  context.overwrite?.('');
  if (context.json) context.out(JSON.stringify(tally));
  else
    context.out(
      tally.total === 0 ? 'Nothing is waiting to be sent.' : `${capital(tallyWords(tally))}.`,
    );
  return 0;
}
