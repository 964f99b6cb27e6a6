import { readDocuments } from '../app/letters/import-documents';
import { proposeActions } from '../app/remedies/propose-actions';
import type { ProposedAction } from '../domain/remedy/proposal';
import { writeDate } from '../domain/shared/civil-date';
import { unreadableText } from '../present/letters/unreadable-text';
import { actionProblemText, proposeProblemText } from '../present/remedies/propose-text';
import { textOption, usageError, type CommandContext, type ExitCode } from './command';
import { loadFile } from './letter-files';

/** Proposes the agreed actions of a final decision as remedies, which live when somebody confirms them. */
export async function proposeRemedies(context: CommandContext): Promise<ExitCode> {
  const path = context.args[1];
  if (path === undefined) return usageError(context, 'name the decision statement to read.');
  const say = (problem: string): ExitCode => {
    context.err(`upheld remedies propose: ${path}: ${problem}`);
    return 1;
  };
  const file = await loadFile(path);
  if (!file) return say(unreadableText({ kind: 'not-found' }));
  const read = await readDocuments(context, file);
  if (!read.ok) return say(unreadableText(read.problem));
  const decision = read.value.find((document) => document.kind === 'decision-statement');
  if (!decision) return say('This is no decision statement.');
  const { tenant } = context.config;
  const proposed = await proposeActions(await context.ports(), decision, {
    ...wishesOf(context),
    tenant,
    actor: 'command line',
  });
  if ('kind' in proposed) return say(proposeProblemText(proposed));
  for (const one of proposed) show(context, one);
  return proposed.some(({ status }) => status === 'refused') ? 1 : 0;
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

function show(context: CommandContext, { action, status, remedy, problem }: ProposedAction): void {
  const reason = problem === null ? null : actionProblemText(problem);
  if (context.json) {
    context.out(
      JSON.stringify({ action, status, id: remedy?.id ?? null, due: remedy?.due ?? null, reason }),
    );
    return;
  }
  const what = remedy
    ? `${remedy.id}, due ${writeDate(remedy.due)}: ${remedy.text}`
    : (reason ?? '');
  context.out(`${action} ${status}. ${what}`);
}
