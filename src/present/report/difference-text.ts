import type { ComparedDrafts } from '../../app/report/compare-drafts';
import type { ElementChange } from '../../domain/report/versions/report-version';
import type { ReportSource } from '../../domain/report/model/annual-report';
import { literal } from '../plain';

/** What changed between two drafts, and the documents that it comes from. */
export function differenceLines({ earlier, later, difference }: ComparedDrafts): readonly string[] {
  const { changes, documentsNew, documentsGone } = difference;
  const head = `Version ${String(earlier.number)} (${earlier.madeAt.slice(0, 10)}) to version ${String(later.number)} (${later.madeAt.slice(0, 10)}): ${String(changes.length)} changed.`;
  return [
    head,
    ...documentsNew.map((document) => `New source: ${nameOf(document)}`),
    ...documentsGone.map((document) => `No longer a source: ${nameOf(document)}`),
    ...changes.flatMap(changeLines),
  ];
}

function changeLines({ place, what, was, is, from }: ElementChange): readonly string[] {
  const where = place === '' ? what : `${place} (${what})`;
  return [
    `${where}:`,
    ...(was === null ? [] : [`  was: ${literal(was, 400)}`]),
    is === null ? '  is gone' : `  is:  ${literal(is, 400)}`,
    ...(from.length === 0 ? [] : [`  from: ${from.map(nameOf).join('; ')}`]),
  ];
}

/** A corrected letter has the title of the first: the beginning of its hash tells them apart. */
function nameOf({ title, sha256 }: ReportSource): string {
  return `${literal(title)} (file ${sha256.slice(0, 8)})`;
}
