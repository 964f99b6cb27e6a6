import type { Authority } from '../../domain/facts/authority';
import type { ServiceArea } from '../../domain/facts/measure';
import type { SettingArea } from '../../domain/remedy/policy/may-change';
import type { People } from '../../domain/remedy/policy/people';
import type { Closure, RemedyPolicy } from '../../domain/remedy/policy/remedy-policy';
import type { Person } from '../../domain/remedy/remedy';
import type { Instant } from '../../domain/shared/civil-date';
import type { AppointedOffice, SetupRequest } from '../request/setup';

/** What became of a setting that somebody wanted to change. */
export type SetupOutcome =
  | {
      readonly kind: 'set-up';
      readonly done: SetupDone;
      /** True when it was so before, and nothing was changed. */
      readonly repeated: boolean;
      /** False where others read along: then no names are shown. */
      readonly privately: boolean;
      /** In a trial reminders come at once, whatever the hours. */
      readonly remindsAtOnce: boolean;
      /** In a trial the first who appoints somebody became an administrator with it. */
      readonly becameAdmin?: true;
    }
  | { readonly kind: 'not-set-up'; readonly problem: SetupProblem }
  | SettingsOutcome
  | Extract<SetupRequest, { kind: 'small-talk' }>;

export type SetupDone =
  /** Null: what was set is forgotten; `now` is what then holds. */
  | { readonly what: 'council'; readonly council: Authority | null; readonly now: Authority | null }
  | {
      readonly what: 'office';
      readonly office: AppointedOffice;
      readonly service?: ServiceArea;
      /** Null: nobody holds it now. */
      readonly person: Person | null;
      /** An administrator who is none any more. */
      readonly ended?: Person;
    }
  | { readonly what: 'hours'; readonly opens: string; readonly closes: string }
  /** `changed`: the spans that were added or taken away; `closures`: all that there are now. */
  | {
      readonly what: 'closures';
      readonly changed: readonly Closure[];
      readonly ended: boolean;
      readonly closures: readonly Closure[];
    };

/** Why a setting was not changed. */
export type SetupProblem =
  | { readonly kind: 'not-allowed'; readonly refusal: Refused }
  /** Whoever asks has no account in the directory. */
  | { readonly kind: 'no-account' }
  | { readonly kind: 'unknown-council'; readonly said: string }
  | {
      readonly kind: 'choose-council';
      readonly said: string;
      readonly options: readonly Authority[];
    }
  | {
      readonly kind: 'abolished-council';
      readonly council: Authority;
      readonly successors: readonly Authority[];
    }
  /** A name without a mention; in a personal chat nobody can be mentioned. */
  | { readonly kind: 'not-mentioned'; readonly privately: boolean }
  /** Somebody who was mentioned, and of whom the client tells no account. */
  | { readonly kind: 'not-found'; readonly name: string; readonly privately: boolean }
  /** Nobody by that account is an administrator; null: the words did not say who. */
  | { readonly kind: 'not-admin'; readonly name: string | null }
  | {
      readonly kind: 'unclear';
      readonly about: 'hours' | 'closures' | 'service';
      readonly said: string;
    }
  | { readonly kind: 'closes-before-it-opens'; readonly opens: string; readonly closes: string }
  /** A span of closure days that is longer than the days given. */
  | { readonly kind: 'too-long'; readonly days: number }
  /** Closure days to take away where none are. */
  | { readonly kind: 'not-closed'; readonly spans: readonly Closure[] };

/** Who may not, who may, and who that is. */
export interface Refused {
  readonly area: SettingArea;
  /** Offices that may; `administrators` are also those whom the installation names. */
  readonly offices: readonly ('link-officer' | 'monitoring-officer' | 'admin')[];
  /** Who holds them, for those who may see names here. */
  readonly holders: readonly Person[];
  readonly privately: boolean;
  readonly home: Authority | null;
  /** Whether the installation names administrators. */
  readonly hasStandingAdmins: boolean;
}

/** Everything that is set, for whoever asks. */
export interface SettingsOutcome {
  readonly kind: 'settings';
  readonly home: Authority | null;
  /** `installation`: nobody said it in this tenant. */
  readonly homeFrom: 'tenant' | 'installation' | null;
  /** False where others read along: then no names are shown. */
  readonly privately: boolean;
  readonly people: People;
  readonly policy: RemedyPolicy;
  /** Whether who asks may change the council and its days. */
  readonly mayChange: boolean;
  readonly hasStandingAdmins: boolean;
  /** In a trial, while nobody is appointed, everybody may change everything. */
  readonly openTrial: boolean;
  /** Whether nobody is appointed who may change anything. */
  readonly unstaffed: boolean;
  /** In a trial reminders come at once, whatever the hours. */
  readonly remindsAtOnce: boolean;
  /** The last ones, newest first. `by` null: a person whose name is not known here. */
  readonly changes: readonly {
    readonly at: Instant;
    readonly by: string | null;
    readonly setting: string;
  }[];
}
