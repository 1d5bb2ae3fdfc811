import { byName, type Field, type Message, type Model } from '../../model.ts';

/** A field's type in words; `link` turns the name of a message or an enum into one. */
export function typeInWords(field: Field, link: (name: string) => string): string {
  const one = plainType(field, link);
  const null_ = field.wire.nullable ? ' or null' : '';
  if (field.cardinality === 'list') return `list of ${plural(one)}${null_}`;
  if (field.cardinality === 'map') return `${plural(one)} by name${null_}`;
  return `${one}${null_}`;
}

function plainType({ type }: Field, link: (name: string) => string): string {
  switch (type.kind) {
    case 'string':
    case 'boolean':
      return type.kind;
    case 'uint32':
    case 'int32':
      return 'integer';
    case 'timestamp':
      return 'time';
    case 'json':
      return type.object ? 'JSON object' : 'any JSON';
    case 'enum':
    case 'message':
      return link(type.name);
    case 'mask':
      throw new Error('an update mask is shown nowhere');
  }
}

function plural(one: string): string {
  return /^[a-z]+$/.test(one) ? `${one}s` : one;
}

/** Whether an answer may have null in its place. */
export function isNullInAnswer(field: Field): boolean {
  if (field.wire.omitWhenNull) return false;
  return field.cardinality === 'one' ? field.presence === 'optional' : field.wire.nullable;
}

/** The messages that answers are made of, first those that operations answer with: what a reference lists as objects. */
export function objectsOf(model: Model, noun: string): Message[] {
  return model.messages.filter(
    (message) =>
      message.noun === noun &&
      message.roles.includes('output') &&
      message.fields.length > 0 &&
      !message.fields.some((field) => field.name === 'prev_iterator'),
  );
}

/** The field's choices, where it has some. */
export function choicesOf(model: Model, field: Field): { readonly wire: string; readonly doc: string }[] {
  if (field.type.kind !== 'enum') return [];
  return byName(model.enums, field.type.name).values.flatMap(({ wire, doc }) =>
    wire === null ? [] : [{ wire: String(wire), doc }],
  );
}
