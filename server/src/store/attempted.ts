import type pg from 'pg';
import type { Span } from '../core/cursor.ts';
import type { MessageRow } from './messages.ts';
import { readRows } from './rows.ts';
import { attemptedDestinations, attemptedMessages } from './sql/attempted.ts';

/** A message at one endpoint. */
export interface AttemptedMessageRow extends MessageRow {
  /** As on the wire: 0 delivered, 2 failed for good, 3 to be tried again, 4 called off. */
  readonly status: number;
  readonly next_at: Date | null;
}

/** An endpoint, deleted or not, as one message met it. */
export interface DestinationRow {
  readonly id: string;
  readonly uid: string | null;
  readonly url: string;
  readonly description: string;
  readonly version: number;
  readonly throttle_rate: number | null;
  readonly disabled: boolean;
  readonly event_types: string[] | null;
  readonly channels: string[] | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  /** As on the wire, of the latest attempt: 0 success, 2 failure. */
  readonly status: number;
  readonly next_at: Date | null;
}

export interface AttemptedMessageQuery {
  readonly applicationId: string;
  readonly endpointId: string;
  readonly span: Span;
  readonly limit: number;
  /** 1, "not tried yet", finds nothing. */
  readonly status: number | undefined;
  readonly channel: string | undefined;
  readonly tag: string | undefined;
  /** Empty: all. */
  readonly eventTypes: readonly string[];
  readonly withContent: boolean;
  /** Tells what was called off from what failed. */
  readonly expanded: boolean;
}

/** Who met whom: messages and endpoints that at least one attempt brought together. Each gives one more than `limit`. */
export interface Attempted {
  messages(query: AttemptedMessageQuery): Promise<AttemptedMessageRow[]>;
  destinations(applicationId: string, messageId: string, span: Span, limit: number): Promise<DestinationRow[]>;
}

export function createAttempted({ pool }: { readonly pool: pg.Pool }): Attempted {
  return {
    messages: ({ span, ...query }) =>
      readRows<AttemptedMessageRow>(pool, attemptedMessages[span.scan], [
        query.applicationId,
        query.endpointId,
        span.lower ?? null,
        span.upper ?? null,
        query.limit + 1,
        query.status ?? null,
        query.channel ?? null,
        query.eventTypes.length === 0 ? null : query.eventTypes,
        query.withContent,
        query.tag ?? null,
        query.expanded,
      ]),
    destinations: (applicationId, messageId, { lower, upper, scan }, limit) =>
      readRows<DestinationRow>(pool, attemptedDestinations[scan], [
        applicationId,
        messageId,
        lower ?? null,
        upper ?? null,
        limit + 1,
      ]),
  };
}
