const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'];
const LATER_TEENS = ['seventeen', 'eighteen', 'nineteen'];

/** `nineteen` is 19, `twenty three` 23: the second halves of the years that letters are of. */
const HALVES: ReadonlyMap<string, number> = new Map([
  ...[...TEENS, ...LATER_TEENS].map((word, at): [string, number] => [word, 10 + at]),
  ...['twenty', 'thirty'].flatMap((tens, at): readonly [string, number][] => [
    [tens, 20 + 10 * at],
    ...ONES.map((word, one): [string, number] => [`${tens} ${word}`, 21 + 10 * at + one]),
  ]),
]);

const HALF = `(?:(?:twenty|thirty)[ -](?:${ONES.join('|')})(?!\\w)|${[...HALVES.keys()].filter((word) => !word.includes(' ')).join('|')})`;

/** "twenty nineteen twenty", "nineteen to twenty", "twenty twenty-two twenty-three". */
const SPOKEN = new RegExp(
  `(?<![\\w-])(?:(?:twenty|two thousand(?: and)?)[ -])?(${HALF}),?[ -](?:(?:to|stroke|slash|dash|oblique|through) )?(?:(?:twenty|two thousand(?: and)?)[ -])?(${HALF})(?![\\w-])`,
  'g',
);

/** A normalised text with the financial years that are spoken as two numbers in a row written in figures. */
export function withSpokenYears(text: string): string {
  return text.replace(SPOKEN, (said, first: string, second: string) => {
    const from = HALVES.get(first.replace('-', ' '));
    const to = HALVES.get(second.replace('-', ' '));
    const isYear = from !== undefined && to === from + 1;
    return isYear ? `20${String(from)}-${String(to)}` : said;
  });
}
