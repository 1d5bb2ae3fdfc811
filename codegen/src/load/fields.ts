import { type DescField, ScalarType } from '@bufbuild/protobuf';
import type { Field, Type, Wire } from '../model.ts';
import { camel } from '../names.ts';
import type { Descriptors } from './descriptors.ts';
import { type Members, membersOf } from './json.ts';
import { loadRules } from './rules.ts';

export function loadField(descriptors: Descriptors, field: DescField): Field {
  const json = membersOf(descriptors.option(field, 'posthorn.v1.json'));
  const type = loadType(descriptors, field, json.text('raw'));
  const wire = loadWire(field, json);
  const cardinality = field.fieldKind === 'list' ? 'list' : field.fieldKind === 'map' ? 'map' : 'one';
  const { rules, itemRules } = loadRules(descriptors, field, json.number('maxBytes'));
  const unread = json.unread();
  if (unread.length > 0) throw descriptors.problem(field, `the JSON options ${unread.join(', ')} are not known`);
  if (wire.set && (cardinality !== 'list' || type.kind !== 'string')) {
    throw descriptors.problem(field, 'only a list of strings can be a set');
  }
  if (wire.olderName !== null && (cardinality !== 'one' || !wire.nullable)) {
    throw descriptors.problem(field, 'only a nullable single value can have an older name');
  }
  return {
    name: field.name,
    doc: descriptors.doc(field),
    wire,
    type,
    cardinality,
    presence: loadPresence(descriptors, field),
    rules,
    itemRules,
    secret: field.proto.options?.debugRedact === true,
  };
}

function loadWire(field: DescField, json: Members): Wire {
  return {
    name: json.text('name') ?? camel(field.name),
    aliases: json.texts('aliases'),
    olderName: json.text('olderName') ?? null,
    copies: json.list('copies').map((copy) => ({
      name: copy.text('name') ?? '',
      omitWhenNull: copy.boolean('omitWhenNull'),
    })),
    nullable: json.boolean('nullable'),
    omitWhenNull: json.boolean('omitWhenNull'),
    emptyList: json.text('emptyList') ?? null,
    nullsInto: json.text('nullsInto') ?? null,
    set: json.boolean('set'),
    hidden: json.boolean('hidden'),
  };
}

function loadPresence(descriptors: Descriptors, field: DescField): Field['presence'] {
  const behavior = descriptors.option(field, 'google.api.field_behavior');
  if (Array.isArray(behavior) && behavior.includes('REQUIRED')) return 'required';
  const tracked = field.proto.proto3Optional || (field.fieldKind === 'message' && field.oneof === undefined);
  return tracked ? 'optional' : 'implicit';
}

function loadType(descriptors: Descriptors, field: DescField, raw: string | undefined): Type {
  if (field.fieldKind === 'map') {
    if (field.mapKey !== ScalarType.STRING || field.mapKind !== 'scalar' || field.scalar !== ScalarType.STRING) {
      throw descriptors.problem(field, 'a map has to be one of strings by string');
    }
    return { kind: 'string' };
  }
  if (field.enum !== undefined) return { kind: 'enum', name: field.enum.name };
  if (field.message !== undefined) {
    if (field.message.typeName === 'google.protobuf.Timestamp') return { kind: 'timestamp' };
    if (field.message.typeName === 'google.protobuf.FieldMask') return { kind: 'mask' };
    if (field.message.file.proto.package !== field.parent.file.proto.package) {
      throw descriptors.problem(field, `the type ${field.message.typeName} has no JSON form here`);
    }
    return { kind: 'message', name: field.message.name };
  }
  if (field.scalar === ScalarType.STRING) return { kind: 'string' };
  if (field.scalar === ScalarType.BOOL) return { kind: 'boolean' };
  if (field.scalar === ScalarType.UINT32) return { kind: 'uint32' };
  if (field.scalar === ScalarType.INT32) return { kind: 'int32' };
  if (field.scalar === ScalarType.BYTES && raw !== undefined) return { kind: 'json', object: raw === 'RAW_OBJECT' };
  throw descriptors.problem(field, 'a type that has no JSON form here');
}
