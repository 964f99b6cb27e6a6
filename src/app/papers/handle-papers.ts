import type { Authority } from '../../domain/facts/authority';
import { assertNever } from '../../domain/shared/invariant';
import { handleCode } from '../code/handle-code';
import { handleRadar } from '../duty/handle-radar';
import type { Ports } from '../ports';
import { handleReport } from '../report/handle-report';
import { handleSignOff } from '../report/sign-off/handle-sign-off';
import type { Actor } from '../request';
import type { Installation } from '../setup/who-may';
import type { PapersOutcome } from '../outcome/papers';
import type { PapersRequest } from '../request/papers';

interface Asking {
  readonly actor: Actor;
  readonly home: Authority | null;
  readonly installation: Installation;
}

export function handlePapers(
  ports: Ports,
  request: PapersRequest,
  asking: Asking,
): Promise<PapersOutcome> {
  switch (request.kind) {
    case 'members-question':
    case 'draft-report':
    case 'rehearse-report':
    case 'explain-report':
      return handleReport(ports, request, asking);
    case 'sign-off':
    case 'sign-off-click':
      return handleSignOff(ports, request, asking);
    case 'radar':
    case 'open-duty':
    case 'decide-duty':
      return handleRadar(ports, request, asking);
    case 'show-code':
    case 'code-calendar':
    case 'act-on-code':
      return handleCode(ports, request, asking);
    default:
      return assertNever(request);
  }
}
