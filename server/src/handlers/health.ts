import { ApiError } from '../core/errors.ts';
import type { HealthHandlers } from '../gen/handlers.ts';
import { HealthStatus } from '../gen/posthorn/v1/health.ts';
import type { Context } from '../pipeline/call.ts';

interface Dependencies {
  readonly databaseHealthy: () => Promise<boolean>;
  readonly queueHealthy: () => boolean | Promise<boolean>;
}

/** A part that does not work fails the call: load balancers look at the status alone. There is no cache that could fail. */
export function createHealthHandlers({ databaseHealthy, queueHealthy }: Dependencies): HealthHandlers<Context> {
  const ok = { status: HealthStatus.OK };
  return {
    async getHealth() {
      const [database, queue] = await Promise.all([databaseHealthy(), queueHealthy()]);
      const broken = [...(database ? [] : ['database']), ...(queue ? [] : ['queue'])];
      if (broken.length > 0) throw new ApiError('UNAVAILABLE', `Not working right now: ${broken.join(', ')}.`);
      return { database: ok, queue: ok, cache: ok };
    },
    async ping() {},
  };
}
