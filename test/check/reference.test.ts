import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '../support/openapi.ts';
import { typecheck } from '../support/typecheck.ts';

const html = readFileSync('server/src/gen/reference.html', 'utf8');
const pages = globSync('docs/reference/*.md').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const operations = Object.entries(readDocument().paths).flatMap(([path, verbs]) =>
  Object.entries(verbs)
    .filter(([, operation]) => operation.deprecated !== true)
    .map(([verb]) => `${verb.toUpperCase()} ${path}`),
);

function blocks(language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms');
  return pages.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, code = '']) => code));
}

test('every operation is in the pages, in the page of the server and in llms.txt', () => {
  const markdown = pages.map(({ text }) => text).join('\n');
  const routes = [...html.matchAll(/<div class="route"><span[^>]*>(\w+)<\/span><code>([^<]+)<\/code>/g)];
  assert.deepEqual(routes.map(([, verb, path]) => `${verb} ${path}`).sort(), [...operations].sort());
  const map = readFileSync('docs/llms.txt', 'utf8');
  for (const operation of operations) {
    assert.ok(markdown.includes(`\n\`${operation}\`\n`), operation);
    assert.ok(map.includes(`- \`${operation}\`: `), operation);
  }
});

test('each operation has an example with curl, which a shell can read, and one in TypeScript', () => {
  const [shell, typescript] = [blocks('sh'), blocks('ts')];
  assert.equal(shell.length, operations.length);
  assert.equal(typescript.length, operations.length);
  for (const code of shell) {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: code });
    assert.equal(status, 0, `${code}\n${stderr}`);
  }
});

test('the examples in TypeScript compile against the SDK', async () => {
  const functions = blocks('ts').map((code, i) => `export async function example${i}(): Promise<void> {\n${code}}`);
  const head =
    "import { Posthorn } from './project/sdks/typescript/src/index.ts';\nconst posthorn = new Posthorn('token');";
  const globals = 'declare const console: { log(value: unknown): void };';
  assert.deepEqual(await typecheck([head, globals, ...functions].join('\n')), []);
});

test('no link of the pages leads nowhere', () => {
  const slug = (heading: string) => heading.toLowerCase().replaceAll(' ', '-');
  const anchors = new Map(
    pages.map(({ path, text }) => [
      basename(path),
      new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading))),
    ]),
  );
  for (const { path, text } of pages) {
    for (const [, file = '', anchor] of text.matchAll(/\]\(([^)#]*)(?:#([^)]+))?\)/g)) {
      const target = file === '' ? basename(path) : file;
      if (target.startsWith('..')) assert.ok(readFileSync(join(dirname(path), target)).length > 0, target);
      else
        assert.ok(
          anchor === undefined ? anchors.has(target) : anchors.get(target)?.has(anchor),
          `${path}: ${target}#${anchor}`,
        );
    }
  }
});

test('no link of the page leads nowhere, and no name is given twice', () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
  assert.deepEqual([...new Set(ids)], ids);
  for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
  for (const [, target = ''] of html.matchAll(/for="([^"]+)"/g)) assert.ok(ids.includes(target), target);
});
