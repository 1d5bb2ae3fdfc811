import type { Clock } from '../../ports/clock.ts';

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves both clocks on, firing what falls due on the way, in the order of due times and then of creation. */
  advance(ms: number): void;
  /** The same, but lets promises, I/O callbacks and immediates run after each timer, so what they start is seen too. */
  advanceAsync(ms: number): Promise<void>;
  /** Steps the wall clock alone, as a corrected system clock does. No timer fires. */
  stepWall(ms: number): void;
  /** Timers that have neither fired nor been cleared. */
  readonly pending: number;
}

interface Pending {
  readonly due: number;
  readonly task: () => void;
}

/** `startMs`: wall time to begin with. The monotonic clock begins at 0. */
export function createManualClock(startMs = Date.UTC(2026, 0, 1)): ManualClock {
  let monotonic = 0;
  let wallOffset = startMs;
  /** Sorted by due time; equal ones in order of creation. */
  const timers: Pending[] = [];

  /** Fires the next timer that is due by `until`; false when there is none. */
  function fireNext(until: number): boolean {
    const next = timers[0];
    if (next === undefined || next.due > until) return false;
    timers.shift();
    monotonic = Math.max(monotonic, next.due);
    next.task();
    return true;
  }

  return {
    now: () => Math.floor(wallOffset + monotonic),
    monotonic: () => monotonic,

    after(ms, task) {
      const timer: Pending = { due: monotonic + Math.max(0, ms), task };
      timers.splice(placeFor(timers, timer.due), 0, timer);
      return {
        clear() {
          const at = timers.indexOf(timer);
          if (at >= 0) timers.splice(at, 1);
        },
      };
    },

    // Without a place in time: a test that awaits anything sees it done.
    soon: (task) => void setImmediate(task),

    advance(ms) {
      const until = monotonic + ms;
      while (fireNext(until));
      monotonic = until;
    },

    async advanceAsync(ms) {
      const until = monotonic + ms;
      await idle();
      while (fireNext(until)) await idle();
      monotonic = until;
      await idle();
    },

    stepWall(ms) {
      wallOffset += ms;
    },

    get pending() {
      return timers.length;
    },
  };
}

/** Index behind every timer that is due at `due` or before. */
function placeFor(timers: readonly Pending[], due: number): number {
  let low = 0;
  let high = timers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timers[middle]?.due ?? 0) <= due) low = middle + 1;
    else high = middle;
  }
  return low;
}

function idle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
