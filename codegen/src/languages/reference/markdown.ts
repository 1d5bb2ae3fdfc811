import { byName, type Field, type Message, type Model, type Service } from '../../model.ts';
import { errorAnswers, errorsOf } from '../../operation/errors.ts';
import { exampleOf } from '../../operation/examples.ts';
import {
  accessOf,
  kebab,
  type Operation,
  operationsOf,
  prose,
  servicesInOrder,
  title,
} from '../../operation/operation.ts';
import { rulesInWords } from '../../operation/rules.ts';
import { curl, typescript } from '../../operation/snippets.ts';
import { introduction } from '../openapi/introduction.ts';
import { successDoc } from '../openapi/responses.ts';
import { choicesOf, isNullInAnswer, objectsOf, typeInWords } from './types.ts';

const mark = '<!-- Generated from proto/ by `npm run generate`. Not to be edited. -->';

/** `docs/reference/README.md`: what holds for all, and where each resource stands. */
export function indexPage(model: Model): string {
  const rows = servicesInOrder(model).map((service) => {
    const count = shown(model, service).length;
    return `| [${title(service.resource)}](${kebab(service.resource)}.md) | ${cell(service.doc)} | ${count} |`;
  });
  const errors = errorAnswers.map(
    ({ status, doc, example }) => `| ${status} | ${cell(doc)} | \`${JSON.stringify(example)}\` |`,
  );
  return page([
    '# API reference',
    introduction,
    'A running server shows this at `/docs`, and as OpenAPI 3.1 at `/api/v1/openapi.json`. gRPC has the same operations: [the API](../api.md).',
    ['| resource | what it is | operations |', '|---|---|---|', ...rows].join('\n'),
    '## Errors',
    ['| status | when | for example |', '|---|---|---|', ...errors].join('\n'),
  ]);
}

/** `docs/reference/message.md` */
export function resourcePage(model: Model, service: Service): string {
  const operations = shown(model, service);
  const objects = objectsOf(model, service.noun);
  return page([
    `# ${title(service.resource)}`,
    prose(service.doc),
    operations
      .map(({ route, path, title: text }) => `- [\`${route.verb} ${path}\`](#${slug(text)}) ${text}`)
      .join('\n'),
    ...operations.flatMap((operation) => describe(model, operation)),
    ...objects.flatMap((message) => [
      `## ${message.name}`,
      prose(message.doc),
      fieldTable(model, message.fields.map(written), false, (field) => field.wire.name),
      fenced('json', JSON.stringify(exampleOf(model, message, 'whole'), null, 2)),
    ]),
  ]);
}

function describe(model: Model, operation: Operation): string[] {
  const { method, route, path, variables, query, body, answer } = operation;
  const parts = [`## ${operation.title}`, `\`${route.verb} ${path}\``, prose(method.doc), accessOf(method)];
  const parameters = [...variables, ...query];
  if (parameters.length > 0) {
    const place = (field: Field) => (variables.includes(field) ? ' (path)' : '');
    parts.push(
      '**Parameters**',
      fieldTable(model, parameters, true, (field) => field.name, place),
    );
  }
  if (method.idempotency !== 'none') parts.push('An `idempotency-key` header makes it safe to repeat.');
  if (body !== null && body.fields.length > 0) {
    parts.push(`**Body**${method.optionalBody ? ', which may be left out' : ''}`);
    parts.push(...inputTables(model, body));
  }
  const statuses = [...new Set([method.status.ok, method.status.created])];
  const fine = statuses.map((status) => `${status}: ${successDoc(operation, status)}`).join(' ');
  const object = answer === null || answer.fields.length === 0 ? '' : ` ${answerIn(model, answer)}`;
  const wrong = errorsOf(operation).map(({ status }) => status);
  parts.push(`**Answers** ${fine}${object} Errors: ${wrong.join(', ')}.`);
  parts.push(fenced('sh', curl(model, operation)), fenced('ts', typescript(model, operation)));
  return parts;
}

function answerIn(model: Model, answer: Message): string {
  const data = answer.fields.find((field) => field.name === 'data');
  const paged = answer.fields.some((field) => field.name === 'prev_iterator');
  const item = paged && data?.type.kind === 'message' ? byName(model.messages, data.type.name) : answer;
  const link = `[${item.name}](${kebab(item.noun)}.md#${slug(item.name)})`;
  return paged ? `A page of ${link}.` : `${link}.`;
}

/** The body's fields, then those of each message that it holds. */
function inputTables(model: Model, body: Message, seen = new Set<string>()): string[] {
  seen.add(body.name);
  const fields = body.fields.filter((field) => !field.wire.hidden);
  const parts = [fieldTable(model, fields, true, (field) => field.wire.name)];
  for (const { type } of fields) {
    if (type.kind !== 'message' || seen.has(type.name)) continue;
    parts.push(`${type.name}:`, ...inputTables(model, byName(model.messages, type.name), seen));
  }
  return parts;
}

/** In an answer, null is what the answer may hold. */
function written(field: Field): Field {
  return { ...field, wire: { ...field.wire, nullable: isNullInAnswer(field) } };
}

function fieldTable(
  model: Model,
  fields: readonly Field[],
  input: boolean,
  name: (field: Field) => string,
  place: (field: Field) => string = () => '',
): string {
  const rows = fields
    .filter((field) => !field.wire.hidden)
    .map((field) => {
      const required = input && (field.presence === 'required' || place(field) !== '') ? ', **required**' : '';
      const rules = input ? rulesInWords(field) : '';
      const choices = choicesOf(model, field).map(({ wire, doc }) => `\`${wire}\` ${prose(doc)}`);
      const doc = [
        prose(field.doc),
        ...(rules === '' ? [] : [`<br>${rules}`]),
        ...choices.map((choice) => `<br>${choice}`),
      ].join(' ');
      return `| \`${name(field)}\`${place(field)} | ${typeInWords(field, (to) => to)}${required} | ${cell(doc)} |`;
    });
  return ['| field | type | |', '|---|---|---|', ...rows].join('\n');
}

function shown(model: Model, service: Service): Operation[] {
  return operationsOf(model, service).filter((operation) => !operation.older);
}

function cell(text: string): string {
  return prose(text).replaceAll('\n', ' ').replaceAll('|', '\\|');
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/** A heading's anchor, as GitHub makes it. */
function slug(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

function page(parts: readonly string[]): string {
  return `${[mark, ...parts].join('\n\n')}\n`;
}
