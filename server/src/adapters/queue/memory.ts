import type { Clock } from '../../ports/clock.ts';
import type { Consumer, Queue } from '../../ports/queue.ts';

/** Above this many deliveries waiting for the process alone, commits wait, but never longer than this. */
const backlogMark = 256;
const longestWaitMs = 1_000;

/**
 * Hands over inside one process. What finds no room is spilled: it lies due in Postgres and the requeuer, here or in
 * another process, takes it up. While there is spilled work new work spills too, so that order is kept.
 */
export function createMemoryQueue({ clock }: { readonly clock: Clock }): Queue {
  let consumer: Consumer | undefined;
  let spilling = false;

  return {
    way(endpointId) {
      if (consumer === undefined) return 'spilled';
      if (spilling) return 'spilled';
      const admission = consumer.admit(endpointId);
      if (admission !== 'full') return admission;
      spilling = true;
      return 'spilled';
    },
    withdraw: (endpointId) => consumer?.withdraw(endpointId),
    push(own, hints) {
      if (own.length > 0) consumer?.take(own);
      if (hints.length > 0) consumer?.offer(hints);
    },
    pressure: () => (consumer === undefined ? undefined : pressureOf(consumer, clock)),
    attach(attached) {
      consumer = attached;
    },
    caughtUp() {
      spilling = false;
    },
    shallow: () => false,
    reachable: () => true,
    start: () => Promise.resolve(),
    pause() {},
    close: () => Promise.resolve(),
  };
}

/** Slows commits down to the pace of this process's sends; bounded, so that no endpoint can hold them up. */
export function pressureOf(
  consumer: Pick<Consumer, 'backlog' | 'whenRelieved'>,
  clock: Clock,
): Promise<void> | undefined {
  if (consumer.backlog() <= backlogMark) return undefined;
  return new Promise((resolve) => {
    const timer = clock.after(longestWaitMs, resolve);
    consumer.whenRelieved(() => {
      timer.clear();
      resolve();
    });
  });
}
