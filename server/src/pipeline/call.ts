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
  /** A header or metadata value by its lower-case name. */
  header(name: string): string | undefined;
  /** A path variable by its proto field name, before decoding; gRPC reads it from the request message. */
  variable(name: string): string | undefined;
  /** The request message, complete. Throws `ApiError` when bytes, query or path cannot be read. */
  decode(): unknown;
  /** Aborted when the caller went away or its deadline passed. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds of the deadline, where the caller set one. */
  readonly deadline: number | undefined;
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

/** One step of the pipeline: does its part, calls `next` or throws `ApiError`. Answers with the response message. */
export type Step = (call: Call, next: () => Promise<unknown>) => Promise<unknown>;
