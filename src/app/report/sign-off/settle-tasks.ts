import { SERVICES, type ServiceArea } from '../../../domain/facts/measure';
import { serviceNamed } from '../../../domain/remedy/spreadsheet/service-names';
import { isOpen, isOver, type Remedy } from '../../../domain/remedy/remedy';
import type { RemedyDraft } from '../../../domain/remedy/new-remedy';
import type { Contributor, SignOff } from '../../../domain/report/sign-off/sign-off';
import { standingsOf, type ContributorStanding } from '../../../domain/report/sign-off/standing';
import { londonTime } from '../../../domain/shared/civil-date';
import type { Ports } from '../../ports';
import { addRemedy } from '../../remedies/add-remedy';
import { changeRemedy, type ChangeRequest } from '../../remedies/change-remedy';
import { currentVersion } from './current-version';

/** As whom the product itself takes a task up again. */
const ROUND = 'sign-off round';

/**
 * Brings the tasks of a round into line with it: one for each contributor, which the reminders of remedies go by, done
 * when its contributor has answered, and withdrawn when the round is over. Whoever approved an earlier version is asked
 * again once every passage is in: until then the next version is on its way. The round says what is so; this only
 * follows, and may be done again after an interruption.
 */
export async function settleTasks(ports: Ports, round: SignOff): Promise<void> {
  const current = await currentVersion(ports, round);
  const standings = standingsOf(round, current, londonTime(ports.now()).date);
  const whole = standings.every(({ missing }) => missing.length === 0);
  for (const standing of standings) await settleTask(ports, { round, standing, whole });
}

/** The same for the open round of a report, where there is one. */
export async function settleOpenRound(
  ports: Ports,
  { tenant, authority, period }: Pick<SignOff, 'authority' | 'period' | 'tenant'>,
): Promise<void> {
  const rounds = await ports.store.signOffs.list(tenant, { authority, period });
  const open = rounds.find(({ state }) => state === 'open');
  if (open) await settleTasks(ports, open);
}

interface Settling {
  readonly round: SignOff;
  readonly standing: ContributorStanding;
  /** Every passage that anybody was asked for is in. */
  readonly whole: boolean;
}

async function settleTask(ports: Ports, settling: Settling): Promise<void> {
  const { round, standing } = settling;
  const { tenant } = round;
  const held = (await ports.store.remedies.list(tenant)).find(
    (one) => one.round === round.id && one.text === taskText(standing.contributor),
  );
  if (held === undefined && round.state === 'open') {
    const origin = { tenant, actor: round.openedBy.id };
    await addRemedy(ports, taskOf(round, standing.contributor), origin);
  }
  const due = held && dueChange(held, settling);
  if (due) await changeRemedy(ports, { ...due, tenant, remedyId: held.id });
}

type Change = Pick<ChangeRequest, 'actor' | 'move' | 'offices'>;

/** What a task lacks to say what its round says; undefined where it says that. */
function dueChange({ state }: Remedy, { round, standing, whole }: Settling): Change | undefined {
  const { contributor, answered, approved } = standing;
  if (round.closed !== null) {
    if (isOver(state) || state === 'done') return undefined;
    const { by, reason } = round.closed;
    const move = { verb: 'withdraw', reason: `The round was closed: ${reason}` } as const;
    return { move, actor: by.id, offices: ['link-officer'] };
  }
  if (isOpen({ state }) && answered) {
    const evidence = `Approved version ${String(approved)} of the draft`;
    return { move: { verb: 'done', evidence }, actor: contributor.person.id };
  }
  if (state !== 'done' || answered || !whole) return undefined;
  const move = { verb: 'reopen', reason: 'The draft has a newer version' } as const;
  return { move, actor: ROUND, offices: ['link-officer'] };
}

function taskOf(round: SignOff, contributor: Contributor): RemedyDraft {
  return {
    reference: `Annual report ${round.period}`,
    service: areaOf(contributor.service),
    text: taskText(contributor),
    owner: contributor.person,
    due: round.deadline,
    matter: 'sign-off',
    round: round.id,
  };
}

/** What stands on the reminders, and tells the tasks of one round apart. */
function taskText({ service }: Contributor): string {
  return `${service}: send your passages for the annual report and approve the draft`;
}

/** The category that a service stands under in the council's own list; offices without one are corporate. */
function areaOf(service: string): ServiceArea {
  const area = serviceNamed(service);
  return SERVICES.find((one) => one === area) ?? 'corporate';
}
