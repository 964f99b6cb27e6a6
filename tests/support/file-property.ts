import type { ParsedLetter } from '../../src/domain/letter/parsed-document';
import { DOCX_DESIGNS } from './docx-designs';
import { generateDocument } from './letter-generator';
import { lettersIn, newTally, read, tallyRead, type Tally } from './letter-generator-tally';
import { falselyAccepted, mutateBytes } from './mutate';
import { PDF_DESIGNS } from './pdf-designs';
import { pdfReader } from './pdf-reader';
import { seededRandom, type Random } from './random';

/** A way of writing a text as a file. */
interface FileDesign {
  readonly name: string;
  readonly write: (text: string, random: Random) => Uint8Array;
}

/** Writes documents as files of every design, reads them in the product's child process, and counts. */
async function tallyFiles(
  designs: readonly FileDesign[],
  count: number,
  firstSeed: number,
): Promise<Tally> {
  const tally = newTally();
  const reader = pdfReader();
  for (let at = 0; at < count; at += 1) {
    const random = seededRandom(firstSeed + at * 17);
    const design = designs[at % designs.length] ?? random.pick(designs);
    const document = generateDocument(random);
    const lines = await reader.read(design.write(document.text, random));
    const letters: readonly ParsedLetter[] = lines.ok ? lettersIn(read(lines.value)) : [];
    tallyRead(document, letters, tally, { label: `seed ${String(at)}`, names: design.name });
  }
  reader.close();
  return tally;
}

export async function tallyPdfs(count: number, firstSeed: number): Promise<Tally> {
  return tallyFiles(PDF_DESIGNS, count, firstSeed);
}

export async function tallyDocx(count: number, firstSeed: number): Promise<Tally> {
  return tallyFiles(DOCX_DESIGNS, count, firstSeed);
}

/** Reads mutated PDFs; what comes back is every value that would be stored although no sentence states it. */
export async function mutatedPdfs(
  count: number,
  firstSeed: number,
): Promise<{ readonly wrong: readonly string[]; readonly readable: number }> {
  const reader = pdfReader();
  const wrong: string[] = [];
  let readable = 0;
  for (let at = 0; at < count; at += 1) {
    const random = seededRandom(firstSeed + at * 29);
    const design = random.pick(PDF_DESIGNS);
    const document = generateDocument(random);
    const lines = await reader.read(mutateBytes(design.write(document.text, random), random));
    if (!lines.ok) continue;
    readable += 1;
    const words = lines.value.map(({ text }) => text).join('\n');
    const found = falselyAccepted(document, lettersIn(read(lines.value)), words);
    wrong.push(...found.map((what) => `seed ${String(at)} (${design.name}): ${what}`));
  }
  reader.close();
  return { wrong, readable };
}
