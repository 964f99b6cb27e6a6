import { parseQuestion } from '../domain/question/parse-question';
import type { Ports } from '../app/ports';

/** Patterns for who asks and what for cost some tenths of a second at their first use, and most questions need none. */
const LONG_WINDED = 'the chair of the committee is asking what our uphold rate was';
/** By then whoever waited for the start has been answered. */
const ONCE_QUIET_MS = 1_000;

/** What is built at the first question is built before it: nobody should wait for it. */
export async function warmUp({ interpreter }: Pick<Ports, 'interpreter'>): Promise<void> {
  parseQuestion('', {});
  setTimeout(() => parseQuestion(LONG_WINDED, {}), ONCE_QUIET_MS).unref();
  await interpreter?.warm();
}
