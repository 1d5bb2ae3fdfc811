import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JsonProblem } from './problem.ts';
import { JsonReader } from './reader.ts';
import { maxDepth, ScanProblem, scanValue, skipSpace } from './scan.ts';

/** Mulberry32: the same texts in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const scalars = ['0', '-0', '1.0', '1e3', '-1.5E-7', '12345678901234567890', 'true', 'false', 'null', '""', '"a"'];
const strings = ['"\\u00e9\\n"', '"é😀"', '"\\ud83d\\ude00"', '"\\/\\\\\\""', '"plain text"'];
const spaces = ['', '', '', ' ', '\n\t', '\r\n  '];

function makeText(random: () => number, depth: number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const space = (): string => pick(spaces);
  const roll = random();
  if (depth === 0 || roll < 0.4) return `${space()}${pick(roll < 0.2 ? scalars : strings)}${space()}`;
  const parts = Array.from({ length: Math.floor(random() * 4) }, () => makeText(random, depth - 1));
  if (roll < 0.7) return `${space()}[${parts.length === 0 ? space() : parts.join(',')}]${space()}`;
  const members = parts.map((part) => `${space()}${pick(strings)}${space()}:${part}`);
  return `${space()}{${members.length === 0 ? space() : members.join(',')}}${space()}`;
}

/** Replaces, removes, doubles or inserts a byte. */
function damage(random: () => number, text: string): string {
  const at = Math.floor(random() * (text.length + 1));
  const alphabet = '{}[],:"\\0123456789.eE+-tfnul \n\u0001ud8';
  const char = alphabet[Math.floor(random() * alphabet.length)] ?? '';
  const roll = random();
  if (roll < 0.3) return text.slice(0, at) + text.slice(at + 1);
  if (roll < 0.6) return text.slice(0, at) + char + text.slice(at + 1);
  return text.slice(0, at) + char + text.slice(at);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function scans(text: string): boolean {
  const bytes = Buffer.from(text);
  try {
    return skipSpace(bytes, scanValue(bytes, skipSpace(bytes, 0))) === bytes.length;
  } catch (problem) {
    if (problem instanceof ScanProblem) return false;
    throw problem;
  }
}

test('the scanner takes exactly the texts that JSON.parse takes', () => {
  const random = seeded(7);
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < 20_000; i += 1) {
    let text = makeText(random, 4);
    const times = Math.floor(random() * 3);
    for (let n = 0; n < times; n += 1) text = damage(random, text);
    const expected = parses(text);
    if (expected) valid += 1;
    else invalid += 1;
    assert.equal(scans(text), expected, JSON.stringify(text));
  }
  assert.ok(valid > 5_000 && invalid > 5_000, `${valid} valid, ${invalid} invalid`);
});

/** Reads a value by its kind, as generated code would. */
function readAny(reader: JsonReader, like: unknown): unknown {
  if (typeof like === 'string') return reader.string();
  if (typeof like === 'boolean') return reader.boolean();
  if (like === null) return reader.null() ? null : assert.fail('not null');
  if (Array.isArray(like)) {
    const list: unknown[] = [];
    reader.openArray();
    while (reader.nextItem()) list.push(readAny(reader, like[list.length]));
    return list;
  }
  if (typeof like === 'object') {
    const object: Record<string, unknown> = {};
    reader.openObject();
    for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
      object[key] = readAny(reader, (like as Record<string, unknown>)[key]);
    }
    return object;
  }
  return Number(reader.raw().toString());
}

