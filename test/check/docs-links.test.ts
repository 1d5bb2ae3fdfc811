import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const pages = ['*.md', 'docs/**/*.md', 'codegen/*.md', 'sdks/*/*.md'].flatMap((glob) => globSync(glob));

/** Headings as a page's anchors spell them. */
function anchors(page: string): string[] {
  const text = withoutCode(readFileSync(page, 'utf8'));
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(text: string): string {
  return text.replace(/^```.*?^```/gms, '');
}

test('links between pages lead somewhere', () => {
  assert.ok(pages.length > 10);
  for (const page of pages) {
    for (const [, target = ''] of withoutCode(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      assert.ok(existsSync(file), `${page}: ${target}`);
      if (anchor !== undefined) assert.ok(anchors(file).includes(anchor), `${page}: ${target}`);
    }
  }
});

test('files that the life of a message names are there', () => {
  const page = readFileSync('docs/life-of-a-message.md', 'utf8');
  const named = [...page.matchAll(/\b([a-z][a-z-]*\/[a-z/-]+[\w-]*\.ts)\b/g)].map(([, path = '']) => path);
  assert.ok(named.length > 20);
  for (const path of named) assert.ok(existsSync(join('server/src', path)), path);
});
