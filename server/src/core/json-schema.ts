/**
 * Whether values are JSON Schemas, Draft 7: keywords that have a meaning there must have values of the right kind.
 * Unknown keywords are allowed. References are not followed, they need not lead anywhere.
 */
export function schemasProblem(schemas: unknown): string | undefined {
  if (!isObject(schemas)) return 'must be an object';
  if (isDeep(schemas)) return `must not be nested more than ${deepest} levels deep`;
  for (const [version, schema] of Object.entries(schemas)) {
    const problem = problemOf(schema, version);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Far beyond what people write, far below what recursion can take. */
const deepest = 200;

/** Answers with what a value should have been. */
type Check = (value: unknown, at: string) => string | undefined;

const simpleTypes = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']);

const text: Check = expect('a string', (value) => typeof value === 'string');
const truth: Check = expect('true or false', (value) => typeof value === 'boolean');
const number: Check = expect('a number', (value) => typeof value === 'number');
const positive: Check = expect('a number above 0', (value) => typeof value === 'number' && value > 0);
const count: Check = expect(
  'a whole number of 0 or more',
  (value) => Number.isInteger(value) && (value as number) >= 0,
);
const list: Check = expect('an array', Array.isArray);
const names: Check = expect('an array of distinct strings', areNames);
const pattern: Check = expect('a regular expression', (value) => typeof value === 'string' && isPattern(value));
const types: Check = expect('a type or an array of distinct types', (value) =>
  Array.isArray(value) ? areNames(value) && value.length > 0 && value.every(isType) : isType(value),
);
const schemaList: Check = (value, at) =>
  Array.isArray(value) && value.length > 0
    ? first(value.map((item, index) => () => problemOf(item, `${at}[${index}]`)))
    : `${at} must be an array of schemas`;
const schemaMap: Check = (value, at) => eachOf(value, at, problemOf);

const keywords: ReadonlyMap<string, Check> = new Map<string, Check>(
  Object.entries<Check>({
    $id: text,
    $schema: text,
    $ref: text,
    $comment: text,
    title: text,
    description: text,
    readOnly: truth,
    writeOnly: truth,
    examples: list,
    multipleOf: positive,
    maximum: number,
    exclusiveMaximum: number,
    minimum: number,
    exclusiveMinimum: number,
    maxLength: count,
    minLength: count,
    pattern,
    additionalItems: problemOf,
    items: (value, at) => (Array.isArray(value) ? schemaList(value, at) : problemOf(value, at)),
    maxItems: count,
    minItems: count,
    uniqueItems: truth,
    contains: problemOf,
    maxProperties: count,
    minProperties: count,
    required: names,
    additionalProperties: problemOf,
    definitions: schemaMap,
    properties: schemaMap,
    patternProperties: (value, at) =>
      eachOf(value, at, (schema, inner, name) => pattern(name, inner) ?? problemOf(schema, inner)),
    dependencies: (value, at) =>
      eachOf(value, at, (one, inner) => (Array.isArray(one) ? names(one, inner) : problemOf(one, inner))),
    propertyNames: problemOf,
    enum: list,
    type: types,
    format: text,
    contentMediaType: text,
    contentEncoding: text,
    if: problemOf,
    else: problemOf,
    allOf: schemaList,
    anyOf: schemaList,
    oneOf: schemaList,
    not: problemOf,
  }),
);

function problemOf(schema: unknown, at: string): string | undefined {
  if (typeof schema === 'boolean') return undefined;
  if (!isObject(schema)) return `${at} must be a schema: an object, true or false`;
  return first(
    Object.entries(schema).map(([name, value]) => () => {
      // `then` makes an object of checks look like a promise, so it is none of them.
      const check = name === 'then' ? problemOf : keywords.get(name);
      return check?.(value, `${at}.${name}`);
    }),
  );
}

/** Without recursion: it guards what recurses. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

function expect(kind: string, holds: (value: unknown) => boolean): Check {
  return (value, at) => (holds(value) ? undefined : `${at} must be ${kind}`);
}

function eachOf(
  value: unknown,
  at: string,
  check: (value: unknown, at: string, name: string) => string | undefined,
): string | undefined {
  if (!isObject(value)) return `${at} must be an object`;
  return first(
    Object.entries(value).map(
      ([name, one]) =>
        () =>
          check(one, `${at}.${name}`, name),
    ),
  );
}

/** The first problem that there is; what comes after it is not looked at. */
function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const problem = check();
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function areNames(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((item) => typeof item === 'string') && new Set(value).size === value.length
  );
}

function isType(value: unknown): boolean {
  return typeof value === 'string' && simpleTypes.has(value);
}

/** Regular expressions are ECMA 262; those written without the `u` flag in mind are taken too. */
function isPattern(source: string): boolean {
  return ['u', ''].some((flags) => {
    try {
      new RegExp(source, flags);
      return true;
    } catch {
      return false;
    }
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
