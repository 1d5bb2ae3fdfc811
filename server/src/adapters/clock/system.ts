import type { Clock } from '../../ports/clock.ts';

/** Node turns a longer delay into 1 ms; a timer that far out is started anew on the way. */
const LONGEST_MS = 2 ** 31 - 1;

/** The machine's clocks and Node's timers, which fire up to a millisecond or two late and never early. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),

  after(ms, task) {
    if (ms <= LONGEST_MS) {
      const timer = setTimeout(task, ms);
      return { clear: () => clearTimeout(timer) };
    }
    let timer = systemClock.after(LONGEST_MS, () => {
      timer = systemClock.after(ms - LONGEST_MS, task);
    });
    return { clear: () => timer.clear() };
  },

  // After the poll phase of the event loop.
  soon: (task) => void setImmediate(task),
};
