/**
 * The path templates of `google.api.http`, parsed. The grammar (google/api/http.proto):
 *
 *     Template  = "/" Segments [ Verb ]
 *     Segments  = Segment { "/" Segment }
 *     Segment   = "*" | "**" | LITERAL | Variable
 *     Variable  = "{" FieldPath [ "=" Segments ] "}"
 *     FieldPath = IDENT { "." IDENT }
 *     Verb      = ":" LITERAL
 *
 * `**` may only stand last, variables do not nest, and `/` alone is a template too.
 */
export interface Rule {
  readonly segments: readonly Segment[];
  readonly variables: readonly Variable[];
  /** The custom verb without its colon. */
  readonly verb: string | undefined;
}

export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'rest' };

/** A field that takes the segments from `start` up to, not including, `end`. */
export interface Variable {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** True where it may span several segments: there `%2F` stays as it is, so that it differs from a separator. */
  readonly several: boolean;
}

export class RuleError extends Error {
  constructor(template: string, problem: string) {
    super(`path template ${JSON.stringify(template)}: ${problem}`);
  }
}

const fieldPath = /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/;
/** RFC 3986 `pchar`, without `*`, which is a wildcard here. */
const literal = /^(?:[A-Za-z0-9\-._~!$&'()+,;=:@]|%[0-9A-Fa-f]{2})+$/;

/** Throws `RuleError`. */
export function parseRule(template: string): Rule {
  if (!template.startsWith('/')) throw new RuleError(template, 'must begin with "/"');
  const [text, verb] = splitVerb(template);
  const segments: Segment[] = [];
  const variables: Variable[] = [];
  if (text !== '/' || verb !== undefined) {
    for (const part of splitSegments(template, text.slice(1))) {
      if (part.startsWith('{')) variables.push(parseVariable(template, part, segments));
      else segments.push(parseSegment(template, part));
    }
  }
  const rest = segments.findIndex((segment) => segment.kind === 'rest');
  if (rest !== -1 && rest !== segments.length - 1) throw new RuleError(template, '"**" must be the last segment');
  const names = variables.map((variable) => variable.path);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RuleError(template, `variable "${twice}" stands twice`);
  return { segments, variables, verb };
}

/** The verb is what follows the last colon of the last segment, outside of braces. */
function splitVerb(template: string): [text: string, verb: string | undefined] {
  const colon = template.lastIndexOf(':');
  if (colon === -1 || colon < template.lastIndexOf('/') || colon < template.lastIndexOf('}')) {
    return [template, undefined];
  }
  return [template.slice(0, colon), decodeLiteral(template, template.slice(colon + 1))];
}

/** Splits at each slash that is not inside braces. */
function splitSegments(template: string, text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '{') {
      if (inside) throw new RuleError(template, 'variables do not nest');
      inside = true;
    } else if (char === '}') {
      if (!inside) throw new RuleError(template, 'a "}" without its "{"');
      inside = false;
    } else if (char === '/' && !inside) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  if (inside) throw new RuleError(template, 'a "{" without its "}"');
  parts.push(text.slice(start));
  return parts;
}

function parseSegment(template: string, part: string): Segment {
  if (part === '*') return { kind: 'one' };
  if (part === '**') return { kind: 'rest' };
  return { kind: 'literal', text: decodeLiteral(template, part) };
}

function parseVariable(template: string, part: string, segments: Segment[]): Variable {
  if (!part.endsWith('}')) throw new RuleError(template, `"${part}" goes on after its variable`);
  const inner = part.slice(1, -1);
  const equals = inner.indexOf('=');
  const path = equals === -1 ? inner : inner.slice(0, equals);
  if (!fieldPath.test(path)) throw new RuleError(template, `"${path}" is no field path`);
  const start = segments.length;
  const pattern = equals === -1 ? '*' : inner.slice(equals + 1);
  for (const piece of pattern.split('/')) segments.push(parseSegment(template, piece));
  const several = segments.length - start > 1 || segments.at(-1)?.kind === 'rest';
  return { path, start, end: segments.length, several };
}

function decodeLiteral(template: string, text: string): string {
  if (!literal.test(text)) throw new RuleError(template, text === '' ? 'an empty segment' : `"${text}" is no literal`);
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RuleError(template, `"${text}" is not percent-encoded UTF-8`);
  }
}
