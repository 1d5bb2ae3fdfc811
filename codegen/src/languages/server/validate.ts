import { type Code, text } from '../../code.ts';
import type { Field, Message, Method, Model, Rule } from '../../model.ts';
import { byName } from '../../model.ts';
import { codecOf, has, places, property, typeOf } from './places.ts';

/** Whether a message or one that it holds has rules. */
export function hasRules(model: Model, message: Message): boolean {
  return message.fields.some(
    ({ rules, itemRules, type }) =>
      rules.length > 0 ||
      itemRules.length > 0 ||
      (type.kind === 'message' && hasRules(model, byName(model.messages, type.name))),
  );
}

/** `validateMessageIn(value, out)`: one violation for each broken rule. */
export function printValidate(code: Code, model: Model, message: Message): void {
  if (has(message, 'request') || !hasRules(model, message)) return;
  const type = typeOf(code, model, message.name);
  const violation = code.useType('Violation', places.method);
  code.gap();
  code.block(`export function validate${message.name}(value: ${type}, out: ${violation}[]): void {`, () => {
    for (const field of message.fields) printField(code, model, field);
  });
}

/** `validateCreateMessageRequest(request)`: body, path and query together. */
export function printValidateRequest(code: Code, model: Model, method: Method): void {
  const message = byName(model.messages, method.request);
  const type = typeOf(code, model, message.name);
  const violation = code.useType('Violation', places.method);
  const [route] = method.routes;
  const body = message.fields.find((field) => field.name === route?.body);
  code.gap();
  code.block(`function validate${message.name}(value: ${type}): ${violation}[] {`, () => {
    code.line(`const out: ${violation}[] = [];`);
    for (const place of ['path', 'query'] as const) {
      for (const field of message.fields.filter((one) => route?.[place].includes(one.name))) {
        printPlaced(code, model, field, place);
      }
    }
    if (body?.type.kind === 'message') {
      const path = `value.${property(body)}`;
      const within = byName(model.messages, body.type.name);
      const missing = `out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: ${text(body.name)} });`;
      if (!hasRules(model, within)) {
        code.line(`if (${path} === undefined) ${missing}`);
      } else {
        code.block(`if (${path} === undefined) {`, () => code.line(missing), null);
        code.block('} else {', () => {
          code.line('const from = out.length;');
          code.line(`${codecOf(code, model, 'validate', within.name)}(${path}, out);`);
          code.line(
            `if (out.length > from) ${code.use('within', places.rules)}(out, from, ['body'], ${text(body.name)});`,
          );
        });
      }
    }
    code.line('return out;');
  });
}

/** A path or query field: its place says so, its name is the one that stands in the definition. */
function printPlaced(code: Code, model: Model, field: Field, place: string): void {
  if (field.rules.length === 0 && field.itemRules.length === 0) return;
  code.block('{', () => {
    code.line('const from = out.length;');
    printField(code, model, { ...field, wire: { ...field.wire, name: field.name } });
    code.line(`if (out.length > from) ${code.use('placed', places.rules)}(out, from, '${place}');`);
  });
}

function printField(code: Code, model: Model, field: Field): void {
  const path = `value.${property(field)}`;
  const names = `${text(field.wire.name)}, ${text(field.name)}`;
  const optional = field.cardinality === 'one' && field.presence === 'optional';
  const { type } = field;
  const body = (): void => {
    for (const rule of field.rules) {
      const report = code.use('report', places.rules);
      code.line(`if (${broken(code, rule, path)}) ${report}(out, ${names}, ${text(rule.sentence)});`);
    }
    if (field.itemRules.length > 0) {
      code.block(`for (let i = 0; i < ${path}.length; i += 1) {`, () => {
        code.line(`const item = ${path}[i] as string;`);
        for (const rule of field.itemRules) {
          const report = code.use('reportItem', places.rules);
          code.line(`if (${broken(code, rule, 'item')}) ${report}(out, ${names}, i, ${text(rule.sentence)});`);
        }
      });
    }
    if (type.kind === 'message' && hasRules(model, byName(model.messages, type.name))) {
      printNested(code, model, field, path, type.name);
    }
  };
  const needed =
    field.rules.length > 0 ||
    field.itemRules.length > 0 ||
    (type.kind === 'message' && hasRules(model, byName(model.messages, type.name)));
  if (!needed) return;
  if (optional) code.block(`if (${path} !== undefined) {`, body);
  else body();
}

function printNested(code: Code, model: Model, field: Field, path: string, name: string): void {
  const validate = codecOf(code, model, 'validate', name);
  const within = code.use('within', places.rules);
  const wire = text(field.wire.name);
  if (field.cardinality === 'list') {
    code.block(`for (let i = 0; i < ${path}.length; i += 1) {`, () => {
      code.line('const from = out.length;');
      code.line(`${validate}(${path}[i] as ${typeOf(code, model, name)}, out);`);
      code.line(`if (out.length > from) ${within}(out, from, [${wire}, String(i)], \`${field.name}[\${i}]\`);`);
    });
  } else {
    code.line('const from = out.length;');
    code.line(`${validate}(${path}, out);`);
    code.line(`if (out.length > from) ${within}(out, from, [${wire}], ${text(field.name)});`);
  }
}

/** The condition under which the rule is broken. */
function broken(code: Code, rule: Rule, value: string): string {
  switch (rule.kind) {
    case 'min_len':
      return rule.value === 1 ? `${value} === ''` : `${code.use('isShorter', places.rules)}(${value}, ${rule.value})`;
    case 'max_len':
      return `${value}.length > ${rule.value} && ${code.use('isLonger', places.rules)}(${value}, ${rule.value})`;
    case 'gte':
      return `${value} < ${rule.value}`;
    case 'lte':
      return `${value} > ${rule.value}`;
    case 'min_items':
      return `${value}.length < ${rule.value}`;
    case 'max_items':
      return `${value}.length > ${rule.value}`;
    case 'max_bytes':
      return `${value}.size > 0 && ${code.use('mapBytes', places.rules)}(${value}) > ${rule.value}`;
    case 'pattern':
      return `!/${rule.value}/.test(${value})`;
    case 'no_match':
      return `/${rule.value}/.test(${value})`;
    case 'no_prefix':
      return `${value}.startsWith(${text(rule.value)})`;
    case 'unique':
      return `${code.use('hasTwice', places.rules)}(${value})`;
  }
}
