import { usageError, type Command, type CommandContext, type ExitCode } from '../command';

export const questionsCommand: Command = {
  name: 'questions',
  summary: 'lists the wordings that were not understood, for whoever keeps the vocabulary',
  help: [
    'upheld questions unanswered [--json]    the most frequent first',
    'upheld questions unanswered --clear     forgets them',
    '',
    'Wordings are kept only where UPHELD_KEEP_UNANSWERED is true: without people, conversations and',
    'whatever looks personal; of one tenant, never of another.',
  ],
  options: { clear: { type: 'boolean' } },
  run: questions,
};

async function questions(context: CommandContext): Promise<ExitCode> {
  const [what, ...more] = context.args;
  if (what !== 'unanswered' || more.length > 0)
    return usageError(context, 'the one thing to see is "questions unanswered".');
  const { unanswered } = (await context.ports()).store;
  const { tenant, keepUnanswered } = context.config;
  if (context.options['clear'] === true) {
    const cleared = await unanswered.clear(tenant);
    context.out(
      context.json ? JSON.stringify({ cleared }) : `${String(cleared)} wordings are forgotten.`,
    );
    return 0;
  }
  const held = await unanswered.list(tenant);
  for (const one of held) {
    const { wording, count, first, last } = one;
    const days = first === last ? first : `${first} to ${last}`;
    context.out(
      context.json ? JSON.stringify(one) : `${String(count).padStart(6)}  ${wording}  (${days})`,
    );
  }
  if (held.length === 0 && !context.json) {
    const hint = keepUnanswered ? '' : ' None are kept unless UPHELD_KEEP_UNANSWERED is true.';
    context.out(`No wordings are held.${hint}`);
  }
  return 0;
}
