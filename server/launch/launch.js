import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './packages.js';
import { runPinned, unfit } from './pinned-node.js';

/**
 * Runs an entry of this project with the Node that the lock file pins, on any Node >= 20 and before any install.
 *
 * @param {string} entry path of the .ts file, from the project's root
 * @param {readonly string[]} args
 */
export function launch(entry, args) {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  try {
    const reason = unfit();
    if (reason) throw new Error(reason);
    ensurePackages(root, { development: !entry.startsWith('server/') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  runPinned(root, entry, args);
}
