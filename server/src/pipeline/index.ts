import type { Logger } from 'pino';
import type { Method } from '../core/method.ts';
import type { Clock } from '../ports/clock.ts';
import { type AuthEpoch, authenticate } from './authenticate.ts';
import { authorize, type FindApplication } from './authorize.ts';
import type { Handler, Run, Step } from './call.ts';
import { compose } from './compose.ts';
import { CallContext } from './context.ts';
import { errors } from './errors.ts';
import { type IdempotencyStore, idempotent } from './idempotent.ts';
import { type Limits, limit } from './limit.ts';
import { logged } from './log.ts';
import type { Tokens } from './tokens.ts';
import { validate } from './validate.ts';

export interface PipelineParts {
  readonly log: Logger;
  readonly clock: Clock;
  readonly tokens: Pick<Tokens, 'verify'>;
  readonly authEpoch: AuthEpoch;
  readonly findApplication: FindApplication;
  readonly idempotency: IdempotencyStore;
  readonly limits: Limits;
}

/** Method id → handler; the generated `bindHandlers` makes it. */
export type Handlers = ReadonlyMap<string, Handler>;

/** What is bound to a method when the process starts: the method and all that happens around its handler. */
export interface Operation {
  readonly method: Method;
  readonly run: Run;
}

/** Everything that happens around a handler, for both edges, in this order. */
function steps(parts: PipelineParts): readonly Step[] {
  return [
    logged(parts.log, parts.clock),
    errors(parts.clock),
    authenticate(parts.tokens, parts.authEpoch, parts.clock),
    authorize(parts.findApplication),
    limit(parts.limits),
    validate,
    idempotent(parts.idempotency),
  ];
}

/** Throws when a method has no handler. */
export function createPipeline(
  methods: readonly Method[],
  handlers: Handlers,
  parts: PipelineParts,
): readonly Operation[] {
  const around = steps(parts);
  return methods.map((method) => {
    const handler = handlers.get(method.id);
    if (handler === undefined) throw new Error(`${method.id} has no handler`);
    return { method, run: compose(around, method, (call) => handler(new CallContext(call), call.request)) };
  });
}
