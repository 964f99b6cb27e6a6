import { LETTER_FIGURES } from './letter-figures';
import { writeComparison } from './write-comparison';
import { writeLetter } from './write-letter';

/** A document of the sample data, as if it had been handed in. */
export interface SampleDocument {
  readonly name: string;
  readonly text: string;
}

/** The documents that the product ships to try it out, each marked as a sample in its name and first line. */
export function sampleDocuments(): readonly SampleDocument[] {
  const letters = LETTER_FIGURES.map((figures) => ({
    name: `sample-${figures.slug}-${figures.label}.txt`,
    text: writeLetter(figures),
  }));
  return [...letters, { name: 'sample-coventry-comparison-2019-20.txt', text: writeComparison() }];
}
