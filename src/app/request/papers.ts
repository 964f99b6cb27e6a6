import type { CodeRequest } from './code';
import type { RadarRequest } from './radar';
import type { ReportRequest } from './report';
import type { SignOffRequest } from './sign-off';

/** What somebody asks about the papers that members get: the annual report, duties to report, the Code. */
export type PapersRequest = ReportRequest | SignOffRequest | RadarRequest | CodeRequest;

const KINDS: Readonly<Record<PapersRequest['kind'], true>> = {
  'members-question': true,
  'draft-report': true,
  'rehearse-report': true,
  'explain-report': true,
  'sign-off': true,
  'sign-off-click': true,
  radar: true,
  'open-duty': true,
  'decide-duty': true,
  'show-code': true,
  'code-calendar': true,
  'act-on-code': true,
};

export function isForPapers(request: { readonly kind: string }): request is PapersRequest {
  return Object.hasOwn(KINDS, request.kind);
}
