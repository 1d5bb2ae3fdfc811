import { raw } from '@mikro-orm/postgresql';
import type { Span } from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import { type IdFactory, isId, prefixes } from '../core/ids.ts';
import { hashOf, ownTokenPrefix } from '../core/token.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Owner } from './configuration.ts';
import { ApiKey, type ApiKeyRow, type KeyKind } from './entities/api-key.ts';
import { within } from './span.ts';
import { setCutoff, takeOnce } from './sql/api-keys.ts';
import type { Transactions } from './transactions.ts';

export type { ApiKeyRow, KeyKind } from './entities/api-key.ts';

export type Mint = (id: string) => Promise<string>;

/** What a new token is to be good for. What is left out is unlimited; dates are absolute. */
export interface NewKey extends Partial<Pick<ApiKeyRow, 'name' | 'expiresAt' | 'grantsUntil' | 'sessionId'>> {
  readonly kind: KeyKind;
  readonly organizationId: string;
  readonly applicationId?: string;
  /** Makes the token of the row with this id; random bytes when left out. */
  readonly mint?: Mint;
  readonly scopes?: readonly string[] | null;
  readonly capabilities?: readonly string[] | null;
  readonly featureFlags?: readonly string[] | null;
}

/** The tokens that the server makes. Expiry is judged by the database's clock. */
export interface ApiKeys {
  /** The token is in this answer and nowhere else. */
  issue(key: NewKey): Promise<{ readonly row: ApiKeyRow; readonly token: string }>;
  /** An organization's API tokens that have not expired; one more than `limit` where there are more. */
  list(organizationId: string, span: Span, limit: number): Promise<ApiKeyRow[]>;
  find(organizationId: string, id: string): Promise<ApiKeyRow | undefined>;
  /** Rejects with NOT_FOUND. */
  change(organizationId: string, id: string, fields: Partial<Pick<ApiKeyRow, 'name' | 'scopes'>>): Promise<ApiKeyRow>;
  /** In so many seconds; one that expires before that still does. Rejects with NOT_FOUND. */
  expire(organizationId: string, id: string, seconds: number): Promise<void>;
  /** The tokens for looking after an application: those of the sessions, or all, JSON Web Tokens too. */
  expireApplication(owner: Owner, seconds: number, sessionIds: readonly string[]): Promise<void>;
  /** Ends one token now, whatever it is for. */
  end(id: string): Promise<void>;
  /** The token for a one-time token, which is gone with it. Undefined where that is none that is good now. */
  exchange(
    token: string,
    mint: (grant: Grant) => Mint,
  ): Promise<{ readonly row: ApiKeyRow; readonly token: string } | undefined>;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly ids: IdFactory;
  readonly clock: Clock;
  readonly random: Random;
}

/** Whom a token is for and how long. */
export interface Grant {
  readonly organizationId: string;
  readonly applicationId: string;
  readonly featureFlags: readonly string[];
  readonly expiresAt: Date;
}

interface Taken {
  readonly organization_id: string;
  readonly application_id: string;
  readonly capabilities: string[] | null;
  readonly feature_flags: string[] | null;
  readonly session_id: string | null;
  readonly grants_until: Date;
}

export function createApiKeys({ transactions, ids, clock, random }: Dependencies): ApiKeys {
  const notExpired = () => ({ $or: [{ expiresAt: null }, { expiresAt: { $gt: raw('now()') } }] });

  async function issue(key: NewKey) {
    const now = clock.now();
    const at = new Date(now);
    const id = ids.next(prefixes.apiKey, now);
    const token = (await key.mint?.(id)) ?? `${ownTokenPrefix}${key.kind}_${random.bytes(32).toString('base64url')}`;
    return transactions.write(async (em) => {
      const row = em.create(ApiKey, {
        id,
        kind: key.kind,
        organizationId: key.organizationId,
        applicationId: key.applicationId ?? null,
        hash: hashOf(token),
        // Four of 43 characters tell nobody anything and people which one it is.
        hint: `${ownTokenPrefix}${key.kind}_...${token.slice(-4)}`,
        name: key.name ?? null,
        scopes: listOf(key.scopes),
        capabilities: listOf(key.capabilities),
        featureFlags: listOf(key.featureFlags),
        sessionId: key.sessionId ?? null,
        createdAt: at,
        updatedAt: at,
        expiresAt: key.expiresAt ?? null,
        grantsUntil: key.grantsUntil ?? null,
      });
      await em.flush();
      return { row, token };
    });
  }

  const ending = (seconds: number) => ({
    expiresAt: raw(`least(expires_at, now() + ? * interval '1 second')`, [seconds]),
    updatedAt: raw('now()'),
  });

  async function find(organizationId: string, id: string) {
    if (!isId(prefixes.apiKey, id)) return undefined;
    const row = await transactions.read((em) =>
      em.findOne(ApiKey, { id, organizationId, kind: 'api', ...notExpired() }, { refresh: true }),
    );
    return row ?? undefined;
  }

  return {
    issue,
    find,

    list(organizationId, span, limit) {
      const { where, orderBy } = within('id', span);
      return transactions.read((em) =>
        em.find(ApiKey, { organizationId, kind: 'api', ...notExpired(), ...where }, { orderBy, limit: limit + 1 }),
      );
    },

    change(organizationId, id, fields) {
      return transactions.write(async (em) => {
        const row = await find(organizationId, id);
        if (row === undefined) throw new ApiError('NOT_FOUND');
        await em.nativeUpdate(ApiKey, { id }, { ...fields, updatedAt: new Date(clock.now()) });
        return em.findOneOrFail(ApiKey, { id }, { refresh: true });
      });
    },

    async expire(organizationId, id, seconds) {
      await transactions.write(async (em) => {
        if ((await find(organizationId, id)) === undefined) throw new ApiError('NOT_FOUND');
        await em.nativeUpdate(ApiKey, { id }, ending(seconds));
      });
    },

    async expireApplication({ applicationId }, seconds, sessionIds) {
      await transactions.write(async (em) => {
        const sessions = sessionIds.length === 0 ? {} : { sessionId: { $in: [...sessionIds] } };
        await em.nativeUpdate(
          ApiKey,
          { applicationId, kind: { $in: ['portal', 'once'] }, ...sessions },
          ending(seconds),
        );
        if (sessionIds.length === 0) await em.execute(setCutoff, [applicationId, seconds]);
      });
    },

    async end(id) {
      await transactions.write((em) => em.nativeUpdate(ApiKey, { id }, ending(0)));
    },

    exchange(token, mint) {
      return transactions.write(async (em) => {
        const [taken] = await em.execute<Taken[]>(takeOnce, [hashOf(token)]);
        if (taken === undefined) return undefined;
        const grant = {
          organizationId: taken.organization_id,
          applicationId: taken.application_id,
          featureFlags: taken.feature_flags ?? [],
          expiresAt: new Date(taken.grants_until),
        };
        const { capabilities, session_id: sessionId } = taken;
        return issue({ ...grant, kind: 'portal', capabilities, sessionId, mint: mint(grant) });
      });
    },
  };
}

function listOf(items: readonly string[] | null | undefined): string[] | null {
  return items === null || items === undefined ? null : [...items];
}
