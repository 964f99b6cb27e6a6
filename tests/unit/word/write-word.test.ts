import JSZip from 'jszip';
import { drawSvg } from '../../../src/present/pictures/svg/draw-svg';
import { reportPicture } from '../../../src/present/report/report-picture';
import type { AnnualReport, ReportPicture } from '../../../src/domain/report/model/annual-report';
import { elementsOf, elementText } from '../../../src/domain/report/model/elements';
import { textOf } from '../../../src/domain/report/model/sentence';
import { createDrawPng } from '../../../src/drawing/create-draw-png';
import type { DrawnPicture } from '../../../src/app/ports/report';
import { writeWord } from '../../../src/word/write-word';
import { loadSampleLetters } from '../../support/load-sample-letters';
import { gathered, givenDesk, reportDesk, written } from '../../support/report-desk';

/** The given report where it is there; else one from the sample letters. */
async function aReport(): Promise<AnnualReport> {
  const given = await givenDesk();
  if (given) return written(await gathered(given, 'coventry', '2019-20'));
  const ports = reportDesk();
  await loadSampleLetters(ports);
  const [record] = (await ports.store.figures.all()).toReversed();
  return written(await gathered(ports, record?.authority ?? '', record?.period ?? ''));
}

async function drawn(report: AnnualReport): Promise<ReadonlyMap<string, DrawnPicture>> {
  const draw = createDrawPng();
  const pictures = report.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is ReportPicture => block.kind === 'picture');
  const all = pictures.map(async (picture) => {
    const described = reportPicture(picture);
    const png = await draw(drawSvg(described), { width: 600 });
    if (!png.ok) throw new Error(png.problem.kind);
    return [picture.id, { png: png.value, width: 600, height: 400, alt: described.alt }] as const;
  });
  return new Map(await Promise.all(all));
}

describe('a report in Word', () => {
  let report: AnnualReport;
  let part: (name: string) => Promise<string>;
  let body: string;
  beforeAll(async () => {
    report = await aReport();
    const zip = await JSZip.loadAsync(await writeWord({ report, pictures: await drawn(report) }));
    part = async (name) => (await zip.file(name)?.async('string')) ?? '';
    body = await part('word/document.xml');
  });

  const paragraphs = (): readonly string[] =>
    body.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? [];
  const words = (xml: string): string =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text ?? '')
      .join('')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const styled = (style: string): readonly string[] =>
    paragraphs()
      .filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`))
      .map(words);

  it('has a title, and a heading of the built-in style for each section', async () => {
    expect(styled('Title')).toEqual([textOf(report.title)]);
    expect(styled('Heading1')).toEqual(
      report.sections.map(({ number, title }) => `${number} ${textOf(title)}`),
    );
    expect(await part('word/styles.xml')).toMatch(/w:styleId="Heading1".{0,80}heading 1/is);
  });

  it('repeats the header row of every table, and breaks no row across pages', () => {
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const expected = report.sections.flatMap(({ blocks }) =>
      blocks.filter((b) => b.kind === 'table'),
    );
    expect(tables).toHaveLength(expected.length);
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs) ?? [];
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(
        rows.map((_, at) => at === 0),
      );
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    }
  });

  it('has a caption for every table and every picture', () => {
    const tables = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? [`Figure ${block.number}: ${textOf(block.title)}`]
          : block.kind === 'picture'
            ? [`Picture ${block.number}: ${textOf(block.title)}. ${textOf(block.source)}`]
            : [],
      ),
    );
    expect(styled('Caption')).toEqual(tables);
  });

  it('tells every picture in words: kind, title and every value', () => {
    const pictures = report.sections.flatMap(({ blocks }) =>
      blocks.filter((b) => b.kind === 'picture'),
    );
    const told = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      ([, text]) => text ?? '',
    );
    expect(told).toHaveLength(pictures.length);
    expect(pictures.length).toBeGreaterThan(0);
    for (const [at, text] of told.entries()) {
      for (const { points } of pictures[at]?.series ?? [])
        for (const { value } of points) expect(text).toContain(textOf(value));
    }
  });

  it('leaves lines as high as what stands in them: LibreOffice would cut pictures down to a line', async () => {
    const spaced = (await part('word/styles.xml')).match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [];
    expect(spaced).not.toHaveLength(0);
    for (const spacing of spaced) expect(spacing).toContain('w:lineRule="auto"');
  });

  it('gives the first column of a table more room than the others', () => {
    const grids = [...body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    );
    const blocks = report.sections.flatMap((section) => section.blocks);
    const tables = blocks.filter(({ kind }) => kind === 'table');
    expect(tables).not.toHaveLength(0);
    expect(grids).toHaveLength(tables.length);
    for (const [first = 0, ...others] of grids) expect(first).toBeGreaterThan(Math.max(...others));
  });

  it('is in British English, with a title in its properties', async () => {
    expect(await part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    expect(await part('docProps/core.xml')).toContain(
      `<dc:title>${textOf(report.title)}</dc:title>`,
    );
  });

  it('says every word of the report, notes as footnotes and passages to write as such', async () => {
    const all = `${words(body)} ${words(await part('word/footnotes.xml'))}`;
    for (const element of elementsOf(report))
      if (element.what !== 'picture') expect(all).toContain(elementText(element));
    const marked = styled('ToWrite').filter((text) => text.startsWith('To be written: '));
    expect(marked).toHaveLength(report.toWrite);
    expect(words(body)).toContain(`Passages to write: ${String(report.toWrite)}`);
  });

  it('says so where a picture could not be drawn', async () => {
    const zip = await JSZip.loadAsync(await writeWord({ report, pictures: new Map() }));
    const text = words((await zip.file('word/document.xml')?.async('string')) ?? '');
    expect(text).toContain('This picture could not be drawn here.');
  });
});
