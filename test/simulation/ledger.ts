import { type Leased, sendMarginMs, trigger } from '../../server/src/core/delivery.ts';
import type { Settled } from '../../server/src/store/deliveries.ts';
import type { ProcessLink, Server } from './link.ts';
import { keyOf, never, type OpenRow } from './model/tables.ts';
import type { Life, Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';

/** One send, from its start to its place in the tables. */
export interface Send {
  readonly key: string;
  readonly run: Run;
  readonly leased: Leased;
  readonly startedAt: number;
  /** When the lease that it goes out under was given, true time. */
  readonly leasedAt: number;
  /** What the receiver answered, or would have; undefined where it was never reached. */
  received: number | undefined;
  /** When the sender heard of it, and what. */
  returnedAt: number | undefined;
  status: number;
  cause: string | undefined;
  settledAt: number | undefined;
}

/** One run of a process, with what befell it. */
export interface Run {
  readonly life: Life;
  readonly link: ProcessLink;
  readonly pauses: { readonly from: number; to: number }[];
  crashedAt: number | undefined;
  /** Sends that it broke off because its time to stop was over. */
  readonly flights: Map<string, number>;
}

/** One delivery, with everything that was done for it. */
export interface Delivery {
  readonly openedAt: number;
  readonly sends: Send[];
  /** Leases given, and attempts of the schedule that failed on record. */
  leases: number;
  lease: { at: number; no: number } | undefined;
  /** Before this, true time, the next attempt of the schedule must not start. */
  notBefore: { readonly attempt: number; readonly at: number };
  /** It has waited in a lane since it was last due. */
  parked: boolean;
  askedFor: number;
  /** A lease of it was lost with Postgres. */
  leaseLostAt: number | undefined;
}

export interface Violation {
  readonly rule: string;
  readonly about: string;
}

export interface Ledger {
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly violations: readonly Violation[];
  violated(rule: string, about: string): void;
  /** Something befell hints or connections: what is late now is late because of it. */
  disturbed(): void;
  enrol(run: Run): void;
  /** `deliverAt`: not before then, by the database's clock. */
  opened(row: OpenRow, deliverAt?: number): void;
  gaveLease(row: OpenRow): void;
  parkedNow(key: string): void;
  askedAgain(key: string): void;
  lostLease(row: OpenRow): void;
  /** Before and after the database does it; what it does not take counts for nothing. */
  settling(settled: readonly Settled[]): readonly Settled[];
  settled(settled: readonly Settled[], taken: readonly Settled[]): void;
  /** The next send of this process is of this delivery. */
  intends(life: Life, leased: Leased): void;
  sends(life: Life): Send;
  arrives(send: Send, status: number): void;
  returns(send: Send, status: number, cause: string | undefined): void;
  /** Sends that repeated one before, each for a reason. */
  repeats(): number;
}

/** A send ends this long before its lease does, and only trouble can use it up. */
const spareMs = sendMarginMs - 2_000;
/** Without trouble: a requeuer's tick, an endpoint's backlog. */
const lateMs = 3_000;
/** After trouble: a lease, a hint's patience, the wait after a reconnect, and that again for what met it on the way. */
const troubleMs = 130_000;
/** Longer than this no view is loaded for a send that then still begins. */
const begunMs = 30_000;
const firstCap = 32;
const mostCap = 100;
const leastCap = 2;

interface Dependencies {
  readonly timeline: Timeline;
  readonly server: Server;
  readonly trace: Trace;
  readonly timeoutMs: number;
}

export function createLedger({ timeline, server, trace, timeoutMs }: Dependencies): Ledger {
  const deliveries = new Map<string, Delivery>();
  const runs = new Map<Life, Run>();
  const intended = new Map<Life, Leased>();
  const violations: Violation[] = [];
  const caps = new Map<string, { cap: number; before: number; loweredAt: number }>();
  let disturbedAt = Number.NEGATIVE_INFINITY;
  let repeats = 0;

  function violated(rule: string, about: string): void {
    violations.push({ rule, about });
    trace.note('!!', rule, about);
  }

  function runOf(life: Life): Run {
    return runs.get(life) as Run;
  }

  function hasLease(key: string, leased: Leased): boolean {
    const row = server.model.tables.open.get(key);
    if (row === undefined || row.leaseNo !== leased.leaseNo) return false;
    return row.leaseUntil - server.model.now() >= timeoutMs + sendMarginMs - 1;
  }

  /** Whether something happened to the earlier send's process, or to its lease, that lets the later one repeat it. */
  function isExcused(earlier: Send, now: number): boolean {
    const { run, leasedAt, key } = earlier;
    if (run.crashedAt !== undefined) return true;
    const lostAt = deliveries.get(key)?.leaseLostAt;
    if (lostAt !== undefined && lostAt >= leasedAt) return true;
    const paused = run.pauses.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, now) - Math.max(from, leasedAt)),
      0,
    );
    return paused + run.link.troubleSince('recording', leasedAt) >= spareMs;
  }

  function checkRepeat(delivery: Delivery, send: Send): void {
    const { leased, leasedAt, key } = send;
    for (const earlier of delivery.sends) {
      const isSettled = earlier.settledAt !== undefined && earlier.settledAt <= leasedAt;
      const isManual = leased.trigger === trigger.manual || earlier.leased.trigger === trigger.manual;
      if (isSettled && (isManual || leased.attempt > earlier.leased.attempt)) continue;
      repeats += 1;
      if (!isExcused(earlier, timeline.now()))
        violated('sent again though nothing had happened to the send before', `${key}, attempt ${leased.attempt}`);
    }
    const manual = delivery.sends.filter(({ leased: one }) => one.trigger === trigger.manual);
    if (
      leased.trigger === trigger.manual &&
      manual.length + 1 > delivery.askedFor &&
      manual.every((one) => !isExcused(one, timeline.now()))
    )
      violated('sent more often than it was asked for', key);
  }

  function checkTime(delivery: Delivery, send: Send): void {
    const { leased, key, startedAt } = send;
    if (leased.trigger === trigger.manual || delivery.notBefore.attempt !== leased.attempt) return;
    const due = delivery.notBefore.at;
    if (startedAt < due - 1) violated('sent before it was due', `${key}, ${Math.round(due - startedAt)} ms early`);
    const isQuiet = disturbedAt < due - troubleMs;
    if (isQuiet && !delivery.parked && startedAt > due + lateMs)
      violated('sent late', `${key}, ${Math.round(startedAt - due)} ms after it was due`);
  }

  function checkLease(delivery: Delivery, send: Send): void {
    const { key, leased } = send;
    if (hasLease(key, leased) || delivery.leaseLostAt !== undefined) return;
    // A predecessor's success closes the delivery under its successor's lease; somebody may have opened it again.
    if (server.model.tables.closed.has(key)) return;
    violated('sent without a lease that covers it', `${key}, lease ${leased.leaseNo}`);
  }

  /**
   * The cap that an endpoint has at most in this process, learned as the dispatcher must. What was begun under a higher
   * one may still be loading its view.
   */
  function checkCap(run: Run, endpointId: string): void {
    const flying = (run.flights.get(endpointId) ?? 0) + 1;
    run.flights.set(endpointId, flying);
    const learned = caps.get(`${run.life.name} ${endpointId}`);
    const isLow = learned !== undefined && timeline.now() - learned.loweredAt > begunMs;
    const cap = learned === undefined ? firstCap : isLow ? learned.cap : Math.max(learned.cap, learned.before);
    if (flying > cap) violated('more in flight to one endpoint than its cap', `${endpointId}: ${flying} of ${cap}`);
  }

  return {
    deliveries,
    violations,
    violated,
    disturbed() {
      disturbedAt = timeline.now();
    },
    enrol: (run) => void runs.set(run.life, run),
    opened(row, deliverAt = 0) {
      const now = timeline.now();
      const known = deliveries.get(keyOf(row));
      // Closed and asked for again: its history goes on.
      if (known !== undefined) return;
      deliveries.set(keyOf(row), {
        openedAt: now,
        sends: [],
        leases: row.leaseNo,
        lease: row.leaseNo > 0 ? { at: now, no: row.leaseNo } : undefined,
        notBefore: { attempt: 0, at: now + Math.max(0, deliverAt - server.model.now()) },
        parked: row.state === 2,
        askedFor: 0,
        leaseLostAt: undefined,
      });
    },
    gaveLease(row) {
      const delivery = deliveries.get(keyOf(row));
      if (delivery === undefined) return;
      delivery.leases += 1;
      delivery.lease = { at: timeline.now(), no: row.leaseNo };
    },
    parkedNow(key) {
      const delivery = deliveries.get(key);
      if (delivery !== undefined) delivery.parked = true;
    },
    askedAgain(key) {
      const delivery = deliveries.get(key);
      if (delivery !== undefined) delivery.askedFor += 1;
    },
    lostLease(row) {
      const delivery = deliveries.get(keyOf(row));
      if (delivery !== undefined) delivery.leaseLostAt = timeline.now();
    },
    settling: (batch) =>
      batch.filter(({ leased }) => {
        const row = server.model.tables.open.get(keyOf(leased));
        return row !== undefined && row.leaseNo === leased.leaseNo && row.leaseUntil > never;
      }),
    settled(batch, taken) {
      for (const one of batch) {
        const { leased, verdict, attempt } = one;
        const delivery = deliveries.get(keyOf(leased));
        if (delivery === undefined) continue;
        const send = delivery.sends.find((one) => one.leased === leased);
        if (send !== undefined && attempt !== undefined) send.settledAt ??= timeline.now();
        const row = server.model.tables.open.get(keyOf(leased));
        if (row === undefined || !taken.includes(one)) continue;
        const { attempt: now, at } = delivery.notBefore;
        if (verdict.kind === 'again' && row.attempt > now)
          delivery.notBefore = { attempt: row.attempt, at: timeline.now() + verdict.delayMs };
        // What was due meanwhile is due now.
        else if (verdict.kind === 'resumed') delivery.notBefore = { attempt: now, at: Math.max(at, timeline.now()) };
        delivery.parked = false;
      }
    },
    repeats: () => repeats,
    intends: (life, leased) => void intended.set(life, leased),
    sends(life) {
      const leased = intended.get(life) as Leased;
      const key = keyOf(leased);
      const run = runOf(life);
      const delivery = deliveries.get(key);
      const startedAt = timeline.now();
      const send: Send = {
        key,
        run,
        leased,
        startedAt,
        leasedAt: delivery?.lease?.no === leased.leaseNo ? delivery.lease.at : startedAt,
        received: undefined,
        returnedAt: undefined,
        status: 0,
        cause: undefined,
        settledAt: undefined,
      };
      trace.note(life.name, 'sends', key, leased.attempt, leased.leaseNo);
      checkCap(run, leased.endpointId);
      if (delivery === undefined) violated('sent though it was never opened', key);
      else {
        checkLease(delivery, send);
        checkRepeat(delivery, send);
        checkTime(delivery, send);
        delivery.sends.push(send);
      }
      return send;
    },
    arrives(send, status) {
      send.received = status;
      trace.note(send.leased.endpointId, 'receives', send.key, status);
    },
    returns(send, status, cause) {
      const { run, leased } = send;
      send.returnedAt = timeline.now();
      send.status = status;
      send.cause = cause;
      run.flights.set(leased.endpointId, (run.flights.get(leased.endpointId) ?? 1) - 1);
      const name = `${run.life.name} ${leased.endpointId}`;
      const now = timeline.now();
      const known = caps.get(name) ?? { cap: firstCap, before: firstCap, loweredAt: Number.NEGATIVE_INFINITY };
      if (cause === 'timeout') {
        if (now - known.loweredAt > begunMs) known.before = known.cap;
        known.loweredAt = now;
        known.cap = Math.max(leastCap, known.cap >> 1);
      } else known.cap = Math.min(mostCap, known.cap + 1);
      caps.set(name, known);
      trace.note(run.life.name, cause === undefined ? 'hears' : `hears ${cause}`, send.key, status);
    },
  };
}
