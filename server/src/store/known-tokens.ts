import type pg from 'pg';
import type { Capability } from '../core/capability.ts';
import type { KeyKind } from './entities/api-key.ts';
import { readRows } from './rows.ts';
import { findCutoff, findKey } from './sql/api-keys.ts';

interface Row {
  readonly id: string;
  readonly organization_id: string;
  readonly application_id: string | null;
  readonly kind: KeyKind;
  readonly scopes: string[] | null;
  readonly capabilities: Capability[] | null;
  readonly feature_flags: string[] | null;
  readonly session_id: string | null;
  readonly expires_at: number | null;
}

/** Reads what the pipeline asks about the tokens that the server knows, as `KnownTokens` of the pipeline says. */
export function createKnownTokens({ pool }: { readonly pool: pg.Pool }) {
  return {
    async find(hash: Buffer) {
      const [row] = await readRows<Row>(pool, findKey, [hash]);
      if (row === undefined) return undefined;
      const applicationId = row.application_id ?? undefined;
      const sendsMessages = row.kind === 'message';
      return {
        organizationId: row.organization_id,
        applicationId,
        featureFlags: applicationId === undefined ? undefined : new Set(row.feature_flags),
        // Sending messages is all that a token for it is good for.
        capabilities: sendsMessages ? new Set<Capability>() : setOf(row.capabilities),
        sendsMessages,
        scopes: setOf(row.scopes),
        tokenId: row.id,
        sessionId: row.session_id ?? undefined,
        validUntil: row.expires_at ?? Number.POSITIVE_INFINITY,
      };
    },

    async cutoff(applicationId: string): Promise<number | undefined> {
      const [row] = await readRows<{ cutoff: number }>(pool, findCutoff, [applicationId]);
      return row?.cutoff;
    },
  };
}

function setOf<T>(items: readonly T[] | null): ReadonlySet<T> | undefined {
  return items === null ? undefined : new Set(items);
}
