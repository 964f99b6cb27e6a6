/** Far more than people and processes that may change one document at the same moment. */
const TRIES = 200;

/**
 * One change of one document: `attempt` reads it, decides, and saves against the version that it read; where somebody else
 * saved first it says `conflict`, and begins again with what they left. Throws when it never comes through.
 */
export async function untilSaved<T>(
  what: string,
  attempt: () => Promise<T | 'conflict'>,
): Promise<T> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const done = await attempt();
    if (done !== 'conflict') return done;
  }
  throw new Error(`${what} was changed by others at every try.`);
}
