import type { Row } from '../harness/row';
import { turn } from './a-turn';
import { questions } from './b-questions';
import { letters } from './c-letters';

export const ROWS: readonly Row[] = [turn, questions, letters];
