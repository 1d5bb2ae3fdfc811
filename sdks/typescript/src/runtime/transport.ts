import { version } from '../version.ts';
import { readErrorAnswer } from './error-answer.ts';
import { type ApiError, ConnectionError, createApiError, PosthornError, TimeoutError } from './errors.ts';
import { stringify } from './json.ts';
import { type CallOptions, type ClientOptions, realScheduler, type Scheduler } from './options.ts';
import { type QueryValue, queryString } from './path.ts';
import { mayPass, readRetryAfter, waitBefore } from './retry.ts';

/** One call, as the generated resources describe it. */
export interface Call {
  readonly verb: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly options: CallOptions;
}

/** Makes calls: tries, waits and tries again, within the call's time. Answers with the body of a 2xx. */
export interface Transport {
  send(call: Call): Promise<string>;
}

export function createTransport(token: string, options: ClientOptions): Transport {
  const scheduler = options.scheduler ?? realScheduler;
  const send = options.fetch ?? fetch;
  const baseUrl = (options.baseUrl ?? 'http://127.0.0.1:8071').replace(/\/+$/, '');
  const common = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'user-agent': `posthorn-typescript/${version}`,
    ...options.headers,
  };
  return {
    send(call) {
      const idempotencyKey =
        call.options.idempotencyKey ?? (call.verb === 'POST' ? `auto_${crypto.randomUUID()}` : undefined);
      const body = call.body === undefined ? undefined : stringify(call.body);
      const headers = {
        ...common,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        ...call.options.headers,
      };
      const url = `${baseUrl}${call.path}${queryString(call.query ?? {})}`;
      const budget: Budget = {
        timeoutMs: call.options.timeoutMs ?? options.timeoutMs ?? 15_000,
        deadline: scheduler.now() + (call.options.totalTimeoutMs ?? options.totalTimeoutMs ?? 60_000),
        retries: call.options.maxRetries ?? options.maxRetries ?? 3,
        signal: call.options.signal,
      };
      return run(scheduler, budget, (signal, retry) => {
        const init = {
          method: call.verb,
          headers: retry === 0 ? headers : { ...headers, 'posthorn-retry': String(retry) },
          signal,
        };
        return once(send, scheduler, url, body === undefined ? init : { ...init, body }, idempotencyKey);
      });
    },
  };
}

interface Budget {
  readonly timeoutMs: number;
  /** Epoch milliseconds. */
  readonly deadline: number;
  readonly retries: number;
  readonly signal: AbortSignal | undefined;
}

async function run(
  scheduler: Scheduler,
  budget: Budget,
  attempt: (signal: AbortSignal, retry: number) => Promise<string>,
): Promise<string> {
  for (let retry = 0; ; retry += 1) {
    budget.signal?.throwIfAborted();
    try {
      return await within(scheduler, budget, (signal) => attempt(signal, retry));
    } catch (problem) {
      if (budget.signal?.aborted || retry >= budget.retries || !isPassing(problem)) throw problem;
      const wait = waitBefore(retry + 1, scheduler.random(), (problem as Partial<ApiError>).retryAfterMs);
      // A wait that leaves no time for a try is no use.
      if (scheduler.now() + wait >= budget.deadline) throw problem;
      await sleep(scheduler, wait, budget.signal);
    }
  }
}

function isPassing(problem: unknown): boolean {
  if (problem instanceof ConnectionError) return true;
  return problem instanceof PosthornError && 'status' in problem && mayPass(Number(problem.status));
}

/** Runs one try under its time-out, the call's deadline and the caller's signal. */
async function within<T>(
  scheduler: Scheduler,
  budget: Budget,
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const ms = Math.min(budget.timeoutMs, budget.deadline - scheduler.now());
  const cancel = scheduler.after(ms, () => controller.abort(new TimeoutError(`no complete answer within ${ms} ms`)));
  const forward = (): void => controller.abort(budget.signal?.reason);
  budget.signal?.addEventListener('abort', forward, { once: true });
  try {
    return await action(controller.signal);
  } catch (problem) {
    // `fetch` may wrap the reason that it was aborted for.
    if (controller.signal.aborted) throw controller.signal.reason;
    throw problem;
  } finally {
    cancel();
    budget.signal?.removeEventListener('abort', forward);
  }
}

function sleep(scheduler: Scheduler, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = scheduler.after(ms, () => {
      signal?.removeEventListener('abort', wake);
      resolve();
    });
    signal?.addEventListener('abort', wake, { once: true });
  });
}

async function once(
  send: typeof fetch,
  scheduler: Scheduler,
  url: string,
  init: RequestInit,
  idempotencyKey: string | undefined,
): Promise<string> {
  let response: Response;
  let body: string;
  try {
    // A redirect would take the token to where it does not belong.
    response = await send(url, { ...init, redirect: 'error' });
    body = await response.text();
  } catch (cause) {
    throw new ConnectionError(`${init.method} ${url}: ${reason(cause)}`, { cause });
  }
  if (response.ok) return body;
  const retryAfterMs = readRetryAfter(response.headers, scheduler.now());
  throw createApiError(readErrorAnswer(response, body, retryAfterMs, idempotencyKey));
}

/** `fetch` says only "fetch failed"; what went wrong is its cause. */
function reason(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  return problem.cause instanceof Error ? problem.cause.message : problem.message;
}
