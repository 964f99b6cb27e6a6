import type { Ports } from '../../../../src/app/ports';
import { rememberAnswer } from '../../../../src/app/feedback/remember-answer';
import { addRemedy } from '../../../../src/app/remedies/add-remedy';
import { createHandleRequest } from '../../../../src/app/handle-request';
import type { Actor, Request } from '../../../../src/app/request';
import { composeCards } from '../../../../src/compose-cards';
import { LOCAL_TENANT } from '../../../../src/config';
import { HOME_LETTERS } from '../../../../src/domain/digest/interest';
import { withInterest } from '../../../../src/domain/digest/subscription';
import { AT_ONCE } from '../../../../src/domain/remedy/nudge-policies';
import type { Remedy } from '../../../../src/domain/remedy/remedy';
import { consoleLog } from '../../../../src/log/console-log';
import { mustHold } from '../../harness/row';

const OWNER = '00000000-0000-0000-0000-0000000000aa';
const ACTOR: Actor = {
  tenant: LOCAL_TENANT,
  person: OWNER,
  name: 'Owner',
  place: { conversation: 'a:owner', scope: 'personal' },
};

export const DRAFT = {
  reference: '26 000 001',
  service: 'housing',
  text: 'Review the procedure',
  due: '2099-12-20',
  owner: { id: OWNER, name: 'Owner' },
};
/** When what the gate notes of an activity may be forgotten. */
export const FORGOTTEN_AT = '2099-01-01T00:00:00.000Z';

/** As a turn does it: the gate notes the activity, the question is answered and remembered, and so is its answer. */
export function asking(ports: Ports): () => Promise<void> {
  const handle = createHandleRequest(ports, 'coventry');
  const request: Request = { kind: 'ask', text: 'What was our uphold rate this year?' };
  let n = 0;
  return async () => {
    n += 1;
    await ports.store.seen.add(LOCAL_TENANT, `question ${String(n)}`, FORGOTTEN_AT);
    const outcome = await handle(request, ACTOR);
    mustHold(outcome.kind === 'answered', 'The question is not answered.');
    const { query } = outcome.answer;
    const reading = { query, outcome: 'answered' } as const;
    const sent = { message: `message-${String(n)}`, reading };
    await rememberAnswer(ports, sent, { actor: ACTOR, log: consoleLog });
  };
}

/** As a click does it: the gate notes the activity, and the remedy is moved. */
export function acknowledging(ports: Ports): (remedy: Remedy) => Promise<void> {
  const handle = createHandleRequest(ports, 'coventry');
  return async ({ id, revision }) => {
    await ports.store.seen.add(LOCAL_TENANT, `click ${id}`, FORGOTTEN_AT);
    const outcome = await handle(
      {
        kind: 'move',
        remedyId: id,
        seenRevision: revision,
        deliveryId: 'd',
        move: { verb: 'acknowledge' },
        operation: `click ${id}`,
      },
      ACTOR,
    );
    mustHold(outcome.kind === 'moved', 'The remedy is not acknowledged.');
  };
}

export async function aRemedyOf(ports: Ports, text: string): Promise<Remedy> {
  const added = await addRemedy(
    ports,
    { ...DRAFT, text },
    { tenant: LOCAL_TENANT, actor: 'bench' },
  );
  mustHold(added.ok, 'The remedy is not added.');
  return added.value;
}

export function schedule(ports: Ports, onSent: (conversation: string) => void = () => undefined) {
  let count = 0;
  return {
    home: 'coventry',
    policy: AT_ONCE,
    settleMs: 0,
    outbound: {
      post: ({ id }: { readonly id: string }) => {
        onSent(id);
        count += 1;
        return Promise.resolve({ kind: 'sent', activityId: `m-${String(count)}` } as const);
      },
      cardFor: composeCards(ports, { overlay: AT_ONCE, home: 'coventry' }),
    },
  };
}

export async function subscribe({ store }: Ports, id: string): Promise<void> {
  const known = { tenant: LOCAL_TENANT, id, scope: 'channel', person: null } as const;
  await store.channels.remember({ ...known, reference: { conversation: { id } } });
  const asked = { ...HOME_LETTERS, by: 'bench', since: '2026-01-01T00:00:00.000Z' };
  const place = { tenant: LOCAL_TENANT, conversation: id };
  await store.subscriptions.add(withInterest(place, undefined, asked));
}
