import type { Check } from '../facts/check';
import { choosePeriod, readPeriods, type PeriodReadings } from './head/find-period';
import type { FindAuthority } from './head/find-authority-type';
import { readLetterHead } from './head/letter-head';
import { nameAuthority } from './head/name-authority';
import type { LetterReading } from './letter-reading';
import type { TextLine } from './letter-text';
import type { ParsedLetter } from './parsed-document';
import { ownSentences } from './narrative/own-sentences';
import { readLateRemedies } from './narrative/read-late-remedies';
import { readPublicReports } from './narrative/read-public-reports';
import { readTone } from './narrative/read-tone';
import { readTraining } from './narrative/read-training';
import { isStatisticsPage } from './overview/is-statistics-page';
import { pageTitles } from './overview/page-title';
import { readOverview } from './overview/read-overview';
import { LETTER_RULES } from './rules/rules';
import { findStatements } from './statistics/find-statements';
import { readStatistics } from './statistics/read-statistics';
import type { Statement } from './statistics/statement';
import { runningText, type RunningText } from './text/running-text';
import { complianceFromTable, readComplianceTable } from './yearly-tables/compliance-table';
import { investigationsFromTables } from './yearly-tables/investigations-from-tables';
import { findTables, readYearlyTables } from './yearly-tables/read-yearly-tables';

/** Reads one annual letter, or one statistics page, from its lines, and checks it. Never throws. */
export function parseLetter(
  lines: readonly TextLine[],
  findAuthority: FindAuthority,
): ParsedLetter {
  const reading = readLetter(lines, findAuthority);
  const checks: readonly Check[] = LETTER_RULES.flatMap((rule) => rule(reading));
  return { ...reading.letter, checks };
}

function readLetter(lines: readonly TextLine[], findAuthority: FindAuthority): LetterReading {
  const running = runningText(lines);
  const statements = findStatements(running);
  const { readings, ...figures } = readFigures(running, lines, statements);
  const page = isStatisticsPage(running.text, figures);
  const periods = periodsOf(readPeriods(running.text, statements), page);
  const period = choosePeriod(periods);
  const { authorityNames, ...head } = page
    ? {
        ...NO_HEAD,
        authorityNames: pageTitles(running, (name) => findAuthority(name) !== undefined),
      }
    : readLetterHead(running);
  const narrative = readNarrative(running);
  const complianceTable = page ? undefined : readComplianceTable(lines);
  const letter: ParsedLetter = {
    kind: page ? 'statistics-page' : 'annual-letter',
    authority: nameAuthority(authorityNames, running.text, {
      findAuthority,
      on: head.letterDate ?? period?.end ?? null,
    }),
    ...head,
    letterDate: head.letterDate === period?.end ? null : head.letterDate,
    period,
    ...figures,
    ...narrative,
    ...complianceFromTable(
      {
        statistics: figures.statistics,
        lateRemedies: narrative.lateRemedies,
        sources: { ...figures.sources, ...narrative.sources },
      },
      complianceTable,
    ),
    checks: [],
  };
  return { letter, statements, readings, periods, complianceTable };
}

type Figures = Pick<
  ParsedLetter,
  'statistics' | 'received' | 'decisions' | 'remedied' | 'overview' | 'sources' | 'derived'
>;

/** The statistics, from sentences or from the tables of older letters, and the overview. */
function readFigures(
  running: RunningText,
  lines: readonly TextLine[],
  statements: readonly Statement[],
): Figures & Pick<LetterReading, 'readings'> {
  const read = readStatistics(statements);
  const found = findTables(lines);
  const { upholdRate, ...tables } = readYearlyTables(found);
  const tabled = investigationsFromTables(read.statistics, { ...tables, upholdRate });
  const { overview, sources } = readOverview(running, found);
  return {
    statistics: tabled.statistics,
    ...tables,
    overview,
    sources: { ...read.sources, ...tabled.sources, ...withoutRate(tables.sources), ...sources },
    derived: tabled.derived,
    readings: read.readings,
  };
}

/** A page lists the annual letters of all years by name; none of those is its own title. */
function periodsOf({ title, ...others }: PeriodReadings, page: boolean): PeriodReadings {
  return page || title === undefined ? others : { ...others, title };
}

/** A page is addressed to nobody, dated by nobody and signed by nobody: its dates are those of its period. */
const NO_HEAD = { addressee: null, letterDate: null, publicFrom: null, signatory: null };

type Narrative = Pick<ParsedLetter, 'lateRemedies' | 'publicReports' | 'training' | 'tone'>;

/** What the letter says in prose of the authority's own year. */
function readNarrative(running: RunningText): Narrative & Pick<ParsedLetter, 'sources'> {
  const sentences = ownSentences(running);
  const { lateRemedies, place } = readLateRemedies(running);
  const reports = readPublicReports(running, sentences);
  return {
    lateRemedies,
    publicReports: reports.publicReports,
    training: readTraining(sentences),
    tone: readTone(sentences, lateRemedies !== null),
    sources: {
      ...(place !== null && { '/lateRemedies/count': place }),
      ...(reports.place !== null && { '/publicReports/count': reports.place }),
    },
  };
}

/** The rate of the table is a value of the first statistic, and stands there. */
function withoutRate(sources: ParsedLetter['sources']): ParsedLetter['sources'] {
  return Object.fromEntries(
    Object.entries(sources).filter(([pointer]) => pointer !== '/decisions/upholdRate'),
  );
}
