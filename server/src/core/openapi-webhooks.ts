/** An event type as an OpenAPI document describes it. */
export interface DescribedEventType {
  readonly name: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** JSON Schema of the payload, complete in itself; undefined where there is none. */
  readonly schema: unknown;
}

/** Either what the document describes or what is wrong with it. */
export type Described = { readonly eventTypes: readonly DescribedEventType[] } | { readonly problem: string };

const nameRule = /^[a-zA-Z0-9\-_.]{1,256}$/;
const verbs = ['post', 'put', 'patch', 'get', 'delete'];
/** A webhook that refers to a webhook that refers … */
const deepest = 10;

/**
 * The webhooks of an OpenAPI document: `webhooks` (3.1), or `x-webhooks` as documents before that have them. A name is
 * the webhook's key. Components that a schema refers to are put beside it, under `definitions`.
 */
export function webhooksOf(document: unknown): Described {
  if (!isObject(document)) return { problem: 'the document must be an object' };
  const webhooks = document.webhooks ?? document['x-webhooks'];
  if (!isObject(webhooks)) return { problem: 'the document has neither webhooks nor x-webhooks' };
  const eventTypes: DescribedEventType[] = [];
  for (const [name, given] of Object.entries(webhooks)) {
    if (!nameRule.test(name)) return { problem: `${name} is no name for an event type` };
    const item = resolved(document, given);
    if (!isObject(item)) return { problem: `webhook ${name} must be an object` };
    const operation = verbs.map((verb) => item[verb]).find(isObject) ?? {};
    const description = [operation.description, item.description, operation.summary, item.summary].find(isText) ?? '';
    eventTypes.push({
      name,
      description: withoutControls(description),
      deprecated: operation.deprecated === true,
      schema: schemaOf(document, operation),
    });
  }
  return { eventTypes };
}

function schemaOf(document: Readonly<Record<string, unknown>>, operation: Readonly<Record<string, unknown>>): unknown {
  const body = resolved(document, operation.requestBody);
  const content = isObject(body) && isObject(body.content) ? body.content : {};
  const media = content['application/json'] ?? Object.values(content)[0];
  const schema = isObject(media) ? media.schema : undefined;
  return schema === undefined ? undefined : selfContained(document, schema);
}

const component = /^#\/components\/schemas\/([^/]+)$/;

/** The schema with all components that it reaches, each once, so that recursive ones come to an end. */
function selfContained(document: Readonly<Record<string, unknown>>, schema: unknown): unknown {
  const definitions: Record<string, unknown> = {};
  const waiting: string[] = [];
  const known = new Set<string>();
  const rewritten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewritten);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const name = key === '$ref' && isText(inner) ? component.exec(inner)?.[1] : undefined;
        if (name === undefined) return [key, rewritten(inner)];
        if (!known.has(name)) waiting.push(name);
        known.add(name);
        return [key, `#/definitions/${name}`];
      }),
    );
  };
  const top = rewritten(schema);
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const found = at(document, ['components', 'schemas', unescaped(name)]);
    if (found !== undefined) definitions[unescaped(name)] = rewritten(found);
  }
  if (Object.keys(definitions).length === 0 || !isObject(top)) return top;
  return { ...top, definitions: { ...(isObject(top.definitions) ? top.definitions : {}), ...definitions } };
}

function resolved(document: unknown, value: unknown): unknown {
  let target = value;
  for (let depth = 0; depth < deepest && isObject(target) && isText(target.$ref); depth += 1) {
    if (!target.$ref.startsWith('#/')) return undefined;
    target = at(document, target.$ref.slice(2).split('/').map(unescaped));
  }
  return target;
}

function at(document: unknown, path: readonly string[]): unknown {
  let value = document;
  for (const step of path) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** One token of a JSON pointer in a URI fragment. */
function unescaped(token: string): string {
  try {
    return decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return token;
  }
}

function withoutControls(text: string): string {
  return [...text].filter((character) => character > '\u0008').join('');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
