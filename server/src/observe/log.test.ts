import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog } from './log.ts';

function log(format: 'default' | 'json', level = 'info') {
  const lines: string[] = [];
  return { lines, log: createLog({ level, format, write: (line) => void lines.push(line) }) };
}

test('json is one object a line, with level and time in words', () => {
  const { lines, log: logger } = log('json');
  logger.info({ port: 8071 }, 'listening');
  const { time, ...line } = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  assert.deepEqual(line, { level: 'info', port: 8071, msg: 'listening' });
  assert.match(String(time), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.ok(lines[0]?.endsWith('}\n'));
});

test('the default is for people', () => {
  const { lines, log: logger } = log('default');
  logger.warn({ port: 8071, name: 'two words' }, 'listening');
  assert.match(lines[0] ?? '', /^\S+Z WARN {2}listening port=8071 name="two words"\n$/);
  logger.error({ err: new Error('broken') }, 'failed');
  assert.match(lines[1] ?? '', /^\S+Z ERROR failed\n {4}Error: broken\n {4} +at /);
});

test('a line break in a value stays inside its line', () => {
  const { lines, log: logger } = log('default');
  logger.info({ name: 'a\nb' }, 'x');
  assert.match(lines[0] ?? '', /name="a\\nb"\n$/);
});

test('levels below the wanted one are not written', () => {
  const { lines, log: logger } = log('json', 'warn');
  logger.info('x');
  assert.deepEqual(lines, []);
});

test('what is named like a secret is censored', () => {
  const { lines, log: logger } = log('json');
  logger.info({ token: 'abc', headers: { authorization: 'abc' }, endpoint: { secret: 'abc' } }, 'x');
  assert.doesNotMatch(lines[0] ?? '', /abc/);
});
