import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JsonWriter, quoted, quotedList, quotedMap } from './writer.ts';

for (const text of ['', 'plain', 'a "b" \\ c', 'line\nbreak', 'é😀', '\ud83d', '\0', '\u007f', '__proto__']) {
  test(`${JSON.stringify(text)} is quoted as JSON.stringify quotes it`, () => {
    assert.equal(quoted(text), JSON.stringify(text));
  });
}

test('lists and maps are written in their order', () => {
  assert.equal(quotedList(['b', 'a"']), '["b","a\\""]');
  assert.equal(quotedList([]), '[]');
  assert.equal(
    quotedMap(
      new Map([
        ['b', '1'],
        ['__proto__', 'é'],
      ]),
    ),
    '{"b":"1","__proto__":"é"}',
  );
  assert.equal(quotedMap(new Map()), '{}');
});

test('raw bytes go out unchanged between texts of any length in bytes', () => {
  const writer = new JsonWriter();
  const raw = Buffer.from('{"a" : 1.0,"é":"\\u0000"}');
  writer.text += '{"x":"é😀","p":';
  writer.raw(raw);
  writer.text += ',"q":';
  writer.raw(raw);
  writer.text += '}';
  assert.equal(writer.finish().toString(), `{"x":"é😀","p":${raw},"q":${raw}}`);
});

test('a text without raw bytes is written too', () => {
  const writer = new JsonWriter();
  writer.text += '"é"';
  assert.equal(writer.finish().toString(), '"é"');
});
