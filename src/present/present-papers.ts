import type { Outcome } from '../app/outcome';
import type { PapersOutcome } from '../app/outcome/papers';
import { assertNever } from '../domain/shared/invariant';
import { presentCode } from './code/present-code';
import { presentRadar } from './radar/present-radar';
import type { Reply } from './reply';
import { presentReport } from './report/present-report';
import { presentSignOff } from './report/sign-off/present-sign-off';

/** The papers that members get: the annual report and its round, duties to report, the Code. */
export function presentPapers(outcome: PapersOutcome): Reply {
  switch (outcome.kind) {
    case 'report-drafted':
    case 'report-rehearsed':
    case 'report-explained':
    case 'report-not-written':
    case 'report-unclear':
      return presentReport(outcome);
    case 'sign-off-shown':
    case 'sign-off-unclear':
      return presentSignOff(outcome);
    case 'radar':
    case 'duty':
    case 'radar-unclear':
      return presentRadar(outcome);
    case 'code-shown':
    case 'code-calendar':
    case 'code-unclear':
      return presentCode(outcome);
    default:
      return assertNever(outcome);
  }
}

const KINDS: Readonly<Record<PapersOutcome['kind'], true>> = {
  'report-drafted': true,
  'report-rehearsed': true,
  'report-explained': true,
  'report-not-written': true,
  'report-unclear': true,
  'sign-off-shown': true,
  'sign-off-unclear': true,
  radar: true,
  duty: true,
  'radar-unclear': true,
  'code-shown': true,
  'code-calendar': true,
  'code-unclear': true,
};

export function isPapers(outcome: Outcome): outcome is PapersOutcome {
  return Object.hasOwn(KINDS, outcome.kind);
}
