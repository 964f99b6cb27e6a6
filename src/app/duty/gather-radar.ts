import type { Authority } from '../../domain/facts/authority';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { RadarData, ReportedCase } from '../../domain/duty/radar-data';
import { workingDaysOf } from '../../domain/remedy/policy/policy-days';
import type { RemedyPolicy } from '../../domain/remedy/policy/remedy-policy';
import { londonTime } from '../../domain/shared/civil-date';
import type { Tenant } from '../../domain/shared/tenant';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import { partsFrom } from '../report/gather-report';

/** Whose radar, and who asks. */
export interface RadarOrder {
  readonly authority: Authority;
  readonly tenant: Tenant;
  /** Whether the council is the tenant's own: its register is no other's. */
  readonly own: boolean;
  /** Whoever imports letters may know them before their day; absent in every conversation. */
  readonly unpublished?: 'told';
}

/** Everything held that the radar looks at: figures, the cases of the council's own reports, and its register. */
export async function gatherRadar(ports: Ports, order: RadarOrder): Promise<RadarData> {
  const { authority, tenant, own, unpublished } = order;
  const { policy } = await settingsOf(ports, tenant);
  const records = await ports.store.figures.figuresOf([authority.id]);
  const today = londonTime(ports.now()).date;
  return {
    authority,
    records,
    cases: await casesIn(ports, records, { authority, today, ...(unpublished && { unpublished }) }),
    remedies: own ? await ports.store.remedies.list(tenant) : [],
    today,
    works: workingDaysOf(policy),
    patience: patienceOf(policy),
    draftDays: policy.draftCommentDays,
    ...(unpublished && { unpublished }),
  };
}

/** When a late remedy goes up to the Monitoring Officer, as the council set it. */
function patienceOf({ escalation }: RemedyPolicy): number {
  const rung = escalation.find(({ to, when }) => to === 'monitoring-officer' && when === 'overdue');
  return rung?.workingDays ?? USUAL_PATIENCE;
}

const USUAL_PATIENCE = 20;

/** Cases stand in no record: the reports are read again. */
async function casesIn(
  ports: Ports,
  records: readonly FigureRecord[],
  { authority, today, unpublished }: Pick<RadarData, 'authority' | 'today' | 'unpublished'>,
): Promise<readonly ReportedCase[]> {
  const reports = records.filter(
    ({ source: { kind, publicFrom } }) =>
      kind === 'committee-report' &&
      (unpublished === 'told' || publicFrom === undefined || publicFrom <= today),
  );
  const found: ReportedCase[] = [];
  for (const period of new Set(reports.map((record) => record.period))) {
    const ofYear = reports.filter((record) => record.period === period);
    const order = { authority, period, tenant: null };
    const { cases } = await partsFrom(ports, ofYear, order);
    const sample = ofYear.every(({ source }) => source.sample);
    for (const { service, outcome, heading, summary } of cases) {
      const [{ key, citation }] = summary.basis;
      found.push({
        ...{ key, period, outcome, citation, sample },
        ...{ service: service?.text ?? null, heading: heading?.text ?? null },
      });
    }
  }
  return found;
}
