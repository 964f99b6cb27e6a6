import { actInRound } from '../../app/report/sign-off/act-in-round';
import { checkPassage } from '../../app/report/sign-off/check-passage';
import { openRound } from '../../app/report/sign-off/open-round';
import { viewRound } from '../../app/report/sign-off/view-round';
import { whoIs, type NamedPerson } from '../../app/report/sign-off/who-is';
import type { SignOffAct } from '../../domain/report/sign-off/act-in-sign-off';
import type { SignOff } from '../../domain/report/sign-off/sign-off';
import { notOpenedText, refusedText } from '../../present/report/sign-off/sign-off-words';
import { roundJson, roundLines } from '../../present/report/sign-off/round-lines';
import {
  listOption,
  runAction,
  textOption,
  usageError,
  type CommandContext,
  type ExitCode,
} from '../command';
import { loadFile } from '../letter-files';
import { reportSubject, type ReportSubject } from './report-subject';

/** `report round`: who signs the report off. Whatever changes it needs a named person. */
export function round(context: CommandContext): Promise<ExitCode> {
  const [, ...args] = context.args;
  if (args.length === 0) return show(context);
  return runAction(
    { ...context, args },
    { open, submit, approve, close },
    'say "report round", or "report round open", "submit", "approve" or "close".',
  );
}

async function show(context: CommandContext): Promise<ExitCode> {
  const found = await roundOf(context);
  if (typeof found === 'number') return found;
  return print(context, found);
}

async function open(context: CommandContext): Promise<ExitCode> {
  const subject = await reportSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const deadline = textOption(context, 'deadline');
  if (deadline === undefined) return usageError(context, 'say by when: --deadline 2026-12-11.');
  const by = await named(context);
  if (typeof by === 'number') return by;
  const contributors = await contributorsIn(context);
  if (contributors === undefined)
    return usageError(
      context,
      'write each contributor as --contributor "Adult care services=NAME".',
    );
  const ports = await context.ports();
  const { tenant } = context.config;
  const opened = await openRound(ports, {
    report: { ...subject, unpublished: 'told' },
    tenant,
    deadline,
    contributors,
    by,
    commandLine: true,
  });
  if (!opened.ok) {
    context.err(`upheld report round open: ${notOpenedText(opened.problem, aboutOf(subject))}`);
    return 1;
  }
  for (const { person } of contributors) if (!person.known) context.err(unknownPerson(person));
  return print(context, opened.value);
}

async function submit(context: CommandContext): Promise<ExitCode> {
  const service = textOption(context, 'service');
  const path = textOption(context, 'text-file');
  if (service === undefined || path === undefined)
    return usageError(context, 'say whose text and where it is: --service S --text-file FILE.');
  const file = await loadFile(path);
  if (file === undefined) {
    context.err(`upheld report round submit: ${path} cannot be read.`);
    return 1;
  }
  const text = new TextDecoder().decode(file.bytes);
  const passage = textOption(context, 'passage');
  return act(context, async (found) => {
    const toCheck = await checkPassage(await context.ports(), found, text);
    for (const line of toCheck) context.err(`to check: ${line}`);
    return { verb: 'submit', service, text, toCheck, ...(passage !== undefined && { passage }) };
  });
}

async function approve(context: CommandContext): Promise<ExitCode> {
  const version = textOption(context, 'version') ?? '';
  if (!/^[1-9]\d{0,5}$/.test(version))
    return usageError(context, 'say which version of the draft: --version 2.');
  return act(context, () => Promise.resolve({ verb: 'approve', version: Number(version) }));
}

async function close(context: CommandContext): Promise<ExitCode> {
  const reason = textOption(context, 'reason') ?? '';
  if (reason.trim() === '') return usageError(context, 'say why it is over: --reason "...".');
  return act(context, () => Promise.resolve({ verb: 'close', reason }));
}

async function act(
  context: CommandContext,
  actOn: (round: SignOff) => Promise<SignOffAct>,
): Promise<ExitCode> {
  const by = await named(context);
  if (typeof by === 'number') return by;
  const found = await roundOf(context);
  if (typeof found === 'number') return found;
  const asked = await actOn(found);
  const { tenant } = context.config;
  const request = { tenant, roundId: found.id, act: asked, by, commandLine: true };
  const done = await actInRound(await context.ports(), request);
  if (done.ok) return print(context, done.value);
  const { problem } = done;
  if (problem.kind === 'already') {
    context.err('That was done before; nothing was changed.');
    return print(context, problem.round);
  }
  const why = problem.kind === 'refused' ? refusedText(problem.why) : 'there is no such round.';
  context.err(`upheld report round ${asked.verb}: ${why}`);
  return 1;
}

/** Nothing is asked, approved or closed without a person whose name is on record. */
async function named(context: CommandContext): Promise<NamedPerson | ExitCode> {
  const by = textOption(context, 'by');
  if (by === undefined || by.trim() === '')
    return usageError(
      context,
      'say who does it: --by NAME. Nothing is done here without a person.',
    );
  return whoIs(await context.ports(), context.config.tenant, by);
}

/** The last round of the report that is meant. */
async function roundOf(context: CommandContext): Promise<SignOff | ExitCode> {
  const subject = await reportSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const { store } = await context.ports();
  const of = { authority: subject.authority.id, period: subject.period };
  const found = (await store.signOffs.list(context.config.tenant, of)).at(-1);
  if (found) return found;
  const { council, year } = aboutOf(subject);
  context.err(`upheld report round: no round was opened for ${council} and ${year}.`);
  return 1;
}

async function print(context: CommandContext, found: SignOff): Promise<ExitCode> {
  const view = await viewRound(await context.ports(), found);
  if (context.json) context.out(JSON.stringify(roundJson(view)));
  else for (const line of roundLines(view)) context.out(line);
  return 0;
}

async function contributorsIn(context: CommandContext) {
  const ports = await context.ports();
  const all: { readonly service: string; readonly person: NamedPerson }[] = [];
  for (const given of listOption(context, 'contributor')) {
    const [, service = '', person = ''] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
    if (service.trim() === '' || person.trim() === '') return undefined;
    all.push({ service, person: await whoIs(ports, context.config.tenant, person) });
  }
  return all.length === 0 ? undefined : all;
}

function aboutOf({ authority, period }: ReportSubject) {
  return { council: authority.name, year: period };
}

function unknownPerson({ name }: NamedPerson): string {
  return `Nobody called "${name}" is known here, so that nobody can be written to in Teams; name them as "Service=NAME <ENTRA-OBJECT-ID>".`;
}
