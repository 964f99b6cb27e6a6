import type { ParsedReceived } from '../../letter/parsed-document';
import type { ReportPlace } from '../../letter/report/report-parts';
import type { Binder } from './binder';
import type { ReportParts } from './report-data';

const ARROWS: Readonly<Record<string, string>> = {
  '↑': 'up',
  '▲': 'up',
  '⇧': 'up',
  '↓': 'down',
  '▼': 'down',
  '⇩': 'down',
  '=': 'same',
  '→': 'same',
  '↔': 'same',
};

/** How each category moved, where the last cell of its row is an arrow. */
export function trendsOf(received: ParsedReceived, bind: Binder): ReportParts['trends'] {
  const rows: readonly (readonly [string, ReportPlace | undefined])[] = [
    ...received.byService.map(({ service, place }) => [service, place] as const),
    ['other', received.other?.place],
    ['total', received.total?.place],
  ];
  return Object.fromEntries(
    rows.flatMap(([key, place]) => {
      const moved = ARROWS[lastMark(place?.text ?? '')];
      return place === undefined || moved === undefined
        ? []
        : [[key, bind.words(`trend|${key}`, moved, place)] as const];
    }),
  );
}

/** The last cell of a row, without marks of emphasis. */
function lastMark(row: string): string {
  const cell = row.split(/[\t|]/).findLast((text) => text.trim() !== '') ?? '';
  return cell.replace(/<[^>]{0,20}>|\*/g, '').trim();
}
