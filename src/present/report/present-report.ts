import type { ReportOutcome } from '../../app/outcome/report';
import type { Run, Sentence } from '../../domain/report/model/sentence';
import type { Rehearsed } from '../../domain/report/rehearse/members-questions';
import { assertNever } from '../../domain/shared/invariant';
import { createCitationMarks, sourceLines, type CitationMarks } from '../answers/citation-marks';
import { plain } from '../plain';
import { say, type Reply } from '../reply';
import { reportProblemText, toWriteWords } from './report-words';

/** What a person is told of a draft: the year in short with its sources, what is left to write, and where the file is. */
export function presentReport(outcome: ReportOutcome): Reply {
  switch (outcome.kind) {
    case 'report-drafted':
      return drafted(outcome);
    case 'report-rehearsed':
      return rehearsed(outcome);
    case 'report-explained':
      return explained(outcome);
    case 'report-not-written': {
      const of = { council: outcome.authority.name, year: outcome.period };
      return say(plain(reportProblemText(outcome.problem, of), 600));
    }
    case 'report-unclear':
      return say(UNCLEAR[outcome.why]);
    default:
      return assertNever(outcome);
  }
}

const UNCLEAR = {
  'not-here':
    'A report is drafted in a personal chat with me only: it tells of remedies, and only there can a file be sent.',
  'no-home':
    'Nobody has said which council this is. Write **we are Coventry**, with the name of yours.',
  'no-year': 'This is no financial year; write **draft our annual report for 2023-24**.',
  'nothing-held': 'Nothing is held for our council yet. Drop the annual letter into this chat.',
} as const;

type Of<K extends ReportOutcome['kind']> = Extract<ReportOutcome, { kind: K }>;

function drafted({
  authority,
  period,
  version,
  kept,
  changed,
  toWrite,
  said,
}: Of<'report-drafted'>): Reply {
  const marks = createCitationMarks();
  const number = `version ${String(version.number)}${kept ? '' : ', which says what it said before'}`;
  const since =
    !kept || changed === null
      ? ''
      : ` Since the version before, ${String(changed)} sentences, cells or pictures changed.`;
  const text = [
    `**The annual report of ${plain(authority.name)} for ${period} is drafted**: ${number}; ${toWriteWords(toWrite)}.${since}`,
    said.map((sentence) => cited(sentence, marks)).join(' '),
    `As a Word file: \`upheld report draft --authority ${authority.id} --year ${period} --out report.docx\`. What members may ask: **rehearse our annual report for ${period}**.`,
    ...sourceLines(marks.cited()),
  ];
  const offer = { authority: authority.id, period, version: version.number };
  return { kind: 'text', text: text.join('\n\n'), citations: marks.cited(), offer };
}

/** The words alone, so that they can be passed on, and their sources. */
function explained({ said }: Of<'report-explained'>): Reply {
  const marks = createCitationMarks();
  const text = [
    said.map((sentence) => cited(sentence, marks)).join(' '),
    ...sourceLines(marks.cited()),
  ];
  return { kind: 'text', text: text.join('\n\n'), citations: marks.cited() };
}

/** Questions are many: of each, what fits on a screen. */
const MOST_SENTENCES = 4;

function rehearsed({ authority, period, questions }: Of<'report-rehearsed'>): Reply {
  const marks = createCitationMarks();
  const about = `${plain(authority.name)} in ${period}`;
  const [only, ...others] = questions;
  const heading =
    only && others.length === 0 ? `**${about}**` : `**What members may ask about ${about}**`;
  const text = [
    heading,
    ...questions.map((one) => `**${one.question}** ${answerOf(one, marks)}`),
    ...sourceLines(marks.cited()),
  ];
  return { kind: 'text', text: text.join('\n\n'), citations: marks.cited() };
}

function answerOf({ answer }: Rehearsed, marks: CitationMarks): string {
  if (answer.length === 0) return 'Not held.';
  const shown = answer.slice(0, MOST_SENTENCES).map((one) => cited(one, marks));
  const more = answer.length - shown.length;
  return [...shown, ...(more > 0 ? [`${String(more)} more in the draft.`] : [])].join(' ');
}

/** A sentence with the marks of its lines; of many lines behind one sentence, the first few. */
function cited({ runs }: Pick<Sentence, 'runs'>, marks: CitationMarks): string {
  const words = plain(runs.map(({ text }) => text).join(''), 500);
  return `${words}${marks.mark(runs.flatMap(citationsOf).slice(0, 3))}`;
}

function citationsOf(run: Run): Parameters<CitationMarks['mark']>[0] {
  return 'basis' in run ? run.basis.map(({ citation }) => citation) : [];
}
