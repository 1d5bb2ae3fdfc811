import type pg from 'pg';
import { type ShownHeaders, sentHeaders, unpackCustom, unpackReceived } from '../core/attempt-headers.ts';
import type { Span } from '../core/cursor.ts';
import { isId, prefixes } from '../core/ids.ts';
import type { Sealer } from '../core/seal.ts';
import { readRows } from './rows.ts';
import { attemptById, attemptHeaders, attemptsByEndpoint, attemptsByMessage, expungeAttempt } from './sql/attempts.ts';
import { endpointStats } from './sql/endpoint-stats.ts';

export interface AttemptRow {
  readonly id: string;
  readonly message_id: string;
  readonly endpoint_id: string;
  readonly url: string;
  /** As on the wire: 0 success, 2 failure. */
  readonly status: number;
  readonly response_code: number;
  /** Null where there was none, and where it was not asked for. */
  readonly response: Buffer | null;
  readonly duration_ms: number;
  /** As on the wire: 0 scheduled, 1 manual. */
  readonly trigger: number;
  readonly cause: string | null;
  readonly created_at: Date;
}

export interface AttemptQuery {
  readonly applicationId: string;
  readonly span: Span;
  readonly limit: number;
  readonly status: number | undefined;
  /** The class's first status; 0 for "no answer". */
  readonly codesFrom: number | undefined;
  readonly channel: string | undefined;
  readonly tag: string | undefined;
  /** Empty: all. */
  readonly eventTypes: readonly string[];
  readonly withContent: boolean;
}

export interface AttemptHeaders {
  /** Empty where nothing was sent, or nothing is known of it. */
  readonly sent: ShownHeaders;
  readonly received: readonly (readonly [name: string, value: string])[] | undefined;
}

/** Attempts are written when they are settled; this reads them. Lists give one more than `limit` where there are more. */
export interface Attempts {
  find(applicationId: string, messageId: string, id: string): Promise<AttemptRow | undefined>;
  /** Undefined where there is no such attempt. May throw `SealError`. */
  headers(applicationId: string, messageId: string, id: string): Promise<AttemptHeaders | undefined>;
  listByEndpoint(endpointId: string, query: AttemptQuery): Promise<AttemptRow[]>;
  /** Those at one endpoint alone where it is given. */
  listByMessage(messageId: string, endpointId: string | undefined, query: AttemptQuery): Promise<AttemptRow[]>;
  /** Those of an endpoint with ids from `first` to `last`. */
  countByEndpoint(endpointId: string, first: string, last: string): Promise<{ success: number; fail: number }>;
  /** Puts `EXPUNGED` in place of the receiver's answer. False where there is no such attempt. */
  expunge(applicationId: string, messageId: string, id: string): Promise<boolean>;
}

interface Dependencies {
  readonly pool: pg.Pool;
  readonly sealer: Pick<Sealer, 'open'>;
}

interface HeaderRow {
  readonly endpoint_id: string;
  readonly sent: string | null;
  readonly sent_custom: Buffer | null;
  readonly response_headers: Buffer | null;
}

const none: ShownHeaders = { headers: {}, sensitive: [] };

export function createAttempts({ pool, sealer }: Dependencies): Attempts {
  return {
    async find(applicationId, messageId, id) {
      if (!isId(prefixes.attempt, id)) return undefined;
      const [row] = await readRows<AttemptRow>(pool, attemptById, [id, messageId, applicationId]);
      return row;
    },
    async headers(applicationId, messageId, id) {
      if (!isId(prefixes.attempt, id)) return undefined;
      const [row] = await readRows<HeaderRow>(pool, attemptHeaders, [id, messageId, applicationId]);
      if (row === undefined) return undefined;
      const { sent, sent_custom, response_headers } = row;
      const custom = sent_custom === null ? none : unpackCustom(sealer.open(sent_custom, row.endpoint_id));
      return {
        sent: sent === null ? none : sentHeaders(sent, messageId, custom),
        received: response_headers === null ? undefined : unpackReceived(response_headers),
      };
    },
    listByEndpoint: (endpointId, query) =>
      readRows<AttemptRow>(pool, attemptsByEndpoint[query.span.scan], parameters(endpointId, query)),
    listByMessage: (messageId, endpointId, query) =>
      readRows<AttemptRow>(pool, attemptsByMessage[query.span.scan], [
        ...parameters(messageId, query),
        endpointId ?? null,
      ]),
    async countByEndpoint(endpointId, first, last) {
      const [row] = await readRows<{ success: number; fail: number }>(pool, endpointStats, [endpointId, first, last]);
      return row ?? { success: 0, fail: 0 };
    },
    async expunge(applicationId, messageId, id) {
      if (!isId(prefixes.attempt, id)) return false;
      return (await readRows(pool, expungeAttempt, [id, messageId, applicationId])).length > 0;
    },
  };
}

function parameters(of: string, query: AttemptQuery): unknown[] {
  return [
    query.applicationId,
    of,
    query.span.lower ?? null,
    query.span.upper ?? null,
    query.limit + 1,
    query.status ?? null,
    query.codesFrom ?? null,
    query.channel ?? null,
    query.eventTypes.length === 0 ? null : query.eventTypes,
    query.withContent,
    query.tag ?? null,
  ];
}
