import { readFile } from 'node:fs/promises';
import { verifyAudit } from '../../app/audit/verify-audit';
import type { JournalHead } from '../../domain/audit/journal';
import { headFrom } from '../../domain/audit/stored-shape';
import { findingSentence } from '../../present/audit/finding-sentence';
import { listOption, usageError, type CommandContext, type ExitCode } from '../command';

/** `audit verify`: what was changed, removed or moved, a sentence each. */
export async function verify(context: CommandContext): Promise<ExitCode> {
  const heads: JournalHead[] = [];
  for (const file of listOption(context, 'head')) {
    const read = await readHeads(file);
    if (typeof read === 'string') return usageError(context, read);
    heads.push(...read);
  }
  const result = await verifyAudit(await context.ports(), heads);
  const { findings, ...counts } = result;
  const broken = findings.map((finding) => ({ ...finding, message: findingSentence(finding) }));
  const ok = broken.length === 0;
  if (context.json) context.out(JSON.stringify({ ok, ...counts, heads: heads.length, broken }));
  else if (ok) context.out(allWell(result, heads.length));
  for (const { message } of broken) context.err(message);
  return ok ? 0 : 1;
}

function allWell(
  { entries, remedies, duties, letters }: Awaited<ReturnType<typeof verifyAudit>>,
  heads: number,
): string {
  const decisions =
    duties === 0
      ? ''
      : `, ${String(duties)} ${duties === 1 ? 'decision' : 'decisions'} about duties`;
  const whole = `All ${String(entries)} entries of ${String(remedies)} remedies${decisions} and ${String(letters)} settled documents are as they were written`;
  return heads === 0 ? `${whole}.` : `${whole}, and the journal fits ${String(heads)} given heads.`;
}

/** The heads in a file that `audit head` wrote, one a line; a sentence where it holds something else. */
async function readHeads(file: string): Promise<readonly JournalHead[] | string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return `the file "${file}" cannot be read.`;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const heads = lines.map(headIn);
  const wrong = heads.findIndex((head) => head === undefined);
  if (lines.length === 0 || wrong !== -1) {
    return `"${file}" holds no head in line ${String(wrong + 1 || 1)}; "audit head --out FILE" writes one.`;
  }
  return heads.filter((head) => head !== undefined);
}

function headIn(line: string): JournalHead | undefined {
  try {
    return headFrom(JSON.parse(line) as unknown);
  } catch {
    return undefined;
  }
}
