import type { Delivery, DeliveryState } from '../../domain/delivery/delivery';
import { copiesLeft, type Verdict } from '../../domain/delivery/settle-doubt';
import { settleByHand, type SettleProblem } from '../../app/deliveries/settle-by-hand';
import { followDeliveries } from './follow-deliveries';
import {
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';

export const deliveriesCommand: Command = {
  name: 'deliveries',
  summary: 'accounts for everything that was or will be posted: sent, waiting, refused, unsure',
  help: [
    'upheld deliveries [--json]',
    'upheld deliveries --follow [--json]',
    'upheld deliveries settle ID --posted|--post-again --by NAME',
    '',
    'Unsure and parked deliveries may be in their conversation or not. Look there, and say which with "settle".',
    'With --follow, shows how many of what waits are sent, until nothing waits any more.',
  ],
  options: {
    posted: { type: 'boolean' },
    'post-again': { type: 'boolean' },
    by: { type: 'string' },
    follow: { type: 'boolean' },
  },
  run: deliveries,
};

const SETTLE = 'say "deliveries settle ID" with --posted or --post-again, and --by NAME.';

/** In the order in which they matter to whoever asks whether everybody got it. */
const WORDS: Readonly<Record<DeliveryState, string>> = {
  sent: 'sent',
  pending: 'waiting',
  sending: 'being sent',
  rejected: 'refused',
  unsure: 'unsure (being looked for)',
  parked: 'parked (somebody must look)',
  superseded: 'not needed any more',
};

async function deliveries(context: CommandContext): Promise<ExitCode> {
  const [action, id] = context.args;
  if (action === undefined)
    return context.options['follow'] === true ? followDeliveries(context) : list(context);
  if (action !== 'settle' || id === undefined) return usageError(context, SETTLE);
  return settle(context, id);
}

async function list(context: CommandContext): Promise<ExitCode> {
  const { store } = await context.ports();
  const all = await store.deliveries.list();
  if (!context.json) context.out(summaryOf(all));
  for (const delivery of all)
    context.out(context.json ? JSON.stringify(lineOf(delivery)) : wordsOf(delivery));
  return 0;
}

function placeOf({ address }: Delivery): string {
  return address.kind === 'person' ? `person:${address.person}` : address.conversation;
}

/** One delivery a line: its fields are public. */
function lineOf(delivery: Delivery): object {
  const { id, tenant, kind, subject, state, attempts, reason, notBefore, updatedAt } = delivery;
  const what = { id, tenant, conversation: placeOf(delivery), kind, subject };
  return { ...what, state, attempts, reason, notBefore, updatedAt };
}

/** `3 deliveries: 2 sent, 1 waiting.` */
function summaryOf(all: readonly Delivery[]): string {
  if (all.length === 0) return 'Nothing was to be posted so far.';
  const counts = (Object.keys(WORDS) as DeliveryState[]).flatMap((state) => {
    const count = all.filter((delivery) => delivery.state === state).length;
    return count === 0 ? [] : [`${String(count)} ${WORDS[state]}`];
  });
  const total = all.length === 1 ? '1 delivery' : `${String(all.length)} deliveries`;
  return `${total}: ${counts.join(', ')}.`;
}

function wordsOf(delivery: Delivery): string {
  const { id, kind, subject, state, reason, copies = [] } = delivery;
  const because = reason === null ? '' : ` (${reason})`;
  const left = copiesLeft(delivery).length;
  const twice =
    copies.length === 0
      ? ''
      : `; was there more than once, ${left === 0 ? 'the copy was deleted' : 'the copy is to be deleted'}`;
  const which = state === 'unsure' || state === 'parked' ? ` [${id}]` : '';
  return `${kind} about ${subject} to ${placeOf(delivery)}: ${state}${because}${twice}${which}`;
}

async function settle(context: CommandContext, id: string): Promise<ExitCode> {
  const verdict = verdictOf(context);
  const by = textOption(context, 'by')?.trim();
  if (!verdict || !by) return usageError(context, SETTLE);
  const settled = await settleByHand(await context.ports(), id, { verdict, by });
  if (!settled.ok) {
    context.err(`upheld deliveries settle: ${problemWords(settled.problem, id)}`);
    return 1;
  }
  context.out(context.json ? JSON.stringify(lineOf(settled.value)) : wordsOf(settled.value));
  return 0;
}

function verdictOf({ options }: CommandContext): Verdict | undefined {
  const [posted, again] = [options['posted'] === true, options['post-again'] === true];
  if (posted === again) return undefined;
  return posted ? 'posted' : 'post-again';
}

function problemWords(problem: SettleProblem, id: string): string {
  if (problem.kind === 'not-found')
    return `there is no delivery ${id}; "upheld deliveries --json" lists all.`;
  return `it is ${problem.state}; only an unsure or parked delivery can be settled.`;
}
