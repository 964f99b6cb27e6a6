import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseRadar } from '../../../../src/app/duty/radar-words';
import { parseCommand } from '../../../../src/app/parse-command';

describe('the words that ask for the radar', () => {
  it.each([
    'radar',
    'Show me the radar',
    'my duties',
    'What are my legal duties?',
    'what must the Monitoring Officer report?',
    'What does the monitoring officer have to report to Cabinet?',
    'what do we have to report by law?',
    'what has to be reported to members?',
    'what should I report to full council',
  ])('%s', (words) => {
    expect(parseCommand(words)).toEqual({ kind: 'radar' });
  });

  it('ask for all of it', () => {
    expect(parseCommand('full radar')).toEqual({ kind: 'radar', all: true });
    expect(parseCommand('show me the whole radar')).toEqual({ kind: 'radar', all: true });
  });

  it.each([
    'what did the Ombudsman report?',
    'what does the report say about Luton?',
    'how many public reports were there?',
    'what must we report about Luton in 2019-20?',
    'duties',
    'radar for Luton',
  ])('are not these: %s', (words) => {
    expect(parseCommand(words)).toMatchObject({ kind: 'ask' });
  });

  it('take no question away from the questions that are answered', () => {
    const folder = resolve(__dirname, '../../../questions');
    const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    const questions = files.flatMap((name) =>
      [
        ...readFileSync(join(folder, name), 'utf8').matchAll(
          /"(?:q|question|text|words)":\s*"([^"]+)"/g,
        ),
      ].map(([, words = '']) => words),
    );
    expect(questions.length).toBeGreaterThan(1000);
    const plain = questions.map((words) =>
      words
        .toLowerCase()
        .replace(/[ !.?]+/g, ' ')
        .trim(),
    );
    expect(plain.filter((words) => parseRadar(words) !== undefined)).toEqual([]);
  });
});
