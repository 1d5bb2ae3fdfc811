import type { ServerUnaryCall } from '@grpc/grpc-js';
import type { Logger } from 'pino';
import { ApiError } from '../core/errors.ts';
import type { Method } from '../core/method.ts';
import type { Principal } from '../core/principal.ts';
import type { Call } from '../pipeline/call.ts';

interface Parts {
  /** Its request is the message's bytes. */
  readonly unary: ServerUnaryCall<Buffer, Buffer>;
  readonly method: Method;
  readonly requestId: string;
  readonly log: Logger;
}

/** A unary gRPC call on its way through the pipeline. */
export class GrpcCall implements Call {
  readonly method: Method;
  readonly edge = 'grpc';
  readonly requestId: string;
  principal: Principal | undefined = undefined;
  request: unknown = undefined;
  created = false;
  private readonly parts: Parts;
  private message: unknown = undefined;
  private controller: AbortController | undefined = undefined;
  private logger: Logger | undefined = undefined;

  constructor(parts: Parts) {
    this.parts = parts;
    this.method = parts.method;
    this.requestId = parts.requestId;
  }

  get uri(): string {
    return this.method.id;
  }

  get size(): number {
    return this.parts.unary.request.length;
  }

  header(name: string): string | undefined {
    const [value] = this.parts.unary.metadata.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  variable(name: string): string | undefined {
    const value = (this.decode() as Record<string, unknown>)[camelCase(name)];
    return typeof value === 'string' ? value : undefined;
  }

  decode(): unknown {
    try {
      this.message ??= this.method.request.decode(this.parts.unary.request);
      return this.message;
    } catch (problem) {
      if (problem instanceof ApiError) throw problem;
      throw new ApiError('BAD_REQUEST', 'The message is not valid protobuf of this type.', { cause: problem });
    }
  }

  get deadline(): number | undefined {
    const deadline = this.parts.unary.getDeadline();
    if (deadline instanceof Date) return deadline.getTime();
    return Number.isFinite(deadline) ? deadline : undefined;
  }

  get signal(): AbortSignal {
    if (this.controller === undefined) {
      const controller = new AbortController();
      const { unary } = this.parts;
      // The library says `cancelled` for a deadline too, and answers that one by itself.
      if (unary.cancelled) controller.abort();
      else unary.once('cancelled', () => controller.abort());
      this.controller = controller;
    }
    return this.controller.signal;
  }

  get log(): Logger {
    this.logger ??= this.parts.log.child({ requestId: this.requestId, method: this.method.id });
    return this.logger;
  }
}

/** As ts-proto names the fields of its messages. */
function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
