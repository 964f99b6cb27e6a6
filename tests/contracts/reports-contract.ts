import type { ReportVersion } from '../../src/domain/report/versions/report-version';
import type { Tenant } from '../../src/domain/shared/tenant';
import { tenantNamed } from '../support/tenant';
import { AT } from './store-samples';
import type { Current } from './store-contract';

const T1 = tenantNamed('t1');

function version(
  tenant: Tenant,
  number: number,
  change: Partial<ReportVersion> = {},
): ReportVersion {
  return {
    tenant,
    authority: 'coventry',
    period: '2019-20',
    number,
    madeAt: AT,
    by: 'Link Officer',
    documents: [{ title: 'Letter', sha256: 'a1' }],
    elements: [
      { id: 'a', what: 'sentence', place: '1.1', text: `Draft ${String(number)}.`, from: [0] },
    ],
    ...change,
  };
}

/** The drafts of reports, each version written once. */
export function describeReports(current: Current): void {
  describe('drafts of reports', () => {
    const store = () => current().store.reports;

    it('are written once, and never changed', async () => {
      expect(await store().add(version(T1, 1))).toBe('created');
      expect(await store().add(version(T1, 1, { by: 'somebody else' }))).toBe('exists');
      expect(await store().list(T1, 'coventry', '2019-20')).toEqual([version(T1, 1)]);
    });

    it('are listed oldest first, of one council and year of one tenant', async () => {
      const all = [1, 2, 9, 10, 11].map((number) => version(T1, number));
      for (const one of all.toReversed()) await store().add(one);
      await store().add(version(tenantNamed('t2'), 3));
      await store().add(version(T1, 4, { period: '2020-21' }));
      await store().add(version(T1, 5, { authority: 'luton' }));
      expect(await store().list(T1, 'coventry', '2019-20')).toEqual(all);
      expect(await store().list(T1, 'coventry', '2018-19')).toEqual([]);
    });

    it('are seen by another process', async () => {
      await store().add(version(T1, 1));
      const other = await current().another();
      expect(await other.reports.list(T1, 'coventry', '2019-20')).toHaveLength(1);
      expect(await other.reports.add(version(T1, 1))).toBe('exists');
      await other.close();
    });
  });
}
