import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Code, template, text } from './code.ts';

test('a file has its imports sorted and merged, types apart from values', () => {
  const code = new Code('a/b/file.ts');
  code.useType('Zebra', 'a/b/animals.ts');
  code.use('feed', 'a/b/animals.ts');
  code.useType('Only', 'a/types.ts');
  code.use('readFile', 'node:fs');
  code.use('own', 'a/b/file.ts');
  code.gap().block('export function go(): void {', () => code.line('feed();'));
  assert.equal(
    code.finish().text,
    [
      '// Generated from proto/ by `npm run generate`. Not to be edited.',
      '',
      "import type { Only } from '../types.ts';",
      "import { type Zebra, feed } from './animals.ts';",
      "import { readFile } from 'node:fs';",
      '',
      'export function go(): void {',
      '  feed();',
      '}',
      '',
    ].join('\n'),
  );
});

test('a name that is used as a value is imported as one, whatever came first', () => {
  const code = new Code('f.ts');
  code.use('A', 'g.ts');
  code.useType('A', 'g.ts');
  assert.match(code.finish().text, /import \{ A \} from/);
});

test('a comment cannot end the doc comment that it is put into', () => {
  const code = new Code('f.ts');
  code.doc('one */ process.exit() /*');
  code.doc('first\n\nsecond */');
  assert.equal(
    code.finish().text.split('\n').slice(2).join('\n'),
    '/** one *\\/ process.exit() /* */\n/**\n * first\n *\n * second *\\/\n */\n',
  );
});

for (const value of ['plain', "it's", 'a "b"', `\`\${x}\``, 'line\nbreak', 'back\\slash', '\u2028']) {
  test(`the literal of ${JSON.stringify(value)} reads as it`, () => {
    assert.equal(Function(`return ${text(value)}`)(), value);
    assert.equal(Function(`return \`${template(value)}\``)(), value);
  });
}
