import type { JsonValue } from '@bufbuild/protobuf';

/** Reads the members of an option and complains about those that nobody asked for. */
export interface Members {
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  boolean(name: string): boolean;
  texts(name: string): readonly string[];
  members(name: string): Members | undefined;
  list(name: string): readonly Members[];
  /** The names that were not read, by dotted path. To be called last. */
  unread(): readonly string[];
}

export function membersOf(value: JsonValue | undefined): Members {
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const read = new Set<string>();
  const inner: [string, Members][] = [];
  const take = (name: string): JsonValue | undefined => {
    read.add(name);
    return object[name];
  };
  const enter = (name: string, item: JsonValue): Members => {
    const members = membersOf(item);
    inner.push([name, members]);
    return members;
  };
  return {
    text: (name) => {
      const text = take(name);
      return typeof text === 'string' ? text : undefined;
    },
    // 64-bit numbers are strings in ProtoJSON.
    number: (name) => {
      const number = take(name);
      return number === undefined ? undefined : Number(number);
    },
    boolean: (name) => take(name) === true,
    texts: (name) => listOf(take(name)).map(String),
    members: (name) => {
      const item = take(name);
      return item === undefined ? undefined : enter(name, item);
    },
    list: (name) => listOf(take(name)).map((item) => enter(name, item)),
    unread: () => [
      ...Object.keys(object).filter((name) => !read.has(name)),
      ...inner.flatMap(([name, members]) => members.unread().map((deeper) => `${name}.${deeper}`)),
    ],
  };
}

export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
