import type { Logger } from 'pino';
import { ApiError, catalogue } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Call, Step } from './call.ts';

/**
 * One line per call: what was called, by whom, how it ended and how long it took. Successes at debug, refusals at info,
 * our own faults at error and with their cause, the only place where it is told. Headers, tokens and bodies are never
 * part of it. Overload is at debug: when there is too much to do, writing about each call is more of it.
 */
export function logged(log: Logger, clock: Clock): Step {
  return (_method, next) => {
    // At info, the level of a server in production, a success costs no line and no second promise.
    if (!log.isLevelEnabled('debug')) return (call) => fail(call, log, clock, clock.monotonic(), next(call));
    return (call) => {
      const started = clock.monotonic();
      return fail(call, log, clock, started, next(call)).then((response) => {
        log.debug(
          facts(call, call.created ? call.method.status.created : call.method.status.ok, started, clock),
          'call',
        );
        return response;
      });
    };
  };
}

function fail(call: Call, log: Logger, clock: Clock, started: number, answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((problem: unknown) => {
    const reason = problem instanceof ApiError ? problem.reason : 'INTERNAL';
    const line = { ...facts(call, catalogue[reason].http, started, clock), reason };
    if (reason === 'OVERLOADED' || reason === 'CANCELED') log.debug(line, 'call refused');
    else if (catalogue[reason].http < 500) log.info(line, 'call refused');
    else log.error({ ...line, err: problem instanceof ApiError ? (problem.cause ?? problem) : problem }, 'call failed');
    throw problem;
  });
}

function facts(call: Call, status: number, started: number, clock: Clock): Record<string, unknown> {
  return {
    requestId: call.requestId,
    edge: call.edge,
    method: call.method.id,
    status,
    ms: Math.round((clock.monotonic() - started) * 100) / 100,
    organization: call.principal?.organizationId,
    application: call.principal?.applicationId ?? call.principal?.application?.id,
  };
}
