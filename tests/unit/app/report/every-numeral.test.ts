import { againstDraft } from '../../../../src/domain/report/check/against-draft';
import type { TextLine } from '../../../../src/domain/letter/letter-text';
import type { AnnualReport } from '../../../../src/domain/report/model/annual-report';
import { reportHtml } from '../../../../src/present/report/report-html';
import { reportText } from '../../../../src/present/report/report-text';
import { htmlLines } from '../../../../src/reading/html-lines';
import { readDocxPages } from '../../../../src/reading/read-docx-pages';
import { textLines } from '../../../../src/reading/text-lines';
import { writeWord } from '../../../../src/word/write-word';
import { gathered, givenDesk, REPORTED_COUNCILS, written } from '../../../support/report-desk';
import { sampled } from '../../../support/sampled';

const NUMERAL = /\d+(?:[.,]\d+)*/g;

/** What stands on no fact: the numbers of sections, paragraphs, figures and pictures, and of passages to write. */
const POSITION =
  /^(?:\d+(?:\.\d+)? |(?:Figure|Picture) \d+:|\d+ passages? to write|Draft\. Passages to write: \d+)/u;

interface Change {
  readonly was: string;
  readonly is: string;
  readonly lines: readonly TextLine[];
}

/** Without tags, and with quotation marks as they are seen. */
function visible(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/&#39;/g, "'");
}

/** Each numeral of a draft with three added, one at a time. */
function changesOf(lines: readonly TextLine[]): readonly Change[] {
  const plain = lines.map((line) => ({ ...line, text: visible(line.text) }));
  return plain.flatMap(({ text }, at) => {
    const position = POSITION.exec(text.trimStart())?.[0].length ?? 0;
    const from = text.length - text.trimStart().length + position;
    return [...text.matchAll(NUMERAL)].flatMap((match) => {
      if (match.index < from) return [];
      const end = match.index + match[0].length;
      const more = match[0].replace(/\d+$/, (digits) =>
        String(Number(digits) + 3).padStart(digits.length, '0'),
      );
      const is = text.slice(0, match.index) + more + text.slice(end);
      const line = plain[at];
      return line ? [{ was: text, is, lines: plain.with(at, { ...line, text: is }) }] : [];
    });
  });
}

async function formsOf(
  report: AnnualReport,
): Promise<readonly (readonly [form: string, lines: readonly TextLine[]])[]> {
  const word = await readDocxPages(await writeWord({ report, pictures: new Map() }));
  if (word.kind !== 'pages') throw new Error(word.kind);
  const [paragraphs = []] = word.pages;
  return [
    ['text', textLines(reportText(report))],
    ['page', htmlLines(reportHtml(report))],
    ['Word', paragraphs.map((text, at) => ({ page: 1, line: at + 1, text }))],
  ];
}

/** Imported once: nothing here writes. */
const desk = givenDesk();

describe('every numeral of a draft of ours', () => {
  it.each(REPORTED_COUNCILS)(
    'of %s, %s, is found when it is changed, and none before',
    async (id, period) => {
      const ports = await desk;
      if (ports === undefined) return;
      const report = written(await gathered(ports, id, period));
      for (const [form, lines] of await formsOf(report)) {
        expect({ form, found: againstDraft(lines, report) }).toEqual({ form, found: [] });
        const changes = sampled(changesOf(lines), 37);
        const missed = changes.filter((change) => againstDraft(change.lines, report).length === 0);
        expect(changes.length).toBeGreaterThan(1);
        expect(missed.map(({ is }) => is)).toEqual([]);
      }
    },
  );
});
