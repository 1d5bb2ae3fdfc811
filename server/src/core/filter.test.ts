import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMatcher, type Filter } from './filter.ts';

interface Named extends Filter {
  readonly name: string;
}

function endpoint(name: string, filter: Partial<Filter> = {}): Named {
  return { name, disabled: false, eventTypes: null, channels: null, ...filter };
}

function names(endpoints: readonly Named[], eventType: string, channels: readonly string[] | null = null): string[] {
  return createMatcher(endpoints)(eventType, channels).map(({ name }) => name);
}

test('an endpoint without filters wants every message', () => {
  assert.deepEqual(names([endpoint('a')], 'x'), ['a']);
  assert.deepEqual(names([endpoint('a')], 'x', ['one']), ['a']);
});

test('a disabled endpoint wants nothing', () => {
  assert.deepEqual(names([endpoint('a', { disabled: true, eventTypes: ['x'] }), endpoint('b')], 'x'), ['b']);
});

test('event types are an exact list', () => {
  const all = [endpoint('a', { eventTypes: ['x', 'y'] }), endpoint('b', { eventTypes: ['z'] }), endpoint('c')];
  assert.deepEqual(names(all, 'x'), ['a', 'c']);
  assert.deepEqual(names(all, 'z'), ['b', 'c']);
  assert.deepEqual(names(all, 'X'), ['c']);
  assert.deepEqual(names(all, 'constructor'), ['c']);
});

test('a type that is listed twice still gives the endpoint once', () => {
  assert.deepEqual(names([endpoint('a', { eventTypes: ['x', 'x'] })], 'x'), ['a']);
});

test('one shared channel is enough, none is not', () => {
  const all = [endpoint('a', { channels: ['one', 'two'] }), endpoint('b', { channels: ['three'] }), endpoint('c')];
  assert.deepEqual(names(all, 'x', ['two', 'nine']), ['a', 'c']);
  assert.deepEqual(names(all, 'x', ['nine']), ['c']);
});

test('a message without channels never matches an endpoint that has some', () => {
  assert.deepEqual(names([endpoint('a', { channels: ['one'] }), endpoint('b')], 'x'), ['b']);
  assert.deepEqual(names([endpoint('a', { channels: ['one'] }), endpoint('b')], 'x', []), ['b']);
});

test('types and channels must both fit, and the order is kept', () => {
  const all = [
    endpoint('c', { eventTypes: ['x'], channels: ['one'] }),
    endpoint('a'),
    endpoint('b', { eventTypes: ['x'] }),
    endpoint('d', { eventTypes: ['y'], channels: ['one'] }),
  ];
  assert.deepEqual(names(all, 'x', ['one']), ['c', 'a', 'b']);
  assert.deepEqual(names(all, 'y', ['one']), ['a', 'd']);
  assert.deepEqual(names(all, 'x'), ['a', 'b']);
});
