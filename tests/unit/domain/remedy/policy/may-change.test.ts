import {
  isUnstaffed,
  officesThatMay,
  type SettingArea,
} from '../../../../../src/domain/remedy/policy/may-change';
import { NOBODY } from '../../../../../src/domain/remedy/policy/people';

const MEGAN = { id: 'megan', name: 'Megan' };

describe('officesThatMay', () => {
  it('lets administrators change everything, and nobody else their own number', () => {
    const areas: readonly SettingArea[] = [
      ...(['council', 'days', 'link-officer', 'monitoring-officer'] as const),
      ...(['service-lead', 'admin'] as const),
    ];
    for (const area of areas) expect(officesThatMay(area, NOBODY)).toContain('admin');
    expect(officesThatMay('admin', NOBODY)).toEqual(['admin']);
  });

  it('keeps the Monitoring Officer out of the hands of those whom late remedies pass', () => {
    expect(officesThatMay('monitoring-officer', NOBODY)).toContain('link-officer');
    const held = { ...NOBODY, monitoringOfficer: MEGAN };
    expect(officesThatMay('monitoring-officer', held)).toEqual(['monitoring-officer', 'admin']);
  });
});

describe('isUnstaffed', () => {
  it('counts those who may change something', () => {
    expect(isUnstaffed(NOBODY)).toBe(true);
    expect(isUnstaffed({ ...NOBODY, serviceLeads: { housing: MEGAN } })).toBe(true);
    expect(isUnstaffed({ ...NOBODY, admins: [MEGAN] })).toBe(false);
    expect(isUnstaffed({ ...NOBODY, linkOfficer: MEGAN })).toBe(false);
    expect(isUnstaffed({ ...NOBODY, monitoringOfficer: MEGAN })).toBe(false);
  });
});
