import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { ApiError } from '../../server/src/core/errors.ts';
import { type Database, openDatabase } from '../../server/src/store/database.ts';
import { createTransactions, type Transactions } from '../../server/src/store/transactions.ts';
import { createTestDatabase, quiet, type TestDatabase } from '../support/database.ts';
import { refused } from '../support/refused.ts';

let database: TestDatabase;
let opened: Database;
let transactions: Transactions;

before(async () => {
  database = await createTestDatabase();
  await database.pool.query('create table note (id int primary key, n int not null default 0)');
  opened = await openDatabase({ address: { connectionString: database.dsn }, poolSize: 2, log: quiet });
  transactions = createTransactions({ orm: opened.orm });
});

after(async () => {
  await opened.close();
  await database.drop();
});

beforeEach(() => database.pool.query('truncate note'));

function add(id: number): Promise<void> {
  return transactions.write(async (em) => {
    await em.execute('insert into note values (?)', [id]);
  });
}

async function notes(): Promise<number[]> {
  const { rows } = await database.pool.query<{ id: number }>('select id from note order by id');
  return rows.map(({ id }) => id);
}

test('a transaction within another is part of it', async () => {
  const failing = transactions.write(async () => {
    await add(1);
    await transactions.write(() => add(2));
    assert.deepEqual(await notes(), []);
    throw new ApiError('LIMIT_REACHED');
  });
  await assert.rejects(failing, refused('LIMIT_REACHED'));
  assert.deepEqual(await notes(), []);
  await transactions.write(async () => {
    await add(1);
    await add(2);
  });
  assert.deepEqual(await notes(), [1, 2]);
});

test('what fails within can be caught, and all around it is kept', async () => {
  const told: string[] = [];
  const say = (what: string) => transactions.afterCommit(() => told.push(what));
  await transactions.write(async () => {
    await add(1);
    say('one');
    const failing = transactions.write(async () => {
      await add(2);
      say('two');
      await add(1);
    });
    await assert.rejects(failing, refused('CONFLICT'));
    await add(3);
    say('three');
    assert.deepEqual(told, []);
  });
  assert.deepEqual(await notes(), [1, 3]);
  assert.deepEqual(told, ['one', 'three']);
});

test('reads within a transaction see what it has written', async () => {
  await transactions.write(async () => {
    await add(7);
    assert.deepEqual(await transactions.read((em) => em.execute('select id from note')), [{ id: 7 }]);
  });
});

test('of two that wait for each other both succeed', async () => {
  await add(1);
  await add(2);
  let runs = 0;
  const raise = async (first: number, second: number) =>
    transactions.write(async (em) => {
      runs += 1;
      await em.execute('update note set n = n + 1 where id = ?', [first]);
      await database.pool.query('select pg_sleep(0.1)');
      await em.execute('update note set n = n + 1 where id = ?', [second]);
    });
  await Promise.all([raise(1, 2), raise(2, 1)]);
  const { rows } = await database.pool.query('select n from note');
  assert.deepEqual(rows, [{ n: 2 }, { n: 2 }]);
  assert.ok(runs > 2);
});

test('connections that are lost on the way are not lost to the pool', { timeout: 20_000 }, async () => {
  for (let round = 0; round < 6; round += 1) {
    const lost = transactions.write(async (em) => {
      const [row] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
      await database.pool.query('select pg_terminate_backend($1)', [row?.pid]);
      await em.execute('select 1');
    });
    await assert.rejects(lost, refused('UNAVAILABLE'));
  }
  await add(1);
  assert.deepEqual(await notes(), [1]);
});

test('faults of our own stay what they are', async () => {
  const fault = new TypeError('a bug');
  await assert.rejects(
    transactions.write(() => Promise.reject(fault)),
    (error) => error === fault,
  );
  await assert.rejects(
    transactions.write((em) => em.execute('select nothing from nowhere')),
    (error) => !(error instanceof ApiError),
  );
});
