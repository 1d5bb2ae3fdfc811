import type { Logger } from 'pino';
import type { Method } from '../../core/method.ts';
import type { Principal } from '../../core/principal.ts';
import type { Call } from '../../pipeline/call.ts';
import type { Exchange } from './answer.ts';
import type { Body } from './body.ts';
import type { Transcoder } from './transcode.ts';

/** How the request was routed. */
export interface Routed {
  readonly transcoder: Transcoder;
  /** Path variables as the matcher gave them. */
  readonly values: readonly string[];
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  readonly log: Logger;
}

const nothing = Buffer.alloc(0);

/** An HTTP request on its way through the pipeline. */
export class RestCall implements Call {
  readonly exchange: Exchange;
  readonly method: Method;
  readonly edge = 'rest';
  readonly deadline = undefined;
  principal: Principal | undefined = undefined;
  request: unknown = undefined;
  created = false;
  body: Body | undefined = undefined;
  private readonly routed: Routed;
  private controller: AbortController | undefined = undefined;
  private logger: Logger | undefined = undefined;

  constructor(exchange: Exchange, routed: Routed) {
    this.exchange = exchange;
    this.method = routed.transcoder.method;
    this.routed = routed;
  }

  get requestId(): string {
    return this.exchange.requestId;
  }

  get uri(): string {
    const { path, query } = this.routed;
    const trimmed = path.replace(/\/+$/, '');
    return query === '' ? trimmed : `${trimmed}?${query}`;
  }

  get size(): number {
    if (this.body === undefined) return 0;
    if (this.body.kind === 'bytes') return this.body.bytes.length;
    return this.body.kind === 'too_large' ? Infinity : 0;
  }

  header(name: string): string | undefined {
    const value = this.exchange.request.headers[name];
    return typeof value === 'object' ? value[0] : value;
  }

  variable(name: string): string | undefined {
    return this.routed.transcoder.variable(this.routed.values, name);
  }

  decode(): unknown {
    const { body } = this;
    if (body?.kind === 'unreadable') throw body.problem;
    const bytes = body?.kind === 'bytes' ? body.bytes : nothing;
    return this.routed.transcoder.request(this.routed.values, this.routed.query, bytes);
  }

  get signal(): AbortSignal {
    if (this.controller === undefined) {
      const controller = new AbortController();
      const { response } = this.exchange;
      // `close` also follows an answer, when nobody cares any more.
      if (response.destroyed) controller.abort();
      else response.once('close', () => controller.abort());
      this.controller = controller;
    }
    return this.controller.signal;
  }

  get log(): Logger {
    this.logger ??= this.routed.log.child({ requestId: this.requestId, method: this.method.id });
    return this.logger;
  }
}
