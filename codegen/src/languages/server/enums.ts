import { type Code, text } from '../../code.ts';
import type { Enum } from '../../model.ts';
import { places } from './places.ts';

/** `orderingChoices`: from the wire to the value; `orderingJson`: from the value to JSON text. */
export function printEnum(code: Code, one: Enum): void {
  const type = code.use(one.name, places.types(one.noun));
  const known = one.values.filter((value) => value.wire !== null);
  const key = one.json === 'number' ? 'number' : 'string';
  code.gap();
  code.block(
    `export const choices${one.name}: ReadonlyMap<${key}, ${type}> = new Map<${key}, ${type}>([`,
    () => {
      for (const value of known) {
        const wire = typeof value.wire === 'string' ? text(value.wire) : String(value.wire);
        code.line(`[${wire}, ${type}.${value.name.toUpperCase()}],`);
      }
    },
    ']);',
  );
  code.gap();
  code.block(
    `export const json${one.name}: Readonly<Record<${type}, string>> = {`,
    () => {
      for (const value of one.values) {
        code.line(`[${type}.${value.name.toUpperCase()}]: ${text(JSON.stringify(value.wire))},`);
      }
    },
    '};',
  );
}
