import type pg from 'pg';
import type { Logger } from 'pino';
import type { Enforcement } from '../core/enforcement.ts';
import { createSchemaCheck, type SchemaCheck } from '../core/schema-check.ts';
import type { Clock, Timer } from '../ports/clock.ts';
import { readRows } from './rows.ts';
import { changedEventTypes, eventTypeRule, eventTypeSchedules, messageEventType } from './sql/event-types.ts';

/** What an event type says about its messages. */
export interface EventTypeRule {
  /** Undefined: as the settings say. */
  readonly enforcement: Enforcement | undefined;
  readonly check: SchemaCheck;
}

/** Cached. A change counts in its own process at once, in others within about half a second. */
export interface EventTypeRules {
  /** Undefined where there is no such event type, or where it has no schemas. */
  of(organizationId: string, name: string): EventTypeRule | undefined | Promise<EventTypeRule | undefined>;
  /** Seconds before each retry of a message, where its event type says so. */
  scheduleOf(message: MessageKey): Promise<readonly number[] | undefined>;
  forget(organizationId: string): void;
  /** Follows changes made by other processes. */
  start(): void;
  stop(): void;
}

interface MessageKey {
  readonly organizationId: string;
  readonly applicationId: string;
  readonly messageId: string;
}

interface Known {
  readonly rules: Map<string, EventTypeRule | undefined>;
  schedules: Promise<ReadonlyMap<string, readonly number[]>> | undefined;
}

/** Names that callers make up count too; one that is known costs about 100 bytes, a compiled schema about 50 KB. */
const maxKnown = 10_000;
const followMs = 400;
/** Reads overlap by far more than a commit can lag behind its `now()`. */
const overlapMs = 10_000;

interface Dependencies {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createEventTypeRules({ pool, clock, log }: Dependencies): EventTypeRules {
  const organizations = new Map<string, Known>();
  /** When the change that was seen last happened, by organization, for as long as it can be seen again. */
  let seen = new Map<string, number>();
  let known = 0;
  let timer: Timer | undefined;

  function knownOf(organizationId: string): Known {
    let entry = organizations.get(organizationId);
    if (entry === undefined) {
      entry = { rules: new Map(), schedules: undefined };
      organizations.set(organizationId, entry);
    }
    return entry;
  }

  function forget(organizationId: string): void {
    known -= organizations.get(organizationId)?.rules.size ?? 0;
    organizations.delete(organizationId);
  }

  async function read(organizationId: string, name: string): Promise<EventTypeRule | undefined> {
    // What is forgotten while this is read stays forgotten: it is put into the entry that was there before.
    const entry = knownOf(organizationId);
    const [row] = await readRows<{ schemas: string; enforcement: Enforcement | null }>(pool, eventTypeRule, [
      organizationId,
      name,
    ]);
    const rule = row === undefined ? undefined : ruleOf(row, organizationId, name);
    if (organizations.get(organizationId) !== entry) return rule;
    if (!entry.rules.has(name)) known += 1;
    entry.rules.set(name, rule);
    while (known > maxKnown) forget(organizations.keys().next().value as string);
    return rule;
  }

  function ruleOf(row: { schemas: string; enforcement: Enforcement | null }, organizationId: string, name: string) {
    const schemas = JSON.parse(row.schemas) as Record<string, unknown>;
    const useless = (problem: string) =>
      log.warn({ organizationId, eventType: name, problem }, 'a schema of an event type cannot be used');
    return { enforcement: row.enforcement ?? undefined, check: createSchemaCheck(schemas, useless) };
  }

  async function readSchedules(organizationId: string): Promise<ReadonlyMap<string, readonly number[]>> {
    const rows = await readRows<{ name: string; retry_schedule: number[] }>(pool, eventTypeSchedules, [organizationId]);
    return new Map(rows.map((row) => [row.name, row.retry_schedule]));
  }

  async function follow(): Promise<void> {
    try {
      const rows = await readRows<{ id: string; changed_at: Date }>(pool, changedEventTypes, [overlapMs]);
      const now = new Map(rows.map((row) => [row.id, row.changed_at.getTime()]));
      for (const [id, changedAt] of now) if (seen.get(id) !== changedAt) forget(id);
      seen = now;
    } catch (error) {
      log.warn({ err: error }, 'could not read changes of event types');
    }
  }

  function again(): void {
    timer = clock.after(followMs, () => void follow().finally(() => timer !== undefined && again()));
  }

  return {
    of(organizationId, name) {
      const rules = organizations.get(organizationId)?.rules;
      return rules?.has(name) ? rules.get(name) : read(organizationId, name);
    },

    async scheduleOf({ organizationId, applicationId, messageId }) {
      const entry = knownOf(organizationId);
      entry.schedules ??= readSchedules(organizationId).catch((error: unknown) => {
        entry.schedules = undefined;
        throw error;
      });
      const schedules = await entry.schedules;
      // The usual organization has none, and nothing is looked up.
      if (schedules.size === 0) return undefined;
      const [row] = await readRows<{ event_type: string }>(pool, messageEventType, [applicationId, messageId]);
      return row === undefined ? undefined : schedules.get(row.event_type);
    },

    forget,
    start: again,
    stop() {
      timer?.clear();
      timer = undefined;
    },
  };
}
