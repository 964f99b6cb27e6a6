import type { AskedPassage } from './sign-off';

/** Which passages of a draft belong to whom, by the words of the service that is asked; the first that fits. */
const DESKS: readonly (readonly [service: RegExp, passages: readonly string[]])[] = [
  [/\bfinanc|\btreasur|\bresources\b|\bsection 151\b/i, ['implications.finance']],
  [/\blegal\b|\bmonitoring officer\b|\blaw\b/i, ['implications.legal']],
  [/\bequalit|\bdiversity\b|\binclusion\b/i, ['implications.equality']],
  [/\brisk\b|\binsurance\b|\binternal audit\b/i, ['implications.risk']],
  [
    /\bdemocratic\b|\bcommittees?\b|\bgovernance\b|\bchief executive/i,
    ['recommendations.to-write', 'implications.consultation'],
  ],
  [
    /\bcomplaints?\b|\bcustomer|\blink officer\b|\bfeedback\b|\bperformance\b/i,
    [
      'context.to-write',
      'received.to-write',
      'uphold.to-write',
      'comparison.to-write',
      'services.to-write',
      'learning.to-write',
    ],
  ],
];

/**
 * The passages that one contributor is asked for, of those that a draft leaves to write. A service that none of them
 * belongs to is asked for one of its own, about its cases.
 */
export function passagesFor(
  service: string,
  toWrite: readonly AskedPassage[],
): readonly AskedPassage[] {
  const ids = DESKS.find(([pattern]) => pattern.test(service))?.[1];
  const theirs = toWrite.filter(({ id }) => ids?.includes(id));
  if (theirs.length > 0) return theirs;
  return [{ id: ownPassage(service), about: ownAbout(service) }];
}

const OWN = 'services.contribution.';

/** The place of a passage that a service writes about itself. */
function ownPassage(service: string): string {
  const slug = service.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${OWN}${slug.replace(/^-|-$/g, '')}`;
}

/** What that passage is to be about. */
function ownAbout(service: string): string {
  return `${service}: what lay behind its cases, and what it has changed.`;
}
