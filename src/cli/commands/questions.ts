import { countFeedback, type FeedbackCount } from '../../app/feedback/count-feedback';
import { literal } from '../../present/plain';
import {
  runAction,
  usageError,
  type Actions,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';

export const questionsCommand: Command = {
  name: 'questions',
  summary: 'lists what was not understood, and what people thought of answers',
  help: [
    'upheld questions unanswered [--json]    wordings that were not understood, the most frequent first',
    'upheld questions unanswered --clear     forgets them',
    'upheld questions feedback [--json]      thumbs under answers, counted by how the question was read',
    'upheld questions feedback --clear       forgets them',
    '',
    'Wordings are kept only where UPHELD_KEEP_UNANSWERED is true, and words that came with a thumb only where',
    'UPHELD_KEEP_FEEDBACK_WORDS is true: without people, conversations and whatever looks personal; of one',
    'tenant, never of another.',
  ],
  options: { clear: { type: 'boolean' } },
  run: questions,
};

const ACTIONS: Actions = { unanswered, feedback };

async function questions(context: CommandContext): Promise<ExitCode> {
  const otherwise = 'say "questions unanswered" or "questions feedback".';
  if (context.args.length > 1) return usageError(context, otherwise);
  return runAction(context, ACTIONS, otherwise);
}

async function unanswered(context: CommandContext): Promise<ExitCode> {
  const { unanswered: store } = (await context.ports()).store;
  const { tenant, keepUnanswered } = context.config;
  if (context.options['clear'] === true)
    return cleared(context, await store.clear(tenant), 'wordings');
  const held = await store.list(tenant);
  for (const one of held) {
    const { wording, count, first, last } = one;
    context.out(
      context.json
        ? JSON.stringify(one)
        : `${String(count).padStart(6)}  ${wording}  (${days({ first, last })})`,
    );
  }
  if (held.length === 0 && !context.json) {
    const hint = keepUnanswered ? '' : ' None are kept unless UPHELD_KEEP_UNANSWERED is true.';
    context.out(`No wordings are held.${hint}`);
  }
  return 0;
}

async function feedback(context: CommandContext): Promise<ExitCode> {
  const ports = await context.ports();
  const { tenant } = context.config;
  if (context.options['clear'] === true)
    return cleared(context, await ports.store.feedback.clear(tenant), 'thumbs');
  const counts = await countFeedback(ports, tenant);
  for (const count of counts) {
    if (context.json) context.out(JSON.stringify(feedbackJson(count)));
    else for (const line of feedbackLines(count)) context.out(line);
  }
  if (counts.length === 0 && !context.json) context.out('No feedback is held.');
  return 0;
}

/** One line of `questions feedback --json`. Public: changing a field breaks callers. */
function feedbackJson(count: FeedbackCount): Readonly<Record<string, unknown>> {
  const { question, reading, likes, dislikes, first, last, words } = count;
  const read = { query: reading?.query ?? null, outcome: reading?.outcome ?? null };
  return { question, ...read, likes, dislikes, first, last, words };
}

function feedbackLines(count: FeedbackCount): readonly string[] {
  const { question, reading, likes, dislikes, words } = count;
  const what =
    question ?? (reading === null ? 'an answer that is not known any more' : 'no question of ours');
  const became = reading === null ? '' : `, ${reading.outcome}`;
  return [
    `${String(dislikes).padStart(4)} down ${String(likes).padStart(4)} up  ${what} (${days(count)}${became})`,
    ...words.map((one) => `            “${literal(one, 300)}”`),
  ];
}

function days({ first, last }: Pick<FeedbackCount, 'first' | 'last'>): string {
  return first === last ? first : `${first} to ${last}`;
}

function cleared(context: CommandContext, count: number, what: string): ExitCode {
  const text = `${String(count)} ${what} are forgotten.`;
  context.out(context.json ? JSON.stringify({ cleared: count }) : text);
  return 0;
}
