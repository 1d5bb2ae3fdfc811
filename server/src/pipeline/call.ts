import type { Logger } from 'pino';
import type { Method } from '../core/method.ts';
import type { Principal } from '../core/principal.ts';

/**
 * One call on its way through the pipeline, the same for gRPC and REST. The first half of the pipeline sees it
 * undecoded: a bad token is answered before anything else is looked at.
 */
export interface Call {
  readonly method: Method;
  readonly edge: 'rest' | 'grpc';
  readonly requestId: string;
  /** What an idempotency key is scoped by beside the caller: the path and query, slashes trimmed; the id for gRPC. */
  readonly uri: string;
  /** Bytes of the body or the message, decompressed; Infinity where the edge stopped reading. */
  readonly size: number;
  /** A header or metadata value by its lower-case name. */
  header(name: string): string | undefined;
  /** A path variable by its proto field name, before decoding; gRPC reads it from the request message. */
  variable(name: string): string | undefined;
  /** The request message, complete. Throws `ApiError` when bytes, query or path cannot be read. */
  decode(): unknown;
  /** Aborted when the caller went away or its deadline passed. Made when first asked for. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds of the deadline, where the caller set one. */
  readonly deadline: number | undefined;
  /** Carries the request id and the method. Made when first asked for. */
  readonly log: Logger;

  principal: Principal | undefined;
  request: unknown;
  /** Set by a handler that made something, where the method can also find it. */
  created: boolean;
}

/** What a handler is given beside its request. */
export interface Context {
  readonly principal: Principal;
  readonly requestId: string;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** The idempotency key of a message create; other methods never see theirs. */
  readonly idempotencyKey: string | undefined;
  /** Says that this call made something: an upsert then answers 201. */
  created(): void;
}

export type Handler<Request = unknown, Response = unknown> = (context: Context, request: Request) => Promise<Response>;

/** Takes a call on and answers with the response message. Throws or rejects with `ApiError` where a step refused it. */
export type Run = (call: Call) => Promise<unknown>;

/**
 * One step of the pipeline, bound to its method and to what comes after it once, when the process starts: a call then
 * costs no closures. A step that a method has no use for returns `next` itself and costs nothing at all. A run may throw
 * at once instead of rejecting; the outermost steps see both.
 */
export type Step = (method: Method, next: Run) => Run;
