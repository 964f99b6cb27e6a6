import { findAuthority } from '../../src/domain/facts/find-authority';
import { isHeld } from '../../src/domain/letter/held-by';
import type { ParsedLetter } from '../../src/domain/letter/parsed-document';
import type { GeneratedDocument } from './letter-generator';
import { valueAt } from './letter-generator-tally';
import type { Random } from './random';

const SIGNS = '0123456789%.,lIO|-~ \n\t\u00a0\ufffdaeS(<&'.split('');

type Mutation = (text: string, random: Random) => string;

const MUTATIONS: readonly Mutation[] = [
  (text, random) => splice(text, random, 1, random.pick(SIGNS)),
  (text, random) => splice(text, random, 0, random.pick(SIGNS)),
  (text, random) => splice(text, random, random.integer(1, 60), ''),
  (text, random) => splice(text, random, 1, ''),
  (text, random) => {
    const at = random.integer(0, text.length - 1);
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  },
  (text, random) => {
    const at = random.integer(0, text.length);
    const piece = text.slice(at, at + random.integer(1, 90));
    return text.slice(0, at) + piece + text.slice(at);
  },
  (text, random) => text.slice(0, random.integer(Math.floor(text.length / 2), text.length)),
];

function splice(text: string, random: Random, remove: number, put: string): string {
  const at = random.integer(0, text.length);
  return text.slice(0, at) + put + text.slice(at + remove);
}

/** A text in which signs were changed, lost, put in, doubled or cut off. */
export function mutateText(text: string, random: Random): string {
  const times = random.pick([1, 2, 3, 5, 10, 25]);
  let mutated = text;
  for (let at = 0; at < times; at += 1) mutated = random.pick(MUTATIONS)(mutated, random);
  return mutated;
}

/** A file in which bytes were changed, lost, put in, doubled or cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Uint8Array.from(Buffer.from(mutateText(text, random), 'latin1'));
}

const SENTENCES: Readonly<Record<string, readonly ((value: string) => string)[]>> = {
  '/statistics/complaintsUpheld/ratePercent': [
    (value) => `${value}% of complaints we investigated`,
  ],
  '/statistics/complaintsUpheld/comparatorPercent': [(value) => `average of ${value}%`],
  '/statistics/complaintsUpheld/upheld': [
    (value) => `${value} upheld decision`,
    (value) => `and upheld ${value}`,
  ],
  '/statistics/complaintsUpheld/investigations': [
    (value) => `total of ${value}`,
    (value) => `investigated ${value} complaint`,
  ],
  '/statistics/complaintsUpheld/per100k': [(value) => `${value} upheld decisions per`],
  '/statistics/complaintsUpheld/comparatorPer100k': [(value) => `${value} upheld decisions per`],
  '/statistics/compliance/ratePercent': [(value) => `${value}% of cases`],
  '/statistics/compliance/comparatorPercent': [(value) => `average of ${value}%`],
  '/statistics/compliance/outcomes': [(value) => `total of ${value}`],
  '/statistics/satisfactoryRemedy/ratePercent': [(value) => `${value}% of upheld cases`],
  '/statistics/satisfactoryRemedy/comparatorPercent': [(value) => `average of ${value}%`],
  '/statistics/satisfactoryRemedy/count': [(value) => `${value} satisfactory remed`],
  '/statistics/satisfactoryRemedy/base': [(value) => `total of ${value}`],
};

/**
 * Values that would be stored although the original does not say them. Where the mutation itself wrote the sentence
 * that states another value, and nothing else contradicts it, no reader can know better.
 */
export function falselyAccepted(
  document: GeneratedDocument,
  letters: readonly ParsedLetter[],
  words: string,
): readonly string[] {
  const original = flat(document.text);
  const mutated = flat(words);
  return letters.flatMap((letter) => {
    const { authority, period } = letter;
    if (authority?.id == null || period === null) return [];
    const whose = `${authority.id} ${period.label}`;
    const known = document.letters.map(
      ({ council, year }) => `${String(findAuthority(council)?.id)} ${year}`,
    );
    if (!known.includes(whose) && !isHeld(['/period'], letter.checks))
      return isNamedIn(mutated, authority.name, period.end) ? [] : [`/authority read ${whose}`];
    return Object.keys(SENTENCES).flatMap((pointer) => {
      const value = valueAt(letter, pointer);
      if (value === null || isHeld([pointer], letter.checks)) return [];
      if (document.letters.some(({ truth }) => truth[pointer] === value)) return [];
      const stated = [String(value), value.toLocaleString('en-GB')].some((written) =>
        (SENTENCES[pointer] ?? []).some(
          (sentence) =>
            occurrences(mutated, sentence(written)) > occurrences(original, sentence(written)),
        ),
      );
      return stated ? [] : [`${pointer} read ${String(value)}`];
    });
  });
}

function flat(text: string): string {
  return text
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/gi, '$1$2 ')
    .replace(/\s+/g, ' ')
    .replace(/ %/g, '%');
}

function occurrences(text: string, part: string): number {
  const found = [...text.matchAll(new RegExp(part.replace(/[.%]/g, '\\$&'), 'g'))];
  return found.filter(
    ({ index }) =>
      !/[\d,.]/.test(text[index - 1] ?? '') && !/^,?\d/.test(text.slice(index + part.length)),
  ).length;
}

/** Whether a text gives the council and the year as read: then it is the mutation that wrote them. */
function isNamedIn(text: string, council: string, end: string): boolean {
  const year = end.slice(0, 4);
  return text.includes(council.split(' ')[0] ?? council) && text.includes(year);
}
