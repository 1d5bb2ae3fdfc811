import type { Code } from '../../code.ts';
import { byName, type Message, type Model } from '../../model.ts';

/** Where the SDK has things, by path from the project's root. */
const src = 'sdks/typescript/src';
const runtime = `${src}/runtime`;

export const generated = `${src}/generated`;

export const places = {
  models: (noun: string) => `${generated}/models/${noun.replaceAll('_', '-')}.ts`,
  resource: (noun: string) => `${generated}/resources/${noun.replaceAll('_', '-')}.ts`,
  client: `${generated}/client.ts`,
  index: `${generated}/index.ts`,
  json: `${runtime}/json.ts`,
  model: `${runtime}/model.ts`,
  options: `${runtime}/options.ts`,
  page: `${runtime}/page.ts`,
  path: `${runtime}/path.ts`,
  transport: `${runtime}/transport.ts`,
} as const;

/**
 * Pages, empty answers and requests have no model of their own: the runtime and the methods' parameters are these. Nor has
 * what only hidden fields hold.
 */
export function hasModel(model: Model, message: Message): boolean {
  const isPage = message.fields.some((field) => field.name === 'prev_iterator');
  if (message.roles.includes('request') || isPage || message.fields.length === 0) return false;
  const holders = model.messages.flatMap(({ fields }) =>
    fields.filter(({ type }) => type.kind === 'message' && type.name === message.name),
  );
  return holders.length === 0 || holders.some((field) => !field.wire.hidden);
}

export function typeOf(code: Code, model: Model, name: string): string {
  return code.useType(name, places.models(nounOf(model, name)));
}

export function codecOf(code: Code, model: Model, verb: 'encode' | 'decode', name: string): string {
  return code.use(`${verb}${name}`, places.models(nounOf(model, name)));
}

function nounOf(model: Model, name: string): string {
  return byName([...model.messages, ...model.enums], name).noun;
}
