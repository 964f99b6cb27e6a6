import { readFile } from 'node:fs/promises';
import { answerWords } from '../../app/questions/ask';
import type { AskOutcome } from '../../app/outcome';
import type { Ports } from '../../app/ports';
import type { Actor } from '../../app/request';
import { homeFor } from '../home';
import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Thread } from '../../domain/question/thread';
import { askJson } from '../../present/answers/ask-json';
import { pictureProblem } from '../picture-problem';
import { withoutMarkdown } from '../../present/plain';
import {
  listOption,
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';

export const askCommand: Command = {
  name: 'ask',
  summary: 'answers a question from the letters held, with the source of every figure',
  help: [
    'upheld ask "QUESTION" [--after "EARLIER QUESTION"]... [--json]',
    'upheld ask "QUESTION" --picture FILE.png|FILE.svg [--all]',
    '                               also draws a trend, a comparison or a ranking, for a report',
    'upheld ask --batch FILE        one {"id", "prev": [], "q"} a line; one result a line',
    '',
    '"status" is answered, no-data (understood, but not held), choose, not-understood or out-of-scope;',
    'the last three give no number. A picture of a long ranking shows its first places and ours; --all shows all.',
  ],
  options: {
    after: { type: 'string', multiple: true },
    batch: { type: 'string' },
    picture: { type: 'string' },
    all: { type: 'boolean' },
  },
  run: askQuestion,
};

interface Row {
  readonly id?: string;
  readonly prev: readonly string[];
  readonly q: string;
}

async function askQuestion(context: CommandContext): Promise<ExitCode> {
  const home = textOption(context, 'home') ?? context.config.home;
  if (home !== null && !authorityById(home)) {
    return usageError(
      context,
      `there is no council with the id "${home}"; an id is the short name, such as coventry.`,
    );
  }
  const batch = textOption(context, 'batch');
  const picture = textOption(context, 'picture');
  const problem = pictureProblem(picture, batch);
  if (problem !== undefined) return usageError(context, problem);
  if (batch !== undefined) return askBatch(context, batch);
  const [q] = context.args;
  if (q === undefined || context.args.length > 1)
    return usageError(context, 'give one question, in quotes.');
  const ports = await context.ports();
  const result = await answer(ports, context, { q, prev: listOption(context, 'after') });
  const json = askJson(result);
  context.out(context.json ? JSON.stringify(json) : plainText(json));
  if (picture === undefined) return 0;
  const all = context.options['all'] === true;
  const { writePicture } = await import('../write-picture.js');
  const failure = await writePicture(result, { file: picture, all }, ports.draw);
  if (failure === undefined) return 0;
  context.err(`upheld ask: ${failure}`);
  return 1;
}

async function askBatch(context: CommandContext, path: string): Promise<ExitCode> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    context.err(`upheld ask: ${path} cannot be read; check the name.`);
    return 1;
  }
  const ports = await context.ports();
  let code: ExitCode = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = parseRow(line);
    if (row) {
      const id = row.id ?? String(index + 1);
      context.out(JSON.stringify({ id, ...askJson(await answer(ports, context, row)) }));
    } else {
      code = 1;
      context.err(
        `upheld ask: line ${String(index + 1)} of ${path} is not {"id", "prev", "q"}; it was left out.`,
      );
    }
  }
  return code;
}

function parseRow(line: string): Row | undefined {
  try {
    const { id, prev, q } = JSON.parse(line) as { id?: unknown; prev?: unknown; q?: unknown };
    if (typeof q !== 'string') return undefined;
    const earlier = Array.isArray(prev) ? prev.filter((text) => typeof text === 'string') : [];
    return { q, prev: earlier, ...(typeof id === 'string' ? { id } : {}) };
  } catch {
    return undefined;
  }
}

/** A question after earlier ones of the same conversation, of which only the understood leave a context. */
async function answer(
  ports: Ports,
  context: CommandContext,
  { q, prev }: Row,
): Promise<AskOutcome> {
  const actor: Actor = {
    tenant: context.config.tenant,
    person: null,
    name: 'command line',
    place: { conversation: 'command line', scope: 'personal' },
  };
  // Whoever imports a letter has it before it is public; the answer says that it is not.
  const asker = { home: await homeFor(context), actor, unpublished: 'told' } as const;
  let thread: Thread = {};
  for (const earlier of prev) {
    ({ thread } = await answerWords(ports, earlier, { ...asker, thread }));
  }
  const { outcome } = await answerWords(ports, q, { ...asker, thread });
  return outcome;
}

function plainText({ text, suggestions }: ReturnType<typeof askJson>): string {
  const words = withoutMarkdown(text);
  return [words, ...suggestions.map((suggestion) => `  - ${suggestion.text}`)].join('\n');
}
