import { findAuthority } from '../../src/domain/facts/find-authority';
import { wholePercent } from '../../src/domain/facts/rate';
import { parseDocument } from '../../src/domain/letter/parse-document';
import type { ParsedLetter } from '../../src/domain/letter/parsed-document';
import { letterText } from '../support/letter-text';
import { seededRandom } from '../support/random';
import { sampled } from '../support/sampled';
import {
  dealtWith,
  hasComparators,
  OVERVIEW_SHAPES,
  pageFigures,
  writeStatisticsPage,
} from '../support/statistics-page-writer';

function read(text: string): ParsedLetter {
  const [page, ...others] = parseDocument(letterText(text), findAuthority);
  if (others.length > 0 || page?.kind !== 'statistics-page')
    throw new Error(`read as ${String(page?.kind)}:\n${text}`);
  return page;
}

const SEEDS = Array.from({ length: 301 }, (_, seed) => seed);

const cases = sampled(SEEDS, 4).map((seed) => {
  const shape = OVERVIEW_SHAPES[seed % OVERVIEW_SHAPES.length] ?? 'sentence';
  return { seed, shape, figures: pageFigures(seededRandom(seed + 9000)) };
});

function codesOf(page: ParsedLetter): readonly string[] {
  return page.checks.filter(({ level }) => level !== 'info').map(({ code }) => code);
}

describe('the pages of the map', () => {
  it.each(OVERVIEW_SHAPES)('are read whole: %s', (wanted) => {
    for (const { seed, shape, figures } of cases.filter((it) => it.shape === wanted)) {
      const text = writeStatisticsPage(figures, shape);
      const page = read(text);
      const compared = hasComparators(figures);
      const { notForUs, assessedAndClosed, investigated, upheld, satisfactory, outcomes } = figures;
      expect({
        seed,
        text,
        it: [page.overview, page.statistics, page.checks.filter(({ level }) => level !== 'info')],
      }).toEqual({
        seed,
        text,
        it: [
          { dealtWith: dealtWith(figures), notForUs, assessedAndClosed, investigated },
          {
            complaintsUpheld: {
              status: 'reported',
              ratePercent: wholePercent(upheld, investigated),
              comparatorPercent: compared ? figures.similar[0] : null,
              upheld,
              investigations: investigated,
              per100k: null,
              comparatorPer100k: null,
            },
            compliance: {
              status: 'reported',
              ratePercent: figures.compliance,
              comparatorPercent: compared ? figures.similar[2] : null,
              outcomes,
            },
            satisfactoryRemedy: {
              status: 'reported',
              ratePercent: wholePercent(satisfactory, upheld),
              comparatorPercent: compared ? figures.similar[1] : null,
              count: figures.start === 2022 ? null : satisfactory,
              base: figures.start === 2022 ? null : upheld,
            },
          },
          [],
        ],
      });
      expect(page.authority?.name).toBe(figures.council);
      expect(page.period?.start).toBe(`${String(figures.start)}-04-01`);
      expect([page.addressee, page.letterDate, page.signatory]).toEqual([null, null, null]);
    }
  });

  it('say so where the parts of the overview do not add up, or it names another base', () => {
    for (const { shape, figures } of cases.slice(0, 100)) {
      const total = writeStatisticsPage(figures, shape, { dealtWith: dealtWith(figures) + 2 });
      const codes = codesOf(read(total));
      // Numbers that only their sum could match with their labels are not taken at all.
      expect(codes).toEqual(read(total).overview?.dealtWith == null ? [] : ['overview-total']);
      if (shape.startsWith('sentence')) expect(codes).toEqual(['overview-total']);
      const base = writeStatisticsPage(figures, shape, {
        investigated: figures.investigated + 1,
        dealtWith: dealtWith(figures) + 1,
      });
      expect(codesOf(read(base))).toEqual(['investigated-differs']);
    }
  });
});
