import { docxFiles, docxPart, escaped, relatedParts, writeZip, type ZipFile } from './docx-writer';
import type { Random } from './random';

/** A way in which people and programs build a letter in Word. */
export interface DocxDesign {
  readonly name: string;
  readonly write: (text: string, random: Random) => Uint8Array;
}

type Runs = (line: string) => string;

const plain: Runs = (line) => run(line);

function run(text: string, properties = ''): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function paragraph(line: string, runs: Runs = plain, properties = ''): string {
  return `<w:p>${properties}${line === '' ? '' : runs(line)}</w:p>`;
}

/** Paragraphs of a text; lines with tabs that stand together are a table. */
function bodyOf(text: string, runs: Runs = plain): string {
  const body: string[] = [];
  let rows: string[] = [];
  for (const line of [...text.split('\n'), '']) {
    if (line.includes('\t')) {
      rows.push(row(line.split('\t').map((cell) => paragraph(cell, runs))));
      continue;
    }
    if (rows.length > 0) body.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    rows = [];
    body.push(paragraph(line, runs));
  }
  return body.join('');
}

function row(cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
}

function file(body: string, extra: readonly ZipFile[] = []): Uint8Array {
  return writeZip([...docxFiles(body), ...extra]);
}

const SECTION =
  /^(?:Complaints upheld|Compliance with Ombudsman recommendations|Satisfactory remed(?:y|ies) provided by the \w+)$/gm;

/** The text before the first statistic, and each statistic; text after the last one stays with it. */
function sections(text: string): readonly [before: string, parts: readonly string[]] {
  const starts = [...text.matchAll(SECTION)].map(({ index }) => index);
  const parts = starts.map((start, at) => text.slice(start, starts[at + 1]));
  return [text.slice(0, starts[0] ?? text.length), parts];
}

const filled = (part: string): readonly string[] => part.split('\n').filter((line) => line !== '');

/** A number and its words side by side, a row each, under its heading. */
function tableOfFigures(text: string): Uint8Array {
  const [before, parts] = sections(text);
  const tables = parts.map((part) => {
    const rows = part
      .replace(/^([\d,]+)\n+(?=upheld|satisf)/gm, '$1 ')
      .split(/\n+/)
      .filter((line) => line !== '' && !line.includes('\t'))
      .map((line) => /^((?:In )?\d+%|[\d,]+) (.*)$/.exec(line) ?? ['', '', line])
      .map(([, figure = '', words = '']) => row([paragraph(figure), paragraph(words)]));
    const tabbed = part.split('\n').filter((line) => line.includes('\t'));
    return `<w:tbl>${rows.join('')}</w:tbl>${bodyOf(tabbed.join('\n'))}`;
  });
  return file(bodyOf(before) + tables.join(paragraph('')));
}

/** A table without borders lays the first two statistics out beside each other. */
function sideBySide(text: string): Uint8Array {
  const [before, [first, second, ...rest]] = sections(text);
  if (first === undefined || second === undefined) return file(bodyOf(text));
  const cell = (part: string): string =>
    filled(part)
      .map((line) => paragraph(line))
      .join('');
  const table = `<w:tbl>${row([cell(first), cell(second)])}</w:tbl>`;
  return file(bodyOf(before) + table + rest.map((part) => bodyOf(part)).join(''));
}

function twoColumnSection(text: string): Uint8Array {
  const [before, parts] = sections(text);
  const columns = (many: number): string =>
    `<w:p><w:pPr><w:sectPr><w:cols w:num="${String(many)}" w:space="708"/></w:sectPr></w:pPr></w:p>`;
  return file(
    bodyOf(before) + columns(1) + parts.map((part) => bodyOf(part)).join('') + columns(2),
  );
}

const DRAWING =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';

