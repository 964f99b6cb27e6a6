import type { ComparedDrafts } from '../../app/report/compare-drafts';
import type { ElementChange } from '../../domain/report/versions/report-version';
import { literal } from '../plain';

/** What changed between two drafts, and the documents that it comes from. */
export function differenceLines({ earlier, later, difference }: ComparedDrafts): readonly string[] {
  const { changes, documentsNew, documentsGone } = difference;
  const head = `Version ${String(earlier.number)} (${earlier.madeAt.slice(0, 10)}) to version ${String(later.number)} (${later.madeAt.slice(0, 10)}): ${String(changes.length)} changed.`;
  return [
    head,
    ...documentsNew.map((title) => `New source: ${literal(title)}`),
    ...documentsGone.map((title) => `No longer a source: ${literal(title)}`),
    ...changes.flatMap(changeLines),
  ];
}

function changeLines({ place, what, was, is, from }: ElementChange): readonly string[] {
  const where = place === '' ? what : `${place} (${what})`;
  return [
    `${where}:`,
    ...(was === null ? [] : [`  was: ${literal(was, 400)}`]),
    is === null ? '  is gone' : `  is:  ${literal(is, 400)}`,
    ...(from.length === 0 ? [] : [`  from: ${from.map((title) => literal(title)).join('; ')}`]),
  ];
}
