import type { SeenStore } from '../../app/ports/seen';
import type { Result } from '../../domain/shared/result';

/** Why a request is not believed to come from Teams. `why` is a code that may be logged. */
export interface Distrust {
  readonly kind: 'bad-token' | 'keys-unavailable';
  readonly why: string;
}

/** What an installation believes activities by. */
export interface Trust {
  /** Holds the token of a request against the service address that its activity names. */
  readonly checkToken: (
    authorization: string | undefined,
    serviceUrl: string,
  ) => Promise<Result<unknown, Distrust>>;
  readonly seen: SeenStore;
  readonly now: () => string;
  readonly sha256: (text: string) => string;
  readonly monotonic: () => number;
}
