import { readDocuments } from '../../app/letters/import-documents';
import type { ParsedDocument } from '../../domain/letter/parsed-document';
import { unreadableText } from '../../present/letters/unreadable-text';
import { letterSummary } from '../../present/letters/letter-summary';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';
import { listFiles, loadFile } from '../letter-files';

export const readCommand: Command = {
  name: 'read',
  summary: 'shows what is read from letters, with checks and sources; stores nothing',
  help: [
    'upheld read FILE|DIR... [--json]',
    '',
    'With --json, one object a line for each document. A file that cannot be read gives',
    '{"file", "problem": {"kind", "message"}}, and the others are still read.',
  ],
  options: {},
  run: read,
};

async function read(context: CommandContext): Promise<ExitCode> {
  if (context.args.length === 0) return usageError(context, 'name at least one file to read.');
  let code: ExitCode = 0;
  for (const path of await listFiles(context.args)) {
    const file = await loadFile(path);
    const read = file
      ? await readDocuments(context, file)
      : ({ ok: false, problem: { kind: 'not-found' } } as const);
    if (read.ok) {
      for (const document of read.value) show(context, path, document);
      continue;
    }
    code = 1;
    const message = unreadableText(read.problem);
    if (context.json)
      context.out(JSON.stringify({ file: path, problem: { kind: read.problem.kind, message } }));
    else context.err(`${path}: ${message}`);
  }
  return code;
}

function show(context: CommandContext, file: string, document: ParsedDocument): void {
  context.out(
    context.json ? JSON.stringify({ file, ...document }) : `${file}\n${letterSummary(document)}\n`,
  );
}
