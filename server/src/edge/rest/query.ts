import { ApiError } from '../../core/errors.ts';
import type { QueryParameter } from '../../core/method.ts';

/** Writes a query string's parameters into a request; throws `ApiError` BAD_REQUEST that names the parameter. */
export type QueryReader = (request: unknown, query: string) => void;

/**
 * A repeated parameter is also read as `name[]=` and `name[0]=`. Unknown parameters are ignored. A parameter that takes
 * one value and is given twice, under whatever of its names, is refused.
 */
export function createQueryReader(parameters: readonly QueryParameter[]): QueryReader {
  const known = new Map<string, number>();
  parameters.forEach((parameter, i) => {
    for (const name of parameter.names) known.set(name, i);
  });

  return (request, query) => {
    if (known.size === 0 || query === '') return;
    const values: (string[] | undefined)[] = [];
    for (let start = 0; start <= query.length; ) {
      let end = query.indexOf('&', start);
      if (end === -1) end = query.length;
      const pair = query.slice(start, end);
      start = end + 1;
      const equals = pair.indexOf('=');
      const index = lookup(known, parameters, equals === -1 ? pair : pair.slice(0, equals));
      if (index === undefined) continue;
      const name = nameOf(parameters, index);
      const value = decode(equals === -1 ? '' : pair.slice(equals + 1));
      if (value === undefined) throw refusal(name, 'is not percent-encoded UTF-8 text without NUL');
      const list = values[index];
      if (list === undefined) values[index] = [value];
      else if (parameters[index]?.repeated) list.push(value);
      else throw refusal(name, 'is given more than once');
    }
    values.forEach((list, i) => {
      if (list === undefined) return;
      const problem = parameters[i]?.set(request, list);
      if (problem !== undefined) throw refusal(nameOf(parameters, i), problem);
    });
  };
}

function lookup(
  known: ReadonlyMap<string, number>,
  parameters: readonly QueryParameter[],
  raw: string,
): number | undefined {
  const exact = known.get(raw);
  if (exact !== undefined || !/[%+[]/.test(raw)) return exact;
  const name = decode(raw);
  if (name === undefined) return undefined;
  const index = known.get(name) ?? known.get(name.replace(/\[\d{0,6}\]$/, ''));
  if (index === undefined || known.has(name)) return index;
  return parameters[index]?.repeated ? index : undefined;
}

/** Form encoding: a plus is a space. Undefined where the text is not UTF-8, its encoding is broken or it holds a NUL. */
function decode(text: string): string | undefined {
  if (plain.test(text)) return text;
  try {
    const decoded = decodeURIComponent(
      text.replace(/[^!-*,-~]/g, (char) =>
        char === '+' ? ' ' : `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
      ),
    );
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const plain = /^[!-$&-*,-~]*$/;

function nameOf(parameters: readonly QueryParameter[], index: number): string {
  return parameters[index]?.names[0] ?? '';
}

function refusal(name: string, problem: string): ApiError {
  return new ApiError('BAD_REQUEST', `query parameter \`${name}\`: ${problem}`);
}
