import type { Code } from '../../code.ts';
import type { Field, Model } from '../../model.ts';
import { places, typeOf } from './places.ts';

/** A field's type where it is read from an answer. */
export function outputType(code: Code, model: Model, field: Field): string {
  const one = valueType(code, model, field, 'output');
  const null_ = isNullOutput(field) ? ' | null' : '';
  if (field.cardinality === 'list') return `${one}[]${null_}`;
  if (field.cardinality === 'map') return `Record<string, ${one}>${null_}`;
  return `${one}${null_}`;
}

/** Whether an answer has null for it, or leaves it out, which reads as null. */
export function isNullOutput(field: Field): boolean {
  return field.cardinality === 'one' ? field.presence === 'optional' : field.wire.nullable;
}

/** A field's type where a caller gives it. */
export function inputType(code: Code, model: Model, field: Field): string {
  const one = valueType(code, model, field, 'input');
  const null_ = field.wire.nullable ? ' | null' : '';
  if (field.cardinality === 'list') return `readonly ${one}[]${null_}`;
  if (field.cardinality === 'map') {
    return `Readonly<Record<string, ${one}${field.wire.nullsInto === null ? '' : ' | null'}>>${null_}`;
  }
  return `${one}${null_}`;
}

function valueType(code: Code, model: Model, field: Field, direction: 'input' | 'output'): string {
  switch (field.type.kind) {
    case 'string':
    case 'boolean':
      return field.type.kind;
    case 'uint32':
    case 'int32':
      return 'number';
    case 'timestamp':
      return 'Date';
    case 'json':
      if (direction === 'input') return code.useType('JsonInput', places.json);
      return field.type.object ? 'Record<string, unknown>' : 'unknown';
    case 'enum':
    case 'message':
      return typeOf(code, model, field.type.name);
    case 'mask':
      throw new Error(`an update mask is no field of a model: ${field.name}`);
  }
}
