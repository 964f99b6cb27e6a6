import { findAuthority } from '../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../src/domain/letter/parse-document';
import { readLetter } from '../../../src/reading/read-letter';
import { writePdf, type Placed } from '../../support/pdf-writer';
import { seededRandom } from '../../support/random';
import { writeYearlyLetter, yearlyFigures, yearlyTables } from '../../support/yearly-letter-writer';

type Table = ReturnType<typeof yearlyTables>[number];

/** A table as a page shows it: headings wrapped in narrow columns, at the top or at the bottom of their cells. */
function drawn(table: Table, top: number, bottomed: boolean): readonly Placed[] {
  const columns = table.map(([heading]) => heading.split(' '));
  const height = Math.max(...columns.map(({ length }) => length));
  return table.flatMap(([, value], index): readonly Placed[] => {
    const words = columns[index] ?? [];
    const x = 30 + index * 55;
    const from = bottomed ? height - words.length : 0;
    return [
      ...words.map((text, row) => ({ text, x, y: top + (from + row) * 11, size: 7 })),
      { text: value, x: x + 12, y: top + height * 11 + 8, size: 9 },
    ];
  });
}

describe('the tables of older letters in a PDF', () => {
  it.each([false, true])(
    'are read where headings are wrapped (at the bottom: %s)',
    async (bottomed) => {
      for (const seed of [1, 2, 3]) {
        const figures = yearlyFigures(seededRandom(seed));
        const [received, decisions] = yearlyTables(figures);
        const [letter = ''] = writeYearlyLetter(figures, 'tabs').split(
          'Complaints and enquiries received\n',
        );
        const first = letter
          .split('\n')
          .map((text, row) => ({ text, x: 50, y: 40 + row * 14, size: 9 }))
          .filter(({ text }) => text !== '');
        const second = [
          { text: 'Complaints and enquiries received', x: 30, y: 60 },
          ...drawn(received, 90, bottomed),
          { text: 'Decisions made', x: 30, y: 300 },
          ...drawn(decisions, 330, bottomed),
        ];
        const bytes = writePdf([first, second]);
        const read = await readLetter({ name: 'letter.pdf', bytes, sha256: '0'.repeat(64) });
        const [document] = read.ok ? parseDocument(read.value, findAuthority) : [];
        expect(document).toMatchObject({
          kind: 'annual-letter',
          authority: { name: figures.council },
          received: { housing: figures.received[6], total: Number(received.at(-1)?.[1]) },
          decisions: { upheld: figures.upheld, total: Number(decisions.at(-1)?.[1]) },
          statistics: { complaintsUpheld: { investigations: figures.upheld + figures.notUpheld } },
        });
      }
    },
  );
});
