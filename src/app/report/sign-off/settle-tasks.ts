import { SERVICES, type ServiceArea } from '../../../domain/facts/measure';
import { serviceNamed } from '../../../domain/remedy/spreadsheet/service-names';
import { isOver } from '../../../domain/remedy/remedy';
import type { RemedyDraft } from '../../../domain/remedy/new-remedy';
import type { Contributor, SignOff } from '../../../domain/report/sign-off/sign-off';
import { standingsOf, type ContributorStanding } from '../../../domain/report/sign-off/standing';
import { londonTime } from '../../../domain/shared/civil-date';
import type { Ports } from '../../ports';
import { addRemedy } from '../../remedies/add-remedy';
import { changeRemedy } from '../../remedies/change-remedy';
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

async function settleTask(ports: Ports, { round, standing, whole }: Settling): Promise<void> {
  const { contributor, answered, approved } = standing;
  const { tenant } = round;
  const held = (await ports.store.remedies.list(tenant)).find(
    (one) => one.round === round.id && one.text === taskText(contributor),
  );
  if (held === undefined && round.state === 'open') {
    await addRemedy(ports, taskOf(round, contributor), { tenant, actor: round.openedBy.id });
    return;
  }
  if (held === undefined || isOver(held.state)) return;
  const change = { tenant, remedyId: held.id };
  if (held.state === 'done') {
    if (answered || !whole || round.state === 'closed') return;
    const move = { verb: 'reopen', reason: 'The draft has a newer version' } as const;
    await changeRemedy(ports, { ...change, move, actor: ROUND, offices: ['link-officer'] });
    return;
  }
  if (round.state === 'closed') {
    const reason = `The round was closed: ${round.closed?.reason ?? ''}`;
    const actor = round.closed?.by.id ?? null;
    const move = { verb: 'withdraw', reason } as const;
    await changeRemedy(ports, { ...change, move, actor, offices: ['link-officer'] });
  } else if (answered) {
    const evidence = `Approved version ${String(approved)} of the draft`;
    const move = { verb: 'done', evidence } as const;
    await changeRemedy(ports, { ...change, move, actor: contributor.person.id });
  }
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
