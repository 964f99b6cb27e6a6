import { assertNever } from '../../domain/shared/invariant';
import type { SetupOutcome } from '../outcome/setup';
import type { Ports } from '../ports';
import type { SetupRequest } from '../request/setup';
import { setUp } from './set-up';
import type { Setter } from './setter';
import { showSettings } from './show-settings';

/** The settings of a council in chat, and the few words that ask nothing. */
export async function handleSetup(
  ports: Ports,
  request: SetupRequest,
  setter: Setter,
): Promise<SetupOutcome> {
  switch (request.kind) {
    case 'settings':
      return showSettings(ports, setter.actor, setter);
    case 'set-up':
      return setUp(ports, request.change, setter);
    case 'small-talk':
      return request;
    default:
      return assertNever(request);
  }
}
