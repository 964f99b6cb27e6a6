import { shiftPeriod } from '../../facts/period';
import { recordsOf } from '../../question/answer/holdings/answer-holdings';
import { isNonEmpty } from '../../shared/non-empty';
import { find, lookUp, type FactBook } from '../held/fact-book';
import { groupsOf, standingOf } from '../held/standing';
import type { Block, Section } from '../model/annual-report';
import { say, type Sentence } from '../model/sentence';
import { name, percentOf, sumOf, year, type HeldWords } from '../model/value';
import { paragraph, row, section, table } from './words/blocks';
import { comparedWith } from './words/names';
import { smallNote } from './words/notes';

/** Remedies that the council had offered before, and how many of the others it carried out, and when. */
export function remedySection(book: FactBook): Section {
  const count = find(book, { measure: 'satisfactory_count' });
  const upheld = find(book, { measure: 'upheld' });
  const groups = groupsOf(book);
  return section('remedies', 'Satisfactory remedies and compliance', [
    paragraph(
      'remedies.satisfactory',
      [satisfactorySentence(book), satisfactoryBefore(book), satisfactoryAverage(book)],
      [
        upheld && upheld.value > 0
          ? smallNote('remedies.satisfactory.small', count, upheld)
          : undefined,
      ],
    ),
    ...groups.flatMap((group) => satisfactoryTable(book, group)),
    paragraph('remedies.compliance', [complianceSentence(book), complianceAverage(book)]),
    paragraph('remedies.late', [...lateSentences(book)]),
    ...groups.map((group) => complianceTable(book, group)),
    paragraph('remedies.public', [publicSentence(book)]),
  ]);
}

function satisfactorySentence(book: FactBook): Sentence {
  const rate = lookUp(book, { measure: 'satisfactory_rate' });
  const count = find(book, { measure: 'satisfactory_count' });
  const upheld = find(book, { measure: 'upheld' });
  const values = { rate, year: year(book.data.period) };
  if (rate.kind !== 'figure')
    return say(
      'remedies.satisfactory',
      'In how many upheld cases of {year} the council had provided a satisfactory remedy before the complaint reached the Ombudsman: {rate}.',
      values,
    );
  return count === undefined || upheld === undefined
    ? say(
        'remedies.satisfactory',
        'In {rate} of the upheld cases of {year} the council had provided a satisfactory remedy before the complaint reached the Ombudsman.',
        values,
      )
    : say(
        'remedies.satisfactory',
        'In {count} of {upheld} upheld cases of {year} ({rate}) the council had provided a satisfactory remedy before the complaint reached the Ombudsman.',
        { ...values, count, upheld },
      );
}

function satisfactoryBefore(book: FactBook): Sentence | undefined {
  const period = shiftPeriod(book.data.period, -1);
  const rate = find(book, { measure: 'satisfactory_rate', period });
  return (
    rate &&
    say('remedies.satisfactory.before', 'In {year} it was {rate}.', { rate, year: year(period) })
  );
}

function satisfactoryAverage(book: FactBook): Sentence | undefined {
  const rate = find(book, { measure: 'satisfactory_rate', whose: 'similar' });
  return (
    rate &&
    say(
      'remedies.satisfactory.average',
      "The Ombudsman's average of similar authorities is {rate}.",
      {
        rate,
      },
    )
  );
}

function satisfactoryTable(book: FactBook, group: string): readonly (Block | undefined)[] {
  const rows = (standingOf(book, group)?.members ?? []).flatMap((authority) => {
    const count = find(book, { measure: 'satisfactory_count', authority: authority.id });
    const upheld = find(book, { measure: 'upheld', authority: authority.id });
    return count && upheld ? [{ authority, count, upheld }] : [];
  });
  if (rows.length < 2 || !isNonEmpty(rows)) return [];
  const [first, ...rest] = rows;
  const count = sumOf([first.count, ...rest.map((one) => one.count)]);
  const upheld = sumOf([first.upheld, ...rest.map((one) => one.upheld)]);
  const values = { group: name(comparedWith(group)), year: year(book.data.period) };
  const none = { kind: 'absent', text: 'no cases' } as const;
  return [
    paragraph(`remedies.satisfactory.${group}.pooled`, [
      say(
        `remedies.satisfactory.${group}.pooled`,
        'Of all the {upheld} upheld cases of the {group} whose figures are held, {count} had such a remedy ({rate}).',
        { ...values, upheld, count, rate: percentOf(count, upheld) ?? none },
      ),
    ]),
    table(`remedies.satisfactory.${group}`, {
      title: say(
        `remedies.satisfactory.${group}.title`,
        'Satisfactory remedy provided before the complaint reached the Ombudsman: {group}, {year}',
        values,
      ),
      columns: [
        'Local authority',
        'Satisfactory remedy (%)',
        'Satisfactory remedies',
        'Total number of complaints upheld',
      ],
      rows: rows.map((one) =>
        row(
          `remedies.satisfactory.${group}.${one.authority.id}`,
          [
            name(one.authority.shortName),
            percentOf(one.count, one.upheld) ?? none,
            one.count,
            one.upheld,
          ],
          one.authority.id === book.data.authority.id ? 'ours' : undefined,
        ),
      ),
    }),
  ];
}

