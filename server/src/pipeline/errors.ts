import { ApiError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Call, Step } from './call.ts';

/**
 * Whatever is thrown leaves as `ApiError`: a call whose caller went away or whose deadline passed as CANCELED or
 * DEADLINE_EXCEEDED, anything unknown as INTERNAL with its cause for the log. A call that comes in past its deadline is
 * not begun.
 */
export function errors(clock: Clock): Step {
  return (_method, next) => (call) => {
    try {
      if (call.deadline !== undefined && clock.now() >= call.deadline) throw new ApiError('DEADLINE_EXCEEDED');
      return next(call).catch((problem: unknown) => {
        throw toApiError(problem, call, clock);
      });
    } catch (problem) {
      return Promise.reject(toApiError(problem, call, clock));
    }
  };
}

function toApiError(problem: unknown, call: Call, clock: Clock): ApiError {
  if (problem instanceof ApiError) return problem;
  if (call.signal.aborted) {
    const late = call.deadline !== undefined && clock.now() >= call.deadline;
    return new ApiError(late ? 'DEADLINE_EXCEEDED' : 'CANCELED', undefined, { cause: problem });
  }
  return new ApiError('INTERNAL', undefined, { cause: problem });
}
