/** The one source of time. Nothing outside `adapters/` reads the system clock or starts a timer of its own. */
export interface Clock {
  /** Wall time in milliseconds since the Unix epoch: for ids, headers and records, never for measuring. */
  now(): number;
  /** Monotonic milliseconds from an arbitrary start: for leases, time-outs and latencies. */
  monotonic(): number;
  /** Calls `task` once after `ms` milliseconds, unless the returned timer is cleared first. */
  after(ms: number, task: () => void): Timer;
  /** Calls `task` once what has already arrived has been handled: after every settled promise, before time passes. */
  soon(task: () => void): void;
}

export interface Timer {
  clear(): void;
}
