import { Code, type GeneratedFile } from '../../code.ts';
import { byName, type Method, type Model, type Service } from '../../model.ts';
import { camel, lowerFirst } from '../../names.ts';
import { places, typeOf } from './places.ts';

/** `methods.ts`: the table of all methods. */
export function methodsFile(model: Model): GeneratedFile {
  const code = new Code(places.methods);
  const method = code.useType('Method', places.method);
  code.gap().doc('Every operation of the API, once.');
  code.block(
    `export const methods: readonly ${method}[] = [`,
    () => {
      for (const service of model.services) {
        for (const one of service.methods)
          code.line(`${code.use(lowerFirst(one.name), places.methodsOf(service.noun))},`);
      }
    },
    '];',
  );
  for (const service of model.services) {
    code.gap().line(`export * from './methods/${service.noun}.ts';`);
  }
  return code.finish();
}

/** `handlers.ts`: what has to be written by hand for the API to be complete. */
export function handlersFile(model: Model): GeneratedFile {
  const code = new Code(places.handlers);
  code
    .gap()
    .doc(
      'The hand-written half of the API: one object for each service, one function for each of its RPCs. The pipeline has\n' +
        'decoded, authorized and validated what they are given; what they throw as `ApiError` reaches the caller.',
    );
  code.block('export interface Handlers<Context> {', () => {
    for (const service of model.services) {
      code.line(`readonly ${camel(service.noun)}: ${service.name.replace(/Service$/, '')}Handlers<Context>;`);
    }
  });
  for (const service of model.services) printService(code, model, service);
  code
    .gap()
    .doc('The handlers by method id, for the pipeline, which knows requests and responses as bytes and objects only.');
  code.block(
    'export function bindHandlers<Context>(\n  handlers: Handlers<Context>,\n): ReadonlyMap<string, (context: Context, request: unknown) => Promise<unknown>> {',
    () => {
      code.block(
        'return new Map<string, (context: Context, request: unknown) => Promise<unknown>>([',
        () => {
          for (const service of model.services) {
            for (const method of service.methods) {
              const call = `handlers.${camel(service.noun)}.${lowerFirst(method.name)}`;
              code.line(`['${service.id}/${method.name}', (context, request) => ${call}(context, request as never)],`);
            }
          }
        },
        ']);',
      );
    },
  );
  return code.finish();
}

function printService(code: Code, model: Model, service: Service): void {
  code.gap().doc(service.doc);
  code.block(`export interface ${service.name.replace(/Service$/, '')}Handlers<Context> {`, () => {
    for (const method of service.methods) {
      const response = method.response === null ? 'void' : typeOf(code, model, method.response);
      code.doc(method.doc);
      code.line(
        `${lowerFirst(method.name)}(context: Context, request: ${requestType(code, model, method)}): Promise<${response}>;`,
      );
    }
  });
}

/** The request as a handler gets it: the body and the update mask are there, whatever ts-proto says. */
function requestType(code: Code, model: Model, method: Method): string {
  const type = typeOf(code, model, method.request);
  const fields = byName(model.messages, method.request).fields;
  const [route] = method.routes;
  const body = fields.find((field) => field.name === route?.body);
  if (body?.type.kind !== 'message') return type;
  const sure = [`${camel(body.name)}: ${typeOf(code, model, body.type.name)}`];
  if (method.mask !== null) sure.push(`${camel(method.mask)}: string[]`);
  return `${type} & { ${sure.join('; ')} }`;
}
