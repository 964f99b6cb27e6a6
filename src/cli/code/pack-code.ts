import { codeState } from '../../app/code/code-state';
import { writePack } from '../../domain/code/pack/write-pack';
import { invariant } from '../../domain/shared/invariant';
import { toWriteWords } from '../../present/report/report-words';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';
import { writeReportFile } from '../report/write-report-file';
import { codeSubject } from './code-subject';

/** Writes the papers of 8.1 as a document. */
export async function packCode(context: CommandContext): Promise<ExitCode> {
  const out = textOption(context, 'out');
  if (out === undefined || !/\.(?:docx|html?|txt)$/i.test(out))
    return usageError(context, 'say where to: --out code.docx (or .html, .txt).');
  const subject = await codeSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const ports = await context.ports();
  const pack = writePack(await codeState(ports, subject));
  invariant(pack.ok, 'every numeral of the pack is bound');
  const problem = await writeReportFile(pack.value, out, ports);
  if (problem !== undefined) {
    context.err(`upheld code pack: ${problem}`);
    return 1;
  }
  const { toWrite } = pack.value;
  context.out(
    context.json ? JSON.stringify({ file: out, toWrite }) : `${out}: ${toWriteWords(toWrite)}.`,
  );
  return 0;
}
