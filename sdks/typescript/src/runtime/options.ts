/** How a client reaches the server. */
export interface ClientOptions {
  /** Where the server is; without a path. Default: `http://127.0.0.1:8071`. */
  readonly baseUrl?: string;
  /** How long one try may take, the reading of its answer included, milliseconds. Default: 15,000. */
  readonly timeoutMs?: number;
  /** How long a call may take with all its tries and the waits between them, milliseconds. Default: 60,000. */
  readonly totalTimeoutMs?: number;
  /** How often a call that failed in a way that may pass is tried again. Default: 3. */
  readonly maxRetries?: number;
  /** Headers to send with each call. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Used in place of the global `fetch`, for proxies and tests. */
  readonly fetch?: typeof fetch;
  /** Where time and chance come from, for tests. */
  readonly scheduler?: Scheduler;
}

/** What can be said with each call. */
export interface CallOptions {
  /**
   * For POST: the server does not act twice on the same key. Made up for each call where it is not given, so that tries
   * after the first are safe.
   */
  readonly idempotencyKey?: string | undefined;
  /** Aborts the call, a wait between tries included. */
  readonly signal?: AbortSignal | undefined;
  /** As in `ClientOptions`, for this call. */
  readonly timeoutMs?: number | undefined;
  readonly totalTimeoutMs?: number | undefined;
  readonly maxRetries?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Scheduler {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `action` once, after so many milliseconds, unless what it returns is called before. */
  after(ms: number, action: () => void): () => void;
  /** At least 0 and below 1. */
  random(): number;
}

export const realScheduler: Scheduler = {
  now: () => Date.now(),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
