import type { Command, CommandContext, ExitCode } from '../command';

export const deliveriesCommand: Command = {
  name: 'deliveries',
  summary: 'accounts for everything that was or will be posted: sent, waiting, refused, unsure',
  help: ['upheld deliveries [--json]'],
  options: {},
  run: deliveries,
};

async function deliveries(context: CommandContext): Promise<ExitCode> {
  const { store } = await context.ports();
  for (const delivery of await store.deliveries.list()) {
    const { id, tenant, address, kind, subject, state, attempts, reason, notBefore, updatedAt } =
      delivery;
    const conversation =
      address.kind === 'person' ? `person:${address.person}` : address.conversation;
    const line = {
      id,
      tenant,
      conversation,
      kind,
      subject,
      state,
      attempts,
      reason,
      notBefore,
      updatedAt,
    };
    const because = reason === null ? '' : ` (${reason})`;
    context.out(
      context.json
        ? JSON.stringify(line)
        : `${kind} about ${subject} to ${conversation}: ${state}${because}`,
    );
  }
  return 0;
}
