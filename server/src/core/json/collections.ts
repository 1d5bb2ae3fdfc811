import type { JsonReader } from './reader.ts';

/** Reads a list of strings. `empty` is what to say where the list may not be empty. */
export function readList(reader: JsonReader, empty?: string): string[] {
  const list: string[] = [];
  reader.openArray();
  while (reader.nextItem()) list.push(reader.string());
  if (empty !== undefined && list.length === 0) throw reader.emptyList(empty);
  return list;
}

/** As `readList`; what stands there more than once is taken once. */
export function readSet(reader: JsonReader, empty?: string): string[] {
  const list = readList(reader, empty);
  return list.length < 2 ? list : [...new Set(list)];
}

/** Reads a list of what `read` reads. */
export function readItems<T>(reader: JsonReader, read: (reader: JsonReader) => T): T[] {
  const list: T[] = [];
  reader.openArray();
  while (reader.nextItem()) list.push(read(reader));
  return list;
}

/** Reads an object whose values are strings. The last of equal keys wins. */
export function readMap(reader: JsonReader): Map<string, string> {
  const map = new Map<string, string>();
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) map.set(key, reader.string());
  return map;
}

/** As `readMap`; keys whose value is null go into `nulls` instead. */
export function readMapWithNulls(reader: JsonReader, nulls: string[]): Map<string, string> {
  const map = new Map<string, string>();
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    if (reader.null()) {
      map.delete(key);
      nulls.push(key);
    } else {
      map.set(key, reader.string());
    }
  }
  return map;
}
