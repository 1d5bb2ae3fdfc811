import type pg from 'pg';
import type { Logger } from 'pino';
import { prefixes, startId } from '../core/ids.ts';
import type { Clock, Timer } from '../ports/clock.ts';
import type { Statement } from './connection.ts';
import { refusal } from './refusal.ts';
import { readRows } from './rows.ts';

/**
 * Keeps partitions ahead of time: weeks of messages, outcomes and attempts by their time-ordered ids, days of payloads
 * by the day on which they expire. A new one is made apart and then attached, which locks out nobody.
 */
export interface Partitions {
  /** Makes what the next week needs. */
  prepare(): Promise<void>;
  /** Undefined where the day's partition of payloads is known to be there. */
  ensureContentDay(day: number): Promise<void> | undefined;
  /** Prepares every hour from now on. */
  start(): void;
  stop(): void;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** Weeks begin on Mondays; 1970-01-05 was one. */
const firstMondayMs = 4 * dayMs;
const everyMs = 3_600_000;
/** Most messages keep their payload this long; other days are made when they are first asked for. */
const usualRetentionDays = 90;
const partitionLock = 7_461_002;

const byId = [
  { table: 'message', prefix: prefixes.message },
  { table: 'delivery', prefix: prefixes.message },
  { table: 'attempt', prefix: prefixes.attempt },
] as const;

const existing: Statement = {
  name: 'existing_partitions',
  text: 'select inhrelid::regclass::text as name from pg_inherits where inhrelid::regclass::text = any ($1::text[])',
};

interface Part {
  readonly table: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

interface Dependencies {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createPartitions({ pool, clock, log }: Dependencies): Partitions {
  const days = new Set<number>();
  const making = new Map<number, Promise<void>>();
  let timer: Timer | undefined;

  async function make(parts: readonly Part[]): Promise<void> {
    const rows = await readRows<{ name: string }>(pool, existing, [parts.map((part) => part.name)]);
    const there = new Set(rows.map((row) => row.name));
    const missing = parts.filter((part) => !there.has(part.name));
    if (missing.length === 0) return;
    const client = await connect();
    try {
      await client.query(`begin; set local lock_timeout = '5s'; select pg_advisory_xact_lock(${partitionLock})`);
      for (const part of missing) await client.query(statement(part));
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw refusal(error);
    } finally {
      client.off('error', ignore);
      client.release();
    }
  }

  /** The pool listens to idle connections alone; one that breaks in use would end the process. */
  async function connect(): Promise<pg.PoolClient> {
    try {
      return (await pool.connect()).on('error', ignore);
    } catch (error) {
      throw refusal(error);
    }
  }

  async function prepare(): Promise<void> {
    const now = clock.now();
    const week = Math.floor((now - firstMondayMs) / weekMs);
    const today = Math.floor(now / dayMs);
    const aheadDays = Array.from({ length: 9 }, (_, index) => today + usualRetentionDays + index - 1);
    // The week before too: a clock that is a little behind at the turn of the week, and imported history.
    const weeks = [week - 1, week, week + 1, week + 2].flatMap(weekParts);
    await make([...weeks, ...aheadDays.map(dayPart)]);
    for (const day of aheadDays) days.add(day);
  }

  function again(): void {
    timer = clock.after(everyMs, () => {
      void prepare()
        .catch((error: unknown) => log.error({ err: error }, 'partitions could not be made ahead'))
        .finally(() => timer !== undefined && again());
    });
  }

  return {
    prepare,
    ensureContentDay(day) {
      if (days.has(day)) return undefined;
      const known = making.get(day);
      if (known !== undefined) return known;
      const promise = make([dayPart(day)])
        .then(() => void days.add(day))
        .finally(() => making.delete(day));
      making.set(day, promise);
      return promise;
    },
    start: again,
    stop() {
      timer?.clear();
      timer = undefined;
    },
  };
}

function ignore(): void {}

function weekParts(week: number): Part[] {
  const from = firstMondayMs + week * weekMs;
  return byId.map(({ table, prefix }) => ({
    table,
    name: `${table}_${dateOf(from).replaceAll('-', '')}`,
    from: startId(prefix, from),
    to: startId(prefix, from + weekMs),
  }));
}

function dayPart(day: number): Part {
  const from = day * dayMs;
  return {
    table: 'content',
    name: `content_${dateOf(from).replaceAll('-', '')}`,
    from: dateOf(from),
    to: dateOf(from + dayMs),
  };
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Names and bounds are made here from times, so they need no quoting. Another process may have been first. */
function statement({ table, name, from, to }: Part): string {
  return `do $$ begin
    if to_regclass('${name}') is null then
      create table ${name} (like ${table} including all);
      alter table ${table} attach partition ${name} for values from ('${from}') to ('${to}');
    end if;
  end $$`;
}
