import { type Code, text } from '../../code.ts';
import { byName, type Field, type Message, type Method, type Model, type Route, type Service } from '../../model.ts';
import { camel, pascal } from '../../names.ts';
import { needsEncode } from './models.ts';
import { codecOf, hasModel, places, typeOf } from './places.ts';
import { inputType } from './types.ts';

/** `MessageResource`: a class for a service, a function for each RPC. */
export function printResource(code: Code, model: Model, service: Service): void {
  for (const method of service.methods) printOptions(code, model, service, method);
  const transport = code.useType('Transport', places.transport);
  code.gap().doc(service.doc);
  code.block(`export class ${pascal(service.resource)}Resource {`, () => {
    code.line(`private readonly transport: ${transport};`);
    code.gap();
    code.block(`constructor(transport: ${transport}) {`, () => code.line('this.transport = transport;'));
    for (const method of service.methods) printMethod(code, model, service, method);
  });
}

function optionsName(service: Service, method: Method): string {
  return `${pascal(service.resource)}${pascal(method.sdkName)}Options`;
}

function shownQuery(model: Model, method: Method): Field[] {
  const message = byName(model.messages, method.request);
  return (method.routes[0]?.query ?? [])
    .map((name) => byName(message.fields, name))
    .filter((field) => !field.wire.hidden);
}

function printOptions(code: Code, model: Model, service: Service, method: Method): void {
  const query = shownQuery(model, method);
  if (query.length === 0) return;
  const call = code.useType('CallOptions', places.options);
  code.gap().doc(`What can be said with \`${camel(service.resource)}.${camel(method.sdkName)}\`.`);
  code.block(`export interface ${optionsName(service, method)} extends ${call} {`, () => {
    for (const field of query) {
      code.doc(field.doc);
      code.line(`${camel(field.name)}?: ${inputType(code, model, field)} | null | undefined;`);
    }
  });
}

function printMethod(code: Code, model: Model, service: Service, method: Method): void {
  const [route] = method.routes;
  if (route === undefined) throw new Error(`${method.name} has no route to call`);
  const message = byName(model.messages, method.request);
  const query = shownQuery(model, method);
  const body = message.fields.find((field) => field.name === route.body);
  const parameters = route.path.map((name) => `${camel(name)}: string`);
  if (body?.type.kind === 'message') parameters.push(bodyParameter(code, model, route, body, body.type.name));
  const options = query.length > 0 ? optionsName(service, method) : code.useType('CallOptions', places.options);
  parameters.push(`options: ${options} = {}`);

  const answer = method.response === null ? undefined : byName(model.messages, method.response);
  const call = (): void => printCall(code, model, route, query, body, method.paged);
  code.gap().doc(method.doc);
  const head = `${camel(method.sdkName)}(${parameters.join(', ')})`;
  if (method.paged && answer !== undefined) {
    printPaged(code, model, answer, head, call);
  } else if (answer !== undefined && hasModel(model, answer)) {
    code.block(`async ${head}: Promise<${typeOf(code, model, answer.name)}> {`, () => {
      code.block('const text = await this.transport.send({', call, '});');
      const decode = codecOf(code, model, 'decode', answer.name);
      code.line(`return ${decode}(${code.use('parse', places.json)}(text, ${rawKeys(model, answer)}));`);
    });
  } else {
    code.block(`async ${head}: Promise<void> {`, () => code.block('await this.transport.send({', call, '});'));
  }
}

function bodyParameter(code: Code, model: Model, route: Route, body: Field, type: string): string {
  const nothingRequired = byName(model.messages, type).fields.every((field) => field.presence !== 'required');
  return `${camel(body.name)}: ${typeOf(code, model, type)}${nothingRequired && route.verb === 'POST' ? ' = {}' : ''}`;
}

function printPaged(code: Code, model: Model, answer: Message, head: string, call: () => void): void {
  const data = byName(answer.fields, 'data');
  if (data.type.kind !== 'message') throw new Error(`${answer.name} is no page of messages`);
  const item = typeOf(code, model, data.type.name);
  const decode = codecOf(code, model, 'decode', data.type.name);
  code.block(`async ${head}: Promise<${code.useType('Page', places.page)}<${item}>> {`, () => {
    code.block(
      `return ${code.use('createPage', places.page)}(async (iterator) => {`,
      () => {
        code.block('const text = await this.transport.send({', call, '});');
        const parse = code.use('parse', places.json);
        code.line(
          `return ${code.use('decodePage', places.page)}(${parse}(text, ${rawKeys(model, answer)}), ${decode});`,
        );
      },
      '}, options.iterator);',
    );
  });
}

function printCall(
  code: Code,
  model: Model,
  route: Route,
  query: readonly Field[],
  body: Field | undefined,
  paged: boolean,
): void {
  code.line(`verb: ${text(route.verb)},`);
  code.line(`path: ${pathOf(code, route)},`);
  if (query.length > 0) {
    code.block(
      'query: {',
      () => {
        for (const field of query) {
          const name = camel(field.name);
          code.line(paged && field.name === 'iterator' ? 'iterator,' : `${field.name}: options.${name},`);
        }
      },
      '},',
    );
  }
  if (body?.type.kind === 'message') {
    const value = camel(body.name);
    const encoded = needsEncode(model, byName(model.messages, body.type.name))
      ? `${codecOf(code, model, 'encode', body.type.name)}(${value})`
      : value;
    code.line(`body: ${encoded},`);
  }
  code.line('options,');
}

function pathOf(code: Code, route: Route): string {
  if (route.path.length === 0) return text(route.template);
  const segment = code.use('segment', places.path);
  const path = route.template.replace(/\{([^}=]+)[^}]*\}/g, (whole, name: string) => {
    if (whole.includes('=')) throw new Error(`${route.template}: only variables of one segment can be called`);
    return `\${${segment}('${camel(name)}', ${camel(name)})}`;
  });
  return `\`${path}\``;
}

/** The names of JSON fields whose exact text is to be kept. */
function rawKeys(model: Model, message: Message): string {
  const names = new Set<string>();
  const collect = (one: Message): void => {
    for (const { type, wire } of one.fields) {
      if (type.kind === 'json') names.add(wire.name);
      else if (type.kind === 'message') collect(byName(model.messages, type.name));
    }
  };
  collect(message);
  return names.size === 0 ? 'new Set()' : `new Set([${[...names].map(text).join(', ')}])`;
}
