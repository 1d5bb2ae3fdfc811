import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import type { Model } from '../model.ts';
import { DefinitionProblem } from '../problem.ts';
import { loadModel } from './model.ts';

const root = resolve(import.meta.dirname, '../../..');
const workspace = mkdtempSync(join(tmpdir(), 'posthorn-proto-'));
const folder = join(workspace, 'proto/posthorn/v1');
mkdirSync(folder, { recursive: true });
cpSync(join(root, 'third_party'), join(workspace, 'third_party'), { recursive: true });
cpSync(join(root, 'buf.yaml'), join(workspace, 'buf.yaml'));
cpSync(join(root, 'proto/posthorn/v1/options.proto'), join(folder, 'options.proto'));
after(() => rmSync(workspace, { recursive: true }));

interface Parts {
  /** Fields of the body. */
  readonly fields?: string;
  /** Fields of the request after `id` and `body`. */
  readonly query?: string;
  readonly http?: string;
  readonly operation?: string;
  readonly rpc?: string;
  readonly answer?: string;
  readonly more?: string;
}

/** One service with one RPC, comments everywhere; parts of it can be replaced. */
function define(parts: Parts): Model {
  const http = parts.http ?? 'post: "/things/{id}" body: "body"';
  const text = `syntax = "proto3";
package posthorn.v1;
import "buf/validate/validate.proto";
import "google/api/annotations.proto";
import "google/api/field_behavior.proto";
import "google/protobuf/duration.proto";
import "google/protobuf/field_mask.proto";
import "google/protobuf/timestamp.proto";
import "posthorn/v1/options.proto";
// Things.
service ThingService {
  option (resource) = "thing";
  // Makes one.
  rpc ${parts.rpc ?? 'MakeThing(MakeThingRequest) returns (ThingOut)'} {
    option (google.api.http) = {${http}};
    option (operation) = {${parts.operation ?? 'scope: SCOPE_NONE sdk_name: "make"'}};
  }
}
// The body.
message ThingIn {
  ${parts.fields ?? '// Its name.\n  string name = 1;'}
}
// The answer.
message ThingOut {
  ${parts.answer ?? '// Its id.\n  string id = 1;'}
}
// The request.
message MakeThingRequest {
  // The id.
  string id = 1;
  // The body.
  ThingIn body = 2;
  ${parts.query ?? ''}
}
${parts.more ?? ''}
`;
  writeFileSync(join(folder, 'thing.proto'), text);
  const out = join(workspace, 'out.binpb');
  execFileSync(join(root, 'node_modules/.bin/buf'), ['build', 'proto', '--as-file-descriptor-set', '-o', out], {
    cwd: workspace,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return loadModel(readFileSync(out));
}

test('a definition becomes a model in no language’s words', () => {
  const model = define({
    fields: `// Its name, "quoted".
  string name = 1 [(google.api.field_behavior) = REQUIRED, (buf.validate.field).string.min_len = 2];
  // Its tags.
  repeated string tags = 2 [(json) = {nullable: true, set: true, aliases: ["labels"]}];`,
    query: '// How many.\n  optional uint32 how_many = 3;',
  });
  const [service] = model.services;
  assert.equal(service?.resource, 'thing');
  assert.deepEqual(service?.methods[0]?.routes, [
    { verb: 'POST', template: '/things/{id}', path: ['id'], query: ['how_many'], body: 'body' },
  ]);
  const body = model.messages.find(({ name }) => name === 'ThingIn');
  assert.deepEqual(body?.roles, ['input']);
  const [name, tags] = body?.fields ?? [];
  assert.deepEqual(
    [name?.doc, name?.presence, name?.rules],
    [
      'Its name, "quoted".',
      'required',
      [{ kind: 'min_len', value: 2, sentence: 'String must be at least 2 characters' }],
    ],
  );
  assert.deepEqual([tags?.cardinality, tags?.wire.aliases, tags?.wire.nullable], ['list', ['labels'], true]);
});

test('additional bindings are routes of their own', () => {
  const model = define({
    http: 'post: "/things/{id}" body: "body" additional_bindings {custom {kind: "LINK" path: "/{id=a/*}:link"} body: "body"}',
  });
  assert.deepEqual(
    model.services[0]?.methods[0]?.routes.map(({ verb, template, path }) => [verb, template, path]),
    [
      ['POST', '/things/{id}', ['id']],
      ['LINK', '/{id=a/*}:link', ['id']],
    ],
  );
});

const field = (definition: string): Parts => ({ fields: `// A field.\n  ${definition}` });

const refused: readonly [what: string, parts: Parts, message: RegExp][] = [
  ['a 64-bit integer', field('int64 a = 1;'), /thing\.proto:22: field .*ThingIn\.a: a type that has no JSON form/],
  ['a floating-point number', field('double a = 1;'), /has no JSON form/],
  ['bytes that are not raw JSON', field('bytes a = 1;'), /has no JSON form/],
  ['a duration', field('google.protobuf.Duration a = 1;'), /google\.protobuf\.Duration has no JSON form/],
  ['a map of numbers', field('map<string, uint32> a = 1;'), /one of strings by string/],
  [
    'a rule that is not compiled',
    field('string a = 1 [(buf.validate.field).string.email = true];'),
    /string\.email are not known/,
  ],
  [
    'a CEL rule of another form',
    field('string a = 1 [(buf.validate.field).cel = {id: "x" message: "m" expression: "this == \'a\'"}];'),
    /CEL rule "x" is of no known form/,
  ],
  [
    'a pattern that engines read differently',
    field('string a = 1 [(buf.validate.field).string.pattern = "(?i)^a"];'),
    /may mean something else/,
  ],
  [
    'words for a rule that is not there',
    field('string a = 1 [(sentences) = {rule: "gte" text: "t"}];'),
    /sentence for no rule/,
  ],
  ['a set of numbers', field('repeated uint32 a = 1 [(json).set = true];'), /only a list of strings/],
  [
    'an older name that cannot give way',
    field('uint32 a = 1 [(json).older_name = "b"];'),
    /only a nullable single value/,
  ],
  [
    'a name that is taken',
    field('string a = 1;\n  // B.\n  string b = 2 [(json).aliases = "a"];'),
    /two fields are "a"/,
  ],
  [
    'names put where there is no list',
    field('map<string, string> a = 1 [(json).nulls_into = "b"];'),
    /no list of strings/,
  ],
  ['a message that holds itself', field('ThingIn a = 1;'), /holds itself/],
  ['a nested message', field('message Inner {}'), /do not nest/],
  ['a oneof in a body', field('oneof x {\n    // A.\n    string a = 1;\n  }'), /cannot be read from JSON/],
  [
    'a oneof beside other fields',
    { answer: '// A.\n  string a = 1;\n  oneof x {\n    // B.\n    ThingIn b = 2;\n  }' },
    /all that its message holds/,
  ],
  ['a field without a comment', { fields: 'string a = 1;' }, /ThingIn\.a: has no comment/],
  ['an RPC that streams', { rpc: 'MakeThing(stream MakeThingRequest) returns (ThingOut)' }, /streams/],
  ['an RPC that anyone or no one may call', { operation: 'sdk_name: "make"' }, /who may call/],
  [
    'a change that an application may make with any token',
    { operation: 'scope: SCOPE_APPLICATION sdk_name: "make"' },
    /which capability/,
  ],
  ['an RPC without a name for SDKs', { operation: 'scope: SCOPE_NONE' }, /sdk_name/],
  ['a 204 with a body', { operation: 'scope: SCOPE_NONE sdk_name: "make" status: 204' }, /if and only if/],
  ['a path variable that is no field', { http: 'post: "/{name}" body: "body"' }, /path variable name/],
  ['a body that is no message', { http: 'post: "/things" body: "id"' }, /that is a message, not id/],
  ['a body of everything', { http: 'post: "/things/{id}" body: "*"' }, /that is a message, not \*/],
  ['a message in the query', { http: 'get: "/things/{id}"' }, /body cannot be a query parameter/],
  [
    'part of an answer',
    { http: 'post: "/things/{id}" body: "body" response_body: "id"' },
    /responseBody .*is not read/,
  ],
  [
    'an update mask without a PATCH',
    { query: '// Mask.\n  google.protobuf.FieldMask mask = 3;' },
    /only a PATCH has an update mask/,
  ],
  ['a message that nothing uses', { more: '// Lost.\nmessage Lost {}' }, /Lost: is used by nothing/],
  [
    'an enum value without a form on the wire',
    { more: '// E.\nenum Kind {\n  // Zero.\n  KIND_UNSPECIFIED = 0;\n  // A.\n  KIND_A = 1;\n}' },
    /all values but the zero need a `wire` form/,
  ],
];

for (const [what, parts, message] of refused) {
  test(`${what} stops the generator`, () => {
    assert.throws(
      () => define(parts),
      (problem) => {
        assert.ok(problem instanceof DefinitionProblem, String(problem));
        assert.match(problem.message, message);
        assert.match(problem.message, /^proto\/posthorn\/v1\/thing\.proto:\d+: /);
        return true;
      },
    );
  });
}
