import type { AskedPassage, Named, SignOff } from '../../../domain/report/sign-off/sign-off';
import {
  openSignOff,
  type OpenProblem,
  type SignOffDraft,
} from '../../../domain/report/sign-off/open-sign-off';
import type { AnnualReport } from '../../../domain/report/model/annual-report';
import { textOf } from '../../../domain/report/model/sentence';
import type { ReportProblem } from '../../../domain/report/write-report';
import { failed, ok, type Result } from '../../../domain/shared/result';
import type { Tenant } from '../../../domain/shared/tenant';
import type { Ports } from '../../ports';
import { draftReport } from '../draft-report';
import type { ReportOrder } from '../gather-report';
import { keepDraft } from '../keep-draft';
import { leadsSignOff } from './sign-off-leads';
import { settleTasks } from './settle-tasks';

/** A round to be opened. */
export interface RoundOrder {
  readonly report: ReportOrder;
  readonly tenant: Tenant;
  readonly deadline: string;
  readonly contributors: SignOffDraft['contributors'];
  readonly by: Named;
  readonly commandLine: boolean;
}

export type NotOpened =
  | OpenProblem
  | ReportProblem
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'already-open'; readonly round: SignOff };

/**
 * Opens a round: gives the passages that the draft leaves to write to those who are asked, puts a task with the deadline
 * before each of them, and keeps the draft that the round begins with.
 */
export async function openRound(
  ports: Ports,
  order: RoundOrder,
): Promise<Result<SignOff, NotOpened>> {
  const { report: of, tenant, by, commandLine } = order;
  if (!(await leadsSignOff(ports, tenant, { person: by.id, commandLine })))
    return failed({ kind: 'not-allowed' });
  const report = await draftReport(ports, { ...of, rounds: tenant });
  if (!report.ok) return report;
  const { authority, period } = report.value;
  const before = await ports.store.signOffs.list(tenant, { authority, period });
  const open = before.find(({ state }) => state === 'open');
  if (open) {
    await settleTasks(ports, open);
    return failed({ kind: 'already-open', round: open });
  }
  const { deadline, contributors } = order;
  const draft = { authority, period, deadline, contributors, by };
  const toWrite = passagesIn(report.value);
  const opening = { tenant, at: ports.now(), toWrite, before: before.length };
  const round = openSignOff(draft, opening, ports.notary);
  if (!round.ok) return round;
  if ((await ports.store.signOffs.add(round.value)) === 'exists') return openRound(ports, order);
  await settleTasks(ports, round.value);
  const asked = await draftReport(ports, { ...of, rounds: tenant });
  if (asked.ok) await keepDraft(ports, asked.value, { tenant, by: 'sign-off round' });
  return ok(round.value);
}

function passagesIn({ sections }: AnnualReport): readonly AskedPassage[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'to-write' ? [{ id: block.id, about: textOf(block.about) }] : [],
    ),
  );
}
