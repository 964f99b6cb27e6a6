import { itemsOf } from './html-items';
import { withoutNames } from './without-names';
import type { ParsedLearning } from './report-parts';
import { rawCellsOf, type TableBlock } from './table-blocks';

const SERVICE = /^(?:service|department|directorate|team)/i;
const LEARNED = /learn|lesson|action|improvement|change/i;
const CASES = /outcome|upheld|decision|settlement|complaint/i;

/** Reads what each service learned from complaints; empty where no table says it. */
export function readLearning(blocks: readonly TableBlock[]): readonly ParsedLearning[] {
  const block = blocks.find(({ rows }) => {
    const [service = '', ...others] = rows[0]?.cells ?? [];
    const header = others.join(' ');
    return SERVICE.test(service) && LEARNED.test(header) && !CASES.test(header);
  });
  return (block?.rows.slice(1) ?? []).flatMap((row) => {
    const service = row.cells[0] ?? '';
    const actions = (rawCellsOf(row.line.text) ?? []).slice(1).flatMap(itemsOf);
    const items = actions
      .map(({ text }) => withoutNames(text))
      .filter((text) => !/(?::|\bto)$/.test(text) || actions.length === 1);
    const { page, line, text } = row.line;
    return service === '' || items.length === 0
      ? []
      : [{ service, actions: items, place: { page, line, text: text.trim() } }];
  });
}
