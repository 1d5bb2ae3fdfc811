import type { Dispatcher } from 'undici';
import { packReceived } from '../../core/attempt-headers.ts';
import { RESPONSE_CAP } from '../../core/response.ts';
import { exchangeFailure, type SendFailure } from './failure.ts';

/** What an exchange came to. */
export interface Ending {
  readonly status: number;
  readonly body: Buffer;
  readonly retryAfter: string | undefined;
  readonly headers: Buffer | undefined;
  readonly failure: SendFailure | undefined;
  /** The answer was read to its end, so the connection can take another request. */
  readonly reusable: boolean;
}

const EMPTY = Buffer.alloc(0);

/**
 * One request and its answer, as undici's handler. A class because there is one for each send: methods on the
 * prototype cost nothing to make, closures would. Calls `done` once; what undici reports afterwards counts for nothing.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  #status = 0;
  #retryAfter: string | undefined;
  #headers: Buffer | undefined;
  #body: Buffer = EMPTY;
  #length = 0;
  #done: ((ending: Ending) => void) | undefined;

  constructor(done: (ending: Ending) => void) {
    this.#done = done;
  }

  /** Ends it from outside: the deadline, or a shutdown. */
  giveUp(failure: SendFailure): void {
    this.#end(failure, false);
  }

  onRequestStart(): void {}

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    // 1xx answers announce the real one.
    if (status < 200) return;
    this.#status = status;
    this.#headers = packReceived(headers);
    const after = headers['retry-after'];
    this.#retryAfter = Array.isArray(after) ? after[0] : after;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#done === undefined) return;
    const kept = Math.min(chunk.length, RESPONSE_CAP - this.#length);
    if (this.#length + kept > this.#body.length) {
      // Most answers are one small chunk. From the second on there is room for all, so that a body in crumbs of one byte
      // is not copied again with each of them.
      const bigger = Buffer.allocUnsafe(this.#length === 0 ? kept : RESPONSE_CAP);
      this.#body.copy(bigger);
      this.#body = bigger;
    }
    // A copy, always: the chunk is a window on a read buffer of 64 KiB, which it would keep alive.
    chunk.copy(this.#body, this.#length, 0, kept);
    this.#length += kept;
    // What is beyond the cap interests nobody. Reading it only to keep the connection could take for ever.
    if (kept < chunk.length) this.#end(undefined, false);
  }

  onResponseEnd(): void {
    this.#end(undefined, true);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#done !== undefined) this.#end(exchangeFailure(error, this.#status), false);
  }

  #end(failure: SendFailure | undefined, reusable: boolean): void {
    const done = this.#done;
    this.#done = undefined;
    done?.({
      status: this.#status,
      body: this.#body.subarray(0, this.#length),
      retryAfter: this.#retryAfter,
      headers: this.#headers,
      failure,
      reusable,
    });
  }
}
