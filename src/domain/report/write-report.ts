import type { Result } from '../shared/result';
import { failed } from '../shared/result';
import { openFactBook } from './held/fact-book';
import type { ReportData } from './held/report-data';
import type { AnnualReport, ReportSource, Section } from './model/annual-report';
import { bindReport, type UnboundNumeral } from './model/bind-report';
import { elementsOf } from './model/elements';
import { say } from './model/sentence';
import { name, reference, tally, year } from './model/value';
import { numberReport } from './number-report';
import { comparisonSection } from './sections/comparisons';
import { withContributions } from './sections/contributions';
import { decisionsSection } from './sections/decisions';
import { contextSection, implicationSection, recommendationSection } from './sections/framing';
import { caseSection, learningSection, moneySection } from './sections/learning';
import { list, paragraph, section } from './sections/words/blocks';
import { receivedSection } from './sections/received';
import { remedySection } from './sections/remedies';
import { serviceSection } from './sections/services';
import { upholdSection } from './sections/uphold';

/** Why no report is written: nothing is held for the year, or a numeral in it stands on no fact. */
export type ReportProblem = { readonly kind: 'nothing-held' } | UnboundNumeral;

/** A council's annual report from what is held, with every numeral bound to its facts. */
export function writeReport(data: ReportData): Result<AnnualReport, ReportProblem> {
  const book = openFactBook(data);
  const { authority, period } = data;
  if (!book.holdings.byAuthority.get(authority.id)?.has(period))
    return failed({ kind: 'nothing-held' });
  const standing = [
    recommendationSection(),
    contextSection(book),
    receivedSection(book),
    decisionsSection(book),
    upholdSection(book),
    comparisonSection(book),
    remedySection(book),
    serviceSection(book),
    learningSection(book),
    moneySection(book),
    caseSection(book),
    implicationSection(),
  ];
  const sections = withContributions(standing, data.contributions ?? []);
  const draft: AnnualReport = {
    authority: authority.id,
    period,
    title: say(
      'title',
      'Complaints to the Local Government and Social Care Ombudsman {year}: {council}',
      {
        year: year(period),
        council: name(authority.name),
      },
    ),
    sections,
    sources: [],
    toWrite: sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'to-write')
      .length,
  };
  const sources = sourcesOf(draft);
  return bindReport(
    numberReport({ ...draft, sources, sections: [...sections, sourceSection(sources)] }),
  );
}

/** The documents behind the figures, in the order in which they are first used. */
function sourcesOf(report: AnnualReport): readonly ReportSource[] {
  const cited = elementsOf(report).flatMap(({ runs }) =>
    runs.flatMap((run) => ('basis' in run ? run.basis.map(({ citation }) => citation) : [])),
  );
  return [
    ...new Map(cited.map(({ sha256, title }) => [sha256 + title, { sha256, title }])).values(),
  ];
}

function sourceSection(sources: readonly ReportSource[]): Section {
  return section('sources', 'Sources', [
    paragraph('sources.count', [
      say(
        'sources.count',
        'The figures of this report were taken from the documents below, and from no other: {count}.',
        { count: tally(sources.length) },
      ),
    ]),
    list(
      'sources.list',
      sources.map(({ title }, at) =>
        say(`sources.${String(at)}`, '{title}', { title: reference(title) }),
      ),
    ),
  ]);
}
