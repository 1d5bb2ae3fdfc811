import { type Document, type OperationObject, resolve, type Schema } from './openapi.ts';

/** What the incumbent's API takes and answers: facts, as `incumbent-operations.json` keeps them. */
export interface Incumbent {
  readonly operations: Readonly<Record<string, TheirOperation>>;
  readonly schemas: Readonly<Record<string, TheirSchema>>;
}

export interface TheirOperation {
  readonly parameters?: Readonly<Record<string, Fact>>;
  readonly body?: string;
  readonly bodyRequired?: boolean;
  readonly answers: Readonly<Record<string, string | null>>;
  readonly errors: readonly number[];
}

interface TheirSchema {
  readonly enum?: readonly (string | number)[];
  readonly required?: readonly string[];
  readonly fields?: Readonly<Record<string, Fact>>;
}

type Limit = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'minItems' | 'maxItems';

interface Fact extends Partial<Readonly<Record<Limit, number>>> {
  readonly ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly required?: boolean;
  readonly pattern?: string;
  readonly items?: Fact;
  readonly values?: Fact;
}

/** Theirs is a lower bound for what is taken, an upper one for what is answered. */
type Direction = 'taken' | 'answered';

/** Reports a difference that a client of theirs could notice. */
type Report = (where: string, what: string) => void;

/** Compares one operation of theirs with ours. */
export function compareOperation(
  incumbent: Incumbent,
  document: Document,
  name: string,
  ours: OperationObject,
  report: Report,
): void {
  const theirs = incumbent.operations[name];
  if (theirs === undefined) throw new Error(`there is no ${name}`);
  const comparison = compareSchemas(incumbent, document, report);
  for (const [key, fact] of Object.entries(theirs.parameters ?? {})) {
    const [place, called] = key.split(' ');
    const own = ours.parameters?.find((one) => one.in === place && one.name === called);
    if (own === undefined) report(name, `no parameter ${key}`);
    else comparison(fact, own.schema, `${name} ${key}`, 'taken');
  }
  for (const own of ours.parameters ?? []) {
    if (own.in === 'path' || own.required !== true) continue;
    if (theirs.parameters?.[`${own.in} ${own.name}`]?.required !== true)
      report(name, `${own.in} ${own.name} is required`);
  }
  const body = ours.requestBody;
  if (theirs.body !== undefined) {
    if (body === undefined) report(name, 'takes no body');
    else {
      if (body.required && theirs.bodyRequired !== true) report(name, 'the body is required');
      comparison({ ref: theirs.body }, body.content['application/json'].schema, name, 'taken');
    }
  } else if (body?.required === true) report(name, 'the body is required');

  const statuses = (all: readonly string[]) => all.filter((status) => status.startsWith('2')).sort();
  const [own, wanted] = [statuses(Object.keys(ours.responses)), statuses(Object.keys(theirs.answers))];
  // Some of theirs document no success at all.
  if (wanted.length > 0 && own.join() !== wanted.join()) report(name, `answers ${own} and not ${wanted}`);
  for (const [status, answer] of Object.entries(theirs.answers)) {
    const response = ours.responses[status];
    if (answer === null || response === undefined) continue;
    const schema = resolve(document, response).content?.['application/json'].schema;
    if (schema === undefined) report(name, `${status} has no body`);
    else comparison({ ref: answer }, schema, name, 'answered');
  }
  for (const status of Object.keys(ours.responses).map(Number)) {
    if (status >= 400 && !theirs.errors.includes(status)) report('errors', `${status} is documented`);
  }
}

function compareSchemas(incumbent: Incumbent, document: Document, report: Report) {
  const seen = new Set<string>();

  function compare(theirs: Fact, ours: Schema, where: string, direction: Direction): void {
    const nullable = ours.anyOf !== undefined || (Array.isArray(ours.type) && ours.type.includes('null'));
    if (direction === 'taken' && theirs.nullable === true && !nullable) report(where, 'null is refused');
    if (direction === 'answered' && nullable && theirs.nullable !== true) report(where, 'can be null');
    const own = resolve(document, ours.anyOf?.[0] ?? ours);
    const schema = theirs.ref === undefined ? undefined : incumbent.schemas[theirs.ref];
    if (schema?.fields !== undefined) compareFields(theirs.ref ?? '', schema, own, direction);
    else if (schema?.enum !== undefined) compareChoices(schema.enum, own, where, direction);
    else compareValues(theirs, own, where, direction);
  }

  function compareFields(name: string, theirs: TheirSchema, ours: Schema, direction: Direction): void {
    if (seen.has(`${name} ${direction}`)) return;
    seen.add(`${name} ${direction}`);
    for (const [field, fact] of Object.entries(theirs.fields ?? {})) {
      const own = ours.properties?.[field];
      if (own === undefined) report(`${name}.${field}`, 'is missing');
      else compare(fact, own, `${name}.${field}`, direction);
    }
    const [must, may] = direction === 'taken' ? [ours.required, theirs.required] : [theirs.required, ours.required];
    for (const field of must ?? []) {
      if (may?.includes(field) !== true) {
        report(`${name}.${field}`, direction === 'taken' ? 'is required' : 'can be missing');
      }
    }
  }

  function compareChoices(
    theirs: readonly (string | number)[],
    ours: Schema,
    where: string,
    direction: Direction,
  ): void {
    const own = ours.enum ?? [];
    const [needed, there] = direction === 'taken' ? [theirs, own] : [own, theirs];
    for (const choice of needed) {
      if (!there.includes(choice)) report(where, direction === 'taken' ? `refuses ${choice}` : `can be ${choice}`);
    }
  }

  function compareValues(theirs: Fact, ours: Schema, where: string, direction: Direction): void {
    const type = Array.isArray(ours.type) ? ours.type.find((one) => one !== 'null') : ours.type;
    if (theirs.type !== undefined && type !== theirs.type) report(where, `is ${type} and not ${theirs.type}`);
    if (theirs.format !== undefined && ours.format !== theirs.format) report(where, `is no ${theirs.format}`);
    if (theirs.items !== undefined) {
      if (ours.items === undefined) report(where, 'says nothing of its items');
      else compare(theirs.items, ours.items, `${where}[]`, direction);
    }
    if (theirs.values !== undefined && typeof ours.additionalProperties === 'object') {
      compare(theirs.values, ours.additionalProperties, `${where}{}`, direction);
    }
    if (direction === 'answered') return;
    for (const limit of ['minLength', 'minimum', 'minItems'] as const) {
      const own = ours[limit];
      // A pattern that wants a character says the same as a least length of one.
      const least = theirs[limit] ?? (limit === 'minLength' && theirs.pattern?.endsWith('+$') ? 1 : 0);
      if (own !== undefined && own > least) report(where, `${limit} ${own}, theirs ${theirs[limit]}`);
    }
    for (const limit of ['maxLength', 'maximum', 'maxItems'] as const) {
      const own = ours[limit];
      if (own !== undefined && own < (theirs[limit] ?? Infinity))
        report(where, `${limit} ${own}, theirs ${theirs[limit]}`);
    }
    if (ours.pattern !== undefined && ours.pattern !== theirs.pattern) {
      report(where, `pattern ${ours.pattern}, theirs ${theirs.pattern}`);
    }
  }

  return compare;
}
