import { byName, type Field, type Message, type Model } from '../model.ts';
import { camel } from '../names.ts';
import { exampleOf, fieldExample } from './examples.ts';
import type { Json } from './json.ts';
import type { Operation } from './operation.ts';

/** Where examples call: a server on the reader's own machine. */
const address = 'http://127.0.0.1:8071';

/** A call with curl; the token comes from the environment. */
export function curl(model: Model, operation: Operation): string {
  const { route, method, variables, query, body } = operation;
  const values = new Map(variables.map((field) => [field.name, String(fieldExample(model, null, field))]));
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(values.get(name) ?? name),
  );
  const shown = query.filter((field) => isTelling(operation, field)).map((field) => queryText(model, field));
  const url = `${address}${path}${shown.length > 0 ? `?${shown.join('&')}` : ''}`;
  const verb = { GET: '', POST: body === null ? '-X POST ' : '' }[route.verb] ?? `-X ${route.verb} `;
  const lines = [`curl ${verb}${/[?&]/.test(url) ? `'${url}'` : url}`];
  if (method.scope !== 'none') lines.push('-H "authorization: Bearer $POSTHORN_TOKEN"');
  if (body !== null) {
    lines.push("-H 'content-type: application/json'");
    lines.push(`-d '${JSON.stringify(exampleOf(model, body, 'short'), null, 2).replaceAll("'", "'\\''")}'`);
  }
  return lines.join(' \\\n  ');
}

/** The same with the TypeScript SDK; `posthorn` is its client. */
export function typescript(model: Model, operation: Operation): string {
  const { service, method, variables, query, body, answer } = operation;
  const given = variables.map((field) => literal(fieldExample(model, null, field)));
  if (body !== null) given.push(inputLiteral(model, body, exampleOf(model, body, 'short')));
  const options = query.filter((field) => isTelling(operation, field));
  if (options.length > 0) {
    const members = options.map((field) => `${camel(field.name)}: ${optionLiteral(model, field)}`);
    given.push(`{ ${members.join(', ')} }`);
  }
  const call = `posthorn.${camel(service.resource)}.${camel(method.sdkName)}(${given.join(', ')})`;
  if (method.paged) {
    const item = camel(byName(model.messages, answer?.name ?? '').noun);
    return `for await (const ${item} of await ${call}) {\n  console.log(${item});\n}`;
  }
  if (answer === null || answer.fields.length === 0) return `await ${call};`;
  return `const ${resultName(answer, camel(service.resource))} = await ${call};`;
}

/** Of the query, an example shows the number of items, and what the operation is hardly useful without. */
function isTelling({ method }: Operation, field: Field): boolean {
  return (method.paged && field.name === 'limit') || field.presence === 'required';
}

function queryText(model: Model, field: Field): string {
  const value = fieldExample(model, null, field);
  return `${field.name}=${encodeURIComponent(Array.isArray(value) ? value.join(',') : String(value))}`;
}

/** `EndpointSecretOut` → `endpointSecret`; a name that is the client's own would read badly. */
function resultName(answer: Message, resource: string): string {
  const name = answer.name.replace(/Out$/, '');
  return name === '' ? resource : name.charAt(0).toLowerCase() + name.slice(1);
}

function optionLiteral(model: Model, field: Field): string {
  const value = fieldExample(model, null, field);
  return field.type.kind === 'timestamp' ? `new Date(${literal(value)})` : literal(value);
}

function inputLiteral(model: Model, message: Message, value: Readonly<Record<string, Json | undefined>>): string {
  const members = Object.entries(value).map(([name, one]) => {
    const field = message.fields.find((candidate) => candidate.wire.name === name);
    if (field?.type.kind === 'timestamp' && typeof one === 'string') return `${key(name)}: new Date(${literal(one)})`;
    if (field?.type.kind === 'message' && Array.isArray(one)) {
      const inner = byName(model.messages, field.type.name);
      return `${key(name)}: [${one.map((item) => inputLiteral(model, inner, item as never)).join(', ')}]`;
    }
    return `${key(name)}: ${literal(one ?? null)}`;
  });
  const flat = `{ ${members.join(', ')} }`;
  if (flat.length <= 60 && !flat.includes('\n')) return members.length === 0 ? '{}' : flat;
  return `{\n${members.map((member) => `  ${member.replaceAll('\n', '\n  ')},`).join('\n')}\n}`;
}

function literal(value: Json): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, one]) => `${key(name)}: ${literal(one ?? null)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return String(value);
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) || /^\d+$/.test(name) ? name : literal(name);
}
