import { parseRule, type Rule, type Variable } from './rule.ts';

/** What an HTTP method and a path template lead to. */
export interface Route<T> {
  readonly verb: string;
  readonly template: string;
  readonly target: T;
}

export type Match<T> =
  /** `values` are the template's variables, decoded, in its order. */
  | { readonly kind: 'found'; readonly target: T; readonly values: readonly string[] }
  | { readonly kind: 'other_method'; readonly allow: readonly string[] }
  /** Percent-encoding that is broken, is not UTF-8, or hides a NUL. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'missing' };

export interface Matcher<T> {
  /** `path` as it stands on the request line, without its query; slashes at its end do not count. */
  match(verb: string, path: string): Match<T>;
}

interface Leaf<T> {
  readonly rule: Rule;
  readonly target: T;
}

interface Node<T> {
  readonly literals: Map<string, Node<T>>;
  one: Node<T> | undefined;
  readonly end: Ends<T>;
  /** Set where `**` may take everything from here on, nothing included. */
  rest: Ends<T> | undefined;
}

/** What ends at a node: custom verb ('' for none) → HTTP method → leaf. */
type Ends<T> = Map<string, Map<string, Leaf<T>>>;

interface Path {
  readonly raw: readonly string[];
  /** The same, percent-decoded; the same array where nothing is encoded. */
  readonly text: readonly string[];
}

const missing: Match<never> = { kind: 'missing' };
const malformed: Match<never> = { kind: 'malformed' };

/**
 * One tree for all routes. A literal wins over `*`, and `*` over `**`; where that way ends nowhere, the next is tried, so
 * a path finds its route whatever the order of the table. Each node is visited once at most. Throws when two routes are
 * the same.
 */
export function createMatcher<T>(routes: Iterable<Route<T>>): Matcher<T> {
  const root = node<T>();
  let verbs = false;
  for (const route of routes) {
    const rule = parseRule(route.template);
    if (rule.verb !== undefined) verbs = true;
    insert(root, route, rule);
  }
  return {
    match(verb, path) {
      const whole = readPath(path);
      if (whole === undefined) return malformed;
      const allow = new Allowed();
      const cut = verbs ? cutVerb(whole) : undefined;
      if (cut !== undefined) {
        const leaf = walk(root, cut.path, 0, cut.verb, verb, allow);
        if (leaf !== undefined) return found(leaf, cut.path);
      }
      const leaf = walk(root, whole, 0, '', verb, allow);
      if (leaf !== undefined) return found(leaf, whole);
      return allow.names.size === 0 ? missing : { kind: 'other_method', allow: [...allow.names].sort() };
    },
  };
}

/** The methods that a path would answer; the set is made only when a first one is met. */
class Allowed {
  private set: Set<string> | undefined;

  get names(): ReadonlySet<string> {
    return this.set ?? none;
  }

  add(names: Iterable<string>): void {
    this.set ??= new Set();
    for (const name of names) this.set.add(name);
  }
}

const none: ReadonlySet<string> = new Set();

function node<T>(): Node<T> {
  return { literals: new Map(), one: undefined, end: new Map(), rest: undefined };
}

function insert<T>(root: Node<T>, { verb, template, target }: Route<T>, rule: Rule): void {
  let at = root;
  let ends: Ends<T> | undefined;
  for (const segment of rule.segments) {
    if (segment.kind === 'rest') {
      at.rest ??= new Map();
      ends = at.rest;
    } else if (segment.kind === 'one') {
      at.one ??= node();
      at = at.one;
    } else {
      at = entry(at.literals, segment.text, () => node<T>());
    }
  }
  const byMethod = entry(ends ?? at.end, rule.verb ?? '', () => new Map<string, Leaf<T>>());
  if (byMethod.has(verb)) throw new Error(`${verb} ${template} matches what another route matches`);
  byMethod.set(verb, { rule, target });
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function walk<T>(
  at: Node<T>,
  path: Path,
  depth: number,
  custom: string,
  verb: string,
  allow: Allowed,
): Leaf<T> | undefined {
  if (depth === path.text.length) {
    return pick(at.end, custom, verb, allow) ?? (at.rest && pick(at.rest, custom, verb, allow));
  }
  const segment = path.text[depth] as string;
  const next = at.literals.get(segment);
  if (next !== undefined) {
    const leaf = walk(next, path, depth + 1, custom, verb, allow);
    if (leaf !== undefined) return leaf;
  }
  if (at.one !== undefined && segment !== '') {
    const leaf = walk(at.one, path, depth + 1, custom, verb, allow);
    if (leaf !== undefined) return leaf;
  }
  return at.rest && pick(at.rest, custom, verb, allow);
}

function pick<T>(ends: Ends<T>, custom: string, verb: string, allow: Allowed): Leaf<T> | undefined {
  const byMethod = ends.get(custom);
  if (byMethod === undefined) return undefined;
  const leaf = byMethod.get(verb);
  if (leaf === undefined) allow.add(byMethod.keys());
  return leaf;
}

function readPath(path: string): Path | undefined {
  let end = path.length;
  while (end > 0 && path.charCodeAt(end - 1) === 47) end -= 1;
  const raw: string[] = [];
  // The first character is the leading slash; a path without one is a target such as `*`, which no rule matches.
  let start = path.charCodeAt(0) === 47 ? 1 : 0;
  while (start <= end && end > 0) {
    let slash = path.indexOf('/', start);
    if (slash === -1 || slash > end) slash = end;
    raw.push(path.slice(start, slash));
    start = slash + 1;
  }
  if (plain.test(path)) return { raw, text: raw };
  const text: string[] = [];
  for (const segment of raw) {
    const decoded = decode(segment);
    if (decoded === undefined) return undefined;
    text.push(decoded);
  }
  return { raw, text };
}

const plain = /^[!-$&-~]*$/;

/** Node hands out the request line as latin1: characters beyond ASCII are raw bytes and are read as UTF-8. */
function decode(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment.replace(/[^!-~]/g, percentByte));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function percentByte(char: string): string {
  return `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function cutVerb(path: Path): { path: Path; verb: string } | undefined {
  const last = path.raw.at(-1);
  const colon = last === undefined ? -1 : last.lastIndexOf(':');
  if (last === undefined || colon === -1) return undefined;
  const verb = decode(last.slice(colon + 1));
  const text = decode(last.slice(0, colon));
  if (verb === undefined || verb === '' || text === undefined) return undefined;
  return {
    verb,
    path: { raw: [...path.raw.slice(0, -1), last.slice(0, colon)], text: [...path.text.slice(0, -1), text] },
  };
}

function found<T>({ rule, target }: Leaf<T>, path: Path): Match<T> {
  const values: string[] = [];
  for (const variable of rule.variables) values.push(capture(variable, rule, path));
  return { kind: 'found', target, values };
}

function capture(variable: Variable, rule: Rule, path: Path): string {
  if (!variable.several) return path.text[variable.start] as string;
  const open = variable.end === rule.segments.length && rule.segments.at(-1)?.kind === 'rest';
  const pieces = path.raw.slice(variable.start, open ? path.raw.length : variable.end);
  // Checked already: each segment decodes.
  return pieces.map((piece) => decode(piece.replace(/%2f/gi, (slash) => `%25${slash.slice(1)}`)) ?? piece).join('/');
}
