import type { EntityManager } from '@mikro-orm/postgresql';
import type { Span } from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import { type IdFactory, prefixes } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { EventType, type EventTypeRow } from './entities/event-type.ts';
import type { EventTypeRules } from './event-type-rules.ts';
import { within } from './span.ts';
import { createOrReplace, createOrRevive, touchEventTypes } from './sql/event-types.ts';
import type { Transactions } from './transactions.ts';

export type { EventTypeRow } from './entities/event-type.ts';

/** What callers say about an event type, but for its name, which never changes. */
export type EventTypeFields = Pick<
  EventTypeRow,
  'description' | 'archived' | 'deprecated' | 'schemas' | 'featureFlag' | 'enforcement'
>;

/** Undefined: the caller sees all of them. Otherwise those without a flag, and those with one of these. */
export type SeenFlags = ReadonlySet<string> | undefined;

export interface EventTypes {
  find(organizationId: string, name: string, flags: SeenFlags): Promise<EventTypeRow | undefined>;
  /** One more than `limit` where there are more. */
  list(organizationId: string, span: Span, limit: number, query: ListQuery): Promise<EventTypeRow[]>;
  /** Takes an archived one of that name back into use. Rejects with EVENT_TYPE_EXISTS. */
  create(organizationId: string, name: string, fields: EventTypeFields): Promise<EventTypeRow>;
  put(organizationId: string, name: string, fields: EventTypeFields): Promise<{ row: EventTypeRow; made: boolean }>;
  /** Seconds before each retry; null for as the settings say. Rejects with NOT_FOUND. */
  setRetrySchedule(organizationId: string, name: string, schedule: number[] | null): Promise<EventTypeRow>;
  /** Rejects with NOT_FOUND. */
  change(organizationId: string, name: string, fields: Partial<EventTypeFields>): Promise<EventTypeRow>;
  /**
   * Makes or changes those that are `described` and, with `replaceAll`, archives the others; one commit. Resolves with the
   * names of those that are not as they were.
   */
  take(organizationId: string, described: readonly Described[], replaceAll: boolean): Promise<string[]>;
  archive(organizationId: string, name: string): Promise<void>;
  /** Removes it for good; endpoints that ask for it still do. */
  expunge(organizationId: string, name: string): Promise<void>;
}

/** What a document says about an event type. */
export type Described = Pick<EventTypeRow, 'name' | 'description' | 'deprecated' | 'schemas'>;

interface ListQuery {
  readonly archivedToo: boolean;
  readonly flags: SeenFlags;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly rules: Pick<EventTypeRules, 'forget'>;
  readonly ids: IdFactory;
  readonly clock: Clock;
}

export function createEventTypes({ transactions, rules, ids, clock }: Dependencies): EventTypes {
  /** Every write: those who keep what event types say read it anew. The organization's row is locked last. */
  function writing<T>(organizationId: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return transactions.write(async (em) => {
      const result = await work(em);
      await em.flush();
      await em.execute(touchEventTypes, [organizationId]);
      transactions.afterCommit(() => rules.forget(organizationId));
      return result;
    });
  }

  async function update(organizationId: string, name: string, fields: Partial<EventTypeRow>): Promise<EventTypeRow> {
    return writing(organizationId, async (em) => {
      if (name.includes('\0')) throw new ApiError('NOT_FOUND');
      const updatedAt = new Date(clock.now());
      const changed = await em.nativeUpdate(EventType, { organizationId, name }, { ...fields, updatedAt });
      if (changed === 0) throw new ApiError('NOT_FOUND');
      return em.findOneOrFail(EventType, { organizationId, name }, { refresh: true });
    });
  }

  /** Runs one of the statements of `sql/event-types.ts`, and reads what it has written. */
  async function write(
    em: EntityManager,
    statement: string,
    row: EventTypeFields & Pick<EventTypeRow, 'organizationId' | 'name'>,
  ) {
    const now = clock.now();
    const at = new Date(now);
    const [written] = await em.execute<{ id: string; made?: boolean }[]>(statement, [
      ids.next(prefixes.eventType, now),
      row.organizationId,
      row.name,
      row.description,
      row.archived,
      row.deprecated,
      row.schemas,
      row.featureFlag,
      row.enforcement,
      at,
      at,
    ]);
    if (written === undefined) return undefined;
    const stored = await em.findOneOrFail(EventType, { id: written.id }, { refresh: true });
    return { row: stored, made: written.made === true };
  }

  async function gone(organizationId: string, work: (em: EntityManager) => Promise<number>): Promise<void> {
    if ((await writing(organizationId, work)) === 0) throw new ApiError('NOT_FOUND');
  }

  return {
    async find(organizationId, name, flags) {
      if (name.includes('\0')) return undefined;
      const row = await transactions.read((em) => em.findOne(EventType, { organizationId, name, ...seen(flags) }));
      return row ?? undefined;
    },

    list(organizationId, span, limit, { archivedToo, flags }) {
      const { where, orderBy } = within('name', span);
      const archived = archivedToo ? {} : { archived: false };
      return transactions.read((em) =>
        em.find(EventType, { organizationId, ...archived, ...seen(flags), ...where }, { orderBy, limit: limit + 1 }),
      );
    },

    create(organizationId, name, fields) {
      return writing(organizationId, async (em) => {
        const written = await write(em, createOrRevive, { ...fields, organizationId, name });
        if (written === undefined) throw new ApiError('EVENT_TYPE_EXISTS');
        return written.row;
      });
    },

    put(organizationId, name, fields) {
      return writing(organizationId, async (em) => {
        const written = await write(em, createOrReplace, { ...fields, organizationId, name });
        if (written === undefined) throw new Error('the event type was neither made nor replaced');
        return written;
      });
    },

    change: update,

    setRetrySchedule: (organizationId, name, retrySchedule) => update(organizationId, name, { retrySchedule }),

    take(organizationId, described, replaceAll) {
      return writing(organizationId, async (em) => {
        const rows = await em.find(EventType, { organizationId }, { refresh: true });
        const known = new Map(rows.map((row) => [row.name, row]));
        const modified: string[] = [];
        const updatedAt = new Date(clock.now());
        for (const { name, ...fields } of described) {
          const row = known.get(name);
          known.delete(name);
          if (row === undefined) {
            const fresh = { ...fields, archived: false, featureFlag: null, enforcement: null };
            await write(em, createOrReplace, { ...fresh, organizationId, name });
          } else if (
            row.archived ||
            row.description !== fields.description ||
            row.deprecated !== fields.deprecated ||
            row.schemas !== fields.schemas
          ) {
            await em.nativeUpdate(EventType, { organizationId, name }, { ...fields, archived: false, updatedAt });
          } else continue;
          modified.push(name);
        }
        for (const row of replaceAll ? known.values() : []) {
          if (row.archived) continue;
          await em.nativeUpdate(EventType, { organizationId, name: row.name }, { archived: true, updatedAt });
          modified.push(row.name);
        }
        return modified;
      });
    },

    archive(organizationId, name) {
      return gone(organizationId, (em) => {
        if (name.includes('\0')) return Promise.resolve(0);
        return em.nativeUpdate(
          EventType,
          { organizationId, name },
          { archived: true, updatedAt: new Date(clock.now()) },
        );
      });
    },

    expunge(organizationId, name) {
      return gone(organizationId, (em) =>
        name.includes('\0') ? Promise.resolve(0) : em.nativeDelete(EventType, { organizationId, name }),
      );
    },
  };
}

function seen(flags: SeenFlags) {
  return flags === undefined ? {} : { $or: [{ featureFlag: null }, { featureFlag: { $in: [...flags] } }] };
}
