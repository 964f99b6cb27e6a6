import type { Finding } from '../../domain/audit/finding';

/** One sentence for one thing that the audit found: where, what, and which entry. */
export function findingSentence(finding: Finding): string {
  return 'tenant' in finding
    ? `Tenant ${finding.tenant}: ${sentenceOf(finding)}.`
    : `The figures ${finding.record} are broken at entry ${String(finding.entry)} of their history.`;
}

type EntryFinding = Extract<Finding, { readonly subject: string }>;
type OtherFinding = Exclude<Finding, EntryFinding | { readonly kind: 'settlement-broken' }>;

function sentenceOf(finding: EntryFinding | OtherFinding): string {
  return 'subject' in finding ? entrySentence(finding) : storeSentence(finding);
}

function storeSentence(finding: OtherFinding): string {
  switch (finding.kind) {
    case 'unreadable':
      return `the document ${finding.document} can no longer be read`;
    case 'out-of-place':
      return `the document ${finding.document} stands in another place, or is marked otherwise, than it says itself`;
    case 'heads-astray':
      return `${String(finding.number)} of the heads that were kept stand where none should`;
    case 'head-changed':
      return `the head kept as ${finding.document} is not as it was written`;
    case 'page-missing':
      return `the journal has a gap before its entry ${String(finding.n)}`;
    case 'page-changed':
      return `the page of the journal that begins with entry ${String(finding.n)} is not as it was written`;
    case 'cut-off':
      return `the journal was cut off: a head names entry ${String(finding.n)}, and the last one held is ${String(finding.last)}`;
    case 'rewritten':
      return `the journal was rewritten: its entry ${String(finding.n)} has another hash than a head says`;
  }
}

function entrySentence(finding: EntryFinding): string {
  const { subject, entry } = finding;
  const whose = `entry ${String(entry)} of ${subject}`;
  switch (finding.kind) {
    case 'history-broken':
      return `the record of ${subject} is broken at entry ${String(entry)}`;
    case 'erased-unrecorded':
      return `the ${finding.field} was taken out of ${whose}, and no erasure says so`;
    case 'document-changed':
      return `${subject} was changed after its entry ${String(entry)} without a record of it`;
    case 'not-in-journal':
      return `${whose} is missing from the journal`;
    case 'marked-wrongly':
      return `${subject} says that the journal holds its entries up to ${String(entry)}, and it holds ${String(finding.held)}`;
    case 'journal-broken':
      return `the journal is broken at its entry ${String(finding.n)} (${whose})`;
    case 'entry-differs':
      return `${whose} says something else than the journal's entry ${String(finding.n)} for it: one of the two was changed`;
    case 'entry-missing':
      return `${whose} is gone; the journal holds it as entry ${String(finding.n)}`;
    case 'subject-missing':
      return `${subject} is gone; the journal holds its entry ${String(entry)} as entry ${String(finding.n)}`;
    case 'out-of-turn':
      return `the journal's entry ${String(finding.n)} holds ${whose} twice or out of its turn`;
  }
}