function complianceSentence(book: FactBook): Sentence {
  const rate = lookUp(book, { measure: 'compliance_rate' });
  const outcomes = find(book, { measure: 'compliance_outcomes' });
  const values = { rate, year: year(book.data.period) };
  if (rate.kind !== 'figure')
    return say('remedies.compliance', 'Compliance with recommendations in {year}: {rate}.', values);
  return outcomes === undefined
    ? say(
        'remedies.compliance',
        'In {year} the Ombudsman was satisfied in {rate} of cases that its recommendations had been carried out.',
        values,
      )
    : say(
        'remedies.compliance',
        'In {year} the Ombudsman recorded compliance outcomes in {outcomes} cases, and was satisfied in {rate} of them that its recommendations had been carried out.',
        { ...values, outcomes },
      );
}

function complianceAverage(book: FactBook): Sentence | undefined {
  const rate = find(book, { measure: 'compliance_rate', whose: 'similar' });
  return (
    rate &&
    say(
      'remedies.compliance.average',
      "The Ombudsman's average of similar authorities is {rate}.",
      {
        rate,
      },
    )
  );
}

/** Lateness stands beside compliance, which it does not lower. */
function lateSentences(book: FactBook): readonly Sentence[] {
  const late = find(book, { measure: 'late_remedies' });
  const values = { year: year(book.data.period) };
  if (late === undefined)
    return [
      say(
        'remedies.late',
        'Whether remedies of {year} were late is not held; a late remedy counts as complied with.',
        values,
      ),
    ];
  const told = detailsOf(book).map((words, at) =>
    say(`remedies.late.${String(at)}`, 'In the words of the document: “{words}”.', { words }),
  );
  return [
    say(
      'remedies.late',
      'Remedies of {year} that were carried out late: {late}. A late remedy still counts as complied with.',
      { ...values, late },
    ),
    ...told,
  ];
}

function detailsOf(book: FactBook): readonly HeldWords[] {
  const { authority, period, parts } = book.data;
  if (parts.late.length > 0) return parts.late;
  const late = find(book, { measure: 'late_remedies' });
  const record = recordsOf(book.holdings, authority.id, period).find((one) => one.lateRemedies);
  return late === undefined
    ? []
    : (record?.lateRemedies?.details ?? []).map((text) => ({
        kind: 'held',
        text: text.replace(/\.$/, ''),
        basis: late.basis,
      }));
}

function complianceTable(book: FactBook, group: string): Block | undefined {
  const rows = (standingOf(book, group)?.members ?? []).flatMap((authority) => {
    const outcomes = find(book, { measure: 'compliance_outcomes', authority: authority.id });
    const rate = find(book, { measure: 'compliance_rate', authority: authority.id });
    return outcomes && rate ? [{ authority, outcomes, rate }] : [];
  });
  if (rows.length < 2) return undefined;
  return table(`remedies.compliance.${group}`, {
    title: say(
      `remedies.compliance.${group}.title`,
      "Compliance with the Ombudsman's recommendations: {group}, {year}",
      { group: name(comparedWith(group)), year: year(book.data.period) },
    ),
    columns: ['Local authority', 'Compliance outcomes', 'Compliance (%)'],
    rows: rows.map(({ authority, outcomes, rate }) =>
      row(
        `remedies.compliance.${group}.${authority.id}`,
        [name(authority.shortName), outcomes, rate],
        authority.id === book.data.authority.id ? 'ours' : undefined,
      ),
    ),
  });
}

function publicSentence(book: FactBook): Sentence {
  const reports = lookUp(book, { measure: 'public_reports' });
  return say(
    'remedies.public',
    'Public reports (under {section}) that the Ombudsman issued about the council in {year}: {reports}.',
    {
      section: { kind: 'reference', text: 'section 30 of the Local Government Act 1974' },
      year: year(book.data.period),
      reports,
    },
  );
}
