import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from '../../server/src/core/errors.ts';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');

/** First cell → the others, of the table that begins with this cell. */
function table(head: string): Map<string, string[]> {
  const start = page.indexOf(`\n| ${head} |`);
  assert.ok(start >= 0, `no table of ${head}`);
  const [, , ...lines] =
    page
      .slice(start + 1)
      .split(/\n(?!\|)/)[0]
      ?.split('\n') ?? [];
  const rows = lines.map((line) => line.replace(/^\| | \|$/g, '').split(' | '));
  assert.equal(rows.length, new Set(rows.map(([first]) => first)).size, `two rows with one ${head}`);
  return new Map(rows.map(([first = '', ...others]) => [first, others]));
}

test('docs/errors.md has every reason, and no other', () => {
  assert.deepEqual([...table('reason').keys()], Object.keys(catalogue));
});

test('docs/errors.md has the statuses, codes and sentences of the catalogue, and says what to do', () => {
  const rows = table('reason');
  for (const [reason, { http, code, grpc, sentence }] of Object.entries(catalogue)) {
    const [advice = '', ...none] = rows.get(reason)?.slice(4) ?? [];
    assert.deepEqual(rows.get(reason)?.slice(0, 4), [String(http), `\`${code}\``, grpc, sentence], reason);
    assert.match(advice, /\w/, reason);
    assert.equal(none.length, 0, reason);
  }
});

test('docs/errors.md has every cause of a failed attempt, and no other', () => {
  const source = readFileSync(new URL('../../server/src/core/cause.ts', import.meta.url), 'utf8');
  const causes = [...source.matchAll(/\| '(\w+)'/g)].map(([, cause]) => `\`${cause}\``);
  assert.ok(causes.length > 0);
  assert.deepEqual([...table('cause').keys()].sort(), causes.sort());
});
