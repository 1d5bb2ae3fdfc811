import { ApiError } from '../core/errors.ts';
import type { Step } from './call.ts';

/** Decodes the request and holds it against its field rules; all broken ones are named in one answer. */
export const validate: Step = (method, next) => (call) => {
  call.request = call.decode();
  const violations = method.validate(call.request);
  const [first] = violations;
  if (first === undefined) return next(call);
  throw new ApiError('VALIDATION_FAILED', `${first.loc.join('.')}: ${first.msg}`, { violations });
};
