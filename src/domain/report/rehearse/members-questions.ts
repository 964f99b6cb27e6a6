import type { AnnualReport } from '../model/annual-report';
import { elementsOf, type ReportElement } from '../model/elements';

/** What members ask, and which parts of the report answer it: ids of elements, or how they begin. */
interface Asked {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly RegExp[];
}

/** Questions of members in councils' minutes and papers, the likeliest first. */
const QUESTIONS: readonly Asked[] = [
  {
    id: 'years',
    question: 'How does the uphold rate compare with the years before?',
    answers: [/^uphold\.(?:rate|before|rate\.break)$/],
  },
  {
    id: 'decided',
    question: 'Why did the Ombudsman decide more complaints than it received?',
    answers: [/^received\.total$/, /^decisions\.total$/, /^decisions\.explained\.decided$/],
  },
  {
    id: 'neighbours',
    question: 'How do we stand beside our neighbours and councils like ours?',
    answers: [
      /^comparison\.average\.rate$/,
      /^comparison\.\w+\.(?:pooled|others|members|named|position|ends)$/,
    ],
  },
  {
    id: 'small',
    question: 'Are these numbers too small to mean anything?',
    answers: [/^uphold\.rate\.small$/, /^decisions\.investigated$/],
  },
  {
    id: 'money',
    question: 'How much was paid, and for what?',
    answers: [/^money\.(?:paid|cases)$/],
  },
  {
    id: 'lessons',
    question: 'What have the services learned?',
    answers: [/^learning\.row\.\d+\.[01]$/],
  },
  {
    id: 'repeats',
    question: 'Does the same service keep coming back?',
    answers: [/^services\.repeats$/],
  },
  {
    id: 'late',
    question: 'Did we do what the Ombudsman recommended, and in time?',
    answers: [/^remedies\.compliance$/, /^remedies\.late(?:\.\d+)?$/],
  },
  {
    id: 'offered',
    question: 'How often had we already put things right?',
    answers: [/^remedies\.satisfactory(?:\.before|\.average)?$/],
  },
  {
    id: 'slow',
    question: 'How long did we take to answer the Ombudsman?',
    answers: [/^services\.days\./],
  },
  {
    id: 'public',
    question: 'Has the Ombudsman published a report about us?',
    answers: [/^remedies\.public$/],
  },
  {
    id: 'equality',
    question: 'Who complains, and who does not: are there patterns of equality?',
    answers: [],
  },
];

/** One question with what the report says to it; no parts: it is not held. */
export interface Rehearsed {
  readonly id: string;
  readonly question: string;
  readonly answer: readonly ReportElement[];
}

/** The questions that members are likely to ask, each with its answer in the report, word for word. */
export function rehearse(report: AnnualReport): readonly Rehearsed[] {
  const elements = elementsOf(report);
  return QUESTIONS.map(({ id, question, answers }) => {
    const found = answers.flatMap((pattern) => elements.filter((one) => pattern.test(one.id)));
    return { id, question, answer: found.some(isHeld) ? found : [] };
  });
}

/** Words of ours alone, or a figure that is absent, answer nothing. */
function isHeld({ runs }: ReportElement): boolean {
  return runs.some(({ kind }) => kind === 'figure' || kind === 'held');
}
