import { checkReportFile } from '../../../../src/app/report/check-report-file';
import type { Ports } from '../../../../src/app/ports';
import { letterFile } from '../../../../src/cli/letter-files';
import { elementsOf, elementText } from '../../../../src/domain/report/model/elements';
import { reportText } from '../../../../src/present/report/report-text';
import { seededRandom } from '../../../support/random';
import { rounds } from '../../../support/sampled';
import {
  dealtWith,
  OVERVIEW_SHAPES,
  pageFigures,
  writeStatisticsPage,
} from '../../../support/statistics-page-writer';
import {
  TABLE_SHAPES,
  writeYearlyLetter,
  yearlyFigures,
} from '../../../support/yearly-letter-writer';
import { gathered, importText, reportDesk, written } from '../../../support/report-desk';

interface Drafted {
  readonly said: ReadonlyMap<string, string>;
  readonly alarms: readonly string[];
}

/** The draft of the only document that is held, and what a check of it raises. */
async function draftOf(text: string): Promise<Drafted> {
  const ports: Ports = reportDesk();
  await importText(ports, 'letter.txt', text);
  const [record] = await ports.store.figures.all();
  const report = written(await gathered(ports, record?.authority ?? '', record?.period ?? ''));
  const bytes = new TextEncoder().encode(reportText(report));
  const checked = await checkReportFile(ports, letterFile('draft.txt', bytes));
  const alarms = checked.ok
    ? [...checked.value.within, ...checked.value.against]
        .filter(({ level }) => level !== 'info')
        .map(({ code, message, arithmetic }) => `${code}: ${message} ${arithmetic ?? ''}`)
    : [checked.problem.kind];
  return {
    said: new Map(elementsOf(report).map((one) => [one.id, elementText(one)])),
    alarms,
  };
}

describe('a draft from a document of any layout', () => {
  it('gives the tables of the letters of 2014 to 2018, and raises no alarm about itself', async () => {
    let held = 0;
    const all = rounds(120, 24);
    for (let seed = 0; seed < all; seed += 1) {
      const random = seededRandom(seed * 31 + 7);
      const figures = yearlyFigures(random);
      const { said, alarms } = await draftOf(writeYearlyLetter(figures, random.pick(TABLE_SHAPES)));
      expect({ seed, alarms }).toEqual({ seed, alarms: [] });
      const outcomes = [
        'incompleteOrInvalid',
        'adviceGiven',
        'referredBack',
        'closedAfterInitialEnquiries',
      ];
      const given = outcomes.map((one) => said.get(`decisions.outcomes.${one}.1`));
      // A table that cannot be read for certain is not held, and never something else.
      const isHeld = given.some((text) => text !== undefined && text !== 'not held');
      const printed = figures.decisions.map((count) => count.toLocaleString('en-GB'));
      held += Number(isHeld);
      if (isHeld)
        expect({ seed, given: given.toSorted() }).toEqual({ seed, given: printed.toSorted() });
    }
    expect(held / all).toBeGreaterThan(0.8);
  });

  it('gives the overview of a statistics page, and raises no alarm about itself', async () => {
    for (let seed = 0; seed < rounds(120, 24); seed += 1) {
      const random = seededRandom(seed * 17 + 3);
      const figures = pageFigures(random);
      const { said, alarms } = await draftOf(
        writeStatisticsPage(figures, random.pick(OVERVIEW_SHAPES)),
      );
      expect({ seed, alarms }).toEqual({ seed, alarms: [] });
      const { notForUs, assessedAndClosed, investigated } = figures;
      const expected = [notForUs, assessedAndClosed, investigated, dealtWith(figures)].map(String);
      const given = ['notForUs', 'assessedAndClosed', 'investigated', 'dealtWith'].map((part) =>
        said.get(`decisions.overview.${part}.1`),
      );
      expect({ seed, given }).toEqual({ seed, given: expected });
    }
  });
});
