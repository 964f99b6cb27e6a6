import type { AnnualReport, Block } from './annual-report';
import { textOf, type Run, type Sentence } from './sentence';

/** A sentence, a cell or a picture of a report: what changes, or does not, when a fact changes. */
export interface ReportElement {
  readonly id: string;
  readonly what: 'sentence' | 'cell' | 'picture' | 'to-write';
  readonly section: string;
  /** `Figure 3`, `2.1`: where a reader finds it; empty for a heading. */
  readonly place: string;
  readonly runs: readonly Run[];
}

/** Every element of a report in its order, each once. */
export function elementsOf(report: AnnualReport): readonly ReportElement[] {
  const title = element('sentence', report.title, { section: '', place: '' });
  return [
    title,
    ...report.sections.flatMap((section) => [
      element('sentence', section.title, { section: section.id, place: section.number }),
      ...section.blocks.flatMap((block) => elementsIn(block, section.id)),
    ]),
  ];
}

/** What an element says. */
export function elementText(element: ReportElement): string {
  return textOf(element);
}

/** The keys of the facts that an element is bound to. */
export function basisKeys({ runs }: Pick<ReportElement, 'runs'>): ReadonlySet<string> {
  return new Set(runs.flatMap((run) => ('basis' in run ? run.basis.map(({ key }) => key) : [])));
}

function element(
  what: ReportElement['what'],
  { id, runs }: Sentence,
  at: Pick<ReportElement, 'section' | 'place'>,
): ReportElement {
  return { id, what, runs, ...at };
}

function elementsIn(block: Block, section: string): readonly ReportElement[] {
  switch (block.kind) {
    case 'paragraph': {
      const at = { section, place: block.number };
      return [...block.sentences, ...block.notes].map((one) => element('sentence', one, at));
    }
    case 'list':
      return block.items.map((one) => element('sentence', one, { section, place: '' }));
    case 'to-write':
      return [element('to-write', block.about, { section, place: '' })];
    case 'table': {
      const at = { section, place: `Figure ${block.number}` };
      const cells = block.rows.flatMap((row) => row.cells);
      return [
        ...[block.title, ...block.columns, ...block.notes].map((one) =>
          element('sentence', one, at),
        ),
        ...cells.map((one) => element('cell', one, at)),
      ];
    }
    case 'picture':
      return [pictureElement(block, section)];
  }
}

/** A picture is one element: all that it shows. */
function pictureElement(
  block: Extract<Block, { kind: 'picture' }>,
  section: string,
): ReportElement {
  const shown = block.series.flatMap(({ name, points }) =>
    points.flatMap(({ label, value }): readonly Run[] => [
      { kind: 'reference', text: `${name} ${label}: ` },
      ...value.runs,
      { kind: 'words', text: '; ' },
    ]),
  );
  const words = [block.title, ...block.notes, block.source].flatMap(({ runs }) => runs);
  return {
    id: block.id,
    what: 'picture',
    section,
    place: `Picture ${block.number}`,
    runs: [...words, ...shown],
  };
}
