import type { Logger } from 'pino';
import { hintPatienceMs, type Leased } from '../core/delivery.ts';
import type { Clock, Timer } from '../ports/clock.ts';
import type { Consumer, Queue } from '../ports/queue.ts';
import type { Random } from '../ports/random.ts';
import type { DeliveryStore } from '../store/deliveries.ts';

/**
 * Brings back what is due: retries, spills, lost hints, leases of the dead. One path for all of them, in every process,
 * jittered and SKIP LOCKED. With room here it leases and hands over; otherwise it hints, while hints are worth it.
 */
export interface Requeuer {
  start(): void;
  /** Something will be due in so many milliseconds. */
  wakeIn(delayMs: number): void;
  stop(): Promise<void>;
}

const batch = 1_000;
const tickMs = 500;
/** After a new connection to Postgres others may still be recording what they sent before it broke. */
const recoveryMs = 15_000;
/** The scan starts where the last one ended; every so often from the beginning, for leases that ran out behind it. */
const fullScanMs = 5_000;
const overlapMs = 2_000;

interface Dependencies {
  readonly store: DeliveryStore;
  readonly queue: Queue;
  /** Absent in a process that sends nothing itself. */
  readonly consumer: Consumer | undefined;
  /** Nobody else works on this database: nothing to wait for after a reconnect. */
  readonly alone: boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

export function createRequeuer({ store, queue, consumer, alone, clock, random, log }: Dependencies): Requeuer {
  let timer: Timer | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let working: Promise<void> | undefined;
  let stopped = true;
  /** Monotonic: everything that was due then has been found. */
  let foundUntil = Number.NEGATIVE_INFINITY;
  let fullScanAt = Number.NEGATIVE_INFINITY;
  let firstConnection: number | undefined;

  function arm(delayMs: number): void {
    const at = clock.monotonic() + delayMs;
    if (stopped || at >= dueAt) return;
    timer?.clear();
    dueAt = at;
    timer = clock.after(delayMs, () => {
      dueAt = Number.POSITIVE_INFINITY;
      timer = undefined;
      working = work().finally(() => {
        working = undefined;
      });
    });
  }

  async function work(): Promise<void> {
    let more = false;
    try {
      more = await once();
    } catch (error) {
      log.warn({ err: error }, 'due deliveries could not be brought back');
    }
    arm(more ? 0 : tickMs * (0.75 + random.uniform() / 2));
  }

  /** True when there is more to do at once. */
  async function once(): Promise<boolean> {
    if (isRecovering()) return false;
    const now = clock.monotonic();
    const full = now >= fullScanAt;
    const backMs = full ? Number.POSITIVE_INFINITY : now - foundUntil + overlapMs;
    const room = Math.min(batch, consumer?.room() ?? 0);
    const found = room > 0 ? await leaseHere(room, backMs) : await hint(backMs);
    if (found === undefined) return false;
    if (found < (room > 0 ? room : batch)) {
      foundUntil = now;
      if (full) fullScanAt = now + fullScanMs;
      queue.caughtUp();
      return false;
    }
    return true;
  }

  async function leaseHere(room: number, backMs: number): Promise<number | undefined> {
    const leased = await store.leaseDue(room, backMs);
    if (isRecovering()) {
      await store.giveBack(leased, 'due');
      return undefined;
    }
    const own: Leased[] = [];
    const parked: Leased[] = [];
    const full: Leased[] = [];
    for (const one of leased) {
      const admission = consumer?.admit(one.endpointId);
      if (admission === 'own') own.push(one);
      else (admission === 'parked' ? parked : full).push(one);
    }
    consumer?.take(own);
    if (parked.length > 0) await store.giveBack(parked, 'parked');
    if (full.length > 0) await store.giveBack(full, 'due');
    return leased.length;
  }

  async function hint(backMs: number): Promise<number | undefined> {
    if (!queue.shallow()) return undefined;
    const hints = await store.hintDue(batch, backMs, hintPatienceMs);
    if (isRecovering()) return undefined;
    queue.push([], hints);
    return hints.length;
  }

  /** Asked before a scan and after it: a broken connection is opened anew by the scan itself. */
  function isRecovering(): boolean {
    if (alone) return false;
    const since = store.connectedSince();
    if (since === undefined) return false;
    firstConnection ??= since;
    return since !== firstConnection && clock.monotonic() - since < recoveryMs;
  }

  return {
    start() {
      stopped = false;
      arm(0);
    },
    wakeIn: (delayMs) => arm(delayMs),
    async stop() {
      stopped = true;
      timer?.clear();
      await working;
    },
  };
}
