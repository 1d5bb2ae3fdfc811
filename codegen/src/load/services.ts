import type { DescMethod, DescService, JsonValue } from '@bufbuild/protobuf';
import type { Message, Method, Route, Service } from '../model.ts';
import { byName } from '../model.ts';
import type { Descriptors } from './descriptors.ts';
import { type Members, membersOf } from './json.ts';

export function loadService(descriptors: Descriptors, service: DescService, messages: readonly Message[]): Service {
  const resource = descriptors.option(service, 'posthorn.v1.resource');
  if (typeof resource !== 'string') throw descriptors.problem(service, 'has no `resource`');
  return {
    name: service.name,
    doc: descriptors.doc(service),
    noun: nounOf(service.file.name),
    id: service.typeName,
    resource,
    methods: service.methods.map((method) => loadMethod(descriptors, method, messages, resource)),
  };
}

/** `posthorn/v1/message_attempt` → `message_attempt` */
export function nounOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function loadMethod(
  descriptors: Descriptors,
  method: DescMethod,
  messages: readonly Message[],
  resource: string,
): Method {
  if (method.methodKind !== 'unary') throw descriptors.problem(method, 'streams have no REST form here');
  const operation = membersOf(descriptors.option(method, 'posthorn.v1.operation'));
  const scope = (operation.text('scope') ?? '').replace(/^SCOPE_/, '').toLowerCase();
  const sdkName = operation.text('sdkName');
  if (!isScope(scope)) throw descriptors.problem(method, 'does not say who may call it');
  if (sdkName === undefined) throw descriptors.problem(method, 'has no `sdk_name`');
  const idempotency = (operation.text('idempotency') ?? 'IDEMPOTENCY_NONE').replace(/^IDEMPOTENCY_/, '').toLowerCase();
  if (idempotency !== 'none' && idempotency !== 'stored' && idempotency !== 'message') {
    throw descriptors.problem(method, `the idempotency ${idempotency} is not known`);
  }
  const ok = operation.number('status') ?? 200;
  const created = operation.number('createdStatus') ?? ok;
  const optionalBody = operation.boolean('optionalBody');
  const named = pascal(operation.text('capability')?.replace(/^CAPABILITY_/, ''));
  const unread = operation.unread();
  if (unread.length > 0) throw descriptors.problem(method, `the options ${unread.join(', ')} are not known`);

  const request = byName(messages, method.input.name);
  const mask = request.fields.find((field) => field.type.kind === 'mask')?.name ?? null;
  const empty = method.output.typeName === 'google.protobuf.Empty';
  if (empty !== (ok === 204))
    throw descriptors.problem(method, 'answers with nothing if and only if its status is 204');
  const routes = loadRoutes(descriptors, method, request);
  if (mask !== null && routes[0]?.verb !== 'PATCH') {
    throw descriptors.problem(method, 'only a PATCH has an update mask');
  }
  const reads = routes[0]?.verb === 'GET';
  const forApplications = scope === 'application' || scope === 'read_all';
  const capability = named ?? (forApplications && reads ? 'ViewBase' : null);
  if (forApplications && capability === null) {
    throw descriptors.problem(method, "does not say which capability an application's token needs for it");
  }
  return {
    name: method.name,
    doc: descriptors.doc(method),
    sdkName,
    scope,
    capability,
    permission: `${resource}:${reads && capability !== 'ViewEndpointSecret' ? 'read' : 'write'}`,
    idempotency,
    status: { ok, created },
    optionalBody,
    request: request.name,
    response: empty ? null : method.output.name,
    paged: !empty && byName(messages, method.output.name).fields.some((field) => field.name === 'prev_iterator'),
    mask,
    routes,
  };
}

const scopes: readonly string[] = [
  'none',
  'organization',
  'organization_application',
  'application',
  'read_all',
  'message',
  'any',
  'optional',
];

function isScope(scope: string): scope is Method['scope'] {
  return scopes.includes(scope);
}

/** `VIEW_BASE` → `ViewBase` */
function pascal(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/(^|_)([a-z])/g, (_whole, _gap, letter: string) => letter.toUpperCase());
}

function loadRoutes(descriptors: Descriptors, method: DescMethod, request: Message): Route[] {
  const http: JsonValue | undefined = descriptors.option(method, 'google.api.http');
  if (http === undefined) throw descriptors.problem(method, 'has no `google.api.http`');
  const rule = membersOf(http);
  const routes = [rule, ...rule.list('additionalBindings')].map((one) => loadRoute(descriptors, method, request, one));
  const unread = rule.unread();
  if (unread.length > 0) throw descriptors.problem(method, `${unread.join(', ')} of google.api.http is not read`);
  return routes;
}

function loadRoute(descriptors: Descriptors, method: DescMethod, request: Message, rule: Members): Route {
  const custom = rule.members('custom');
  let verb = custom?.text('kind');
  let template = custom?.text('path');
  for (const kind of ['get', 'put', 'post', 'patch', 'delete']) {
    const text = rule.text(kind);
    if (text === undefined) continue;
    verb = kind.toUpperCase();
    template = text;
  }
  if (verb === undefined || template === undefined) throw descriptors.problem(method, 'has a route without a path');
  const path = [...template.matchAll(/\{([^}=]+)(?:=[^}]*)?\}/g)].map((match) => match[1] ?? '');
  const body = rule.text('body') ?? null;
  for (const name of path) {
    const field = request.fields.find((one) => one.name === name);
    if (field?.type.kind !== 'string' || field.cardinality !== 'one' || field.presence !== 'implicit') {
      throw descriptors.problem(method, `the path variable ${name} is no plain string field of ${request.name}`);
    }
  }
  if (body !== null) {
    const field = request.fields.find((one) => one.name === body);
    if (field?.type.kind !== 'message' || field.cardinality !== 'one') {
      throw descriptors.problem(method, `the body has to be a field of ${request.name} that is a message, not ${body}`);
    }
  }
  const query = request.fields.filter(
    (field) => !path.includes(field.name) && field.name !== body && field.type.kind !== 'mask',
  );
  for (const field of query) {
    const plain = field.cardinality === 'one' || (field.cardinality === 'list' && field.type.kind === 'string');
    if (!plain || field.type.kind === 'message' || field.type.kind === 'json') {
      throw descriptors.problem(method, `${field.name} cannot be a query parameter`);
    }
  }
  return { verb, template, path, query: query.map((field) => field.name), body };
}
