import type { Hint, Leased, Outcome, Trigger } from '../core/delivery.ts';
import { openState, outcome } from '../core/delivery.ts';
import { type IdFactory, prefixes } from '../core/ids.ts';
import { attemptEvent, type OperationalEvent } from '../core/operational.ts';
import type { Clock } from '../ports/clock.ts';
import { byteaArray, int2Array, int4Array, int8Array, textArray, timestamptzArray } from './binary-array.ts';
import type { Connection, Statement } from './connection.ts';
import * as leases from './sql/lease.ts';
import { tellOfAttempts } from './sql/operational.ts';
import * as settling from './sql/settle.ts';
import * as slots from './sql/slots.ts';

/**
 * The store as the delivery side sees it: a handful of named statements. Each takes a batch; none is undone by being
 * run twice. Lease expiry is judged by the database's clock alone.
 */
export interface DeliveryStore {
  /** Leases the hinted deliveries that still stand where their hint saw them. */
  leaseHinted(hints: readonly Hint[]): Promise<Leased[]>;
  /** Leases up to `limit` that became due within the last `backMs` (Infinity for all), by the database's clock. */
  leaseDue(limit: number, backMs: number): Promise<Leased[]>;
  /** Puts up to `limit` due ones off for `patienceMs` and returns them, to be hinted at. */
  hintDue(limit: number, backMs: number, patienceMs: number): Promise<Hint[]>;
  claimLane(endpointId: string, limit: number): Promise<Leased[]>;
  parkHinted(hints: readonly Hint[]): Promise<void>;
  giveBack(leased: readonly Leased[], to: 'due' | 'parked'): Promise<void>;
  settle(settled: readonly Settled[]): Promise<void>;
  disableEndpoint(endpointId: string): Promise<void>;
  parkedEndpoints(limit: number): Promise<string[]>;
  /** The lane slots that `owner` holds from now on for `leaseMs`. */
  holdSlots(owner: string, leaseMs: number): Promise<number[]>;
  releaseSlots(owner: string): Promise<void>;
  clearLeases(): Promise<void>;
  /** Monotonic milliseconds since when the requeuing connection has been up; undefined before its first use. */
  connectedSince(): number | undefined;
}

/** One delivery after its attempt, or closed without one. */
export interface Settled {
  readonly leased: Leased;
  readonly verdict: Disposition;
  /** The receiver answered 410: its endpoint is to be disabled. */
  readonly gone: boolean;
  /** Absent where nothing was sent: skipped, poisoned. */
  readonly attempt: AttemptRecord | undefined;
}

export type Disposition =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'again'; readonly delayMs: number }
  | { readonly kind: 'over'; readonly outcome: Outcome }
  /** A resend that failed: the schedule goes on as it was. */
  | { readonly kind: 'resumed' };

export interface AttemptRecord {
  readonly id: string;
  readonly url: string;
  readonly status: number;
  readonly responseCode: number;
  readonly response: Buffer;
  readonly durationMs: number;
  readonly trigger: Trigger;
  readonly cause: string | undefined;
  readonly createdAt: number;
  /** What it was sent with: `packSent`, and the endpoint's custom headers as its view keeps them. */
  readonly sent?: string | undefined;
  readonly sentCustom?: Buffer | undefined;
  /** `packReceived`. */
  readonly responseHeaders?: Buffer | undefined;
}

interface LeasedRow extends Record<string, unknown> {
  readonly message_id: string;
  readonly endpoint_id: string;
  readonly application_id: string;
  readonly organization_id: string;
  readonly attempt: number;
  readonly lease_no: number;
  readonly tries: number;
  readonly trigger: Trigger;
  readonly content_day: string;
  readonly version: string;
}

const verdictNumber = { delivered: 1, again: 2, over: 3, resumed: 4 } as const;

interface Dependencies {
  /** Leases and requeuing. */
  readonly leasing: Connection;
  /** Lanes and slots: a slow claim must not hold up a hint's lease. */
  readonly pacing: Connection;
  readonly recording: Connection;
  readonly clock: Clock;
  readonly ids: IdFactory;
  readonly leaseMs: number;
}

