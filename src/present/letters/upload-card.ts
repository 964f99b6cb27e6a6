import type { UploadDecided, UploadOutcome } from '../../app/outcome/uploads';
import { writeQuestion } from '../../domain/question/write-question';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import { literal, withoutMarkdown } from '../plain';
import { spoken } from '../remedies/nudge-card';
import { renderCard, type AdaptiveCard } from '../render-card';
import { decidedWords, decisionButtons } from './upload-decided';
import {
  checkWords,
  differsWords,
  embargoWords,
  factsOf,
  heldWords,
  lateNote,
  namesOf,
  otherWords,
  recordsIn,
  subtitleOf,
  type Line,
} from './upload-words';

type Read = Extract<UploadOutcome, { kind: 'upload-read' }>;

/** What was read from a file, with its checks, and what to do with it. */
export function uploadReadCard({ upload, documents, now }: Read): AdaptiveCard {
  const found = documents.flatMap(recordsIn);
  const others = documents.filter((outcome) => recordsIn(outcome).length === 0);
  const notes = [...documents.flatMap(differsWords), ...others.slice(0, 2).map(otherWords)];
  const forgotten = writeDate(londonTime(upload.expires).date);
  return cardOf({
    heading: `Read, not imported: ${namesOf(found)}`,
    subtitle: subtitleOf(upload.fileName, found),
    facts: factsOf(found),
    held: joined([heldWords(found), lateNote(found)]),
    toCheck: joined([...notes, checkWords(found)]),
    next: joined([
      embargoWords(found, now),
      'Nothing is answered from this file before it is imported.',
      `Without a decision it is forgotten on ${forgotten}.`,
    ]),
    decisions: decisionButtons(upload, {
      correction: documents.some(({ kind }) => kind === 'differs'),
    }),
    questions: [],
  });
}

/** The same card once somebody decided. */
export function uploadDecidedCard(outcome: UploadDecided): AdaptiveCard {
  const { upload, records, state } = outcome;
  const { heading, next, open } = decidedWords(outcome, namesOf(records));
  return cardOf({
    heading,
    subtitle: subtitleOf(upload.fileName, records),
    facts: [],
    held: heldWords(records),
    toCheck: '',
    next,
    decisions: open ? decisionButtons(upload, { correction: state === 'changed' }) : [],
    questions: open ? [] : [questionAbout(outcome)],
  });
}

function questionAbout({ records: [first] }: UploadDecided): object {
  if (!first) return { title: 'What can I ask?', q: 'help' };
  const { authority, period } = first;
  const query = { op: 'value', metric: 'overview', who: [authority], year: period } as const;
  return { title: 'Ask about this', q: literal(writeQuestion(query), 300) };
}

interface Content {
  readonly heading: string;
  readonly subtitle: string;
  readonly facts: readonly Line[];
  readonly held: string;
  readonly toCheck: string;
  readonly next: string;
  readonly decisions: readonly object[];
  readonly questions: readonly object[];
}

function cardOf(content: Content): AdaptiveCard {
  const { heading, facts, held, toCheck, next } = content;
  const read = facts.map(({ title, value }) => `${title}: ${value}.`);
  return renderCard('upload', {
    ...content,
    hasFacts: facts.length > 0,
    ...spoken(withoutMarkdown(joined([`${heading}.`, ...read, held, toCheck, next]))),
  });
}

function joined(sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}
