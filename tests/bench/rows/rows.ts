import type { Row } from '../harness/row';
import { turn } from './a-turn';
import { questions } from './b-questions';
import { letters } from './c-letters';
import { pdfs } from './d-pdfs';
import { fanOut } from './e-fan-out';
import { queries } from './f-queries';
import { acks } from './g-acks';
import { start } from './h-start';
import { imports } from './i-import';
import { audit } from './j-audit';
import { cosmos } from './k-cosmos';

export const ROWS: readonly Row[] = [
  turn,
  questions,
  letters,
  pdfs,
  fanOut,
  queries,
  acks,
  start,
  imports,
  audit,
  cosmos,
];
