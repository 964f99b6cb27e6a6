import { textLines } from '../../src/reading/text-lines';
import { generateDocument } from './letter-generator';
import { lettersIn, read } from './letter-generator-tally';
import { falselyAccepted, mutateText } from './mutate';
import { seededRandom } from './random';

/** Reads mutated texts; what comes back is every value that would be stored although no sentence states it. */
export function mutatedTexts(count: number, firstSeed: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const random = seededRandom(firstSeed + at * 31);
    const document = generateDocument(random);
    const text = mutateText(document.text, random);
    const found = falselyAccepted(document, lettersIn(read(textLines(text))), text);
    return found.map((what) => `seed ${String(at)} (${document.shape}): ${what}`);
  });
}
