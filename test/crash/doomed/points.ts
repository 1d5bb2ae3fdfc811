import type { Clock } from '../../../server/src/ports/clock.ts';
import type { Queue } from '../../../server/src/ports/queue.ts';
import type { Sender } from '../../../server/src/ports/sender.ts';
import type { Connection } from '../../../server/src/store/connection.ts';
import type { DeliveryStore } from '../../../server/src/store/deliveries.ts';

/** A step of a delivery at which a process may end. */
export type Point =
  | 'before commit'
  | 'after commit'
  | 'before hinting'
  | 'hint read'
  | 'leased'
  | 'sent'
  | 'recorded'
  | 'nowhere';

/** `killed`: as by `kill -9`. `paused`: stopped until SIGCONT, by when its clock says that every lease is over. */
export type Fate = 'killed' | 'paused';

/** Wraps the parts of the delivery side so that the process meets its fate, once, at the point that is asked for. */
export interface Trap {
  clock(clock: Clock): Clock;
  committing(connection: Connection): Connection;
  queue(queue: Queue): Queue;
  store(store: DeliveryStore): DeliveryStore;
  sender(sender: Sender): Sender;
}

/** Longer than any lease: 30 s of time-out and 30 s of margin. */
const pauseMs = 120_000;

export function createTrap(point: Point, fate: Fate): Trap {
  let sprung = false;
  let jumpedMs = 0;

  function reach(here: Point): void {
    if (sprung || here !== point) return;
    sprung = true;
    if (fate === 'paused') jumpedMs = pauseMs;
    process.kill(process.pid, fate === 'paused' ? 'SIGSTOP' : 'SIGKILL');
  }

  async function leasing<T extends readonly unknown[]>(lease: Promise<T>): Promise<T> {
    const leased = await lease;
    if (leased.length > 0) reach('leased');
    return leased;
  }

  return {
    clock: (clock) => ({ ...clock, monotonic: () => clock.monotonic() + jumpedMs }),

    committing: (connection) => ({
      ...connection,
      async query(statement, values) {
        if (statement.name === 'accept') reach('before commit');
        const rows = await connection.query(statement, values);
        if (statement.name === 'accept') reach('after commit');
        return rows as never;
      },
    }),

    queue: (queue) => ({
      ...queue,
      push(own, hints) {
        if (hints.length > 0) reach('before hinting');
        queue.push(own, hints);
      },
      attach: (consumer) =>
        queue.attach({
          ...consumer,
          offer(hints) {
            reach('hint read');
            consumer.offer(hints);
          },
        }),
    }),

    store: (store) => ({
      ...store,
      leaseHinted: (hints) => leasing(store.leaseHinted(hints)),
      leaseDue: (limit, backMs) => leasing(store.leaseDue(limit, backMs)),
      claimLane: (endpointId, limit) => leasing(store.claimLane(endpointId, limit)),
      async settle(settled) {
        await store.settle(settled);
        reach('recorded');
      },
    }),

    sender: (sender) => ({
      ...sender,
      async send(request, signal) {
        const result = await sender.send(request, signal);
        reach('sent');
        return result;
      },
    }),
  };
}
