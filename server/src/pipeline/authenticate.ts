import { ApiError } from '../core/errors.ts';
import type { Principal } from '../core/principal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Call, Run, Step } from './call.ts';
import type { Claims, Tokens } from './tokens.ts';

/**
 * The organization's current auth epoch: raised when tokens are revoked. A number where it is known here, so that the
 * usual call waits for nothing.
 */
export type AuthEpoch = (organizationId: string) => number | Promise<number>;

interface Verified {
  readonly claims: Claims;
  readonly epoch: number;
  /** Epoch milliseconds. */
  readonly until: number;
  /** From then on a call that uses it has it verified again, without waiting for that. */
  readonly renewAt: number;
}

const nobody: Principal = { organizationId: '', applicationId: undefined, featureFlags: undefined, authEpoch: 0 };
const noToken = new Set<string>(['AUTHENTICATION_FAILED', 'BAD_TOKEN', 'BAD_APPLICATION_TOKEN']);

/** A signature check costs 90 us and two turns of the event loop, a lookup 0.1 us. */
const cacheMs = 30_000;
const cacheEntries = 10_000;

/** Finds out who calls; methods of scope `none` ask nobody. Sets `call.principal`. */
export function authenticate(tokens: Pick<Tokens, 'verify'>, authEpoch: AuthEpoch, clock: Clock): Step {
  // Keyed by the whole header. Only verified tokens get in, so strangers cannot fill it; oldest out first.
  const cache = new Map<string, Verified>();
  const underway = new Map<string, Promise<Verified>>();

  const verify = async (header: string): Promise<Verified> => {
    // Before the token is read: what is ended while it is being read must not last longer for that.
    const now = clock.now();
    const claims = await tokens.verify(bearer(header));
    const epoch = await authEpoch(claims.organizationId);
    const freshMs = claims.freshMs ?? cacheMs;
    const until = Math.min(claims.validUntil, now + freshMs);
    const renewAt = claims.freshMs === undefined ? until : now + freshMs / 2;
    const verified = { claims, epoch, until, renewAt };
    cache.delete(header);
    cache.set(header, verified);
    if (cache.size > cacheEntries) cache.delete(cache.keys().next().value as string);
    return verified;
  };

  // A token that runs out of the cache under load would otherwise be checked once for each call in flight.
  const verifyOnce = (header: string): Promise<Verified> => {
    let pending = underway.get(header);
    if (pending === undefined) {
      pending = verify(header).finally(() => underway.delete(header));
      underway.set(header, pending);
    }
    return pending;
  };

  /** Tokens that are read again each second would otherwise hold all calls up for a moment each second. */
  const renew = (header: string): void => {
    if (underway.has(header)) return;
    verifyOnce(header).catch((error: unknown) => {
      if (error instanceof ApiError && error.reason === 'AUTHENTICATION_FAILED') cache.delete(header);
    });
  };

  const slow = async (call: Call, header: string | undefined, next: Run): Promise<unknown> => {
    if (header === undefined) throw new ApiError('AUTHENTICATION_FAILED');
    call.principal = principal(await verifyOnce(header));
    return next(call);
  };

  /** A token that is none makes a caller that is nobody. */
  const optional =
    (next: Run): Run =>
    async (call) => {
      const header = call.header('authorization');
      call.principal = nobody;
      try {
        if (header !== undefined) call.principal = principal(await verifyOnce(header));
      } catch (error) {
        if (!(error instanceof ApiError) || !noToken.has(error.reason)) throw error;
      }
      return next(call);
    };

  const compare = async (call: Call, header: string, verified: Verified, epoch: Promise<number>, next: Run) => {
    if ((await epoch) !== verified.epoch) return slow(call, header, next);
    call.principal = principal(verified);
    return next(call);
  };

  return (method, next) => {
    if (method.scope === 'none') return next;
    if (method.scope === 'optional') return optional(next);
    return (call) => {
      const header = call.header('authorization');
      const verified = header === undefined ? undefined : cache.get(header);
      const now = clock.now();
      if (header === undefined || verified === undefined || verified.until <= now) return slow(call, header, next);
      if (verified.renewAt <= now) renew(header);
      // A token that was verified under an older epoch is checked again.
      const epoch = authEpoch(verified.claims.organizationId);
      if (typeof epoch !== 'number') return compare(call, header, verified, epoch, next);
      if (epoch !== verified.epoch) return slow(call, header, next);
      call.principal = principal(verified);
      return next(call);
    };
  };
}

function bearer(header: string): string {
  const token = /^bearer +([^ ]+) *$/i.exec(header)?.[1];
  if (token === undefined) throw new ApiError('AUTHENTICATION_FAILED');
  return token;
}

/** One for each call: the pipeline writes the application into it. */
function principal({ claims, epoch }: Verified): Principal {
  return {
    organizationId: claims.organizationId,
    applicationId: claims.applicationId,
    featureFlags: claims.featureFlags,
    capabilities: claims.capabilities,
    sendsMessages: claims.sendsMessages,
    scopes: claims.scopes,
    tokenId: claims.tokenId,
    sessionId: claims.sessionId,
    authEpoch: epoch,
    application: undefined,
  };
}
