import { openState, outcome, trigger } from '../../../server/src/core/delivery.ts';
import type { Disposition, Settled } from '../../../server/src/store/deliveries.ts';
import type { WriteAheadLog } from './log.ts';
import { type ClosedRow, keyOf, never, type OpenRow, type Tables } from './tables.ts';

/** `sql/settle.ts`, statement by statement. */
export interface SettleStatements {
  settle(settled: readonly Settled[]): void;
  disableEndpoint(endpointId: string): void;
}

export function createSettleStatements(tables: Tables, log: WriteAheadLog, now: () => number): SettleStatements {
  const { open, closed } = tables;

  /** The row that a failure acts on: still under the lease that it was sent under, and that not cleared. */
  function fenced({ leased }: Settled): OpenRow | undefined {
    const row = open.get(keyOf(leased));
    return row !== undefined && row.leaseNo === leased.leaseNo && row.leaseUntil > never ? row : undefined;
  }

  function closes(one: Settled): boolean {
    const { kind } = one.verdict;
    if (kind === 'delivered') return open.has(keyOf(one.leased));
    const row = fenced(one);
    return row !== undefined && (kind === 'over' || (kind === 'resumed' && row.resumeAt === undefined));
  }

  /** The outcomes that the statement writes. One that would write a row twice is refused, before anything is done. */
  function outcomes(settled: readonly Settled[], gone: ReadonlySet<string>): Map<string, ClosedRow> {
    const put = new Map<string, ClosedRow>();
    for (const one of settled) {
      const { verdict } = one;
      const key = keyOf(one.leased);
      if (verdict.kind !== 'delivered' && !(verdict.kind !== 'again' && gone.has(key))) continue;
      const how = outcomeOf(verdict);
      if (put.has(key)) throw refusal('21000', 'ON CONFLICT DO UPDATE command cannot affect row a second time');
      const known = closed.get(key);
      if (known === undefined || (how === outcome.delivered && known.outcome !== outcome.delivered))
        put.set(key, { outcome: how, attempts: attemptsOf(one) });
    }
    return put;
  }

  function move(row: OpenRow, verdict: Disposition): void {
    const leaseNo = row.leaseNo + (row.leaseUntil < now() ? 1 : 0);
    const common = {
      leaseNo,
      state: openState.waiting,
      trigger: trigger.scheduled,
      resumeAt: undefined,
      leaseUntil: never,
    };
    if (verdict.kind === 'again')
      Object.assign(row, common, { attempt: row.attempt + 1, dueAt: now() + Math.round(verdict.delayMs) });
    else if (row.resumeAt !== undefined) Object.assign(row, common, { dueAt: Math.max(row.resumeAt, now()) });
  }

  return {
    settle(settled) {
      const gone = new Set(settled.filter(closes).map(({ leased }) => keyOf(leased)));
      const put = outcomes(settled, gone);
      log.durable();
      for (const one of settled) {
        const { leased, attempt, verdict } = one;
        const { messageId, endpointId } = leased;
        const nextAt = verdict.kind === 'again' ? now() + Math.round(verdict.delayMs) : undefined;
        if (attempt !== undefined && !tables.attempts.has(attempt.id))
          tables.attempts.set(attempt.id, { ...attempt, messageId, endpointId, number: attemptsOf(one), nextAt });
        const row = gone.has(keyOf(leased)) ? undefined : fenced(one);
        if (row !== undefined) move(row, verdict);
      }
      for (const key of gone) open.delete(key);
      for (const [key, row] of put) closed.set(key, row);
    },
    disableEndpoint(endpointId) {
      log.durable();
      const endpoint = tables.endpoints.get(endpointId);
      if (endpoint === undefined || endpoint.disabled || endpoint.deleted) return;
      endpoint.disabled = true;
      const application = tables.applications.get(endpoint.applicationId);
      if (application !== undefined) application.version += 1;
    },
  };
}

function outcomeOf(verdict: Exclude<Disposition, { kind: 'again' }>) {
  if (verdict.kind === 'over') return verdict.outcome;
  return verdict.kind === 'resumed' ? outcome.exhausted : outcome.delivered;
}

function attemptsOf({ leased, attempt }: Settled): number {
  return leased.attempt + (attempt === undefined || leased.trigger !== trigger.scheduled ? 0 : 1);
}

/** An error as the driver reports it. */
export function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
