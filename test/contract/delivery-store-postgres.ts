import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { prefixes } from '../../server/src/core/ids.ts';
import type { AcceptRow } from '../../server/src/store/accept-batch.ts';
import { type Connection, createConnection } from '../../server/src/store/connection.ts';
import { createDeliveryStore } from '../../server/src/store/deliveries.ts';
import { accept } from '../../server/src/store/sql/accept.ts';
import { resend } from '../../server/src/store/sql/resend.ts';
import { createTestDatabase, quiet } from '../support/database.ts';
import { ids, type ShownAttempt, type ShownRow, type StoreUnderTest } from './delivery-store.ts';

const organizationId = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';
const leaseMs = 60_000;
const seconds = (column: string) => `round(extract(epoch from ${column} - now()))::int`;

/** The real statements, on a database of the test's own. */
export async function createPostgresStore(): Promise<StoreUnderTest> {
  const database = await createTestDatabase();
  const { pool } = database;
  const connections: Connection[] = [];
  const connect = (purpose: string) => {
    const address = { connectionString: database.dsn };
    const connection = createConnection({ address, purpose, prepared: true, clock: systemClock, log: quiet });
    connections.push(connection);
    return connection;
  };
  const process = () =>
    createDeliveryStore({
      leasing: connect('leasing'),
      pacing: connect('pacing'),
      recording: connect('recording'),
      clock: systemClock,
      ids,
      leaseMs,
    });
  const committing = connect('commit');
  const applicationId = ids.next(prefixes.application);
  await pool.query(
    `insert into application (id, organization_id, name, version, created_at, updated_at) values ($1, $2, 'a', 7, now(), now())`,
    [applicationId, organizationId],
  );
  const resendText = [1, 2, 3, 4].reduce((text, n) => text.replace('?', `$${n}`), resend);

  return {
    store: process(),
    second: process(),
    organizationId,
    applicationId,
    contentDay: Math.floor(systemClock.now() / 86_400_000) + 90,
    now: systemClock.now,
    // Its clock cannot be moved, so everything else is, the other way.
    async pass(ms) {
      await pool.query(
        `update delivery_open set lease_until = lease_until - $1::int4 * interval '1 millisecond',
           due_at = due_at - $1::int4 * interval '1 millisecond', resume_at = resume_at - $1::int4 * interval '1 millisecond'`,
        [ms],
      );
      await pool.query(`update lane_slot set lease_until = lease_until - $1::int4 * interval '1 millisecond'`, [ms]);
      await pool.query(`update dispatcher set seen_at = seen_at - $1::int4 * interval '1 millisecond'`, [ms]);
    },
    async accept(parameters) {
      const [row] = await committing.query(accept, parameters);
      return row as AcceptRow;
    },
    async resend({ messageId, endpointId }) {
      await pool.query(resendText, [endpointId, applicationId, messageId, messageId]);
    },
    async expire(messageId) {
      await pool.query('delete from content where message_id = $1', [messageId]);
    },
    async addEndpoint() {
      const id = ids.next(prefixes.endpoint);
      await pool.query(
        `insert into endpoint (id, organization_id, application_id, url, created_at, updated_at) values ($1, $2, $3, 'http://r/', now(), now())`,
        [id, organizationId, applicationId],
      );
      return id;
    },
    async configuration(endpointId) {
      const { rows } = await pool.query<{ disabled: boolean; version: number }>(
        'select e.disabled, a.version::int as version from endpoint e join application a on a.id = e.application_id where e.id = $1',
        [endpointId],
      );
      return rows[0] as { disabled: boolean; version: number };
    },
    async row({ messageId, endpointId }) {
      const { rows } = await pool.query<{ [K in keyof ShownRow]: ShownRow[K] | null }>(
        `select state, attempt, trigger, resends, lease_no as "leaseNo", ${seconds('due_at')} as "dueIn",
           case when lease_until > now() then ${seconds('lease_until')} end as "leasedFor",
           ${seconds('resume_at')} as "resumeIn"
         from delivery_open where message_id = $1 and endpoint_id = $2`,
        [messageId, endpointId],
      );
      const row = rows[0];
      if (row === undefined) return undefined;
      return { ...row, leasedFor: row.leasedFor ?? undefined, resumeIn: row.resumeIn ?? undefined } as ShownRow;
    },
    async outcome({ messageId, endpointId }) {
      const { rows } = await pool.query<{ outcome: number; attempts: number }>(
        'select outcome, attempts from delivery where message_id = $1 and endpoint_id = $2',
        [messageId, endpointId],
      );
      return rows[0];
    },
    async attempts({ messageId }) {
      const { rows } = await pool.query<ShownAttempt & { nextIn: number | null }>(
        `select number, status, duration_ms as "durationMs", response, ${seconds('next_at')} as "nextIn"
         from attempt where message_id = $1 order by id`,
        [messageId],
      );
      return rows.map((row) => ({ ...row, nextIn: row.nextIn ?? undefined }));
    },
    async reset() {
      await pool.query('delete from delivery_open');
      await pool.query('delete from dispatcher');
      await pool.query(`update lane_slot set owner = null, lease_until = '-infinity'`);
      await pool.query('update application set version = 7');
    },
    async close() {
      await Promise.all(connections.map((connection) => connection.close()));
      await database.drop();
    },
  };
}
