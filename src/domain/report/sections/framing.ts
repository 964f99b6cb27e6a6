import { periodStarting, startYearOf } from '../../facts/period';
import { recordsOf } from '../../question/answer/holdings/answer-holdings';
import { writeDate } from '../../shared/civil-date';
import type { FactBook } from '../held/fact-book';
import type { Section } from '../model/annual-report';
import { say, type Sentence } from '../model/sentence';
import { name, reference, year } from '../model/value';
import { list, paragraph, section, toWrite } from './words/blocks';

/** What the report is about, and from what it is written. */
export function contextSection(book: FactBook): Section {
  const { authority, period } = book.data;
  const { start, end } = periodStarting(startYearOf(period));
  const days = year(`${writeDate(start)} to ${writeDate(end)}`);
  return section('context', 'Context', [
    paragraph('context.what', [
      say(
        'context.what',
        'This report sets out the complaints about {council} that the Local Government and Social Care Ombudsman (LGSCO) dealt with in {year} ({days}).',
        { council: name(authority.name), year: year(period), days },
      ),
      say(
        'context.who',
        'The Ombudsman is the final stage for complaints about councils and some other bodies that provide local public services, and about adult social care. It is independent and free to use.',
      ),
      letterSentence(book),
      notPublicSentence(book),
      sampleSentence(book),
    ]),
    toWrite(
      'context.to-write',
      'How the council handles complaints, where its policy is published, and what changed in the year.',
    ),
  ]);
}

function letterSentence(book: FactBook): Sentence {
  const { authority, period } = book.data;
  const letter = recordsOf(book.holdings, authority.id, period).find(
    ({ source }) => source.kind === 'annual-letter',
  );
  if (letter === undefined)
    return say('context.letter', 'The Ombudsman’s annual letter for {year} is not held.', {
      year: year(period),
    });
  const { date, title } = letter.source;
  return date === undefined
    ? say('context.letter', 'Its annual letter ({title}) is at Appendix A.', {
        title: reference(title),
      })
    : say(
        'context.letter',
        'Its annual letter to the council is dated {date} and is at Appendix A.',
        {
          date: reference(writeDate(date)),
        },
      );
}

/** Whoever imports a letter may draft before it is public, and must not publish. */
function notPublicSentence(book: FactBook): Sentence | undefined {
  const { authority, period, today } = book.data;
  const days = recordsOf(book.holdings, authority.id, period).flatMap(({ source }) =>
    source.publicFrom !== undefined && source.publicFrom > today ? [source.publicFrom] : [],
  );
  const last = days.toSorted().at(-1);
  return last === undefined
    ? undefined
    : say(
        'context.not-public',
        'The letter is not public until {day}: this draft must not be published or passed on before.',
        { day: reference(writeDate(last)) },
      );
}

function sampleSentence(book: FactBook): Sentence | undefined {
  const { authority, period } = book.data;
  const isSample = recordsOf(book.holdings, authority.id, period).some(
    ({ source }) => source.sample,
  );
  return isSample
    ? say(
        'context.sample',
        'This draft holds sample data that comes with the tool: it is no report.',
      )
    : undefined;
}

/** What each body is asked to do. Which bodies they are, somebody settles. */
export function recommendationSection(): Section {
  return section('recommendations', 'Recommendations', [
    paragraph('recommendations.executive', [
      say('recommendations.executive', 'The Cabinet Member is recommended to:'),
    ]),
    list('recommendations.executive.list', [
      say('recommendations.executive.a', 'Consider the council’s performance in this report.'),
      say(
        'recommendations.executive.b',
        'Note the learning, and the remedies that are still open.',
      ),
      say(
        'recommendations.executive.c',
        'Ask the committee responsible for audit to be assured that the council acts where it is found at fault.',
      ),
    ]),
    paragraph('recommendations.audit', [
      say('recommendations.audit', 'The committee responsible for audit is recommended to:'),
    ]),
    list('recommendations.audit.list', [
      say('recommendations.audit.a', 'Consider the council’s performance in this report.'),
      say(
        'recommendations.audit.b',
        'Be assured that the council acts where it is found at fault, and in time.',
      ),
    ]),
    paragraph('recommendations.standards', [
      say(
        'recommendations.standards',
        'The committee responsible for standards and ethics is recommended to:',
      ),
    ]),
    list('recommendations.standards.list', [
      say(
        'recommendations.standards.a',
        'Comment on the findings, above all on upheld complaints.',
      ),
    ]),
    toWrite(
      'recommendations.to-write',
      'The names and dates of the meetings, and what else each is asked to decide.',
    ),
  ]);
}

const ACTS = {
  act: reference('Part III of the Local Government Act 1974'),
  duty: reference('sections 5 and 5A of the Local Government and Housing Act 1989'),
};

/** What only people can write: each with what it must deal with. */
export function implicationSection(): Section {
  return section('implications', 'Implications', [
    toWrite(
      'implications.finance',
      'Financial implications (Director of Finance): from which budgets remedies were paid, and what they are expected to cost.',
    ),
    toWrite(
      'implications.legal',
      'Legal implications (Monitoring Officer): the Ombudsman’s powers under {act}, and whether anything here is to be reported under {duty}.',
      ACTS,
    ),
    toWrite('implications.risk', 'How the risk of the same fault happening again is managed.'),
    toWrite(
      'implications.equality',
      'Equality: who complained, who may not have, and what follows.',
    ),
    toWrite(
      'implications.consultation',
      'Whether anybody was consulted, and when the decision takes effect.',
    ),
  ]);
}
