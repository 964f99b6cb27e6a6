import { digestOf } from '../../app/digests/edition-card';
import { isPeriodLabel } from '../../domain/facts/period';
import { digestCard } from '../../present/letters/digest-card';
import {
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';

export const digestCommand: Command = {
  name: 'digest',
  summary: 'shows the digest card of one council and year, as JSON',
  help: ['upheld digest --authority ID --year 2023-24'],
  options: { authority: { type: 'string' }, year: { type: 'string' } },
  run: digest,
};

async function digest(context: CommandContext): Promise<ExitCode> {
  const authority = textOption(context, 'authority');
  const year = textOption(context, 'year');
  if (authority === undefined || year === undefined) {
    return usageError(context, 'give --authority ID and --year 2023-24.');
  }
  if (!isPeriodLabel(year)) return usageError(context, `"${year}" is not a year such as 2023-24.`);
  const ports = await context.ports();
  const records = await ports.store.figures.figuresOf([authority]);
  const record = records
    .filter(({ period, source }) => period === year && source.kind === 'annual-letter')
    .at(-1);
  const found = record && (await digestOf(ports, record));
  if (!found) {
    const held = [...new Set(records.map(({ period }) => period))].join(', ');
    context.err(
      `upheld digest: no ${year} letter is held for "${authority}"; held: ${held || 'none'}.`,
    );
    return 1;
  }
  context.out(JSON.stringify(digestCard(found, 'preview'), null, context.json ? 0 : 2));
  return 0;
}
