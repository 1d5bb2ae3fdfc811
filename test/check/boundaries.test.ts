import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

/**
 * Who may import whom, by folder of `server/src`; a file beside the folders is one by itself. What is not listed for a
 * folder is refused, and so is a new folder that nobody has listed.
 */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  gen: ['core'],
  ports: ['core'],
  observe: [],
  'start-error': [],
  version: [],
  config: ['start-error'],
  embedded: ['start-error'],
  adapters: ['ports', 'core', 'observe'],
  store: ['ports', 'core', 'observe', 'start-error'],
  dispatch: ['store', 'ports', 'core', 'observe'],
  tasks: ['store', 'ports', 'core', 'observe'],
  handlers: ['store', 'ports', 'core', 'gen', 'pipeline', 'observe'],
  pipeline: ['store', 'ports', 'core', 'gen', 'observe'],
  edge: ['pipeline', 'handlers', 'ports', 'core', 'gen', 'observe', 'start-error'],
  inbox: ['ports', 'core', 'observe'],
};

/** The composition root and the process entry import everything; they are themselves imported by nobody else. */
const roots = ['app', 'cli', 'main'];

/** Time, chance and settings are handed in. These folders are where they come from, or run before there is anyone to hand. */
const sources = ['adapters', 'embedded', ...roots];

const taken: Record<string, RegExp> = {
  'the system clock': /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bprocess\.hrtime\b/,
  'a timer of its own': /\bset(Timeout|Interval)\(|['"]node:timers|\bAbortSignal\.timeout\(/,
  'randomness of its own': /\bMath\.random\(|\brandom(Bytes|UUID|Int|FillSync|Fill)\(|\bgetRandomValues\(/,
  'the environment': /\bprocess\.env\b/,
};

const files = globSync('server/src/**/*.ts').filter((file) => !file.endsWith('.test.ts'));

for (const layer of new Set(files.map(layerOf))) {
  const own = files.filter((file) => layerOf(file) === layer);

  test(`${layer} imports only what it may`, () => {
    const allowed = roots.includes(layer) ? undefined : mayImport[layer];
    assert.ok(
      allowed || roots.includes(layer),
      `server/src/${layer} is not in the list of test/check/boundaries.test.ts`,
    );
    for (const file of own) {
      for (const target of importsOf(file)) {
        assert.ok(!/^(test|codegen|sdks)\//.test(target), `${file} imports ${target}`);
        const other = layerOf(target);
        if (other === layer || !target.startsWith('server/src/')) continue;
        assert.ok(allowed === undefined || allowed.includes(other), `${file} imports ${target}`);
      }
    }
  });

  test(`${layer} is given time, chance and settings`, () => {
    if (sources.includes(layer)) return;
    for (const file of own) {
      const code = withoutComments(readFileSync(file, 'utf8'));
      for (const [what, pattern] of Object.entries(taken)) assert.doesNotMatch(code, pattern, `${file} takes ${what}`);
    }
  });
}

test('the generator reads descriptors and never the server', () => {
  for (const file of globSync('codegen/src/**/*.ts')) {
    for (const target of importsOf(file)) assert.ok(!target.startsWith('server/'), `${file} imports ${target}`);
  }
});

test('an SDK stands alone', () => {
  for (const file of globSync('sdks/typescript/src/**/*.ts').filter((path) => !path.endsWith('.test.ts'))) {
    for (const target of importsOf(file)) assert.ok(target.startsWith('sdks/typescript/'), `${file} imports ${target}`);
  }
});

/** `store` for `server/src/store/sql/lease.ts`, `main` for `server/src/main.ts`. */
function layerOf(file: string): string {
  return relative('server/src', file).split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** The project's own files that a file imports, in whatever way. */
function importsOf(file: string): string[] {
  const code = withoutComments(readFileSync(file, 'utf8'));
  const specifiers = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)];
  return specifiers.map(([, path = '']) => join(dirname(file), path));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '');
}
