import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, catalogue, grpcCode, type Reason } from '../core/errors.ts';
import { grpcError, httpError, unreadableHttp } from './status.ts';

function body(error: ApiError): unknown {
  return JSON.parse(httpError(error, 'r1').body.toString());
}

test('every reason has its status, code and sentence on both edges', () => {
  for (const reason of Object.keys(catalogue) as Reason[]) {
    const entry = catalogue[reason];
    const error = new ApiError(reason);
    assert.equal(httpError(error, 'r1').status, entry.http);
    if (entry.http !== 422)
      assert.deepEqual(body(error), { code: entry.code, detail: entry.sentence, requestId: 'r1' });
    assert.equal(grpcError(error, 'r1').code, grpcCode[entry.grpc]);
    assert.equal(grpcError(error, 'r1').message, entry.sentence);
  }
});

test('a 422 lists the violations, in the words of the wire alone', () => {
  const violations = [{ loc: ['body', 'uid'], msg: 'too long', type: 'value_error', field: 'application_in.uid' }];
  assert.deepEqual(body(new ApiError('VALIDATION_FAILED', 'x', { violations })), {
    detail: [{ loc: ['body', 'uid'], msg: 'too long', type: 'value_error' }],
    requestId: 'r1',
  });
});

test('where waiting helps, the answer says for how many whole seconds', () => {
  const headers = (reason: Reason, retryAfterMs?: number) =>
    httpError(new ApiError(reason, undefined, retryAfterMs === undefined ? {} : { retryAfterMs }), 'r1').headers;
  assert.deepEqual(headers('OVERLOADED', 1001), ['retry-after', '2']);
  assert.deepEqual(headers('OVERLOADED'), ['retry-after', '1']);
  assert.deepEqual(headers('UNAVAILABLE'), ['retry-after', '1']);
  assert.deepEqual(headers('NOT_FOUND'), []);
});

test('a 401 says how to authenticate', () => {
  assert.deepEqual(httpError(new ApiError('AUTHENTICATION_FAILED'), 'r1').headers, ['www-authenticate', 'Bearer']);
});

test('an error’s cause is in neither answer', () => {
  const error = new ApiError('INTERNAL', undefined, { cause: new Error('hidden') });
  assert.doesNotMatch(httpError(error, 'r1').body.toString(), /hidden/);
  assert.doesNotMatch(grpcError(error, 'r1').details.toString('latin1'), /hidden/);
});

test('details stay small enough for a trailer, however much is wrong', () => {
  const violations = Array.from({ length: 500 }, (_, i) => ({
    loc: ['body', `field${i}`],
    msg: 'x'.repeat(5000),
    type: 'value_error',
  }));
  const { details, message } = grpcError(new ApiError('VALIDATION_FAILED', 'y'.repeat(5000), { violations }), 'r1');
  const trailer = details.toString('base64').length + message.length;
  assert.ok(trailer < 7000, `${trailer} bytes`);
});

test('what is no HTTP has a status by what was wrong with it', () => {
  assert.match(unreadableHttp('HPE_HEADER_OVERFLOW').status, /^431 /);
  assert.match(unreadableHttp('ERR_HTTP_REQUEST_TIMEOUT').status, /^408 /);
  assert.match(unreadableHttp('HPE_INVALID_METHOD').status, /^400 /);
  assert.match(unreadableHttp(undefined).status, /^400 /);
});
