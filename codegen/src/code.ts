import { posix } from 'node:path';

/** What a printer gives: the file's path from the project's root, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Builds one TypeScript file: lines, indented blocks, doc comments, and the imports that they turn out to need. */
export class Code {
  readonly path: string;
  private readonly lines: string[] = [];
  private depth = 0;
  private readonly imports = new Map<string, Map<string, 'type' | 'value'>>();

  constructor(path: string) {
    this.path = path;
  }

  line(text = ''): this {
    this.lines.push(text === '' ? '' : `${'  '.repeat(this.depth)}${text}`);
    return this;
  }

  /** `head`, the lines that `body` adds one step further in, and `tail`; null for none. */
  block(head: string, body: () => void, tail: string | null = '}'): this {
    this.line(head);
    this.depth += 1;
    body();
    this.depth -= 1;
    return tail === null ? this : this.line(tail);
  }

  /** A blank line, unless the text begins here or has one already. */
  gap(): this {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.line();
    return this;
  }

  doc(text: string): this {
    const lines = text.replaceAll('*/', '*\\/').split('\n');
    if (lines.length === 1) return this.line(`/** ${lines[0]} */`);
    this.line('/**');
    for (const line of lines) this.line(` * ${line}`.trimEnd());
    return this.line(' */');
  }

  /** Imports a value from another file of the project (by its path from the root) or from a package. */
  use(name: string, from: string): string {
    return this.import(name, from, 'value');
  }

  /** As `use`, for a name that is needed as a type only. */
  useType(name: string, from: string): string {
    return this.import(name, from, 'type');
  }

  finish(): GeneratedFile {
    const head = ['// Generated from proto/ by `npm run generate`. Not to be edited.', ''];
    const froms = [...this.imports].map(([from, names]) => [this.specifier(from), names] as const);
    froms.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [specifier, names] of froms) head.push(importLine(specifier, names));
    if (froms.length > 0) head.push('');
    return { path: this.path, text: `${[...head, ...this.lines].join('\n').trimEnd()}\n` };
  }

  private import(name: string, from: string, kind: 'type' | 'value'): string {
    if (from === this.path) return name;
    const names = this.imports.get(from) ?? new Map<string, 'type' | 'value'>();
    this.imports.set(from, names);
    if (names.get(name) !== 'value') names.set(name, kind);
    return name;
  }

  private specifier(from: string): string {
    if (!from.endsWith('.ts')) return from;
    const relative = posix.relative(posix.dirname(this.path), from);
    return relative.startsWith('.') ? relative : `./${relative}`;
  }
}

function importLine(specifier: string, names: ReadonlyMap<string, 'type' | 'value'>): string {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const onlyTypes = sorted.every(([, kind]) => kind === 'type');
  const list = sorted.map(([name, kind]) => (kind === 'type' && !onlyTypes ? `type ${name}` : name));
  const line = `import ${onlyTypes ? 'type ' : ''}{ ${list.join(', ')} } from ${text(specifier)};`;
  if (line.length <= 120) return line;
  return `import ${onlyTypes ? 'type ' : ''}{\n${list.map((name) => `  ${name},`).join('\n')}\n} from ${text(specifier)};`;
}

/** A string literal. */
export function text(value: string): string {
  const json = JSON.stringify(value);
  return value.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** A list of string literals. */
export function texts(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}

/** The value's place inside a template literal. */
export function template(value: string): string {
  return value.replace(/[\\`]|\$\{/g, '\\$&');
}
