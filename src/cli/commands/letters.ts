import { listHeldFigures, listLetters } from '../../app/letters/list-letters';
import { settleHeldFigure } from '../../app/letters/settle-figure';
import type { Decision } from '../../domain/letter/held/settle-figure';
import { takenJson, takenLine } from '../../present/letters/source-text';
import {
  heldJson,
  heldLines,
  letterJson,
  letterLine,
  settledText,
  settleProblemText,
} from '../../present/letters/held-text';
import {
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';

export const lettersCommand: Command = {
  name: 'letters',
  summary: 'lists documents and the figures held back in them, and settles those',
  help: [
    'upheld letters [--held] [--sources] [--json]',
    'upheld letters settle RECORD FIGURE --by NAME --accept-printed [--json]',
    'upheld letters settle RECORD FIGURE --by NAME --correct VALUE --reason "..." [--json]',
    'upheld letters settle RECORD FIGURE --by NAME --reject --reason "..." [--json]',
    '',
    'A figure that does not reconcile is held: nobody is answered from it until it is settled here.',
    '  --held              each held figure with its arithmetic, and what the counts give instead',
    '  --sources           each file that came by itself from a watched folder or SharePoint, and why it',
    '                      was not taken',
    '  --accept-printed    the printed value stands',
    '  --correct VALUE     VALUE stands instead, and every answer says so',
    '  --reject            no value stands',
    'RECORD has bars in it, so put it in quotes. "audit verify" covers every decision.',
  ],
  options: {
    held: { type: 'boolean' },
    sources: { type: 'boolean' },
    'accept-printed': { type: 'boolean' },
    correct: { type: 'string' },
    reject: { type: 'boolean' },
    reason: { type: 'string' },
    by: { type: 'string' },
  },
  run: letters,
};

async function letters(context: CommandContext): Promise<ExitCode> {
  const [action, ...rest] = context.args;
  if (action === 'settle') return settle(context, rest);
  if (action !== undefined)
    return usageError(context, 'say "letters", "letters --held" or "letters settle ...".');
  if (context.options['sources'] === true) return listTaken(context);
  return context.options['held'] === true ? listHeld(context) : list(context);
}

async function list(context: CommandContext): Promise<ExitCode> {
  const records = await listLetters(await context.ports());
  for (const record of records)
    context.out(context.json ? JSON.stringify(letterJson(record)) : letterLine(record));
  if (records.length === 0 && !context.json)
    context.out('No document is held. "upheld import FILE" stores one.');
  return 0;
}

async function listHeld(context: CommandContext): Promise<ExitCode> {
  const waiting = await listHeldFigures(await context.ports());
  for (const figure of waiting) {
    if (context.json) context.out(JSON.stringify(heldJson(figure)));
    else for (const line of heldLines(figure)) context.out(line);
  }
  if (waiting.length === 0 && !context.json) context.out('No figure is held back.');
  return 0;
}

async function listTaken(context: CommandContext): Promise<ExitCode> {
  const files = await (await context.ports()).store.taken.list();
  for (const file of files)
    context.out(context.json ? JSON.stringify(takenJson(file)) : takenLine(file));
  if (files.length === 0 && !context.json) context.out('No file came by itself.');
  return 0;
}

async function settle(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  const [record, figure] = args;
  if (record === undefined || figure === undefined || args.length > 2) {
    return usageError(
      context,
      'name the document and the figure: letters settle RECORD FIGURE; "letters --held" shows both.',
    );
  }
  const decision = decisionOf(context);
  if (typeof decision === 'string') return usageError(context, decision);
  const by = textOption(context, 'by') ?? '';
  const settled = await settleHeldFigure(await context.ports(), { record, figure, decision, by });
  if (settled.kind === 'not-settled') {
    const message = settleProblemText(settled.problem);
    if (context.json)
      context.out(JSON.stringify({ ok: false, problem: { kind: settled.problem.kind, message } }));
    else context.err(`upheld letters settle: ${message}`);
    return 1;
  }
  const { n, at, verb, value, reason } = settled.settlement;
  context.out(
    context.json
      ? JSON.stringify({
          ok: true,
          record,
          figure,
          entry: n,
          at,
          by: settled.settlement.by,
          verb,
          value,
          reason,
        })
      : settledText(settled.record, settled.settlement),
  );
  return 0;
}

/** Exactly one of the three; a sentence where it is not. */
function decisionOf(context: CommandContext): Decision | string {
  const correct = textOption(context, 'correct');
  const reason = textOption(context, 'reason') ?? '';
  const given: readonly (Decision | undefined)[] = [
    context.options['accept-printed'] === true ? { kind: 'accept' } : undefined,
    correct === undefined ? undefined : { kind: 'correct', value: numberIn(correct), reason },
    context.options['reject'] === true ? { kind: 'reject', reason } : undefined,
  ];
  const [decision, ...others] = given.filter((one) => one !== undefined);
  if (decision === undefined || others.length > 0)
    return 'give one of --accept-printed, --correct VALUE and --reject.';
  if (decision.kind === 'correct' && Number.isNaN(decision.value))
    return `"${correct ?? ''}" is not a number.`;
  return decision;
}

/** `88`, `88%`, `0.8`, `1,234`; not a number otherwise. */
function numberIn(text: string): number {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*%?$/.exec(text.trim());
  return match ? Number(text.replace(/[,%\s]/g, '')) : Number.NaN;
}
