import { Code, type GeneratedFile } from '../../code.ts';
import type { Model } from '../../model.ts';
import { camel, pascal } from '../../names.ts';
import { printEnum, printModel } from './models.ts';
import { hasModel, places } from './places.ts';
import { printResource } from './resources.ts';

/** The TypeScript SDK's generated half: models with codecs, resources, the client that holds them. */
export function typescriptFiles(model: Model): GeneratedFile[] {
  const modelNouns = [
    ...new Set(
      [...model.messages.filter((message) => hasModel(model, message)), ...model.enums].map(({ noun }) => noun),
    ),
  ].sort();
  return [
    ...modelNouns.map((noun) => modelsFile(model, noun)),
    ...model.services.map((service) => {
      const code = new Code(places.resource(service.noun));
      printResource(code, model, service);
      return code.finish();
    }),
    clientFile(model),
    indexFile(model, modelNouns),
  ];
}

function modelsFile(model: Model, noun: string): GeneratedFile {
  const code = new Code(places.models(noun));
  for (const one of model.enums) if (one.noun === noun) printEnum(code, one);
  for (const message of model.messages)
    if (message.noun === noun && hasModel(model, message)) printModel(code, model, message);
  return code.finish();
}

function clientFile(model: Model): GeneratedFile {
  const code = new Code(places.client);
  const options = code.useType('ClientOptions', places.options);
  const resources = model.services.map((service) => {
    const type = `${pascal(service.resource)}Resource`;
    return { service, name: camel(service.resource), type: code.use(type, places.resource(service.noun)) };
  });
  code.gap().doc('A client for one organization or application, whichever the token is for.');
  code.block('export class Posthorn {', () => {
    for (const { service, name, type } of resources) {
      code.doc(service.doc);
      code.line(`readonly ${name}: ${type};`);
    }
    code.gap();
    code.block(`constructor(token: string, options: ${options} = {}) {`, () => {
      code.line(`const transport = ${code.use('createTransport', places.transport)}(token, options);`);
      for (const { name, type } of resources) code.line(`this.${name} = new ${type}(transport);`);
    });
  });
  return code.finish();
}

function indexFile(model: Model, modelNouns: readonly string[]): GeneratedFile {
  const code = new Code(places.index);
  code.line("export { Posthorn } from './client.ts';");
  for (const noun of modelNouns) {
    const path = `./models/${noun.replaceAll('_', '-')}.ts`;
    const enums = model.enums.filter((one) => one.noun === noun).map(({ name }) => name);
    const types = model.messages
      .filter((message) => message.noun === noun && hasModel(model, message))
      .map(({ name }) => name);
    if (enums.length > 0) code.line(`export { ${enums.join(', ')} } from '${path}';`);
    if (types.length > 0) {
      code.block(
        'export type {',
        () => {
          for (const name of types) code.line(`${name},`);
        },
        `} from '${path}';`,
      );
    }
  }
  for (const service of model.services) {
    code.line(`export type * from './resources/${service.noun.replaceAll('_', '-')}.ts';`);
  }
  return code.finish();
}
