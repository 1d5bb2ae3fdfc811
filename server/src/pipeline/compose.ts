import type { Method } from '../core/method.ts';
import type { Run, Step } from './call.ts';

/** The steps around `handle`, the first one outermost. */
export function compose(steps: readonly Step[], method: Method, handle: Run): Run {
  return steps.reduceRight((next, step) => step(method, next), handle);
}
