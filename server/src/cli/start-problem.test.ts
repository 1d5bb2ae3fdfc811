import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StartError } from '../start-error.ts';
import { explainStartProblem } from './start-problem.ts';

function failure(fields: object, message = 'failed'): Error {
  return Object.assign(new Error(message), fields);
}

test('what was foreseen is told in its own words', () => {
  assert.equal(explainStartProblem(new StartError('No.')), 'No.');
});

test('a server that cannot be reached is named, with the settings that led there', () => {
  const refused = failure({ code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1', port: 5432 });
  assert.match(explainStartProblem(refused) ?? '', /127\.0\.0\.1:5432 \(ECONNREFUSED\).*db_dsn/);
  assert.match(explainStartProblem(new AggregateError([refused])) ?? '', /127\.0\.0\.1:5432/);
  const unknown = failure({ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'db.invalid' });
  assert.match(explainStartProblem(unknown) ?? '', /db\.invalid.*db_dsn/);
});

test('a database that lets nobody in is told with its own reason', () => {
  const refused = failure({ code: '28P01' }, 'password authentication failed for user "posthorn"');
  assert.match(explainStartProblem(refused) ?? '', /db_dsn refuses: password authentication failed/);
});

test('a defect is not dressed up as a sentence', () => {
  assert.equal(explainStartProblem(new TypeError('x is undefined')), undefined);
  assert.equal(explainStartProblem(failure({ code: '42601' }, 'syntax error')), undefined);
  assert.equal(explainStartProblem('text'), undefined);
});
