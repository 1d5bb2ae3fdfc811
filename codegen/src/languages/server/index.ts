import { Code, type GeneratedFile } from '../../code.ts';
import type { Model } from '../../model.ts';
import { printComplete } from './complete.ts';
import { printEnum } from './enums.ts';
import { handlersFile, methodsFile } from './handlers.ts';
import { printMethods } from './methods.ts';
import { has, places } from './places.ts';
import { printRead } from './read.ts';
import { printValidate } from './validate.ts';
import { printWrite } from './write.ts';

/** The server's half: JSON codecs, validators, the table of methods, the interface of the handlers. */
export function serverFiles(model: Model): GeneratedFile[] {
  const nouns = new Set([...model.messages, ...model.enums].map(({ noun }) => noun));
  return [
    ...[...nouns].sort().map((noun) => codecFile(model, noun)),
    ...model.services.map((service) => {
      const code = new Code(places.methodsOf(service.noun));
      printMethods(code, model, service);
      return code.finish();
    }),
    methodsFile(model),
    handlersFile(model),
  ];
}

function codecFile(model: Model, noun: string): GeneratedFile {
  const code = new Code(places.codec(noun));
  for (const one of model.enums) {
    if (one.noun === noun) printEnum(code, one);
  }
  for (const message of model.messages) {
    if (message.noun !== noun || has(message, 'request')) continue;
    if (has(message, 'input', 'patch')) {
      printRead(code, model, message);
      printValidate(code, model, message);
      printComplete(code, model, message);
    }
    if (has(message, 'output')) printWrite(code, model, message);
  }
  return code.finish();
}
