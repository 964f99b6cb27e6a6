import { explainReport } from '../../app/report/explain-report';
import { readingAge, wordsIn } from '../../domain/report/explain/readability';
import { textOf } from '../../domain/report/model/sentence';
import { reportProblemText } from '../../present/report/report-words';
import {
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';
import { reportSubject } from '../report/report-subject';

const USUAL_WORDS = 60;

export const explainCommand: Command = {
  name: 'explain',
  summary: 'tells a year in sixty plain words, for a councillor',
  help: [
    'upheld explain [--words 60] [--authority ID] [--year 2019-20] [--json]',
    '',
    'What matters most comes first; no sentence is cut. Every number is a figure that is held.',
  ],
  options: { words: { type: 'string' }, authority: { type: 'string' }, year: { type: 'string' } },
  run: explain,
};

async function explain(context: CommandContext): Promise<ExitCode> {
  const given = textOption(context, 'words') ?? String(USUAL_WORDS);
  const words = Number(given);
  if (!Number.isInteger(words) || words < 15)
    return usageError(context, `"${given}" is no number of words from 15 on.`);
  const subject = await reportSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const order = { ...subject, unpublished: 'told' } as const;
  const said = await explainReport(await context.ports(), order, words);
  if (said.length === 0) {
    const of = { council: subject.authority.name, year: subject.period };
    context.err(`upheld explain: ${reportProblemText({ kind: 'nothing-held' }, of)}`);
    return 1;
  }
  const text = said.map(textOf).join(' ');
  context.out(
    context.json
      ? JSON.stringify({ text, words: wordsIn(text).length, readingAge: rounded(readingAge(text)) })
      : text,
  );
  return 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
