import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { explainSettings } from '../../server/src/config.ts';

/** Name → values and default, of every setting that the server knows. */
function known(): Map<string, string> {
  const entries = explainSettings().matchAll(/^ {2}POSTHORN_(\w+)\n.*\n {6}(.*); default: (.*)$/gm);
  return new Map(
    [...entries].map(([, name = '', values, fallback]) => [name.toLowerCase(), `${values} | ${fallback}`]),
  );
}

/** The same, of the rows in the tables of docs/configuration.md. */
function documented(): Map<string, string> {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| (.*) \| (.*) \| \S.* \|$/gm)];
  assert.equal(rows.length, new Set(rows.map(([, name]) => name)).size, 'a setting has two rows');
  return new Map(rows.map(([, name = '', values, fallback]) => [name, `${values} | ${fallback}`]));
}

test('docs/configuration.md has every setting, and no other', () => {
  assert.ok(known().size > 0);
  assert.deepEqual([...documented().keys()].sort(), [...known().keys()].sort());
});

test('docs/configuration.md has the values and defaults of the code', () => {
  const page = documented();
  for (const [name, facts] of known()) assert.equal(page.get(name), facts, name);
});
