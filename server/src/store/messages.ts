import type pg from 'pg';
import type { Span } from '../core/cursor.ts';
import { isId, prefixes } from '../core/ids.ts';
import { byteaArray, textArray } from './binary-array.ts';
import { eventKey } from './message-keys.ts';
import { readRows } from './rows.ts';
import {
  deleteContent,
  deleteContents,
  isWanted,
  messageById,
  messageIdByKey,
  messagesByNames,
  messagesDownwards,
  messagesUpwards,
} from './sql/messages.ts';

export interface MessageRow {
  readonly id: string;
  readonly event_id: string | null;
  readonly event_type: string;
  readonly channels: string[] | null;
  readonly tags: string[] | null;
  readonly deliver_at: Date | null;
  /** True where the caller gave bytes that need not be JSON. */
  readonly raw: boolean;
  /** `2026-11-24`: the day on which its payload expires. */
  readonly content_day: string;
  readonly created_at: Date;
  /** Null where it has expired or was expunged, and where it was not asked for. */
  readonly body: Buffer | null;
}

export interface MessageQuery {
  readonly applicationId: string;
  readonly span: Span;
  readonly limit: number;
  readonly channel: string | undefined;
  readonly tag: string | undefined;
  /** Empty: all. */
  readonly eventTypes: readonly string[];
  readonly withContent: boolean;
}

/** Messages are written by the accept statement alone; this reads them. */
export interface Messages {
  find(applicationId: string, idOrEventId: string, withContent: boolean): Promise<MessageRow | undefined>;
  /** One more than `limit` where there are more. */
  list(query: MessageQuery): Promise<MessageRow[]>;
  expungeContent(row: MessageRow): Promise<void>;
  /** Removes the payloads of those of these ids and event ids that there are; resolves with them. */
  expungeContents(applicationId: string, idsOrEventIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** True where an endpoint of the application wants such a message, read now. */
  isWanted(applicationId: string, eventType: string, channels: readonly string[] | null): Promise<boolean>;
}

export function createMessages({ pool }: { readonly pool: pg.Pool }): Messages {
  async function idOf(applicationId: string, idOrEventId: string): Promise<string | undefined> {
    // No eventId begins as message ids do.
    if (isId(prefixes.message, idOrEventId)) return idOrEventId;
    const { scope, hash } = eventKey(applicationId, idOrEventId);
    const [row] = await readRows<{ message_id: string }>(pool, messageIdByKey, [scope, hash]);
    return row?.message_id;
  }

  return {
    async find(applicationId, idOrEventId, withContent) {
      const id = await idOf(applicationId, idOrEventId);
      if (id === undefined) return undefined;
      const [row] = await readRows<MessageRow>(pool, messageById, [applicationId, id, withContent]);
      return row;
    },

    list({ applicationId, span: { lower, upper, scan }, limit, channel, tag, eventTypes, withContent }) {
      const statement = scan === 'ascending' ? messagesUpwards : messagesDownwards;
      const types = eventTypes.length === 0 ? null : eventTypes;
      return readRows<MessageRow>(pool, statement, [
        applicationId,
        lower ?? null,
        upper ?? null,
        channel ?? null,
        types,
        limit + 1,
        withContent,
        tag ?? null,
      ]);
    },

    async expungeContent({ id, content_day }) {
      await readRows(pool, deleteContent, [content_day, id]);
    },

    async expungeContents(applicationId, idsOrEventIds) {
      const named = idsOrEventIds.map((name) => {
        // No eventId begins as message ids do.
        const key = isId(prefixes.message, name) ? undefined : eventKey(applicationId, name);
        return { name, scope: key?.scope ?? null, hash: key?.hash ?? null };
      });
      const rows = await readRows<{ name: string; id: string; content_day: string }>(pool, messagesByNames, [
        applicationId,
        textArray(named.map(({ name }) => name)),
        textArray(named.map(({ scope }) => scope)),
        byteaArray(named.map(({ hash }) => hash)),
      ]);
      for (const [day, messages] of byDay(rows)) await readRows(pool, deleteContents, [day, messages]);
      return new Set(rows.map(({ name }) => name));
    },

    async isWanted(applicationId, eventType, channels) {
      const [row] = await readRows<{ wanted: boolean }>(pool, isWanted, [applicationId, eventType, channels]);
      return row?.wanted === true;
    },
  };
}

/** Ids of messages by the day on which their payloads expire, which is their partition. */
export function byDay(rows: readonly { readonly id: string; readonly content_day: string }[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { id, content_day } of rows) days.set(content_day, [...(days.get(content_day) ?? []), id]);
  return days;
}
