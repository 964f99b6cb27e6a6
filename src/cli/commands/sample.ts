import { loadSample } from '../../app/letters/load-sample';
import { letterFile } from '../letter-files';
import { sampleDocuments } from '../../sample/sample-documents';
import { sampleRemedies } from '../../sample/sample-remedies';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';

export const sampleCommand: Command = {
  name: 'sample',
  summary: 'loads sample letters and remedies, marked as such',
  help: ['upheld sample load [--json]', '', 'Loading again adds nothing.'],
  options: {},
  run: sample,
};

async function sample(context: CommandContext): Promise<ExitCode> {
  if (context.args[0] !== 'load')
    return usageError(context, 'the one thing to do is "sample load".');
  const loaded = await loadSampleData(context);
  context.out(
    context.json
      ? JSON.stringify(loaded)
      : `Sample data: ${String(loaded.records)} sets of figures and ${String(loaded.remedies)} remedies added.`,
  );
  return 0;
}

/** Loads what the product ships for a first look. Gives what was new. */
export async function loadSampleData(
  context: CommandContext,
): Promise<{ readonly records: number; readonly remedies: number }> {
  const ports = await context.ports();
  const encoder = new TextEncoder();
  const files = sampleDocuments().map(({ name, text }) => letterFile(name, encoder.encode(text)));
  return loadSample(ports, { tenant: context.config.tenant, files, remedies: sampleRemedies });
}
