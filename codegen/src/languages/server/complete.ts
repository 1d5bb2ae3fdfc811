import { type Code, text } from '../../code.ts';
import { byName, type Field, type Message, type Method, type Model } from '../../model.ts';
import { camel } from '../../names.ts';
import { codecOf, has, places, property, typeOf } from './places.ts';

/** A pattern that NUL cannot match is check enough. */
function needsTextCheck(field: Field): boolean {
  const rules = field.cardinality === 'list' ? field.itemRules : field.rules;
  return field.type.kind === 'string' && !rules.some((rule) => rule.kind === 'pattern' || rule.kind === 'no_match');
}

function needsComplete(model: Model, message: Message): boolean {
  return message.fields.some(
    (field) =>
      needsTextCheck(field) ||
      field.type.kind === 'json' ||
      (field.type.kind === 'message' && needsComplete(model, byName(model.messages, field.type.name))),
  );
}

/** `completeMessageIn(value, at)`: for a message that came as protobuf, what reading JSON checks by the way. */
export function printComplete(code: Code, model: Model, message: Message): void {
  if (has(message, 'request') || !needsComplete(model, message)) return;
  const type = typeOf(code, model, message.name);
  code.gap();
  code.block(
    `export function complete${message.name}(value: ${type}, at: readonly string[], field: string): void {`,
    () => {
      for (const field of message.fields) {
        printField(code, model, field, 'at', field.wire.name, `\`\${field}.${field.name}\``);
      }
    },
  );
}

/** `completeCreateMessageRequest(request)`; a PATCH's update mask is filled in too. */
export function printCompleteRequest(code: Code, model: Model, method: Method): void {
  const message = byName(model.messages, method.request);
  const type = typeOf(code, model, message.name);
  const [route] = method.routes;
  const body = message.fields.find((field) => field.name === route?.body);
  const fields = message.fields.filter((field) => needsTextCheck(field));
  code.gap();
  if (method.mask !== null && body?.type.kind === 'message')
    printMaskFields(code, model, byName(model.messages, body.type.name));
  code.block(`function complete${message.name}(value: ${type}): ${type} {`, () => {
    for (const field of fields) {
      const place = route?.path.includes(field.name) ? 'path' : 'query';
      printField(code, model, field, `['${place}']`, field.name, text(field.name));
    }
    if (body?.type.kind === 'message') {
      const path = `value.${property(body)}`;
      const within = byName(model.messages, body.type.name);
      if (method.optionalBody || method.mask !== null) {
        code.line(`${path} ??= ${typeValue(code, model, within.name)}.fromPartial({});`);
      }
      if (needsComplete(model, within)) {
        const call = `${codecOf(code, model, 'complete', within.name)}(${path}, ['body'], ${text(body.name)});`;
        code.line(method.optionalBody || method.mask !== null ? call : `if (${path} !== undefined) ${call}`);
      }
      if (method.mask !== null) {
        const complete = code.use('completeMask', places.binary);
        const mask = `value.${camel(method.mask)}`;
        code.line(`${mask} = ${complete}(${mask}, fieldsOf${within.name}, ${path});`);
      }
    }
    code.line('return value;');
  });
}

function printMaskFields(code: Code, model: Model, patch: Message): void {
  const mask = code.useType('MaskField', places.binary);
  const type = typeOf(code, model, patch.name);
  code.block(
    `const fieldsOf${patch.name}: readonly ${mask}<${type}>[] = [`,
    () => {
      for (const field of patch.fields) {
        const path = `patch.${property(field)}`;
        const set =
          field.cardinality === 'list'
            ? `${path}.length > 0`
            : field.cardinality === 'map'
              ? `${path}.size > 0`
              : `${path} !== undefined`;
        code.line(`{ name: ${text(field.name)}, nullable: ${field.wire.nullable}, isSet: (patch) => ${set} },`);
      }
    },
    '];',
  );
  code.gap();
}

function printField(code: Code, model: Model, field: Field, at: string, name: string, place: string): void {
  const path = `value.${property(field)}`;
  const { type } = field;
  if (needsTextCheck(field)) {
    if (field.cardinality === 'one') {
      code.line(`${code.use('checkText', places.binary)}(${path}, ${at}, ${text(name)}, ${place});`);
      return;
    }
    const check = code.use('checkTexts', places.binary);
    if (field.cardinality === 'map') code.line(`${check}(${path}.keys(), ${at}, ${text(name)}, ${place});`);
    const values = field.cardinality === 'map' ? `${path}.values()` : path;
    code.line(`${check}(${values}, ${at}, ${text(name)}, ${place});`);
  } else if (type.kind === 'json') {
    const check = `${path} = ${code.use('checkRaw', places.binary)}(${path}, ${type.object}, ${at}, ${text(name)}, ${place});`;
    code.line(field.presence === 'optional' ? `if (${path} !== undefined) ${check}` : check);
  } else if (type.kind === 'message' && needsComplete(model, byName(model.messages, type.name))) {
    const complete = codecOf(code, model, 'complete', type.name);
    if (field.cardinality === 'list') {
      const item = `${path}[i] as ${typeOf(code, model, type.name)}`;
      code.block(`for (let i = 0; i < ${path}.length; i += 1) {`, () => {
        code.line(`${complete}(${item}, [...${at}, \`${name}[\${i}]\`], \`\${${place}}[\${i}]\`);`);
      });
    } else {
      code.line(`if (${path} !== undefined) ${complete}(${path}, [...${at}, ${text(name)}], ${place});`);
    }
  }
}

function typeValue(code: Code, model: Model, name: string): string {
  return code.use(name, places.types(byName(model.messages, name).noun));
}
