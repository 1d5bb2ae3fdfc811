import { ApiError } from '../errors.ts';

/** Text that could not be read as the JSON that an operation asks for. Leaves as 422 with this one violation. */
export class JsonProblem extends ApiError {
  constructor(loc: readonly string[], msg: string, type: 'value_error.jsondecode' | 'value_error', field?: string) {
    super('VALIDATION_FAILED', `${loc.join('.')}: ${msg}`, { violations: [{ loc, msg, type, field }] });
  }
}
