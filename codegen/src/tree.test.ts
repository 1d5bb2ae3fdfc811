import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { apply, compare, readTree } from './tree.ts';

const tree = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

test('what is missing, changed or no longer made is told', () => {
  assert.deepEqual(compare(tree({ a: '1', b: '2', c: '3' }), tree({ b: '2', c: '4', d: '5' })), [
    { path: 'a', kind: 'missing' },
    { path: 'c', kind: 'changed' },
    { path: 'd', kind: 'extra' },
  ]);
});

test('a folder becomes what it should be, and is then', async () => {
  const root = mkdtempSync(join(tmpdir(), 'posthorn-tree-'));
  try {
    await apply(
      root,
      tree({ 'x/old.ts': 'o', 'x/same.ts': 's' }),
      compare(tree({ 'x/old.ts': 'o', 'x/same.ts': 's' }), tree({})),
    );
    const wanted = tree({ 'x/same.ts': 's', 'x/deep/new.ts': 'n' });
    await apply(root, wanted, compare(wanted, await readTree(root, 'x')));
    assert.deepEqual(compare(wanted, await readTree(root, 'x')), []);
    assert.equal(readFileSync(join(root, 'x/deep/new.ts'), 'utf8'), 'n');
    assert.deepEqual(await readTree(root, 'nowhere'), new Map());
  } finally {
    rmSync(root, { recursive: true });
  }
});
