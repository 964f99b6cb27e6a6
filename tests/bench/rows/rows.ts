import type { Row } from '../harness/row';
import { turn } from './a-turn';
import { questions } from './b-questions';
import { letters } from './c-letters';
import { pdfs } from './d-pdfs';
import { fanOut } from './e-fan-out';
import { queries } from './f-queries';
import { start } from './h-start';
import { audit } from './j-audit';

export const ROWS: readonly Row[] = [turn, questions, letters, pdfs, fanOut, queries, start, audit];
