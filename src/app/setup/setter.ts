import type { AuthorityId } from '../../domain/facts/authority';
import type { RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import type { SetupDone } from '../outcome/setup';
import type { Actor } from '../request';
import type { Installation } from './who-may';

/** Who sets something, under which installation. */
export interface Setter {
  readonly actor: Actor;
  /** The council of the installation. */
  readonly home: AuthorityId | null;
  readonly installation: Installation;
}

/** The same, once it is known that they may, with the settings by which they do. */
export interface AllowedSetter extends Setter {
  readonly settings: RemedySettings;
}

/** What was set, and whether it was so before. */
export interface Done {
  readonly done: SetupDone;
  readonly repeated: boolean;
  readonly becameAdmin?: true;
}
