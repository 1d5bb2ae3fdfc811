import { ApiError } from '../core/errors.ts';
import { hashOf, ownTokenPrefix } from '../core/token.ts';
import type { Clock } from '../ports/clock.ts';
import type { Claims, Tokens } from './tokens.ts';

/** The tokens that the server has made and knows, and what it has been told of the others. */
export interface KnownTokens {
  /** By the SHA-256 of the token. Undefined where there is none that is good now. */
  find(hash: Buffer): Promise<Claims | undefined>;
  /** Epoch milliseconds: an application's JSON Web Tokens from before are refused from then on. */
  cutoff(applicationId: string): Promise<number | undefined>;
}

/** A token that was ended is refused by every process this long after, and not later. */
const freshMs = 1_000;

interface Dependencies {
  readonly jwt: Pick<Tokens, 'verify'>;
  readonly known: KnownTokens;
  readonly clock: Clock;
}

/** Verifies whatever a caller may send as a bearer: JSON Web Tokens, and the server's own by their rows. */
export function createCredentials({ jwt, known, clock }: Dependencies): Pick<Tokens, 'verify'> {
  async function own(token: string): Promise<Claims> {
    const claims = await known.find(hashOf(token));
    if (claims === undefined) throw new ApiError('AUTHENTICATION_FAILED');
    return { ...claims, freshMs };
  }

  return {
    async verify(token) {
      if (token.startsWith(ownTokenPrefix)) return own(token);
      const claims = await jwt.verify(token);
      if (claims.applicationId === undefined) return claims;
      if (claims.tokenId !== undefined) return own(token);
      const cutoff = await known.cutoff(claims.applicationId);
      if (cutoff !== undefined && cutoff <= clock.now() && (claims.issuedAt ?? 0) < cutoff) {
        throw new ApiError('AUTHENTICATION_FAILED');
      }
      return { ...claims, freshMs };
    },
  };
}
