import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startServices } from '../support/services.ts';
import { ask, describeDatabase, messageRequest, type Subject, startProgram } from './subject.ts';

/** The naive server on a Postgres of its own. */
export async function startBaseline(ports: readonly number[]): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'posthorn-bench-'));
  const services = await startServices({ durable: true });
  const dsn = services.env.POSTHORN_TEST_PG ?? '';
  const token = 'the token of the benchmark';
  const program = await startProgram(new URL('naive.ts', import.meta.url), {
    env: { NAIVE_DSN: dsn, NAIVE_PORTS: ports.join(), NAIVE_TOKEN: token },
    logFile: join(folder, 'naive.log'),
    flags: [],
  });
  const port = Number(program.said.port);
  const client = new pg.Client({ connectionString: dsn });
  await client.connect();
  const countAttempts = () => ask<number>(client, 'select count(*)::int as value from attempt');
  return {
    name: 'naive',
    port,
    servers: { naive: program.pid },
    postgres: [services.guards.postgres],
    redis: [services.guards.redis],
    request: async (endpoints) => messageRequest(port, token, String(endpoints)),
    // It keeps no state of a delivery: what it owes is what the messages' applications say.
    async isBusy() {
      const expected = await ask<number>(client, 'select coalesce(sum(app_id::int), 0)::int as value from message');
      return (await countAttempts()) < expected;
    },
    countAttempts,
    database: () => describeDatabase(client),
    async stop() {
      await client.end();
      await program.stop();
      await services.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
