import pg from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../ports/clock.ts';

/** Where Postgres is: a DSN, or the embedded server's socket folder. */
export type Address =
  | { readonly connectionString: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
    };

/** One statement: its SQL, and a name under which the server keeps its plan. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A single connection that heals itself; calls queue behind one another. */
export interface Connection {
  /** Rejects with the driver's error. After a broken connection the next call opens a new one. */
  query<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** Runs `work` alone on the connection, in one transaction; rolls back when it throws. */
  transaction<T>(work: (query: Connection['query']) => Promise<T>): Promise<T>;
  /** Monotonic milliseconds when the latest connection was opened; undefined before the first. */
  since(): number | undefined;
  close(): Promise<void>;
}

interface Dependencies {
  readonly address: Address;
  /** Shown in pg_stat_activity. */
  readonly purpose: string;
  /** Keep plans on the server under their names; off behind a pooler in transaction mode. */
  readonly prepared: boolean;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Every hot statement finds each of its rows by key, whatever the table holds. Left to itself the planner keeps a plan
 * that it made while a table was small, and reads all of it when it has grown: seen at 3.7 ms a message instead of
 * 0.1. One plan for all batches also saves making one for each.
 */
const planByKey = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'jit=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

export function createConnection({ address, purpose, prepared, clock, log }: Dependencies): Connection {
  let current: Promise<pg.Client> | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let openedAt: number | undefined;
  let closed = false;

  function open(): Promise<pg.Client> {
    if (closed) return Promise.reject(new Error('the connection is closed'));
    const client = new pg.Client({
      ...address,
      application_name: `posthorn ${purpose}`,
      keepAlive: true,
      // A pooler refuses them; behind one each batch is planned by itself, with the table as it is then.
      ...(prepared ? { options: planByKey } : {}),
    });
    const forget = () => {
      if (current === opening) current = undefined;
    };
    client.on('error', (error) => {
      log.warn({ err: error, purpose }, 'lost a database connection');
      forget();
    });
    client.on('end', forget);
    const opening: Promise<pg.Client> = client.connect().then(
      () => {
        openedAt = clock.monotonic();
        return client;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    current = opening;
    return opening;
  }

  async function run<Row extends pg.QueryResultRow>(
    statement: Statement,
    values: readonly unknown[],
    on?: pg.Client,
  ): Promise<Row[]> {
    const client = on ?? (await (current ?? open()));
    const query = prepared
      ? { name: statement.name, text: statement.text, values: values as unknown[] }
      : { text: statement.text, values: values as unknown[] };
    return (await client.query<Row>(query)).rows;
  }

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const result = tail.then(work);
    tail = result.then(ignore, ignore);
    return result;
  }

  return {
    query: (statement, values) => alone(() => run(statement, values)) as Promise<never>,
    transaction: (work) =>
      alone(async () => {
        // The same client to the end: on one that was opened meanwhile the rest would run outside the transaction.
        const client = await (current ?? open());
        await run({ name: 'begin', text: 'begin' }, [], client);
        try {
          const result = await work((statement, values) => run(statement, values, client) as Promise<never>);
          await run({ name: 'commit', text: 'commit' }, [], client);
          return result;
        } catch (error) {
          await run({ name: 'rollback', text: 'rollback' }, [], client).catch(ignore);
          throw error;
        }
      }),
    since: () => openedAt,
    async close() {
      closed = true;
      await tail;
      const client = await current?.catch(() => undefined);
      await client?.end();
    },
  };
}

function ignore(): void {}

/** What a failed statement means for the rows in it (SQLSTATE classes). */
export type Failure = 'lost' | 'repeat' | 'row' | 'other';

/** `lost`: the connection broke, the outcome may be unknown. `repeat`: deadlock or serialization. `row`: a row's fault. */
export function failureOf(error: unknown): Failure {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return 'lost';
  if (code === '40001' || code === '40P01' || code === '55P03') return 'repeat';
  // 21000: one statement met the same row twice; halving the batch parts the two.
  if ((/^(22|23)/.test(code) && code.length === 5) || code === '21000') return 'row';
  // Class 08 connection, 57P shutdown and start-up, 53 out of resources (disk full), 25006 read-only after a failover.
  if (/^(08|57P|53)/.test(code) || code === '25006' || !/^[0-9A-Z]{5}$/.test(code)) return 'lost';
  return 'other';
}
