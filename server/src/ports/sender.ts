import type { Cause } from '../core/cause.ts';

/** One HTTP POST to a receiver. Header spelling is kept as given. */
export interface SendRequest {
  readonly url: string;
  /** Name, value, name, value …, in the order in which they go out. */
  readonly headers: readonly string[];
  /** The exact bytes that were signed. */
  readonly body: Buffer;
  /** Milliseconds for everything: resolve, connect, TLS, request, headers and body of the answer. */
  readonly timeoutMs: number;
}

/** What came of it. A sender never throws and never retries: what went wrong is in `cause`. */
export interface SendResult {
  /** HTTP status of the answer, 0 when none arrived. */
  readonly status: number;
  /** First bytes of the answer's body, at most the sender's cap (20,000). */
  readonly body: Buffer;
  /** The `retry-after` header as received. */
  readonly retryAfter: string | undefined;
  /** The answer's headers, as `packReceived` has them; absent when none arrived. */
  readonly headers?: Buffer | undefined;
  /** From start to the end of the answer, milliseconds. */
  readonly durationMs: number;
  /** Absent when an answer arrived in whole, whatever its status. */
  readonly cause: Cause | undefined;
  /** A plain sentence for people, where there is a cause. */
  readonly message: string;
}

export interface Sender {
  /** `signal` aborts the send (shutdown past its limit); that too is a result. */
  send(request: SendRequest, signal?: AbortSignal): Promise<SendResult>;
  close(): Promise<void>;
}
