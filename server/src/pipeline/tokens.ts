import { createHash, createSecretKey, timingSafeEqual } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { ApiError } from '../core/errors.ts';
import { prefixes } from '../core/ids.ts';
import type { Principal } from '../core/principal.ts';
import type { Clock } from '../ports/clock.ts';

/** What a genuine token says. The optional ones are as in `Principal`. */
export interface Claims extends Pick<Principal, 'capabilities' | 'sendsMessages' | 'scopes' | 'tokenId' | 'sessionId'> {
  readonly organizationId: string;
  readonly applicationId: string | undefined;
  readonly featureFlags: ReadonlySet<string> | undefined;
  /** Epoch milliseconds; the token is refused from then on. Infinity where it does not expire. */
  readonly validUntil: number;
  /** Epoch milliseconds at which it was issued, where it says so. */
  readonly issuedAt?: number | undefined;
  /** How long this may be gone by before it has to be verified again, milliseconds; what is usual when left out. */
  readonly freshMs?: number | undefined;
}

export interface Tokens {
  /** Takes the token itself, without `Bearer`. Rejects with `ApiError`. */
  verify(token: string): Promise<Claims>;
  /** An organization's token, good for ten years. */
  issueOrganization(organizationId: string): Promise<string>;
  /** An application's own token, good for 28 days unless said otherwise; it sees the event types of its flags. */
  issueApplication(token: ApplicationToken): Promise<string>;
}

export interface ApplicationToken {
  readonly organizationId: string;
  /** The application's id, never its uid. */
  readonly applicationId: string;
  readonly featureFlags?: readonly string[];
  readonly lifetimeSeconds?: number;
  /** The row that the token is known by; without one it is good until it expires. */
  readonly id?: string;
}

/** The organization of a token that was asked for without naming one. */
export const defaultOrganizationId = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';

const algorithm = 'HS256';
const issuer = 'posthorn';
const hour = 60 * 60;
const organizationLifetime = 10 * 365 * 24 * hour;
const applicationLifetime = 28 * 24 * hour;
/** Clocks of issuer and server may differ by this much, seconds. */
const tolerance = 15 * 60;

const secretAsToken =
  'Authentication failed. The bearer is the secret that signs tokens, not a token. Make a token with ' +
  '`posthorn jwt generate`, and keep the secret on the server.';

/**
 * JSON Web Tokens (RFC 7519) signed with HS256; any other algorithm is refused. `exp`, `nbf` and `iat` are checked where
 * they are present; issuer, audience and token id are not. `secret` is used as its UTF-8 bytes.
 */
export function createTokens({ secret, clock }: { readonly secret: string; readonly clock: Clock }): Tokens {
  const bytes = Buffer.from(secret);
  // A CryptoKey that is imported once halves the cost of a verification (87 against 167 us).
  const key = createSecretKey(bytes).toCryptoKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  const secretHash = sha256(secret);

  const issue = (subject: string, lifetime: number, claims: JWTPayload): Promise<string> => {
    const now = Math.floor(clock.now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setIssuer(issuer)
      .setSubject(subject)
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + lifetime)
      .sign(key);
  };

  return {
    async verify(token) {
      const now = clock.now();
      const payload = await jwtVerify(token, key, {
        algorithms: [algorithm],
        clockTolerance: tolerance,
        currentDate: new Date(now),
      }).then(
        (verified) => verified.payload,
        () => {
          throw timingSafeEqual(sha256(token), secretHash) ? failed(secretAsToken) : failed();
        },
      );
      // The library checks `iat` only for tokens with a maximum age.
      if (payload.iat !== undefined && payload.iat > now / 1000 + tolerance) throw failed();
      return readClaims(payload);
    },
    issueOrganization(organizationId) {
      return issue(organizationId, organizationLifetime, {});
    },
    issueApplication({ organizationId, applicationId, featureFlags, lifetimeSeconds, id }) {
      const flags = featureFlags !== undefined && featureFlags.length > 0 ? { feature_flags: [...featureFlags] } : {};
      return issue(applicationId, lifetimeSeconds ?? applicationLifetime, {
        org: organizationId,
        ...flags,
        ...(id === undefined ? {} : { jti: id }),
      });
    },
  };
}

/** A token with `org` is an application's; without, its subject is the organization. */
function readClaims(payload: JWTPayload): Claims {
  const { sub } = payload;
  const org = payload.org ?? undefined;
  const flags = payload.feature_flags ?? undefined;
  if (org !== undefined && typeof org !== 'string') throw failed();
  if (flags !== undefined && !isTexts(flags)) throw failed();
  if (sub === undefined || sub === null) throw failed('Invalid token (missing `sub`).');
  if (typeof sub !== 'string') throw failed();
  const validUntil = payload.exp === undefined ? Infinity : (payload.exp + tolerance) * 1000;
  if (org === undefined) {
    if (!isId('org_', sub)) throw new ApiError('BAD_TOKEN');
    return { organizationId: sub, applicationId: undefined, featureFlags: undefined, validUntil };
  }
  if (!isId('org_', org)) throw new ApiError('BAD_APPLICATION_TOKEN');
  if (!isId('app_', sub)) throw new ApiError('BAD_APPLICATION_TOKEN', '`sub` is not a valid application id');
  const issuedAt = payload.iat === undefined ? undefined : payload.iat * 1000;
  const tokenId = payload.jti?.startsWith(prefixes.apiKey) === true ? payload.jti : undefined;
  return { organizationId: org, applicationId: sub, featureFlags: new Set(flags), validUntil, issuedAt, tokenId };
}

/** Ids in tokens are checked by prefix, and for what no database text or log line should hold. */
function isId(prefix: string, text: string): boolean {
  return text.startsWith(prefix) && /^[!-~]{1,256}$/.test(text);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function failed(sentence = 'Invalid token'): ApiError {
  return new ApiError('AUTHENTICATION_FAILED', sentence);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
