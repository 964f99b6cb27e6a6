import { checkReportFile } from '../../app/report/check-report-file';
import { draftReport } from '../../app/report/draft-report';
import { checkedLines, notCheckedText } from '../../present/report/check-text';
import { reportProblemText, toWriteWords } from '../../present/report/report-words';
import {
  runAction,
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';
import { loadFile } from '../letter-files';
import { claimOf, reportSubject } from '../report/report-subject';
import { writeReportFile } from '../report/write-report-file';

export const reportCommand: Command = {
  name: 'report',
  summary: 'drafts the annual report to committee from what is held, and checks reports',
  help: [
    'upheld report draft [--authority ID] [--year 2019-20] --out FILE.docx|FILE.html|FILE.txt',
    'upheld report check FILE.docx|FILE.pdf|FILE.txt [--authority ID] [--year 2019-20] [--json]',
    '',
    'Every number in a draft stands on a fact with its source; what is not held is said, and passages that a',
    'person must write are marked and counted. A check compares every figure with the others in the report and',
    'with what is held; --authority and --year count where the report does not say them itself.',
  ],
  options: {
    authority: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
  },
  run: (context) =>
    runAction(context, { draft, check }, 'say "report draft" or "report check FILE".'),
};

async function draft(context: CommandContext): Promise<ExitCode> {
  const out = textOption(context, 'out');
  if (out === undefined || !/\.(?:docx|html?|txt)$/i.test(out))
    return usageError(context, 'say where to: --out report.docx (or .html, .txt).');
  const subject = await reportSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const ports = await context.ports();
  const report = await draftReport(ports, { ...subject, unpublished: 'told' });
  if (!report.ok) {
    const of = { council: subject.authority.name, year: subject.period };
    context.err(`upheld report draft: ${reportProblemText(report.problem, of)}`);
    return 1;
  }
  const problem = await writeReportFile(report.value, out, ports);
  if (problem !== undefined) {
    context.err(`upheld report draft: ${problem}`);
    return 1;
  }
  const { toWrite, sources } = report.value;
  context.out(
    context.json
      ? JSON.stringify({ file: out, toWrite, sources: sources.map(({ title }) => title) })
      : `${out}: ${toWriteWords(toWrite)}.`,
  );
  return 0;
}

async function check(context: CommandContext): Promise<ExitCode> {
  const [, path, ...more] = context.args;
  if (path === undefined || more.length > 0)
    return usageError(context, 'name the report: report check FILE.');
  const claimed = claimOf(context);
  if (typeof claimed === 'string') return usageError(context, claimed);
  const file = await loadFile(path);
  const checked =
    file === undefined
      ? ({ ok: false, problem: { kind: 'not-found' } } as const)
      : await checkReportFile(await context.ports(), file, claimed);
  if (!checked.ok) {
    context.err(`upheld report check: ${path}: ${notCheckedText(checked.problem)}`);
    return 1;
  }
  if (context.json) context.out(JSON.stringify({ file: path, ...checked.value }));
  else for (const line of checkedLines(checked.value)) context.out(line);
  return 0;
}
