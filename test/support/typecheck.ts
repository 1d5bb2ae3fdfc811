import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * What the TypeScript compiler has against a text, line by line. The text finds the project's own files under
 * `./project/`.
 */
export async function typecheck(text: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'posthorn-types-'));
  try {
    await symlink(root, join(folder, 'project'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'checked.ts'), text);
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: './project/tsconfig.json',
        compilerOptions: { typeRoots: [join(root, 'node_modules/@types')], preserveSymlinks: true },
        include: ['checked.ts'],
      }),
    );
    const output = await new Promise<string>((done) => {
      const args = ['-p', folder, '--pretty', 'false'];
      execFile(join(root, 'node_modules/.bin/tsc'), args, { cwd: folder }, (_, stdout) => done(stdout));
    });
    return output.split('\n').filter((line) => line !== '');
  } finally {
    await rm(folder, { recursive: true });
  }
}
