import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The schema compiler, from the project's own packages. It and its plugins need neither network nor registry. */
export interface Buf {
  /** `FileDescriptorSet` of all files. */
  build(options: { readonly comments: boolean }): Promise<Buffer>;
  /** Runs the plugins of `buf.gen.yaml` into a folder. */
  generate(out: string): Promise<void>;
}

export function createBuf(root: string, scratch: string): Buf {
  const bin = join(root, 'node_modules', '.bin');
  const run = async (...args: string[]): Promise<void> => {
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` };
    try {
      await promisify(execFile)(join(bin, 'buf'), args, { cwd: root, env });
    } catch (problem) {
      const output = problem instanceof Error && 'stderr' in problem ? String(problem.stderr) : '';
      throw new Error(`buf ${args[0]} failed:\n${output}`, { cause: problem });
    }
  };
  return {
    async build({ comments }) {
      const out = join(scratch, comments ? 'commented.binpb' : 'plain.binpb');
      const less = comments ? [] : ['--exclude-source-info'];
      await run('build', 'proto', '--as-file-descriptor-set', ...less, '-o', out);
      return readFile(out);
    },
    generate: (out) => run('generate', '-o', out),
  };
}
