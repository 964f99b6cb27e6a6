/** Advance widths of Source Sans 3 in thousandths of its size, for the characters from the space to the tilde. */
const REGULAR = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497,
  497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527,
  494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513,
  476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495,
  255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
];

const SEMI_BOLD = [
  200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513,
  513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538,
  510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541,
  501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522,
  271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
];

/** As wide as the widest letters: what is not in the tables must not run into its neighbour. */
const OTHER = 850;

const NARROW: Readonly<Record<string, number>> = {
  '’': 275,
  '‘': 275,
  '“': 482,
  '”': 482,
  '·': 275,
  '–': 480,
  '£': 513,
};

export type Weight = 400 | 600;

/** How wide a text is in pixels. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const widths = weight === 600 ? SEMI_BOLD : REGULAR;
  const thousandths = Array.from(text).reduce((sum, character) => {
    const code = (character.codePointAt(0) ?? 0) - 32;
    return sum + (widths[code] ?? NARROW[character] ?? OTHER);
  }, 0);
  return (thousandths * size) / 1000;
}

/** A text in lines of at most `width` pixels. A word that is longer than a line is cut where the line ends. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = 400,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => brokenWord(one, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function brokenWord(word: string, width: number, size: number): readonly string[] {
  // The widest weight: a piece fits in either.
  if (textWidth(word, size, 600) <= width) return [word];
  const most = Math.max(1, Math.floor(width / (size * (OTHER / 1000))));
  const characters = Array.from(word);
  return Array.from({ length: Math.ceil(characters.length / most) }, (_, at) =>
    characters.slice(at * most, (at + 1) * most).join(''),
  );
}
