import assert from 'node:assert/strict';
import { ApiError, type Reason } from '../../server/src/core/errors.ts';

/** For `assert.rejects`: an `ApiError` of this reason, whose sentence matches. */
export function refused(reason: Reason, sentence: RegExp = /./) {
  return (error: unknown): true => {
    if (!(error instanceof ApiError)) throw error;
    assert.equal(error.reason, reason, error.message);
    assert.match(error.message, sentence);
    return true;
  };
}

/** Every one of the calls was refused for this reason. */
export async function allRefused(reason: Reason, calls: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(calls)) {
    assert.equal(result.status, 'rejected');
    refused(reason)(result.reason);
  }
}