/** Each statistic in a box of its own, written twice as Word does: for itself, and for older programs. */
function textBoxes(text: string): Uint8Array {
  const [before, parts] = sections(text);
  const boxes = parts.map((part) => {
    const content = `<w:txbxContent>${bodyOf(part)}</w:txbxContent>`;
    return `<w:p><w:r><mc:AlternateContent ${DRAWING}><mc:Choice Requires="wps"><w:drawing>${content}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  });
  return file(bodyOf(before) + boxes.join(''));
}

function headingsAndLists(text: string): Uint8Array {
  const style = (name: string): string => `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`;
  const list =
    '<w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
  const body = text.split('\n').map((line) => {
    if (line.includes('\t')) return bodyOf(line);
    if (
      /^(?:Complaints? |Compliance with|Satisfactory remed|Annual Review)/.test(line) &&
      line.length < 70
    )
      return paragraph(line, plain, style('Heading2'));
    return paragraph(line, plain, line.startsWith('Statistics are') ? list : '');
  });
  return file(body.join(''));
}

/** Cuts a line anywhere: in the middle of numbers and words, with marks of the spelling check between. */
function splitRuns(random: Random): Runs {
  const between = [
    '',
    '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>',
    '<w:lastRenderedPageBreak/>',
  ];
  return (line) => {
    const pieces: string[] = [];
    for (let rest = line; rest !== ''; ) {
      const length = random.integer(1, 9);
      pieces.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
    return pieces
      .map((piece) => run(piece, random.integer(1, 3) === 1 ? '<w:rPr><w:b/></w:rPr>' : ''))
      .join(random.pick(between.slice(0, 3)));
  };
}

/** Every second number replaces another, which is struck out and is no part of the letter. */
function trackedChanges(random: Random): Runs {
  const by = 'w:id="7" w:author="A Person" w:date="2024-07-01T00:00:00Z"';
  return (line) =>
    line
      .split(/(\d+(?:[.,]\d+)*%?)/)
      .filter((part) => part !== '')
      .map((part) => {
        if (!/^\d/.test(part) || random.integer(1, 2) === 1) return run(part);
        const old = part.replace(/\d/g, () => String(random.integer(1, 9)));
        const moved = `<w:moveFrom ${by}>${run(old)}</w:moveFrom>`;
        const struck = `<w:del ${by}><w:r><w:delText>${old}</w:delText></w:r></w:del>`;
        return `${random.pick([moved, struck])}<w:ins ${by}>${run(part)}</w:ins>`;
      })
      .join('');
}

/** Notes at the foot of the page name figures of other years; so do a reviewer's comments. */
function notesAndComments(text: string, random: Random): Uint8Array {
  const other = `${String(random.integer(10, 99))}% of complaints we investigated were upheld in the year before. 7 upheld decisions.`;
  const body = bodyOf(text, (line) =>
    /\d/.test(line) && random.integer(1, 3) === 1
      ? `${run(line)}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="4"/></w:r>`
      : run(line),
  );
  return file(body, [
    relatedParts(['footnotes', 'comments']),
    docxPart('footnotes', 'footnotes', `<w:footnote w:id="2">${paragraph(other)}</w:footnote>`),
    docxPart(
      'comments',
      'comments',
      `<w:comment w:id="4" w:author="A">${paragraph(`Should this be ${other}`)}</w:comment>`,
    ),
  ]);
}

/** Hyphens that only show at the end of a line, and spaces that keep words together. */
function softHyphens(random: Random): Runs {
  const keep = (text: string): string =>
    text.replace(/ /g, () => (random.integer(1, 3) === 1 ? '\u00a0' : ' '));
  return (line) =>
    line
      .split(/(?<=[a-z]{3})(?=[a-z]{4})/)
      .map((piece, at) =>
        at > 0 && random.integer(1, 4) === 1
          ? `<w:r><w:softHyphen/></w:r>${run(keep(piece))}`
          : run(keep(piece)),
      )
      .join('');
}

function pageFurniture(text: string): Uint8Array {
  const field = (code: string): string =>
    `<w:fldSimple w:instr=" ${code} "><w:r><w:t>3</w:t></w:r></w:fldSimple>`;
  const furniture = `<w:p>${run('Page ')}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}</w:p>`;
  const [before, parts] = sections(text);
  const broken = parts
    .map((part) => bodyOf(part))
    .join('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
  const section =
    '<w:sectPr xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:headerReference w:type="default" r:id="rId10"/><w:footerReference w:type="default" r:id="rId11"/></w:sectPr>';
  return file(bodyOf(before) + broken + section, [
    relatedParts(['header', 'footer']),
    docxPart('header1', 'hdr', paragraph('Local Government and Social Care Ombudsman')),
    docxPart('footer1', 'ftr', furniture),
  ]);
}

/** Shift and Enter instead of paragraphs, and a content control around each statistic. */
function lineBreaks(text: string): Uint8Array {
  const [before, parts] = sections(text);
  const broken = parts.map((part) => {
    if (part.includes('\t')) return bodyOf(part);
    const lines = part.split('\n').map((line) => (line === '' ? '' : run(line)));
    return `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${lines.join('<w:r><w:br/></w:r>')}</w:p></w:sdtContent></w:sdt>`;
  });
  return file(bodyOf(before) + broken.join(''));
}

export const DOCX_DESIGNS: readonly DocxDesign[] = [
  { name: 'plain paragraphs', write: (text) => file(bodyOf(text)) },
  { name: 'table of figures', write: tableOfFigures },
  { name: 'statistics side by side', write: sideBySide },
  { name: 'two-column section', write: twoColumnSection },
  { name: 'text boxes', write: textBoxes },
  { name: 'headings and lists', write: headingsAndLists },
  { name: 'split runs', write: (text, random) => file(bodyOf(text, splitRuns(random))) },
  { name: 'tracked changes', write: (text, random) => file(bodyOf(text, trackedChanges(random))) },
  { name: 'notes and comments', write: notesAndComments },
  {
    name: 'soft hyphens and firm spaces',
    write: (text, random) => file(bodyOf(text, softHyphens(random))),
  },
  { name: 'heads, feet and page breaks', write: pageFurniture },
  { name: 'line breaks and controls', write: lineBreaks },
];
