import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate, ownedFolders } from './generate.ts';
import { apply, compare, readTree } from './tree.ts';

/** `npm run generate`: makes all generated files anew. With `--check`: changes nothing, fails where they differ. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = resolve(import.meta.dirname, '../..');
const wanted = await generate(root);
const actual = new Map<string, Buffer>();
for (const folder of ownedFolders) {
  for (const [path, bytes] of await readTree(root, folder)) actual.set(path, bytes);
}
for (const path of wanted.keys()) {
  if (actual.has(path)) continue;
  // A file among others that are written by hand.
  const bytes = await readFile(resolve(root, path)).catch(() => undefined);
  if (bytes !== undefined) actual.set(path, bytes);
}
const differences = compare(wanted, actual);
if (!values.check) {
  await apply(root, wanted, differences);
  console.log(`${wanted.size} files, ${differences.length} changed`);
} else if (differences.length > 0) {
  for (const { path, kind } of differences) console.error(`${path}: ${kind}`);
  console.error('Generated files are not what proto/ says. Run `npm run generate` and commit the result.');
  process.exitCode = 1;
} else {
  console.log(`${wanted.size} generated files are as proto/ says`);
}
