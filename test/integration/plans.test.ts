import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { type Connection, createConnection, type Statement } from '../../server/src/store/connection.ts';
import { accept, findKeys, freeOrphanKeys } from '../../server/src/store/sql/accept.ts';
import * as leases from '../../server/src/store/sql/lease.ts';
import { settle, settleDelivered } from '../../server/src/store/sql/settle.ts';
import { createTestDatabase, quiet, type TestDatabase } from '../support/database.ts';

/**
 * The hot statements find their rows by key and read nothing else, however big a table is and whatever the planner
 * believes of it. The plans that one connection keeps are looked at three times: as they are made, on empty tables; when
 * the tables have grown and the statistics have not; and with statistics. PLAN_ROWS=1000000 asks for more.
 */
const rows = Number(process.env.PLAN_ROWS ?? 20_000);
const { clearLeases: _, ...lease } = leases;
const statements: readonly Statement[] = [
  accept,
  findKeys,
  freeOrphanKeys,
  settle,
  settleDelivered,
  ...Object.values(lease),
];

let database: TestDatabase;
let connection: Connection;

before(async () => {
  database = await createTestDatabase();
  const address = { connectionString: database.dsn };
  connection = createConnection({ address, purpose: 'plans', prepared: true, clock: systemClock, log: quiet });
  for (const { name, text } of statements) await run(`prepare ${name} as ${text}`);
});

after(async () => {
  await connection.close();
  await database.drop();
});

function run(text: string): Promise<Record<string, unknown>[]> {
  return connection.query({ name: '', text }, []);
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly Plans?: readonly Node[];
}

/** The plan that the connection keeps for a statement: what stands in its parameters makes no difference to it. */
async function planOf({ name, text }: Statement): Promise<Node[]> {
  const count = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  const nothing = count === 0 ? '' : `(${Array.from({ length: count }, () => 'null').join()})`;
  const [answer = {}] = await run(`explain (format json) execute ${name}${nothing}`);
  const [plan] = answer['QUERY PLAN'] as { Plan: Node }[];
  return plan === undefined ? [] : nodesOf(plan.Plan);
}

/** Without an index that a LIMIT stands on: to take the first one is no search. */
function nodesOf(node: Node): Node[] {
  const below = (node.Plans ?? []).flatMap(nodesOf);
  const first = node['Node Type'] === 'Limit' && below[0]?.['Node Type'].startsWith('Index');
  return [node, ...(first ? below.slice(1) : below)];
}

async function findsByKey(statement: Statement): Promise<void> {
  for (const node of await planOf(statement)) {
    const table = node['Relation Name'];
    const kind = node['Node Type'];
    if (table === undefined || kind === 'ModifyTable') continue;
    const condition = node['Index Cond'] ?? node['Recheck Cond'];
    assert.ok(condition !== undefined, `${statement.name} reads all of ${table} (${kind})`);
  }
}

async function everyStatementFindsByKey(): Promise<void> {
  for (const statement of statements) await findsByKey(statement);
}

/** The oldest come out of the index in their order; a sort would read everything that waits, each time. */
async function oldestFirst(): Promise<void> {
  for (const statement of [leases.leaseDue, leases.hintDue, leases.claimLane]) {
    const kinds = (await planOf(statement)).map((node) => node['Node Type']);
    assert.ok(!kinds.some((kind) => kind.includes('Sort')), `${statement.name} sorts: ${kinds.join(', ')}`);
  }
}

test('plans made on empty tables find rows by key', async () => {
  await everyStatementFindsByKey();
  await oldestFirst();
});

test('so they do when the tables have grown unnoticed', async () => {
  await database.pool.query('alter table delivery_open set (autovacuum_enabled = off)');
  await database.pool.query(
    `insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, due_at, content_day)
     select 'msg_' || lpad(n::text, 27, '0'), 'ep_' || n % 50, 'app_1', 'org_1', 1 + n % 2, now(), current_date
     from generate_series(1, $1::int) as n`,
    [rows],
  );
  await everyStatementFindsByKey();
  await oldestFirst();
});

test('so they do with statistics', async () => {
  await database.pool.query('analyze delivery_open');
  await everyStatementFindsByKey();
  await oldestFirst();
});

test('and when all that was there is gone, but its pages are not', async () => {
  await database.pool.query('delete from delivery_open');
  await database.pool.query('analyze delivery_open');
  await everyStatementFindsByKey();
});