export function createDeliveryStore({ leasing, pacing, recording, clock, ids, leaseMs }: Dependencies): DeliveryStore {
  async function lease(on: Connection, statement: Statement, values: readonly unknown[]): Promise<Leased[]> {
    const leasedAt = clock.monotonic();
    const rows = await on.query<LeasedRow>(statement, values);
    if (rows.length === 0) return [];
    const bodies = await contents(on, rows);
    return rows.map((row) => ({
      messageId: row.message_id,
      endpointId: row.endpoint_id,
      applicationId: row.application_id,
      organizationId: row.organization_id,
      attempt: row.attempt,
      leaseNo: row.lease_no,
      leasedAt,
      version: Number(row.version),
      trigger: row.trigger,
      tries: row.tries,
      body: bodies.get(row.message_id),
    }));
  }

  async function contents(on: Connection, rows: readonly LeasedRow[]): Promise<Map<string, Buffer>> {
    const days = new Map<string, Set<string>>();
    for (const row of rows) {
      const ids = days.get(row.content_day) ?? new Set();
      days.set(row.content_day, ids.add(row.message_id));
    }
    const bodies = new Map<string, Buffer>();
    for (const [day, ids] of days) {
      const found = await on.query<{ message_id: string; body: Buffer }>(leases.readContent, [
        day,
        textArray([...ids]),
      ]);
      for (const { message_id, body } of found) bodies.set(message_id, body);
    }
    return bodies;
  }

  const keyArrays = (hints: readonly Hint[]) => [
    textArray(hints.map((hint) => hint.messageId)),
    textArray(hints.map((hint) => hint.endpointId)),
  ];

  return {
    leaseHinted: (hints) =>
      lease(leasing, leases.leaseHinted, [...keyArrays(hints), int4Array(hints.map((hint) => hint.leaseNo)), leaseMs]),
    leaseDue: (limit, backMs) => lease(leasing, leases.leaseDue, [limit, leaseMs, wholeOrNull(backMs)]),
    async hintDue(limit, backMs, patienceMs) {
      const rows = await leasing.query<LeasedRow>(leases.hintDue, [limit, patienceMs, wholeOrNull(backMs)]);
      return rows.map((row) => ({
        messageId: row.message_id,
        endpointId: row.endpoint_id,
        applicationId: row.application_id,
        organizationId: row.organization_id,
        leaseNo: row.lease_no,
      }));
    },
    claimLane: (endpointId, limit) => lease(pacing, leases.claimLane, [endpointId, limit, leaseMs]),
    async parkHinted(hints) {
      await leasing.query(leases.parkHinted, [...keyArrays(hints), int4Array(hints.map((hint) => hint.leaseNo))]);
    },
    async giveBack(leased, to) {
      const state = to === 'parked' ? openState.parked : openState.waiting;
      await pacing.query(leases.giveBack, [
        ...keyArrays(leased),
        int4Array(leased.map((one) => one.leaseNo)),
        int2Array(leased.map(() => state)),
      ]);
    },
    async settle(settled) {
      const delivered = settled.every((one) => one.verdict.kind === 'delivered');
      const statement = delivered ? settling.settleDelivered : settling.settle;
      const values = delivered
        ? [...attemptArrays(settled), ...headerArrays(settled)]
        : [...verdictArrays(settled), ...attemptArraysWithDelay(settled), ...headerArrays(settled)];
      const told = eventsOf(settled);
      if (told.length === 0) {
        await recording.query(statement, values);
        return;
      }
      await recording.transaction(async (query) => {
        await query(statement, values);
        await query(tellOfAttempts, [
          textArray(told.map(({ attemptId }) => attemptId)),
          textArray(told.map(({ event }) => event)),
        ]);
      });
    },
    async disableEndpoint(endpointId) {
      await pacing.query(settling.disableEndpoint, [endpointId, ids.next(prefixes.message)]);
    },
    async parkedEndpoints(limit) {
      const rows = await pacing.query<{ endpoint_id: string }>(leases.parkedEndpoints, [limit]);
      return rows.map((row) => row.endpoint_id);
    },
    async holdSlots(owner, leaseForMs) {
      await pacing.query(slots.beat, [owner]);
      const rows = await pacing.query<{ slot: number; held: boolean }>(slots.holdSlots, [owner, leaseForMs]);
      return rows.filter((row) => row.held).map((row) => row.slot);
    },
    async releaseSlots(owner) {
      await pacing.query(slots.releaseSlots, [owner]);
    },
    async clearLeases() {
      await leasing.query(leases.clearLeases, []);
    },
    connectedSince: () => leasing.since(),
  };
}

