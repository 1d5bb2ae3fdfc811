import { type Hint, openState } from '../../../server/src/core/delivery.ts';
import type { WriteAheadLog } from './log.ts';
import { isWaiting, keyOf, never, type OpenRow, type Tables } from './tables.ts';

/** `sql/lease.ts`, statement by statement. */
export interface LeaseStatements {
  leaseHinted(hints: readonly Hint[], leaseMs: number): OpenRow[];
  leaseDue(limit: number, leaseMs: number, backMs: number): OpenRow[];
  hintDue(limit: number, patienceMs: number, backMs: number): OpenRow[];
  claimLane(endpointId: string, limit: number, leaseMs: number): OpenRow[];
  giveBack(leased: readonly { messageId: string; endpointId: string; leaseNo: number }[], state: number): void;
  parkHinted(hints: readonly Hint[]): void;
  parkedEndpoints(limit: number): string[];
  clearLeases(): void;
}

export function createLeaseStatements(tables: Tables, log: WriteAheadLog, now: () => number): LeaseStatements {
  const { open } = tables;

  function lease(row: OpenRow, at: number, leaseMs: number): void {
    log.unhurried(row);
    row.leaseNo += 1;
    row.leaseUntil = at + leaseMs;
  }

  function first(limit: number, wanted: (row: OpenRow) => boolean, order = byDue): OpenRow[] {
    const found: OpenRow[] = [];
    for (const row of open.values()) if (wanted(row)) found.push(row);
    if (found.length > 1) found.sort(order);
    return found.length > limit ? found.slice(0, limit) : found;
  }

  function due(limit: number, from: number, at: number): OpenRow[] {
    return first(limit, (row) => isWaiting(row) && row.dueAt <= at && row.dueAt >= from && row.leaseUntil < at);
  }

  function standing(hint: Hint, at: number): OpenRow | undefined {
    const row = open.get(keyOf(hint));
    return row !== undefined && isWaiting(row) && row.leaseNo === hint.leaseNo && row.leaseUntil < at ? row : undefined;
  }

  return {
    leaseHinted(hints, leaseMs) {
      const at = now();
      const leased: OpenRow[] = [];
      for (const hint of hints) {
        const row = standing(hint, at);
        if (row === undefined) continue;
        lease(row, at, leaseMs);
        leased.push(row);
      }
      return leased;
    },
    leaseDue(limit, leaseMs, backMs) {
      const at = now();
      const rows = due(limit, at - backMs, at);
      for (const row of rows) {
        lease(row, at, leaseMs);
        row.dueAt = at + leaseMs;
      }
      return rows;
    },
    hintDue(limit, patienceMs, backMs) {
      const at = now();
      const rows = due(limit, at - backMs, at);
      for (const row of rows) {
        log.unhurried(row);
        row.dueAt = at + patienceMs;
      }
      return rows;
    },
    claimLane(endpointId, limit, leaseMs) {
      const at = now();
      const rows = first(
        limit,
        (row) =>
          row.state === openState.parked && row.endpointId === endpointId && row.dueAt <= at && row.leaseUntil < at,
        (a, b) => a.trigger - b.trigger || byDue(a, b),
      );
      for (const row of rows) lease(row, at, leaseMs);
      return rows;
    },
    giveBack(leased, state) {
      const at = now();
      log.durable();
      for (const one of leased) {
        const row = open.get(keyOf(one));
        if (row === undefined || row.leaseNo !== one.leaseNo || row.leaseUntil <= at) continue;
        Object.assign(row, { leaseUntil: never, dueAt: at, leaseNo: row.leaseNo - 1, state });
      }
    },
    parkHinted(hints) {
      const at = now();
      log.durable();
      for (const hint of hints) {
        const row = standing(hint, at);
        if (row !== undefined) Object.assign(row, { state: openState.parked, dueAt: at });
      }
    },
    parkedEndpoints(limit) {
      const found = new Set<string>();
      for (const row of open.values()) if (row.state === openState.parked) found.add(row.endpointId);
      return [...found].sort().slice(0, limit);
    },
    clearLeases() {
      const at = now();
      log.durable();
      for (const row of open.values()) if (row.leaseUntil > at) Object.assign(row, { leaseUntil: never, dueAt: at });
    },
  };
}

function byDue(a: OpenRow, b: OpenRow): number {
  return a.dueAt - b.dueAt;
}
