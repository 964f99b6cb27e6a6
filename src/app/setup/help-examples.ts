import type { AuthorityId } from '../../domain/facts/authority';
import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Answer } from '../../domain/question/answer/answer';
import { understandQuestion } from '../../domain/question/understand-question';
import type { AskOutcome, HelpExamples } from '../outcome';
import type { Ports } from '../ports';
import { answerQuery, type Asker } from '../questions/answer-query';

const MOST = 3;

/** Questions of which one is enough. */
type Row = readonly string[];

/** Questions to begin with, each of which is answered with what is held now, and whose letters are held. */
export async function helpExamples(ports: Ports, asker: Asker): Promise<HelpExamples> {
  const letters = await answer(ports, WHICH_LETTERS, asker);
  const holds = letters?.kind === 'answered' && isAnswer(letters.answer);
  const questions: string[] = [];
  for (const row of await candidates(ports, asker)) {
    if (questions.length === MOST) break;
    const question = await firstAnswered(ports, row, asker);
    if (question !== undefined) questions.push(question);
  }
  const ours =
    asker.home !== null && (await ports.store.figures.figuresOf([asker.home])).length > 0;
  return { questions, holds: ours ? 'ours' : holds ? 'others' : 'nothing' };
}

const WHICH_LETTERS = 'Which letters do you hold?';

/** The best first; of each row one. */
async function candidates(ports: Ports, { home, actor }: Asker): Promise<readonly Row[]> {
  const [value, compare, trend] = home === null ? [] : await aboutUs(ports, home);
  const isPrivate = actor.place.scope === 'personal';
  const remedies = isPrivate ? ['Show my overdue remedies', 'Show open remedies'] : [];
  const ours = [value, compare, remedies, trend].filter((row) => row !== undefined);
  const anybodys = [[WHICH_LETTERS], ['What does upheld mean?'], ['What is the compliance rate?']];
  return home === null
    ? [...anybodys.slice(0, 2), remedies, ...anybodys.slice(2)]
    : [...ours, ...anybodys];
}

async function aboutUs(ports: Ports, home: AuthorityId): Promise<readonly Row[]> {
  const records = await ports.store.figures.figuresOf([home]);
  const years = records.map(({ period }) => period).reverse();
  const name = authorityById(home)?.shortName ?? home;
  const whose = name.endsWith('s') ? `${name}'` : `${name}'s`;
  // The latest may be a letter that is not public yet, or one without the rate.
  const latest = [...new Set(years)].slice(0, MOST);
  return [
    latest.map((year) => `What was ${whose} uphold rate in ${year}?`),
    ['How do we compare with similar authorities?'],
    ['How has our uphold rate changed?'],
  ];
}

async function firstAnswered(ports: Ports, row: Row, asker: Asker): Promise<string | undefined> {
  for (const question of row) if (await isAnswered(ports, question, asker)) return question;
  return undefined;
}

async function isAnswered(ports: Ports, question: string, asker: Asker): Promise<boolean> {
  const outcome = await answer(ports, question, asker);
  if (outcome?.kind === 'remedies') return outcome.remedies.length > 0;
  return outcome?.kind === 'answered' && isAnswer(outcome.answer);
}

async function answer(
  ports: Ports,
  question: string,
  asker: Asker,
): Promise<AskOutcome | undefined> {
  const reading = understandQuestion(question, {});
  return reading.kind === 'understood' ? answerQuery(ports, reading, asker) : undefined;
}

/** Whether an answer tells what was asked for, and not why it cannot. */
function isAnswer(answer: Answer): boolean {
  switch (answer.kind) {
    case 'value':
    case 'comparison':
    case 'trend':
    case 'explanation':
      return answer.rows.every(({ kind }) => kind === 'figure') && tellsMuch(answer);
    case 'ranking':
      return answer.places.length > 1;
    case 'letters':
      return answer.documents.length > 0;
    case 'definition':
      return true;
    case 'councils':
    case 'help':
    case 'no-data':
    case 'no-definition':
    case 'no-home':
    case 'source':
      return false;
  }
}

/** A comparison with nobody, or a trend of a year, is a poor first answer. */
function tellsMuch({ kind, rows }: Extract<Answer, { rows: unknown }>): boolean {
  return kind === 'value' || kind === 'explanation' || rows.length > 1;
}
