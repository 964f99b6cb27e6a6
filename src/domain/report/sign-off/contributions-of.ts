import type { Contribution } from '../held/report-data';
import type { SignOff } from './sign-off';

/**
 * What people sent for a report in its rounds, the oldest round first, a later text in place of an earlier one; and what
 * an open round still waits for.
 */
export function contributionsOf(rounds: readonly SignOff[]): readonly Contribution[] {
  const all = new Map<string, Contribution>();
  for (const { state, contributors } of rounds)
    for (const { service, passages, texts } of contributors)
      for (const { id, about } of passages) {
        const sent = texts.find(({ passage }) => passage === id)?.text ?? null;
        if (sent === null && (state === 'closed' || all.has(id))) continue;
        all.set(id, { passage: id, about, service, text: sent });
      }
  return [...all.values()];
}
