import { type Code, text } from '../../code.ts';
import { byName, type Field, type Message, type Method, type Model, type Route, type Service } from '../../model.ts';
import { camel, lowerFirst } from '../../names.ts';
import { printCompleteRequest } from './complete.ts';
import { codecOf, emptyValue, places, property } from './places.ts';
import { printValidateRequest } from './validate.ts';

/** One file for a service: its methods, with all that the edges and the pipeline ask of them. */
export function printMethods(code: Code, model: Model, service: Service): void {
  const method = code.useType('Method', places.method);
  for (const one of service.methods) {
    printCreate(code, model, one);
    printValidateRequest(code, model, one);
    printCompleteRequest(code, model, one);
  }
  for (const one of service.methods) {
    const request = typeValue(code, model, one.request);
    const response = one.response === null ? code.useType('Empty', places.empty) : typeValue(code, model, one.response);
    code.gap().doc(one.doc);
    code.block(
      `export const ${lowerFirst(one.name)}: ${method}<${request}, ${response}> = {`,
      () => printMethod(code, model, service, one),
      '};',
    );
  }
}

function printCreate(code: Code, model: Model, method: Method): void {
  const message = byName(model.messages, method.request);
  const type = typeValue(code, model, message.name);
  code.gap();
  code.block(`function create${message.name}(): ${type} {`, () => {
    const values = message.fields.map((field) => `${property(field)}: ${emptyValue(code, field)}`);
    code.line(`return { ${values.join(', ')} };`.replace('{  }', '{}'));
  });
}

function printMethod(code: Code, model: Model, service: Service, method: Method): void {
  code.line(`id: ${text(`${service.id}/${method.name}`)},`);
  code.line(`service: ${text(service.id)},`);
  code.line(`rpc: ${text(method.name)},`);
  code.line(`scope: ${text(method.scope)},`);
  code.line(`capability: ${method.capability === null ? 'undefined' : text(method.capability)},`);
  code.line(`permission: ${text(method.permission)},`);
  code.line(`idempotency: ${text(method.idempotency)},`);
  code.line(`status: { ok: ${method.status.ok}, created: ${method.status.created} },`);
  code.block(
    'routes: [',
    () => {
      for (const route of method.routes) printRoute(code, model, method, route);
    },
    '],',
  );
  code.line(`validate: validate${method.request},`);
  code.line(`create: create${method.request},`);
  code.block(
    'request: {',
    () => {
      code.line(`encode: (value) => ${method.request}.encode(value).finish(),`);
      const reader = code.use('binaryReader', places.binary);
      code.line(`decode: (bytes) => complete${method.request}(${method.request}.decode(${reader}(bytes))),`);
    },
    '},',
  );
  code.block(
    'response: {',
    () => {
      if (method.response === null) {
        const none = code.use('noBytes', places.binary);
        code.line(`encode: () => ${none},`);
        code.line('decode: () => ({}),');
      } else {
        code.line(`encode: (value) => ${method.response}.encode(value).finish(),`);
        code.line(`decode: (bytes) => ${method.response}.decode(bytes),`);
      }
    },
    '},',
  );
}

function printRoute(code: Code, model: Model, method: Method, route: Route): void {
  const message = byName(model.messages, method.request);
  code.block(
    '{',
    () => {
      code.line(`verb: ${text(route.verb)},`);
      code.line(`template: ${text(route.template)},`);
      code.block(
        'variables: {',
        () => {
          for (const name of route.path) {
            code.block(`${name}(request, value) {`, () => code.line(`request.${camel(name)} = value;`), '},');
          }
        },
        '},',
      );
      code.block(
        'query: [',
        () => {
          for (const name of route.query) printParameter(code, model, byName(message.fields, name));
        },
        '],',
      );
      if (route.body !== null) printBody(code, model, method, byName(message.fields, route.body));
      if (method.optionalBody) code.line('bodyOptional: true,');
      if (method.response !== null) {
        const writer = code.use('JsonWriter', places.writer);
        code.block(
          'answer(response) {',
          () => {
            code.line(`const out = new ${writer}();`);
            code.line(`${codecOf(code, model, 'write', method.response ?? '')}(out, response);`);
            code.line('return out.finish();');
          },
          '},',
        );
      }
    },
    '},',
  );
}

function printBody(code: Code, model: Model, method: Method, field: Field): void {
  if (field.type.kind !== 'message') return;
  const reader = code.use('JsonReader', places.reader);
  const read = codecOf(code, model, 'read', field.type.name);
  code.block(
    'body(request, bytes) {',
    () => {
      code.line(`const reader = new ${reader}(bytes);`);
      if (method.mask !== null) code.line('const mask: string[] = [];');
      code.line(`request.${property(field)} = ${read}(reader${method.mask === null ? '' : ', mask'});`);
      if (method.mask !== null) code.line(`request.${camel(method.mask)} = mask;`);
      code.line('reader.end();');
    },
    '},',
  );
}

function printParameter(code: Code, model: Model, field: Field): void {
  const use = (name: string): string => code.use(name, places.query);
  const { type } = field;
  const [call, extra] = ((): [string, string] => {
    if (field.cardinality === 'list') return [use('textListParameter'), ''];
    switch (type.kind) {
      case 'string':
        return [use('textParameter'), ''];
      case 'boolean':
        return [use('booleanParameter'), ''];
      case 'timestamp':
        return [use('timeParameter'), ''];
      case 'uint32':
        return [use('integerParameter'), '0, 4_294_967_295, '];
      case 'int32':
        return [use('integerParameter'), '-2_147_483_648, 2_147_483_647, '];
      case 'enum':
        return [use('choiceParameter'), `${codecOf(code, model, 'choices', type.name)}, `];
      default:
        throw new Error(`${field.name} cannot be a query parameter`);
    }
  })();
  code.block(
    `${call}(${text(field.name)}, ${extra}(request, value) => {`,
    () => {
      code.line(`request.${property(field)} = value;`);
    },
    '}),',
  );
}

function typeValue(code: Code, model: Model, name: string): string {
  const message: Message = byName(model.messages, name);
  return code.use(name, places.types(message.noun));
}
