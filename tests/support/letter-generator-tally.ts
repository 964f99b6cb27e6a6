import { findAuthority } from '../../src/domain/facts/find-authority';
import { isHeld } from '../../src/domain/letter/held-by';
import type { TextLine } from '../../src/domain/letter/letter-text';
import { parseDocument } from '../../src/domain/letter/parse-document';
import type { ParsedDocument, ParsedLetter } from '../../src/domain/letter/parsed-document';
import { htmlLines } from '../../src/reading/html-lines';
import { textLines } from '../../src/reading/text-lines';
import { DAMAGES, type Damage } from './letter-damage';
import { generateDocument, type GeneratedDocument, type GeneratedLetter } from './letter-generator';
import type { Random } from './random';

/** What became of the values of many documents. */
export interface Tally {
  letters: number;
  values: number;
  /** Read as printed, and not held back. */
  found: number;
  held: number;
  /** How often a field was not found under each kind of damage. */
  readonly missing: Map<string, number>;
  readonly wrong: string[];
}

export function newTally(): Tally {
  return { letters: 0, values: 0, found: 0, held: 0, missing: new Map(), wrong: [] };
}

/** A document as it arrives in a file: as text, or on a web page. */
export function linesOf(text: string, html: boolean): readonly TextLine[] {
  // A web page keeps no columns of spaces.
  if (!html || /\S {3,}\S/.test(text)) return textLines(text);
  const body = text
    .split(/\n/)
    .map((line) => (line.trim() === '' ? '' : `<p>${line}</p>`))
    .join('\n');
  return htmlLines(`<html><head><title>A page</title></head><body>${body}</body></html>`);
}

export function read(lines: readonly TextLine[]): readonly ParsedDocument[] {
  return parseDocument({ name: 'letter', sha256: '0'.repeat(64), lines }, findAuthority);
}

/** The letters of a document, also those inside a report. */
export function lettersIn(documents: readonly ParsedDocument[]): readonly ParsedLetter[] {
  return documents.flatMap((it) =>
    it.kind === 'committee-report' ? it.letters : 'statistics' in it ? [it] : [],
  );
}

/** Reads a generated document under some damage, and counts what was found, missing or wrong. */
export function tallyCase(
  random: Random,
  damages: readonly Damage[],
  label: string,
  tally: Tally,
): void {
  const document = generateDocument(random);
  const text = damages.reduce((words, damage) => damage.apply(words, random), document.text);
  const names = damages.map(({ name }) => name).join(' + ') || 'undamaged';
  const html = random.integer(1, 5) === 1;
  tallyRead(document, lettersIn(read(linesOf(text, html))), tally, {
    label: `${label}${html ? ' html' : ''}`,
    names,
  });
}

/** Compares what was read with what a document says. */
export function tallyRead(
  document: GeneratedDocument,
  letters: readonly ParsedLetter[],
  tally: Tally,
  { label, names }: { readonly label: string; readonly names: string },
): void {
  document.letters.forEach((expected, index) => {
    const about = `${label}, ${document.shape} ${expected.year} ${expected.council} (${names})`;
    tally.letters += 1;
    const letter = letters[index];
    const whose = `${String(letter?.authority?.id)} ${String(letter?.period?.label)}`;
    const wanted = `${String(findAuthority(expected.council)?.id)} ${expected.year}`;
    if (letter !== undefined && whose !== wanted && isNamed(letter))
      tally.wrong.push(`${about}: ${wanted}, read ${whose}`);
    tallyValues(expected, whose === wanted ? letter : undefined, tally, { about, names });
  });
  if (letters.length > document.letters.length)
    tally.wrong.push(`${label} (${names}): ${String(letters.length)} letters`);
}

/** A letter without council or year, or with two years, is held whole. */
function isNamed({ authority, period, checks }: ParsedLetter): boolean {
  return authority?.id != null && period !== null && !isHeld(['/period'], checks);
}

function tallyValues(
  expected: GeneratedLetter,
  letter: ParsedLetter | undefined,
  tally: Tally,
  { about, names }: { readonly about: string; readonly names: string },
): void {
  for (const [pointer, value] of Object.entries(expected.truth)) {
    const found = letter === undefined ? null : valueAt(letter, pointer);
    if (value === null && found === null) continue;
    tally.values += 1;
    const held = letter !== undefined && isWronglyHeld(letter, pointer, expected);
    if (found !== value && found !== null)
      tally.wrong.push(`${about}: ${pointer} is ${String(value)}, read ${String(found)}`);
    else if (found === value && !held) tally.found += 1;
    else {
      noteMissing(tally, names, {
        what: letter === undefined ? 'letter' : pointer.slice(12),
        held,
      });
    }
  }
}

/** Whether a figure is held although the document does not contradict it. */
function isWronglyHeld(letter: ParsedLetter, pointer: string, expected: GeneratedLetter): boolean {
  const printedWrong = expected.wrongBase && pointer.endsWith('/base');
  return isHeld([pointer], letter.checks) && !printedWrong;
}

function noteMissing(
  tally: Tally,
  names: string,
  { what, held }: { readonly what: string; readonly held: boolean },
): void {
  if (held) tally.held += 1;
  for (const name of names.split(' + ')) {
    const key = `${name}: ${what}${held ? ' held' : ''}`;
    tally.missing.set(key, (tally.missing.get(key) ?? 0) + 1);
  }
}

export function valueAt(letter: ParsedLetter, pointer: string): number | null {
  const [, , statistic = '', field = ''] = pointer.split('/');
  const statistics = letter.statistics as unknown as Record<string, Record<string, number | null>>;
  return statistics[statistic]?.[field] ?? null;
}

/** None, one, two or (now and then) three kinds of damage. */
export function pickDamages(random: Random): readonly Damage[] {
  const many = random.pick([0, 1, 1, 1, 2, 2, 2, 2, 2, 3]);
  return [...new Set(Array.from({ length: many }, () => random.pick(DAMAGES)))];
}

/** The figures of a run, for the person who reads its output. */
export function describeTally(tally: Tally): string {
  const share = ((100 * tally.found) / tally.values).toFixed(3);
  const most = [...tally.missing].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
  return [
    `${String(tally.letters)} letters, ${String(tally.values)} values: ${share}% found (${String(tally.held)} of the others held), ${String(tally.wrong.length)} wrong.`,
    ...most.map(([key, count]) => `  ${String(count)} x ${key}`),
  ].join('\n');
}
