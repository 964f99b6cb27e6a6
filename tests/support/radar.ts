import { authorityById } from '../../src/domain/facts/authorities/authorities';
import type { Proposal } from '../../src/domain/duty/proposal';
import { radar } from '../../src/domain/duty/radar';
import type { RadarData, ReportedCase } from '../../src/domain/duty/radar-data';
import type { Remedy } from '../../src/domain/remedy/remedy';
import { isWorkingDay } from '../../src/domain/shared/working-days';
import { aRemedy } from './remedies';

export const MONA = { id: 'mona-oid', name: 'Mona Monitor' };

const COVENTRY = authorityById('coventry');

/** All that the radar looks at, of which nothing is held but what the test adds. */
export function radarData(over: Partial<RadarData> = {}): RadarData {
  if (!COVENTRY) throw new Error('Coventry is gone.');
  return {
    ...{ authority: COVENTRY, records: [], cases: [], remedies: [] },
    ...{ today: '2026-11-23', works: isWorkingDay, patience: 20, draftDays: 10 },
    ...over,
  };
}

/** The proposal of a name; a test fails where it is not made. */
export function proposalOf(data: RadarData, ref: string): Proposal {
  const all = radar(data);
  const found = all.find((one) => one.ref === ref);
  if (!found) throw new Error(`not proposed: ${ref}; but ${all.map((one) => one.ref).join(', ')}`);
  return found;
}

/** A case of a committee report. */
export function reportedCase(number: number, over: Partial<ReportedCase> = {}): ReportedCase {
  const key = `coventry|2023-24|case|${String(number)}`;
  const text = `Housing, case ${String(number)}`;
  return {
    ...{ key, period: '2023-24', service: 'Housing', outcome: 'upheld', heading: null },
    citation: {
      sha256: 'ab'.repeat(32),
      title: 'Committee report 2023-24',
      page: 1,
      line: number,
      text,
    },
    sample: false,
    ...over,
  };
}

/** A public report in the register, whose answer is due on a day. */
export function publicReport(due: string, over: Partial<Remedy> = {}): Remedy {
  const draft = {
    matter: 'public-report',
    reference: '26 000 030',
    text: 'Answer it',
    due,
  } as const;
  return { ...aRemedy(draft, 'r-report'), ...over };
}
