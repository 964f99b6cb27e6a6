import type { DecisionVerb } from '../../domain/duty/decision/duty-record';
import type { Matter } from '../../domain/duty/standing';
import type { Authority } from '../../domain/facts/authority';
import type { DecideProblem } from '../duty/change-duty';
import type { RadarReading } from '../duty/read-radar';

/** What became of a request to the radar. */
export type RadarOutcome =
  | {
      readonly kind: 'radar';
      readonly council: Authority;
      readonly reading: RadarReading;
      readonly all: boolean;
    }
  | {
      readonly kind: 'duty';
      readonly matter: Matter;
      /** What was just decided, or why nothing was; null where it was only opened. */
      readonly done: DecisionVerb | DecideProblem | null;
      /** Whether whoever looks is the Monitoring Officer. */
      readonly mayDecide: boolean;
    }
  | {
      readonly kind: 'radar-unclear';
      /** Others read along; nobody said which council we are; it is not theirs to see; there is no such matter. */
      readonly why: 'not-here' | 'no-home' | 'not-allowed' | 'not-found';
      /** Whether the settings name a Monitoring Officer. */
      readonly hasOfficer: boolean;
    };
