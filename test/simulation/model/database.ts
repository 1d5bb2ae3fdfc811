import { type Leased, openState, outcome, trigger } from '../../../server/src/core/delivery.ts';
import type { AcceptRow } from '../../../server/src/store/accept-batch.ts';
import { createAcceptStatement } from './accept.ts';
import { createLeaseStatements, type LeaseStatements } from './lease.ts';
import { createWriteAheadLog, type WriteAheadLog } from './log.ts';
import { createSettleStatements, type SettleStatements } from './settle.ts';
import { createSlotStatements, type SlotStatements } from './slots.ts';
import { createTables, keyOf, never, type OpenRow, type Tables } from './tables.ts';

/**
 * Postgres as the delivery side knows it: the same statements, each done in one instant of the database's own clock.
 * The contract in test/contract/ holds it to the real ones.
 */
export interface ModelDatabase extends LeaseStatements, SettleStatements, SlotStatements {
  readonly tables: Tables;
  readonly log: WriteAheadLog;
  now(): number;
  accept(parameters: readonly unknown[]): AcceptRow;
  resend(messageId: string, endpointId: string): void;
  /** What a replay does to one delivery. */
  replay(messageId: string, endpointId: string): void;
  /** What deleting an endpoint does to its open deliveries. */
  deleteEndpoint(endpointId: string): void;
  /** What a leasing statement returns for its rows. */
  leased(rows: readonly OpenRow[], leasedAt: number): Leased[];
}

/** `now`: the database's clock, epoch milliseconds. `onOpened` hears of each new open delivery. */
export function createModelDatabase(now: () => number, onOpened: (row: OpenRow) => void = () => {}): ModelDatabase {
  const tables = createTables();
  const { open, closed, messages, endpoints, applications } = tables;
  const log = createWriteAheadLog(now);

  /** Open and not leased: due now, and the schedule goes on afterwards. Closed: opened again. */
  function sendAgain(messageId: string, endpointId: string, state: number, wanted: (row: OpenRow) => boolean): void {
    const at = now();
    log.durable();
    const target = endpoints.get(endpointId);
    const message = messages.get(messageId);
    if (target === undefined || target.deleted || target.disabled) return;
    const key = keyOf({ messageId, endpointId });
    const row = open.get(key);
    if (row !== undefined) {
      if (row.leaseUntil >= at || !wanted(row)) return;
      const resumeAt = row.trigger === trigger.manual ? row.resumeAt : row.dueAt;
      Object.assign(row, { state, trigger: trigger.manual, resends: row.resends + 1, dueAt: at, resumeAt });
    } else if (message?.applicationId === target.applicationId) {
      const attempts = closed.get(key)?.attempts ?? 0;
      const { applicationId, organizationId } = target;
      const opened: OpenRow = {
        messageId,
        endpointId,
        applicationId,
        organizationId,
        state,
        attempt: attempts,
        trigger: trigger.manual,
        resends: 1,
        leaseNo: attempts,
        leaseUntil: never,
        dueAt: at,
        resumeAt: undefined,
      };
      open.set(key, opened);
      onOpened(opened);
    }
  }

  return {
    tables,
    log,
    now,
    ...createLeaseStatements(tables, log, now),
    ...createSettleStatements(tables, log, now),
    ...createSlotStatements(tables, log, now),
    accept: createAcceptStatement(tables, log, now, onOpened),

    resend(messageId, endpointId) {
      sendAgain(messageId, endpointId, openState.waiting, () => true);
    },
    replay(messageId, endpointId) {
      sendAgain(messageId, endpointId, openState.parked, (row) => row.trigger === trigger.scheduled);
    },

    deleteEndpoint(endpointId) {
      log.durable();
      const endpoint = endpoints.get(endpointId);
      if (endpoint === undefined || endpoint.deleted) return;
      endpoint.deleted = true;
      const application = applications.get(endpoint.applicationId);
      if (application !== undefined) application.version += 1;
      for (const [key, row] of open) {
        if (row.endpointId !== endpointId) continue;
        open.delete(key);
        if (!closed.has(key)) closed.set(key, { outcome: outcome.canceled, attempts: row.attempt });
      }
    },

    leased: (rows, leasedAt) =>
      rows.map((row) => ({
        messageId: row.messageId,
        endpointId: row.endpointId,
        applicationId: row.applicationId,
        organizationId: row.organizationId,
        attempt: row.attempt,
        leaseNo: row.leaseNo,
        leasedAt,
        version: applications.get(row.applicationId)?.version ?? 0,
        trigger: row.trigger,
        tries: row.leaseNo - row.attempt - row.resends,
        body: messages.get(row.messageId)?.body,
      })),
  };
}