function wholeOrNull(ms: number): number | null {
  return Number.isFinite(ms) ? Math.ceil(ms) : null;
}

/** What is to be told of attempts of the schedule; the usual batch has nothing. */
function eventsOf(settled: readonly Settled[]): { attemptId: string; event: OperationalEvent }[] {
  const told: { attemptId: string; event: OperationalEvent }[] = [];
  for (const { attempt, leased, verdict } of settled) {
    if (attempt === undefined || leased.trigger !== 0) continue;
    const event = attemptEvent({ kind: verdict.kind, number: leased.attempt + 1 });
    if (event !== undefined) told.push({ attemptId: attempt.id, event });
  }
  return told;
}

function verdictArrays(settled: readonly Settled[]): Buffer[] {
  return [
    textArray(settled.map(({ leased }) => leased.messageId)),
    textArray(settled.map(({ leased }) => leased.endpointId)),
    textArray(settled.map(({ leased }) => leased.applicationId)),
    textArray(settled.map(({ leased }) => leased.organizationId)),
    int4Array(settled.map(({ leased }) => leased.leaseNo)),
    int2Array(settled.map(({ verdict }) => verdictNumber[verdict.kind])),
    int2Array(settled.map(({ verdict }) => outcomeOf(verdict))),
    int8Array(settled.map(({ verdict }) => (verdict.kind === 'again' ? Math.round(verdict.delayMs) : 0))),
    int2Array(settled.map(attemptsOf)),
  ];
}

/** What a delivery that closes with this verdict came to. */
function outcomeOf(verdict: Disposition): Outcome {
  if (verdict.kind === 'over') return verdict.outcome;
  return verdict.kind === 'resumed' ? outcome.exhausted : outcome.delivered;
}

function attemptsOf({ leased, attempt }: Settled): number {
  return leased.attempt + (attempt === undefined || leased.trigger !== 0 ? 0 : 1);
}

type Recorded = Settled & { readonly attempt: AttemptRecord };

function recorded(settled: readonly Settled[]): Recorded[] {
  return settled.filter((one): one is Recorded => one.attempt !== undefined);
}

function attemptArrays(settled: readonly Settled[]): Buffer[] {
  const given = recorded(settled);
  return [
    textArray(given.map(({ attempt }) => attempt.id)),
    textArray(given.map(({ leased }) => leased.messageId)),
    textArray(given.map(({ leased }) => leased.endpointId)),
    textArray(given.map(({ leased }) => leased.applicationId)),
    textArray(given.map(({ leased }) => leased.organizationId)),
    textArray(given.map(({ attempt }) => attempt.url)),
    int2Array(given.map(({ attempt }) => attempt.status)),
    int4Array(given.map(({ attempt }) => attempt.responseCode)),
    byteaArray(given.map(({ attempt }) => attempt.response)),
    int4Array(given.map(({ attempt }) => Math.round(attempt.durationMs))),
    int2Array(given.map(({ attempt }) => attempt.trigger)),
    int2Array(given.map(attemptsOf)),
    textArray(given.map(({ attempt }) => attempt.cause ?? null)),
    timestamptzArray(given.map(({ attempt }) => attempt.createdAt)),
  ];
}

function headerArrays(settled: readonly Settled[]): Buffer[] {
  const given = recorded(settled);
  return [
    textArray(given.map(({ attempt }) => attempt.sent ?? null)),
    byteaArray(given.map(({ attempt }) => attempt.sentCustom ?? null)),
    byteaArray(given.map(({ attempt }) => attempt.responseHeaders ?? null)),
  ];
}

function attemptArraysWithDelay(settled: readonly Settled[]): Buffer[] {
  const arrays = attemptArrays(settled);
  const createdAt = arrays.pop() as Buffer;
  const delays = recorded(settled).map(({ verdict }) =>
    verdict.kind === 'again' ? Math.round(verdict.delayMs) : null,
  );
  return [...arrays, int8Array(delays), createdAt];
}
