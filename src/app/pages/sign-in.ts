import type { Result } from '../../domain/shared/result';
import type { SignInProblem } from '../outcome/pages';
import type { Tenant } from '../../domain/shared/tenant';

/** Who opened a page, by a token that was checked. */
export interface SignedIn {
  readonly tenant: Tenant;
  /** Entra object id. */
  readonly person: string;
  readonly name: string;
}

/** Checks what stands in the header `Authorization`. Never throws. */
export type SignIn = (
  authorization: string | undefined,
) => Promise<Result<SignedIn, SignInProblem>>;
