import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuf } from './buf.ts';
import { openapiFiles } from './languages/openapi/index.ts';
import { referenceFiles } from './languages/reference/index.ts';
import { serverFiles } from './languages/server/index.ts';
import { typescriptFiles } from './languages/typescript/index.ts';
import { loadModel } from './load/model.ts';
import { dump } from './model.ts';
import { readTree } from './tree.ts';

/** Folders that belong to the generator whole: what it does not make there is removed. */
export const ownedFolders = ['server/src/gen', 'sdks/typescript/src/generated', 'codegen/golden', 'docs/reference'];

/** All generated files, by path. Depends on `proto/` and the printers alone. */
export async function generate(root: string): Promise<Map<string, Buffer>> {
  const scratch = await mkdtemp(join(tmpdir(), 'posthorn-generate-'));
  try {
    const buf = createBuf(root, scratch);
    await buf.generate(scratch);
    const tree = await readTree(scratch, 'server');
    tree.set('server/src/gen/descriptor.binpb', await buf.build({ comments: false }));
    const model = loadModel(await buf.build({ comments: true }));
    tree.set('codegen/golden/model.json', Buffer.from(dump(model)));
    for (const { path, text } of [
      ...serverFiles(model),
      ...typescriptFiles(model),
      ...(await openapiFiles(model)),
      ...referenceFiles(model),
    ]) {
      if (tree.has(path)) throw new Error(`two files are called ${path}`);
      tree.set(path, Buffer.from(text));
    }
    return tree;
  } finally {
    await rm(scratch, { recursive: true });
  }
}
