import { readDocuments } from '../app/letters/import-documents';
import { proposeActions } from '../app/remedies/propose/propose-actions';
import { proposeCases } from '../app/remedies/propose/propose-cases';
import type { ParsedDocument, ParsedReport } from '../domain/letter/parsed-document';
import type { ProposedAction, ProposeProblem } from '../domain/remedy/proposal';
import { writeDate } from '../domain/shared/civil-date';
import { unreadableText } from '../present/letters/unreadable-text';
import {
  actionProblemText,
  proposeProblemText,
  reportRemarks,
} from '../present/remedies/command-line/propose-text';
import { textOption, usageError, type CommandContext, type ExitCode } from './command';
import { loadFile } from './letter-files';

/** Proposes the agreed actions of a final decision, or of the cases in a report; they live when somebody confirms them. */
export async function proposeRemedies(context: CommandContext): Promise<ExitCode> {
  const path = context.args[1];
  if (path === undefined) return usageError(context, 'name the decision or the report to read.');
  const say = (problem: string): ExitCode => {
    context.err(`upheld remedies propose: ${path}: ${problem}`);
    return 1;
  };
  const file = await loadFile(path);
  if (!file) return say(unreadableText({ kind: 'not-found' }));
  const read = await readDocuments(context, file);
  if (!read.ok) return say(unreadableText(read.problem));
  const proposed = await propose(context, read.value);
  if (proposed === undefined) return say('This is neither a decision nor a report with cases.');
  if ('kind' in proposed) return say(proposeProblemText(proposed));
  const report = read.value.find((document) => document.kind === 'committee-report');
  for (const one of proposed) show(context, one);
  const [first] = proposed;
  if (report && first?.caseNumber !== null) tellOfReport(context, report, proposed);
  return proposed.some(({ status }) => status === 'refused') ? 1 : 0;
}

async function propose(
  context: CommandContext,
  documents: readonly ParsedDocument[],
): Promise<ProposeProblem | readonly ProposedAction[] | undefined> {
  const { tenant } = context.config;
  const wishes = { ...wishesOf(context), tenant, actor: 'command line' };
  const decision = documents.find((document) => document.kind === 'decision-statement');
  if (decision) return proposeActions(await context.ports(), decision, wishes);
  const report = documents.find((document) => document.kind === 'committee-report');
  return report && proposeCases(await context.ports(), report, wishes);
}

function wishesOf(context: CommandContext): Partial<Parameters<typeof proposeActions>[2]> {
  const owner = textOption(context, 'owner');
  const service = textOption(context, 'service');
  const due = textOption(context, 'due');
  return {
    ...(owner === undefined
      ? {}
      : { owner: { id: owner, name: textOption(context, 'owner-name') ?? owner } }),
    ...(service === undefined ? {} : { service }),
    ...(due === undefined ? {} : { due }),
  };
}

function show(context: CommandContext, one: ProposedAction): void {
  const { action, caseNumber, reference, status, remedy, problem } = one;
  const done = status === 'reported-done' ? 'The report says that it is done.' : null;
  const reason = problem === null ? done : actionProblemText(problem);
  if (context.json) {
    const { id = null, due = null, service = null } = remedy ?? {};
    const line = { case: caseNumber, reference, action, status, id, service, due, reason };
    context.out(JSON.stringify(line));
    return;
  }
  const what = remedy
    ? `${remedy.id}, ${remedy.service}, due ${writeDate(remedy.due)}: ${remedy.text}`
    : (reason ?? '');
  context.out(`${action} ${status}. ${what}`);
}

/** On standard error, so that what is read by programs stays one line for each action. */
function tellOfReport(
  context: CommandContext,
  report: ParsedReport,
  proposed: readonly ProposedAction[],
): void {
  for (const remark of reportRemarks(report, proposed)) context.err(remark);
}
