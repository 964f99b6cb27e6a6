import type { Store } from '../../src/app/ports';
import { describeAssessments } from './assessments-contract';
import { describeChannels } from './channels-contract';
import { describeDeliveries } from './deliveries-contract';
import { describeDigests } from './digests-contract';
import { describeDuties } from './duties-contract';
import { describeFeedback } from './feedback-contract';
import { describeFigures } from './figures-contract';
import { describeJournal } from './journal-contract';
import { describeKeeping } from './keeping-contract';
import { describeRemedies } from './remedies-contract';
import { describeReports } from './reports-contract';
import { describeSeen } from './seen-contract';
import { describeSignOffs } from './sign-offs-contract';
import { describeTaken } from './taken-contract';
import { describeUnanswered } from './unanswered-contract';
import { describeUploads } from './uploads-contract';

export interface StoreInTest {
  readonly store: Store;
  /** A second handle on the same data, as another process would have. */
  another(): Promise<Store>;
  end(): Promise<void>;
}

/** The handle that each test begins with, empty. */
export type Current = () => StoreInTest;

/** What `Store` promises, for whichever database `open` opens, empty. A database that does not open fails. */
export function describeStore(name: string, open: () => Promise<StoreInTest>): void {
  describe(`store in ${name}`, () => {
    let inTest: StoreInTest;
    beforeEach(async () => {
      inTest = await open();
    });
    afterEach(() => inTest.end());

    const current: Current = () => inTest;
    describeFigures(current);
    describeRemedies(current);
    describeJournal(current);
    describeDeliveries(current);
    describeChannels(current);
    describeDigests(current);
    describeKeeping(current);
    describeUnanswered(current);
    describeFeedback(current);
    describeUploads(current);
    describeSeen(current);
    describeReports(current);
    describeDuties(current);
    describeAssessments(current);
    describeSignOffs(current);
    describeTaken(current);
  });
}
