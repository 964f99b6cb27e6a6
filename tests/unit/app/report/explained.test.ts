import { bindReport } from '../../../../src/domain/report/model/bind-report';
import { explainYear } from '../../../../src/domain/report/explain/explain-year';
import {
  readingAge,
  readingGrade,
  wordsIn,
} from '../../../../src/domain/report/explain/readability';
import { say, textOf, type Sentence } from '../../../../src/domain/report/model/sentence';
import { section, paragraph } from '../../../../src/domain/report/sections/words/blocks';
import { AUTHORITIES, isCouncil } from '../../../../src/domain/facts/authorities/authorities';
import { loadSampleLetters } from '../../../support/load-sample-letters';
import { sampled } from '../../../support/sampled';
import { COVENTRY_2021, letterText } from '../../../support/test-letters';
import { gathered, givenDesk, importText, reportDesk } from '../../../support/report-desk';

/** Every numeral of it is bound: it is put into a report and held to the same rule. */
function isBound(sentences: readonly Sentence[]): boolean {
  const sections = [section('s', 'Said', [paragraph('p', sentences)])];
  const report = {
    authority: 'a',
    period: '2019-20',
    title: say('t', 'T'),
    sections,
    sources: [],
    toWrite: 0,
  };
  return bindReport(report).ok;
}

const text = (sentences: readonly Sentence[]): string => sentences.map(textOf).join(' ');

describe('the formula of readability', () => {
  it('gives a child’s sentence a low grade, and an official one a high one', () => {
    expect(readingGrade('The cat sat on the mat. It was a big cat.')).toBeLessThan(1);
    expect(
      readingGrade(
        'Notwithstanding considerable administrative complexity, the authority subsequently implemented comprehensive organisational improvements.',
      ),
    ).toBeGreaterThan(20);
  });

  it('counts a year and a sum as a word each', () => {
    expect(wordsIn('In 2019-20 it paid £3,649.18 – twice.')).toHaveLength(6);
  });
});

describe('a year in sixty words', () => {
  it('is bound, short enough and read at twelve, for many councils and years', async () => {
    const ports = reportDesk();
    await loadSampleLetters(ports);
    for (const council of sampled(AUTHORITIES.filter(isCouncil), 40)) {
      const figures = { ...COVENTRY_2021, council: council.name, slug: council.id };
      await importText(ports, `${council.id}.txt`, letterText(figures));
    }
    const records = await ports.store.figures.all();
    const pairs = new Set(records.map(({ authority, period }) => `${authority} ${period}`));
    expect(pairs.size).toBeGreaterThan(12);
    for (const pair of pairs) {
      const [id = '', period = ''] = pair.split(' ');
      const said = explainYear(await gathered(ports, id, period), 60);
      const all = text(said);
      expect({ pair, bound: isBound(said), some: all.length > 20 }).toEqual({
        pair,
        bound: true,
        some: true,
      });
      expect(wordsIn(all).length).toBeLessThanOrEqual(60);
      expect({ all, fits: readingAge(all) <= 12 }).toEqual({ all, fits: true });
    }
  });

  it('tells what matters most first, and cuts no sentence', async () => {
    const ports = reportDesk();
    await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
    const data = await gathered(ports, 'coventry', '2021-22');
    const long = explainYear(data, 60).map(textOf);
    expect(long.slice(0, 2)).toEqual([
      'In 2021-22 the Ombudsman looked into 20 cases about Coventry.',
      'It found fault in 12 of them (60%).',
    ]);
    const short = explainYear(data, 20).map(textOf);
    expect(long.filter((one) => short.includes(one))).toEqual(short);
    expect(wordsIn(short.join(' ')).length).toBeLessThanOrEqual(20);
  });

  it('tells of a year without cases, and of lateness beside compliance', async () => {
    const ports = await givenDesk();
    if (ports === undefined) return;
    const none = explainYear(await gathered(ports, 'east-midlands-cca', '2023-24'), 60);
    expect(text(none)).toMatch(/looked into no cases/);
    const late = explainYear(await gathered(ports, 'coventry', '2023-24'), 60);
    expect(text(late)).toMatch(/5 of 5 cases\. It was late in 2\./);
  });
});
