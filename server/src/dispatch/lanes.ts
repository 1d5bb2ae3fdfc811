import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock, Timer } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { DeliveryStore } from '../store/deliveries.ts';
import type { Dispatcher } from './dispatcher.ts';

/**
 * Paces the endpoints that are lanes. A lane belongs to one of 64 slots; a slot belongs to one dispatcher at a time, by
 * a row with a lease. The owner claims what is parked as fast as the endpoint takes it. An owner that is doubled for a
 * moment only goes too fast for that moment: each delivery still needs its own row's lease.
 */
export interface Lanes {
  start(): void;
  stop(): Promise<void>;
}

export const slotCount = 64;
/** Renewed every 3 s and over after 10: the slots of a dispatcher that died are taken within 13 s. */
const slotLeaseMs = 10_000;
const renewMs = 3_000;
const lookMs = 500;
const maxLanes = 10_000;

interface Dependencies {
  /** Names this process to the others. */
  readonly owner: string;
  readonly store: DeliveryStore;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

export function createLanes({ owner, store, dispatcher, clock, random, log }: Dependencies): Lanes {
  let slots = new Set<number>();
  let heldUntil = 0;
  let parked = new Set<string>();
  const claiming = new Set<string>();
  let stopped = true;
  const timers = new Set<Timer>();
  const running = new Set<Promise<unknown>>();

  function repeat(everyMs: number, task: () => Promise<void>): void {
    const once = (): void => {
      const work = task()
        .catch((error: unknown) => log.warn({ err: error }, 'lanes could not be looked after'))
        .finally(() => {
          running.delete(work);
          if (stopped) return;
          const timer = clock.after(everyMs * (0.75 + random.uniform() / 2), () => {
            timers.delete(timer);
            once();
          });
          timers.add(timer);
        });
      running.add(work);
    };
    once();
  }

  async function renew(): Promise<void> {
    const asked = clock.monotonic();
    slots = new Set(await store.holdSlots(owner, slotLeaseMs));
    heldUntil = asked + slotLeaseMs;
  }

  async function look(): Promise<void> {
    const before = new Set(dispatcher.lanes());
    parked = new Set(await store.parkedEndpoints(maxLanes));
    // Nothing parked, in a look that began after it was a lane, and nothing waiting: it runs express again.
    for (const endpointId of before)
      if (!parked.has(endpointId) && dispatcher.free(endpointId) > 0) dispatcher.toExpress(endpointId);
    for (const endpointId of parked) claim(endpointId);
  }

  function claim(endpointId: string): void {
    if (stopped || claiming.has(endpointId) || !parked.has(endpointId)) return;
    if (clock.monotonic() > heldUntil || !slots.has(slotOf(endpointId))) return;
    dispatcher.toLane(endpointId);
    const limit = Math.min(dispatcher.free(endpointId), dispatcher.room());
    if (limit <= 0) return;
    claiming.add(endpointId);
    const work = claimUpTo(endpointId, limit)
      .catch((error: unknown) => {
        parked.delete(endpointId);
        log.warn({ err: error, endpointId }, 'a lane could not be claimed from');
      })
      .finally(() => {
        claiming.delete(endpointId);
        running.delete(work);
        // What was claimed may be over already, too early to be noticed while this claim was under way.
        claim(endpointId);
      });
    running.add(work);
  }

  async function claimUpTo(endpointId: string, limit: number): Promise<void> {
    const leased = await store.claimLane(endpointId, limit);
    if (stopped) return store.giveBack(leased, 'parked');
    dispatcher.bring(leased);
    if (leased.length === limit) return;
    // Drained. Under a steady flow a look would always find something that was parked since the last one.
    parked.delete(endpointId);
    dispatcher.toExpress(endpointId);
  }

  return {
    start() {
      stopped = false;
      dispatcher.onLaneProgress(claim);
      repeat(renewMs, renew);
      repeat(lookMs, look);
    },
    async stop() {
      stopped = true;
      for (const timer of timers) timer.clear();
      await Promise.allSettled([...running]);
      await store
        .releaseSlots(owner)
        .catch((error: unknown) => log.warn({ err: error }, 'lane slots were not released'));
    },
  };
}

/** The slot of an endpoint: the same in every process and version. */
export function slotOf(endpointId: string): number {
  return (createHash('sha256').update(endpointId).digest()[0] as number) % slotCount;
}
