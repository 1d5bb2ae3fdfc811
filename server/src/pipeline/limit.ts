import { ApiError } from '../core/errors.ts';
import type { Step } from './call.ts';

/** Largest request, bytes, decompressed: a REST body, a gRPC message. Headers are bounded by the edges themselves. */
export interface Limits {
  readonly rest: number;
  readonly grpc: number;
}

/** REST as in the reference; gRPC as its own libraries have it. */
export const defaultLimits: Limits = { rest: 2 * 1024 * 1024, grpc: 4 * 1024 * 1024 };

/** Refuses what is too large once it is known who asks: a bad token is 401 whatever the size. */
export function limit(limits: Limits): Step {
  return (_method, next) => (call) => {
    if (call.size > limits[call.edge]) throw new ApiError('PAYLOAD_TOO_LARGE');
    return next(call);
  };
}
