import type { SourceDocument } from '../facts/figure-record';
import { writeDate } from '../shared/civil-date';
import type { ParsedLetter, ParsedReport } from './parsed-document';

const KINDS = {
  'annual-letter': 'Annual Review letter',
  'statistics-page': 'Statistics page',
  'committee-report': 'Committee report',
} as const;

/** What a person would call a parsed document, with its dates: `Annual Review letter 2023-24, Coventry City Council, 17 July 2024`. */
export function describeSource(
  document: ParsedLetter | ParsedReport,
  file: Pick<SourceDocument, 'sha256' | 'fileName' | 'sample'>,
): SourceDocument {
  const date = document.kind === 'committee-report' ? document.date : document.letterDate;
  const publicFrom = document.kind === 'committee-report' ? null : document.publicFrom;
  const parts = [
    [file.sample ? 'Sample' : '', KINDS[document.kind], document.period?.label ?? '']
      .filter(Boolean)
      .join(' '),
    document.authority?.name ?? '',
    date === null ? '' : writeDate(date),
  ];
  return {
    ...file,
    kind: document.kind,
    title: parts.filter(Boolean).join(', '),
    ...(date === null ? {} : { date }),
    ...(publicFrom === null ? {} : { publicFrom }),
  };
}
