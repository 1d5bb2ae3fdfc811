import type { QueryParameter } from '../method.ts';
import { parseTimestamp } from './timestamp.ts';

/** Query parameters by their type. Each refuses text that is not of it, and a second value where there can be one. */

export function textParameter<R>(name: string, set: (request: R, value: string) => void): QueryParameter<R> {
  return single(name, (request, value) => {
    set(request, value);
    return undefined;
  });
}

export function integerParameter<R>(
  name: string,
  min: number,
  max: number,
  set: (request: R, value: number) => void,
): QueryParameter<R> {
  return single(name, (request, value) => {
    const number = /^-?\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= max)) return `expected a whole number from ${min} to ${max}`;
    set(request, number);
    return undefined;
  });
}

/** Exactly `true` or `false`. */
export function booleanParameter<R>(name: string, set: (request: R, value: boolean) => void): QueryParameter<R> {
  return single(name, (request, value) => {
    if (value !== 'true' && value !== 'false') return 'expected true or false';
    set(request, value === 'true');
    return undefined;
  });
}

export function timeParameter<R>(name: string, set: (request: R, value: Date) => void): QueryParameter<R> {
  return single(name, (request, value) => {
    const time = parseTimestamp(value);
    if (time === undefined) return 'expected a time as in RFC 3339';
    set(request, time);
    return undefined;
  });
}

/** One of a closed set, by its text on the wire. */
export function choiceParameter<R, T>(
  name: string,
  choices: ReadonlyMap<string | number, T>,
  set: (request: R, value: T) => void,
): QueryParameter<R> {
  const byText = new Map([...choices].map(([wire, value]) => [String(wire), value]));
  return single(name, (request, value) => {
    const choice = byText.get(value);
    if (choice === undefined) return `expected one of ${[...byText.keys()].join(', ')}`;
    set(request, choice);
    return undefined;
  });
}

/** Repeated, or one text with commas, or both. */
export function textListParameter<R>(name: string, set: (request: R, value: string[]) => void): QueryParameter<R> {
  return {
    names: [name],
    repeated: true,
    set(request, values) {
      set(
        request,
        [...new Set(values.flatMap((value) => value.split(',')))].filter((item) => item !== ''),
      );
      return undefined;
    },
  };
}

function single<R>(name: string, set: (request: R, value: string) => string | undefined): QueryParameter<R> {
  return {
    names: [name],
    repeated: false,
    set: (request, values) => (values.length === 1 ? set(request, values[0] as string) : 'is given more than once'),
  };
}
