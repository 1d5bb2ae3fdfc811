import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { typecheck } from '../support/typecheck.ts';

interface Schema {
  readonly oneOf?: unknown;
  readonly properties?: Readonly<Record<string, { readonly items?: { readonly $ref?: string } }>>;
}

const { components } = JSON.parse(readFileSync('server/src/gen/openapi.json', 'utf8')) as {
  components: { schemas: Record<string, Schema> };
};
const model = JSON.parse(readFileSync('codegen/golden/model.json', 'utf8')) as {
  messages: readonly { readonly name: string; readonly roles: readonly string[] }[];
};

const models = globSync('sdks/typescript/src/generated/models/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^export interface (\w+) /gm)].map(([, name = '']) => name),
);

function isInput(name: string): boolean {
  const roles = model.messages.find((message) => message.name === name)?.roles ?? [];
  return roles.some((role) => role === 'input' || role === 'patch');
}

/** A choice is open in the SDK, which can meet a newer server; so it is more than the document says. */
function holdsChoice(name: string): boolean {
  return Object.values(components.schemas[name]?.properties ?? {}).some(({ items }) => {
    const target = items?.$ref?.split('/').at(-1) ?? '';
    return components.schemas[target]?.oneOf !== undefined;
  });
}

const head = `
import type * as sdk from './project/sdks/typescript/src/index.ts';
type Schemas = sdk.components['schemas'];

// The SDK reads times as Date, what is left out as null and closed sets as open ones, and takes payloads as text too.
type Plain<T> = unknown extends T ? T
  : [sdk.JsonInput] extends [T] ? Record<string, unknown> | Extract<T, null | undefined> : PlainOne<T>;
type PlainOne<T> = T extends string ? string
  : T extends number ? number
  : T extends Date ? string
  : T extends readonly (infer Item)[] ? Plain<Item>[]
  : T extends object ? { [K in keyof T]: Plain<T[K]> }
  : T;
type Nulled<T> = T extends readonly (infer Item)[] ? Nulled<Item>[]
  : T extends object ? { [K in keyof T]-?: Nulled<Exclude<T[K], undefined>> | (undefined extends T[K] ? null : never) }
  : T;
declare function given<T>(): T;
function takes<T>(_value: T): void {}
`;

test('the SDK has models for what the document describes', () => {
  assert.ok(models.length > 20, `${models.length}`);
  for (const name of models) assert.ok(components.schemas[name] !== undefined, name);
});

test("the document's types and the SDK's own models are the same, but for how the SDK reads values", async () => {
  const lines = models.flatMap((name) => {
    const own = `Plain<sdk.${name}>`;
    const documents = isInput(name) ? `Plain<Schemas['${name}']>` : `Plain<Nulled<Schemas['${name}']>>`;
    const back = holdsChoice(name) ? [] : [`takes<${documents}>(given<${own}>());`];
    return [`takes<${own}>(given<${documents}>());`, ...back];
  });
  assert.deepEqual(await typecheck([head, ...lines].join('\n')), []);
});

test('a difference between the two would be seen', async () => {
  const wrong = `${head}\ntakes<Plain<sdk.MessageOut>>(given<Plain<Nulled<Schemas['EndpointOut']>>>());\n`;
  assert.match((await typecheck(wrong)).join('\n'), /missing the following properties/);
});
