import type { Check } from '../facts/check';
import { choosePeriod, readPeriods } from './head/find-period';
import type { FindAuthority } from './head/find-authority-type';
import { readLetterHead } from './head/letter-head';
import { nameAuthority } from './head/name-authority';
import { readLateRemedies } from './late-remedies';
import type { LetterReading } from './letter-reading';
import type { TextLine } from './letter-text';
import type { ParsedLetter } from './parsed-document';
import { LETTER_RULES } from './rules/rules';
import { findStatements } from './statistics/find-statements';
import { readStatistics } from './statistics/read-statistics';
import { runningText } from './text/running-text';

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
  const { statistics, sources, readings } = readStatistics(statements);
  const head = readLetterHead(running);
  const periods = readPeriods(running.text, statements);
  const period = choosePeriod(periods);
  const { lateRemedies, place } = readLateRemedies(running);
  const letter: ParsedLetter = {
    kind: isStatisticsPage(running.text) ? 'statistics-page' : 'annual-letter',
    authority: nameAuthority(head.authorityNames, running.text, {
      findAuthority,
      on: head.letterDate ?? period?.end ?? null,
    }),
    addressee: head.addressee,
    letterDate: head.letterDate,
    publicFrom: head.publicFrom,
    signatory: head.signatory,
    period,
    statistics,
    lateRemedies,
    sources: place === null ? sources : { ...sources, '/lateRemedies/count': place },
    derived: [],
    checks: [],
  };
  return { letter, statements, readings, periods };
}

/** A page of the map "Your council's performance" greets nobody and is signed by nobody. */
function isStatisticsPage(text: string): boolean {
  return !/(?:^|\n)dear[ \n]|yours[ \n](?:sincerely|faithfully)|annual[ \n]review[ \n]letter|annual[ \n]letter|I write to you/i.test(
    text,
  );
}
