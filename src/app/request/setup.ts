import type { ServiceArea } from '../../domain/facts/measure';
import type { APPOINTMENTS } from '../../domain/remedy/policy/appoint';

/** Somebody who is mentioned with @ in a message, from its checked activity. */
export interface Mention {
  /** The channel's own id of a member, `29:...`. */
  readonly member: string;
  readonly name: string;
  /** Entra object id; null where the message does not carry it. */
  readonly person: string | null;
}

export type AppointedOffice = (typeof APPOINTMENTS)[number];

/** Who is meant to hold an office. `name`: words without a mention, which name no account. */
export type Appointee =
  | { readonly kind: 'me' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'mention'; readonly mention: Mention }
  | { readonly kind: 'name' };

/** What somebody wants to set, as far as their words say. */
export type SetupChange =
  | { readonly what: 'council'; readonly council: CouncilSaid }
  | {
      readonly what: 'office';
      readonly office: AppointedOffice;
      /** Of a service lead. */
      readonly service?: ServiceArea;
      readonly who: Appointee;
      /** An administrator who shall be none any more. */
      readonly ends?: true;
    }
  /** `HH:MM`, not held against each other yet. */
  | { readonly what: 'hours'; readonly opens: string; readonly closes: string }
  /** Days in somebody's words: which they are depends on the day of today. `ends`: they are closure days no more. */
  | { readonly what: 'closures'; readonly said: string; readonly ends?: true }
  /** All closure days are taken away. */
  | { readonly what: 'no-closures' }
  /** It begins as a setting does, and goes on in words that say nothing that can be set. */
  | { readonly what: 'unclear'; readonly about: 'hours' | 'service'; readonly said: string };

/** The council that words name. */
export type CouncilSaid =
  | { readonly kind: 'council'; readonly id: string }
  /** One misspelt, several that are called so, or several named: one must be chosen. */
  | { readonly kind: 'choose'; readonly said: string; readonly ids: readonly string[] }
  | { readonly kind: 'abolished'; readonly id: string }
  | { readonly kind: 'unknown'; readonly said: string }
  /** None: what was set is forgotten. */
  | { readonly kind: 'none' };

export type SetupRequest =
  | { readonly kind: 'settings' }
  | { readonly kind: 'set-up'; readonly change: SetupChange }
  /** Words that ask nothing. */
  | { readonly kind: 'small-talk'; readonly what: 'greeting' | 'thanks' | 'agreed' | 'goodbye' };
