import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { pathToString } from '@bufbuild/protobuf/reflect';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { createValidator, type ValidationResult } from '@bufbuild/protovalidate';
import { createBuf } from '../../codegen/src/buf.ts';
import { loadModel } from '../../codegen/src/load/model.ts';
import { byName, type Field, type Message, type Model } from '../../codegen/src/model.ts';
import { camel } from '../../codegen/src/names.ts';
import { methods } from '../../server/src/gen/methods.ts';

/**
 * The library that defines what the rules mean judges the same requests as the validators that are generated from them.
 * Both have to name the same fields, each as often as the other.
 */
const root = resolve(import.meta.dirname, '../..');
const descriptor = readFileSync(join(root, 'server/src/gen/descriptor.binpb'));
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptor));
const oracle = createValidator({ registry });

const scratch = mkdtempSync(join(tmpdir(), 'posthorn-test-'));
const model: Model = loadModel(await createBuf(root, scratch).build({ comments: true }));
rmSync(scratch, { recursive: true });

const strings = [
  '',
  'a',
  'invoice.paid',
  'app_1',
  'ep_1',
  'msg_1',
  'x'.repeat(256),
  'x'.repeat(257),
  '😀'.repeat(256),
  '😀'.repeat(257),
  'with space',
  'a\nb',
  'a\n',
  '\u0001',
  '\u0009',
  'é',
];
const numbers = [0, 1, 4, 5, 90, 91, 250, 251, 65_535, 65_536, 604_800, 604_801, 4_294_967_295];

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
}

function fill(message: Message, value: Record<string, unknown>, random: (below: number) => number): void {
  for (const field of message.fields) {
    if (field.cardinality === 'one' && field.presence === 'optional' && random(4) === 0) continue;
    const made = makeValue(field, random);
    if (made !== undefined) value[camel(field.name)] = made;
  }
}

function makeValue(field: Field, random: (below: number) => number): unknown {
  const one = (): unknown => {
    if (field.type.kind === 'string') return strings[random(strings.length)];
    if (field.type.kind === 'uint32') return numbers[random(numbers.length)];
    if (field.type.kind !== 'message') return undefined;
    const inner = byName(model.messages, field.type.name);
    const made: Record<string, unknown> = emptyOf(inner);
    fill(inner, made, random);
    return made;
  };
  // Metadata has a bound of its own, which the library does not know.
  if (field.cardinality === 'map') return undefined;
  if (field.cardinality === 'one') return one();
  const length = random(10) === 0 ? 300 : random(13);
  return Array.from({ length: field.type.kind === 'message' ? Math.min(length, 3) : length }, one);
}

function emptyOf(message: Message): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const field of message.fields) {
    if (field.cardinality === 'list') value[camel(field.name)] = [];
    else if (field.cardinality === 'map') value[camel(field.name)] = new Map();
    else if (field.presence !== 'optional') {
      value[camel(field.name)] = { string: '', uint32: 0, boolean: false, json: Buffer.alloc(0) }[
        field.type.kind as 'string'
      ];
    }
  }
  return value;
}

const counts = { valid: 0, invalid: 0 };

for (const method of methods) {
  const [service, rpc] = method.id.split('/');
  const desc = registry.getService(service ?? '')?.methods.find((one) => one.name === rpc)?.input;
  assert.ok(desc);
  const message = byName(model.messages, desc.name);

  test(`${rpc} is judged as protovalidate judges it`, () => {
    const random = seeded(method.id.length);
    for (let i = 0; i < 150; i += 1) {
      const request = method.create() as Record<string, unknown>;
      fill(message, request, random);
      for (const field of message.fields) {
        // A body that is missing is refused whatever its rules.
        if (field.type.kind === 'message' && request[camel(field.name)] === undefined) {
          request[camel(field.name)] = emptyOf(byName(model.messages, field.type.name));
        }
      }
      const judged: ValidationResult = oracle.validate(desc, fromBinary(desc, method.request.encode(request)));
      assert.notEqual(judged.kind, 'error', String(judged.error));
      counts[judged.kind === 'valid' ? 'valid' : 'invalid'] += 1;
      const expected = (judged.violations ?? []).map((violation) => pathToString(violation.field)).sort();
      const actual = method
        .validate(request)
        .map((violation) => violation.field)
        .sort();
      assert.deepEqual(actual, expected, JSON.stringify(request).slice(0, 2_000));
    }
  });
}

test('both valid and invalid requests have been judged', () => {
  assert.ok(counts.valid > 200 && counts.invalid > 200, JSON.stringify(counts));
});
