import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Files by their path from the project's root, with forward slashes. */
export type Tree = ReadonlyMap<string, Buffer>;

export async function readTree(root: string, folder: string): Promise<Map<string, Buffer>> {
  const tree = new Map<string, Buffer>();
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    tree.set(relative(root, path).split(sep).join('/'), await readFile(path));
  }
  return tree;
}

export interface Difference {
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'extra';
}

/** What would have to change in `actual` to make it `wanted`. */
export function compare(wanted: Tree, actual: Tree): Difference[] {
  const differences: Difference[] = [];
  for (const [path, bytes] of wanted) {
    const other = actual.get(path);
    if (other === undefined) differences.push({ path, kind: 'missing' });
    else if (!other.equals(bytes)) differences.push({ path, kind: 'changed' });
  }
  for (const path of actual.keys()) {
    if (!wanted.has(path)) differences.push({ path, kind: 'extra' });
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Carries the differences out. Files that are right already keep their time. */
export async function apply(root: string, wanted: Tree, differences: readonly Difference[]): Promise<void> {
  for (const { path, kind } of differences) {
    const target = join(root, path);
    if (kind === 'extra') {
      await rm(target);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, wanted.get(path) ?? '');
  }
}
