import type { Clock } from '../../server/src/ports/clock.ts';
import type { Event, Life, Timeline } from './timeline.ts';

/** The clocks of one process. `skewMs`: how far its wall clock is from the true time. */
export interface ProcessClock extends Clock {
  /** A corrected system clock. */
  step(ms: number): void;
  /** Timers that have neither fired nor been cleared. */
  pending(): number;
}

/** The wall time at which every history begins. */
export const epochMs = Date.UTC(2026, 0, 1);

export function createProcessClock(timeline: Timeline, life: Life, skewMs: number): ProcessClock {
  let skew = skewMs;
  let pending = 0;
  return {
    now: () => Math.floor(epochMs + skew + timeline.now()),
    monotonic: () => timeline.now(),
    after(ms, task) {
      pending += 1;
      // Node's shortest timer is 1 ms. After a pause a cleared one must not fire, so the event itself is emptied.
      const fire = () => {
        pending -= 1;
        event.task = undefined;
        current = undefined;
        task();
      };
      const event: Event = timeline.after(Math.max(1, ms), life, () => current?.(), true);
      let current: (() => void) | undefined = fire;
      return {
        clear() {
          if (current === undefined) return;
          current = undefined;
          event.task = undefined;
          pending -= 1;
        },
      };
    },
    soon: (task) => timeline.soon(life, task),
    step: (ms) => {
      skew += ms;
    },
    pending: () => pending,
  };
}