test('the reader gives the values that JSON.parse gives', () => {
  const random = seeded(11);
  for (let i = 0; i < 5_000; i += 1) {
    const text = makeText(random, 4);
    // A key that stands twice has values of two kinds, and JSON.parse shows only one of them.
    const expected: unknown = JSON.parse(text);
    if (JSON.stringify(expected).split('":').length !== text.split(/"\s*:/).length) continue;
    const reader = new JsonReader(Buffer.from(text));
    assert.deepEqual(readAny(reader, expected), expected, text);
    reader.end();
  }
});

interface Case {
  readonly name: string;
  readonly text: string | Buffer;
  readonly loc: readonly string[];
  readonly msg: RegExp;
}

/** `{"name": string, "sizes": [uint32], "inner": {"on": boolean}, "raw": object}` */
function read(bytes: Buffer): void {
  const reader = new JsonReader(bytes);
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    if (key === 'name') {
      seen = reader.once(seen, 1);
      reader.string();
    } else if (key === 'sizes') {
      reader.openArray();
      while (reader.nextItem()) reader.uint32();
    } else if (key === 'inner') {
      reader.openObject();
      for (let inner = reader.nextKey(); inner !== undefined; inner = reader.nextKey()) {
        if (inner === 'on') reader.boolean();
        else reader.skip();
      }
    } else if (key === 'raw') {
      reader.rawObject();
    } else {
      reader.skip();
    }
  }
  if (seen === 0) throw reader.missing('name');
  reader.end();
}

const cases: readonly Case[] = [
  { name: 'an empty body', text: '', loc: ['body'], msg: /empty/ },
  { name: 'white space alone', text: ' \n', loc: ['body'], msg: /empty/ },
  { name: 'bytes that are not UTF-8', text: Buffer.from([0x7b, 0xff, 0x7d]), loc: ['body'], msg: /UTF-8/ },
  { name: 'an array in place of an object', text: '["x"]', loc: ['body'], msg: /expected an object, found an array/ },
  { name: 'garbage', text: 'hello', loc: ['body'], msg: /expected a JSON value/ },
  { name: 'a text that is cut off', text: '{"name":"n', loc: ['body', 'name'], msg: /does not end/ },
  { name: 'a comma at the end', text: '{"name":"n",}', loc: ['body', 'name'], msg: /expected a key/ },
  { name: 'garbage behind', text: '{"name":"n"} x', loc: ['body'], msg: /goes on.* line 1 column 14/ },
  { name: 'a missing field', text: '{}', loc: ['body', 'name'], msg: /missing field `name`/ },
  { name: 'a field twice', text: '{"name":"a","name":"b"}', loc: ['body', 'name'], msg: /duplicate field `name`/ },
  { name: 'the same by an escape', text: '{"name":"a","n\\u0061me":"b"}', loc: ['body', 'name'], msg: /duplicate/ },
  { name: 'a number for a string', text: '{"name":5}', loc: ['body', 'name'], msg: /a string, found a number/ },
  { name: 'null for a string', text: '{"name":null}', loc: ['body', 'name'], msg: /a string, found null/ },
  { name: 'NUL', text: '{"name":"a\\u0000"}', loc: ['body', 'name'], msg: /U\+0000/ },
  { name: 'half a surrogate pair', text: '{"name":"\\ud83d"}', loc: ['body', 'name'], msg: /surrogate/ },
  { name: 'a raw line break in a string', text: '{"name":"a\nb"}', loc: ['body', 'name'], msg: /control character/ },
  { name: 'a fraction', text: '{"sizes":[1,2.0]}', loc: ['body', 'sizes[1]'], msg: /fraction/ },
  { name: 'an exponent', text: '{"sizes":[1e3]}', loc: ['body', 'sizes[0]'], msg: /fraction/ },
  { name: 'a negative number', text: '{"sizes":[-1]}', loc: ['body', 'sizes[0]'], msg: /from 0 to 4294967295/ },
  { name: 'a number of 33 bits', text: '{"sizes":[4294967296]}', loc: ['body', 'sizes[0]'], msg: /from 0 to/ },
  { name: 'a huge number', text: `{"sizes":[${'9'.repeat(400)}]}`, loc: ['body', 'sizes[0]'], msg: /from 0 to/ },
  { name: 'a leading zero', text: '{"sizes":[01]}', loc: ['body', 'sizes[0]'], msg: /leading zero/ },
  { name: 'a number as text', text: '{"sizes":["1"]}', loc: ['body', 'sizes[0]'], msg: /whole number, found a string/ },
  { name: 'a wrong inner value', text: '{"inner":{"on":"yes"}}', loc: ['body', 'inner', 'on'], msg: /true or false/ },
  { name: 'a payload that is no object', text: '{"raw":[1]}', loc: ['body', 'raw'], msg: /^Raw must be an object\.$/ },
  { name: 'a payload that is no JSON', text: '{"raw":{"a":01}}', loc: ['body', 'raw'], msg: /leading zero/ },
  { name: 'an unknown field that is no JSON', text: '{"x":tru}', loc: ['body', 'x'], msg: /expected a JSON value/ },
  {
    name: 'an unknown field that is nested without end',
    text: `{"x":${'['.repeat(100_000)}`,
    loc: ['body', 'x'],
    msg: /nested more than 1024 deep/,
  },
];

for (const { name, text, loc, msg } of cases) {
  test(`${name} is a problem that names its place`, () => {
    assert.throws(
      () => read(Buffer.from(text)),
      (problem) => {
        assert.ok(problem instanceof JsonProblem);
        const [violation] = problem.violations;
        assert.deepEqual(violation?.loc, loc);
        assert.match(violation?.msg ?? '', msg);
        return true;
      },
    );
  });
}

test('unknown fields and white space are passed over', () => {
  read(
    Buffer.from(' {\r\n"z" : [ {"a":[1,{}]} , null ] ,\t"name":"n","raw":{},"inner":{"x":1,"on":true},"sizes":[ ]}\n'),
  );
});

test('a raw value is a view of the body, its spelling kept and the white space around it gone', () => {
  const raw = '{"a" : 1.0, "a":1e3,\n "big":12345678901234567890, "s":"\\u0000\\ud83d"}';
  const body = Buffer.from(`{"raw":  ${raw}  ,"x":1}`);
  const reader = new JsonReader(body);
  reader.openObject();
  reader.nextKey();
  const bytes = reader.rawObject();
  assert.equal(bytes.toString(), raw);
  assert.equal(bytes.buffer, body.buffer);
  assert.equal(reader.nextKey(), 'x');
});

test('a value may nest as deep as the limit', () => {
  assert.ok(scans('['.repeat(maxDepth) + ']'.repeat(maxDepth)));
  assert.ok(!scans('['.repeat(maxDepth + 1) + ']'.repeat(maxDepth + 1)));
});
