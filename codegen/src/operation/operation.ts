import { byName, type Field, type Message, type Method, type Model, type Route, type Service } from '../model.ts';
import { snake } from '../names.ts';

/** An RPC with one of its routes, as those meet it who read about REST. */
export interface Operation {
  /** `v1.message.create` */
  readonly id: string;
  /** `Create message` */
  readonly title: string;
  /** `message-create`, for links. */
  readonly anchor: string;
  readonly service: Service;
  readonly method: Method;
  readonly route: Route;
  /** The path as OpenAPI writes it: `/api/v1/app/{app_id}/msg`. */
  readonly path: string;
  readonly variables: readonly Field[];
  readonly query: readonly Field[];
  readonly body: Message | null;
  readonly answer: Message | null;
  /** True for a path that only older clients use. */
  readonly older: boolean;
}

/** All operations by resource, the first route of each RPC before its older ones. */
export function operationsOf(model: Model, service: Service): Operation[] {
  return service.methods.flatMap((method) => method.routes.map((_, i) => operation(model, service, method, i)));
}

/** Services in the order in which people meet them: what needs no token is for machines and comes last. */
export function servicesInOrder(model: Model): Service[] {
  const forMachines = (service: Service): boolean => service.methods.every(({ scope }) => scope === 'none');
  return [
    ...model.services.filter((service) => !forMachines(service)),
    ...model.services.filter((service) => forMachines(service)),
  ];
}

/** `message_attempt` → `Message attempt` */
export function title(name: string): string {
  const text = name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `list_by_msg` → `list-by-msg` */
export function kebab(name: string): string {
  return name.replaceAll('_', '-');
}

/** Comments are wrapped at 120 columns; lines that are no list items flow. */
export function prose(doc: string): string {
  return doc.replace(/(?<!\n)\n(?![\n\-*\d])/g, ' ');
}

/** Who may call, in a sentence or two. */
export function accessOf(method: Method): string {
  const asks = method.capability !== null && (method.scope === 'application' || method.scope === 'read_all');
  return asks
    ? `${access[method.scope]} An application's token needs the capability \`${method.capability}\`.`
    : access[method.scope];
}

const access: Readonly<Record<Method['scope'], string>> = {
  none: 'Needs no token.',
  organization: "Needs an organization's token.",
  organization_application: "Needs an organization's token.",
  application: "Needs an organization's token, or that of the application in the path.",
  read_all: "Needs any token; an application's own sees only what its feature flags allow.",
  message: "Needs an organization's token, or one made for sending this application's messages.",
  any: 'Needs any token.',
  optional: 'Needs no token.',
};

/** What an `idempotency-key` does, where it does something. */
export const keyDoc =
  'Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.';

function operation(model: Model, service: Service, method: Method, index: number): Operation {
  const route = method.routes[index];
  if (route === undefined) throw new Error(`${method.name} has no route ${index}`);
  const request = byName(model.messages, method.request);
  const body = request.fields.find((field) => field.name === route.body);
  const suffix = index === 0 ? '' : `-${index + 1}`;
  const [resource, name] = [kebab(service.resource), `${kebab(method.sdkName)}${suffix}`];
  return {
    id: `v1.${resource}.${name}`,
    title: title(snake(method.name)),
    anchor: `${resource}-${name}`,
    service,
    method,
    route,
    path: route.template.replace(/\{([^}=]+)=[^}]*\}/g, '{$1}'),
    variables: route.path.map((one) => byName(request.fields, one)),
    query: route.query.map((one) => byName(request.fields, one)).filter((field) => !field.wire.hidden),
    body: body?.type.kind === 'message' ? byName(model.messages, body.type.name) : null,
    answer: method.response === null ? null : byName(model.messages, method.response),
    older: index > 0,
  };
}
