import type { DescEnum, DescMessage } from '@bufbuild/protobuf';
import type { Enum, EnumValue, Message, Model, Role, Service } from '../model.ts';
import { snake } from '../names.ts';
import { type Descriptors, readDescriptors } from './descriptors.ts';
import { loadField } from './fields.ts';
import { membersOf } from './json.ts';
import { loadService, nounOf } from './services.ts';

/** Files of the package that describe the others and are no part of the API. */
const notApi = ['options'];

/** From a `FileDescriptorSet` with source info to the model. Throws `DefinitionProblem` on whatever it cannot express. */
export function loadModel(bytes: Uint8Array, apiPackage = 'posthorn.v1'): Model {
  const descriptors = readDescriptors(bytes, apiPackage);
  const files = descriptors.files.filter((file) => !notApi.includes(nounOf(file.name)));
  const shapes = files.flatMap((file) => file.messages).map((message) => loadMessage(descriptors, message));
  const services = files.flatMap((file) => file.services).map((service) => loadService(descriptors, service, shapes));
  const roles = assignRoles(services, shapes);
  const model: Model = {
    services,
    messages: shapes.map((message) => ({ ...message, roles: [...(roles.get(message.name) ?? [])].sort() })),
    enums: files.flatMap((file) => file.enums).map((one) => loadEnum(descriptors, one)),
  };
  checkMessages(
    descriptors,
    files.flatMap((file) => file.messages),
    model,
  );
  checkDocs(descriptors, files);
  return model;
}

function loadMessage(descriptors: Descriptors, message: DescMessage): Message {
  if (
    message.nestedMessages.some((nested) => nested.proto.options?.mapEntry !== true) ||
    message.nestedEnums.length > 0
  ) {
    throw descriptors.problem(message, 'messages and enums do not nest here: each schema has a name of its own');
  }
  const [oneof, ...more] = message.oneofs;
  if (more.length > 0 || (oneof !== undefined && oneof.fields.length !== message.fields.length)) {
    throw descriptors.problem(message, 'a oneof has to be all that its message holds');
  }
  return {
    name: message.name,
    doc: descriptors.doc(message),
    noun: nounOf(message.file.name),
    roles: [],
    fields: message.fields.map((field) => loadField(descriptors, field)),
    oneof: oneof?.name ?? null,
  };
}

function loadEnum(descriptors: Descriptors, one: DescEnum): Enum {
  const prefix = `${snake(one.name)}_`;
  const values = one.values.map((value): EnumValue => {
    const wire = membersOf(descriptors.option(value, 'posthorn.v1.wire'));
    const name = snake(value.name);
    return {
      name: name.startsWith(prefix) ? name.slice(prefix.length) : name,
      doc: descriptors.doc(value),
      number: value.number,
      wire: wire.number('number') ?? wire.text('text') ?? null,
    };
  });
  const kinds = new Set(values.filter((value) => value.number !== 0).map((value) => typeof value.wire));
  const [kind] = kinds;
  if (kinds.size !== 1 || (kind !== 'number' && kind !== 'string') || values[0]?.wire !== null) {
    throw descriptors.problem(one, 'all values but the zero need a `wire` form, of one kind');
  }
  return {
    name: one.name,
    doc: descriptors.doc(one),
    noun: nounOf(one.file.name),
    json: kind === 'number' ? 'number' : 'text',
    values,
  };
}

/** What is printed for a message follows from where it is reached from. */
function assignRoles(services: readonly Service[], messages: readonly Message[]): Map<string, Set<Role>> {
  const roles = new Map<string, Set<Role>>();
  const give = (name: string, role: Role): void => {
    const given = roles.get(name) ?? new Set();
    roles.set(name, given);
    if (given.has(role)) return;
    given.add(role);
    if (role === 'request') return;
    const deeper = role === 'patch' ? 'input' : role;
    for (const { type } of messages.find((message) => message.name === name)?.fields ?? []) {
      if (type.kind === 'message') give(type.name, deeper);
    }
  };
  for (const method of services.flatMap((service) => service.methods)) {
    give(method.request, 'request');
    if (method.response !== null) give(method.response, 'output');
    const request = messages.find((message) => message.name === method.request);
    for (const route of method.routes) {
      const type = request?.fields.find((field) => field.name === route.body)?.type;
      if (type?.kind === 'message') give(type.name, method.mask === null ? 'input' : 'patch');
    }
  }
  return roles;
}

/** Bits of one number note which fields of an object were read. */
const maxInputFields = 31;

function checkMessages(descriptors: Descriptors, descs: readonly DescMessage[], model: Model): void {
  for (const message of model.messages) {
    const desc = descs.find((one) => one.name === message.name);
    if (desc === undefined) continue;
    if (message.roles.length === 0) throw descriptors.problem(desc, 'is used by nothing');
    const names = message.fields.flatMap(({ wire }) => [
      wire.name,
      ...wire.aliases,
      ...(wire.olderName === null ? [] : [wire.olderName]),
      ...wire.copies.map((copy) => copy.name),
    ]);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) throw descriptors.problem(desc, `two fields are "${twice}" on the wire`);
    const input = message.roles.includes('input') || message.roles.includes('patch');
    if (input && names.length > maxInputFields) throw descriptors.problem(desc, `more than ${maxInputFields} fields`);
    if (input && message.oneof !== null) throw descriptors.problem(desc, 'a oneof cannot be read from JSON here');
    if (reaches(model, message, message.name, new Set())) throw descriptors.problem(desc, 'holds itself');
    for (const { wire } of message.fields) {
      const target = message.fields.find((field) => field.name === wire.nullsInto);
      if (wire.nullsInto !== null && (target?.cardinality !== 'list' || target.type.kind !== 'string')) {
        throw descriptors.problem(desc, `${wire.nullsInto} is no list of strings to put names into`);
      }
    }
  }
}

function reaches(model: Model, from: Message, name: string, seen: Set<string>): boolean {
  return from.fields.some(({ type }) => {
    if (type.kind !== 'message' || seen.has(type.name)) return false;
    if (type.name === name) return true;
    seen.add(type.name);
    const next = model.messages.find((message) => message.name === type.name);
    return next !== undefined && reaches(model, next, name, seen);
  });
}

/** Comments become documentation in every language, so each thing has one. */
function checkDocs(descriptors: Descriptors, files: Descriptors['files']): void {
  for (const file of files) {
    const all = [
      ...file.services,
      ...file.services.flatMap((service) => service.methods),
      ...file.messages,
      ...file.messages.flatMap((message) => message.fields),
      ...file.enums,
      ...file.enums.flatMap((one) => one.values),
    ];
    for (const desc of all) {
      if (descriptors.doc(desc) === '') throw descriptors.problem(desc, 'has no comment');
    }
  }
}
