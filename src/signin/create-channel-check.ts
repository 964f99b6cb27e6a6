import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { ChannelKey, ChannelKeys } from './channel-keys';
import { failed, ok, type Result } from '../domain/shared/result';

/** Why a token was not taken: it is wrong, or nothing could be held against it. `why` is a code, never words of it. */
export interface ChannelProblem {
  readonly kind: 'bad-token' | 'keys-unavailable';
  readonly why: string;
}

/** Holds the token of a request against the service address that its activity names. */
export type ChannelCheck = (
  authorization: string | undefined,
  serviceUrl: string,
) => Promise<Result<'from-channel', ChannelProblem>>;

/** The one issuer of tokens of the public channels. Those of the emulator and of other bots have others. */
const ISSUER = 'https://api.botframework.com';
const CHANNEL = 'msteams';

/** What the service's own libraries allow for clocks that differ. */
const CLOCK_SECONDS = 300;

/**
 * Checks the token that the Bot Connector sends with an activity, before the SDK does: signed with RS256 by a published
 * key that is endorsed for Teams, issued by the channel, meant for us, in its time, and for the very service address that
 * the activity names. The SDK takes keys without endorsements, tokens of other issuers and activities without a service
 * address, prints what it refuses, and answers some bad tokens with 500 (botframework-connector 4.23.3).
 */
export function createChannelCheck(appId: string, keys: ChannelKeys): ChannelCheck {
  return async (authorization, serviceUrl) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return refused(authorization ? 'no-bearer-token' : 'no-token');
    const found = await keyOf(token, keys);
    if (!found.ok) return found;
    const { key, endorsements } = found.value;
    if (!endorsements.includes(CHANNEL)) return refused('not-endorsed');
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        issuer: ISSUER,
        audience: appId,
        requiredClaims: ['exp', 'serviceurl'],
        clockTolerance: CLOCK_SECONDS,
      });
      return payload['serviceurl'] === serviceUrl ? ok('from-channel') : refused('service-url');
    } catch (error) {
      return refused(codeOf(error));
    }
  };
}

async function keyOf(
  token: string,
  keys: ChannelKeys,
): Promise<Result<ChannelKey, ChannelProblem>> {
  const header = headerOf(token);
  // Said before anybody is asked for keys.
  if (header?.alg !== 'RS256' || typeof header.kid !== 'string') return refused('header');
  try {
    const key = await keys.find(header.kid);
    return key ? ok(key) : refused('unknown-key');
  } catch {
    return failed({ kind: 'keys-unavailable', why: 'no-keys' });
  }
}

function headerOf(token: string): ReturnType<typeof decodeProtectedHeader> | undefined {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return undefined;
  }
}

function refused(why: string): Result<never, ChannelProblem> {
  return failed({ kind: 'bad-token', why });
}

function codeOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) return `claim-${error.claim}`;
  return error instanceof errors.JOSEError ? error.code : 'unreadable';
}
