import { actOnCode } from '../../app/code/act-on-code';
import { beginCode } from '../../app/code/begin-code';
import type { Act } from '../../domain/code/assessment/assess';
import { standingOf, type Assessment } from '../../domain/code/assessment/assessment';
import { tallyOf } from '../../domain/code/assessment/tally';
import { provisionNamed } from '../../domain/code/provisions';
import { actProblemText, provisionLine, tallyWords } from '../../present/code/code-text';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';
import { namedPerson } from '../named-person';
import { codeSubject } from './code-subject';

/** Records what a named person found of one provision. */
export async function assessCode(context: CommandContext): Promise<ExitCode> {
  const [, provision] = context.args;
  const { met, 'not-met': notMet } = context.options;
  if (provision === undefined) return usageError(context, 'name a paragraph: code assess 6.3 ...');
  if ((met === true) === (notMet === true))
    return usageError(context, 'say what was found: --met or --not-met.');
  return act(context, {
    verb: 'assess',
    provision,
    finding: met === true ? 'met' : 'not-met',
    explanation: textOption(context, 'explanation') ?? '',
    evidence: textOption(context, 'evidence') ?? '',
  });
}

/** Records that what was brought over still holds. */
export async function confirmCode(context: CommandContext): Promise<ExitCode> {
  const [, provision] = context.args;
  return provision === undefined
    ? usageError(context, 'name a paragraph: code confirm 6.3 --by NAME.')
    : act(context, { verb: 'confirm', provision });
}

/** Records that a step of the year was done. */
export async function recordStep(context: CommandContext): Promise<ExitCode> {
  const [, step = ''] = context.args;
  const on = textOption(context, 'on');
  return act(context, {
    verb: 'step',
    step,
    evidence: textOption(context, 'evidence') ?? '',
    ...(on !== undefined && { on }),
  });
}

async function act(context: CommandContext, said: Act): Promise<ExitCode> {
  const subject = await codeSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const person = await namedPerson(context);
  if (typeof person === 'string') return usageError(context, person);
  const acted = await actOnCode(await context.ports(), { ...subject, ...person, act: said });
  if (!acted.ok && acted.problem === 'already') {
    context.err('upheld code: that is on record already; nothing was changed.');
    return 0;
  }
  if (!acted.ok) {
    context.err(`upheld code ${context.args[0] ?? ''}: ${actProblemText(acted.problem)}`);
    return 1;
  }
  for (const line of recordedLines(said, acted.value, context.json)) context.out(line);
  return 0;
}

function recordedLines(said: Act, assessment: Assessment, json: boolean): readonly string[] {
  if (said.verb === 'step') {
    const done = assessment.steps[said.step];
    return [
      json
        ? JSON.stringify({ step: said.step, ...done })
        : `${said.step}: done on ${done?.on ?? ''}.`,
    ];
  }
  const id = provisionNamed(said.provision)?.id ?? '';
  const standing = standingOf(assessment, id);
  const tally = tallyOf(assessment);
  return json
    ? [JSON.stringify({ provision: id, ...standing, tally })]
    : [provisionLine(id, standing), tallyWords(tally)];
}

/** Begins one more assessment of the year, after a merger or another great change (8.3). */
export async function beginRepeat(context: CommandContext): Promise<ExitCode> {
  if (context.options['after-restructure'] !== true)
    return usageError(
      context,
      'the first assessment begins by itself; a repeat with --after-restructure.',
    );
  const subject = await codeSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const person = await namedPerson(context);
  if (typeof person === 'string') return usageError(context, person);
  const occasion = 'restructure' as const;
  const begun = await beginCode(await context.ports(), { ...subject, occasion }, person);
  if (!begun.ok) {
    context.err(`upheld code begin: ${actProblemText(begun.problem)}`);
    return begun.problem === 'already' ? 0 : 1;
  }
  const { id, round } = begun.value;
  const tally = tallyOf(begun.value);
  context.out(
    context.json
      ? JSON.stringify({ id, round, occasion, tally })
      : `Begun: assessment ${String(round)} of ${subject.year}. ${tallyWords(tally)}`,
  );
  return 0;
}
