import { checkReportFile } from '../../app/report/check-report-file';
import { draftReport } from '../../app/report/draft-report';
import { compareDrafts } from '../../app/report/compare-drafts';
import { keepDraft } from '../../app/report/keep-draft';
import { differenceLines } from '../../present/report/difference-text';
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
import { round } from '../report/round';
import { writeReportFile } from '../report/write-report-file';

export const reportCommand: Command = {
  name: 'report',
  summary: 'drafts the annual report to committee from what is held, and checks reports',
  help: [
    'upheld report draft [--authority ID] [--year 2019-20] --out FILE.docx|FILE.html|FILE.txt',
    'upheld report check FILE.docx|FILE.pdf|FILE.txt [--authority ID] [--year 2019-20] [--json]',
    'upheld report diff [--authority ID] [--year 2019-20] [--from 1] [--to 2] [--json]',
    'upheld report round [--authority ID] [--year 2019-20] [--json]      who was asked, who sent and approved what',
    'upheld report round open --deadline DATE --contributor "Adult care services=NAME" ... --by NAME',
    'upheld report round submit --service S --text-file FILE [--passage ID] --by NAME',
    'upheld report round approve --version N --by NAME',
    'upheld report round close --reason R --by NAME',
    '',
    'Every number in a draft stands on a fact with its source; what is not held is said, and passages that a',
    'person must write are marked and counted. A check compares every figure with the others in the report and',
    'with what is held; --authority and --year count where the report does not say them itself. Each draft that says',
    'something else is kept as a version; diff shows what changed between two, and from which documents.',
    'A round asks people for their passages and for their approval of a version; they are reminded as of remedies.',
    'Nothing in it is done without a named person; NAME may be "NAME <ENTRA-OBJECT-ID>".',
  ],
  options: {
    authority: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    deadline: { type: 'string' },
    contributor: { type: 'string', multiple: true },
    by: { type: 'string' },
    service: { type: 'string' },
    'text-file': { type: 'string' },
    passage: { type: 'string' },
    version: { type: 'string' },
    reason: { type: 'string' },
  },
  run: (context) =>
    runAction(
      context,
      { draft, check, diff, round },
      'say "report draft", "report check FILE", "report diff" or "report round".',
    ),
};

async function draft(context: CommandContext): Promise<ExitCode> {
  const out = textOption(context, 'out');
  if (out === undefined || !/\.(?:docx|html?|txt)$/i.test(out))
    return usageError(context, 'say where to: --out report.docx (or .html, .txt).');
  const subject = await reportSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const ports = await context.ports();
  const report = await draftReport(ports, {
    ...subject,
    rounds: context.config.tenant,
    unpublished: 'told',
  });
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
  const made = { tenant: context.config.tenant, by: 'command line' };
  const { version, kept } = await keepDraft(ports, report.value, made);
  context.out(
    context.json
      ? JSON.stringify({
          file: out,
          version: version.number,
          kept,
          toWrite,
          sources: sources.map(({ title }) => title),
        })
      : `${out}: version ${String(version.number)}${kept ? '' : ', as before'}; ${toWriteWords(toWrite)}.`,
  );
  return 0;
}

async function diff(context: CommandContext): Promise<ExitCode> {
  const subject = await reportSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const from = versionOption(context, 'from');
  const to = versionOption(context, 'to');
  if (Number.isNaN(from) || Number.isNaN(to))
    return usageError(context, 'a version is a number from 1 on: --from 1 --to 2.');
  const drafts = {
    tenant: context.config.tenant,
    authority: subject.authority.id,
    period: subject.period,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  const compared = await compareDrafts(await context.ports(), drafts);
  if (!compared.ok) {
    const { held } = compared.problem;
    const versions = held.length === 0 ? 'none is kept' : `kept: ${held.join(', ')}`;
    context.err(`upheld report diff: there are no two such versions (${versions}).`);
    return 1;
  }
  if (context.json) context.out(JSON.stringify(compared.value.difference));
  else for (const line of differenceLines(compared.value)) context.out(line);
  return 0;
}

/** Undefined where it is not given; not a number where it is none. */
function versionOption(context: CommandContext, name: 'from' | 'to'): number | undefined {
  const given = textOption(context, name);
  if (given === undefined) return undefined;
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : Number.NaN;
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
