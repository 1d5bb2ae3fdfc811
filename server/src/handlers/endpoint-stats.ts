import { ApiError } from '../core/errors.ts';
import { endId, prefixes, startId } from '../core/ids.ts';
import type { EndpointHandlers } from '../gen/handlers.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { Attempts } from '../store/attempts.ts';
import type { EndpointRow } from '../store/endpoints.ts';

const dayMs = 86_400_000;
const usualMs = 28 * dayMs;
/** Five minutes more are let pass, for a caller who counted before the call. */
const longestMs = usualMs + 300_000;

interface Dependencies {
  readonly attempts: Pick<Attempts, 'countByEndpoint'>;
  readonly clock: Clock;
  readonly find: (context: Context, idOrUid: string) => Promise<EndpointRow>;
}

export function createStatsHandlers(dependencies: Dependencies): Pick<EndpointHandlers<Context>, 'getEndpointStats'> {
  const { attempts, clock, find } = dependencies;
  return {
    async getEndpointStats(context, request) {
      const now = clock.now();
      const until = request.until?.getTime() ?? now;
      const since = request.since?.getTime() ?? until - usualMs;
      if (until > now) throw new ApiError('INVALID_RANGE', "'until' cannot be in the future");
      if (since < until - longestMs) {
        const limit = `'since' cannot be more than 28 days prior to ${new Date(until).toISOString()}`;
        throw new ApiError('INVALID_RANGE', limit);
      }
      const { id } = await find(context, request.endpointId);
      const { success, fail } = await attempts.countByEndpoint(
        id,
        startId(prefixes.attempt, since),
        endId(prefixes.attempt, until),
      );
      return { success, fail, pending: 0, sending: 0, canceled: 0 };
    },
  };
}
