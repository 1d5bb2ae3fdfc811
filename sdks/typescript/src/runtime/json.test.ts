import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, rawJson, stringify, textOf } from './json.ts';

const exact = '{"a" : 1.0, "a":1e3,\n "big":12345678901234567890, "s":"\\u0000\\" }"}';

test('text and bytes go out exactly as they were given', () => {
  for (const payload of [exact, new TextEncoder().encode(exact)]) {
    assert.equal(stringify({ x: 1, payload: rawJson('payload', payload) }), `{"x":1,"payload":${exact}}`);
  }
});

test('an object goes out as JSON', () => {
  assert.equal(
    stringify({ payload: rawJson('payload', { b: [1, null], a: 'é' }) }),
    '{"payload":{"b":[1,null],"a":"é"}}',
  );
});

test('what is no JSON would break the request, and is refused', () => {
  for (const payload of ['{}, "eventType": "x"', '', '{"a":}', new Uint8Array([0x22, 0xff, 0x22])]) {
    assert.throws(() => rawJson('payload', payload), /payload is not JSON/);
  }
});

test('everything else is written as JSON.stringify writes it', () => {
  const value = { a: undefined, b: null, c: [1, 'x', undefined, { d: true }], e: new Date(0), 'f"': 1.5, __proto__: 1 };
  assert.equal(stringify(value), JSON.stringify(value));
});

test('an answer is read as JSON.parse reads it, and keeps the text of its payloads', () => {
  const text = ` { "data" : [ {"id":"m1","payload" : ${exact} , "n":1}, {"payload":{}},{ "x":[ ],"y":{ }} ],"__proto__":{"a":1},"e":"\\"}" } `;
  const value = parse(text, new Set(['payload'])) as { data: { payload: object }[] };
  assert.deepEqual(value, JSON.parse(text));
  assert.equal(textOf(value.data[0]?.payload ?? {}), exact);
  assert.equal(textOf(value.data[1]?.payload ?? {}), '{}');
  assert.equal(textOf({}), undefined);
});

test('an answer that is no JSON throws', () => {
  for (const text of ['', '{', '{"payload":{}} x', '[1,]']) assert.throws(() => parse(text, new Set(['payload'])));
});
