import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes `node_modules` hold what `package-lock.json` says, by `npm ci` where it does not. Throws an error whose
 * message is meant for a person.
 *
 * @param {string} root the project's folder
 * @param {{ development: boolean }} needs whether packages for tests and generation are needed too
 */
export function ensurePackages(root, needs) {
  if (missingPackage(root, needs) === undefined) return;
  process.stderr.write('Installing the packages of package-lock.json with `npm ci` (once, 550 MB on disk) ...\n');
  // At npm's default level a first run would open with engine warnings of packages that only the pinned Node loads.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status, error } = spawnSync(...npm(['ci', '--loglevel=error']), options);
  if (error) throw new Error(`npm could not be started (${error.message}). Run \`npm ci\` in ${root} and try again.`);
  if (status !== 0) throw new Error(`\`npm ci\` failed in ${root}: see above. Run it by hand, then try again.`);
  const missing = missingPackage(root, needs);
  if (missing === undefined) return;
  // npm passes over optional packages that could not be fetched, and still reports success.
  throw new Error(`\`npm ci\` left out ${missing} in ${root}. Is the package registry reachable? Try again.`);
}

/**
 * The first locked package that is not installed in its locked version, judged by the list that npm leaves behind at
 * the end of each install.
 *
 * @param {string} root
 * @param {{ development: boolean }} needs
 * @returns {string | undefined}
 */
export function missingPackage(root, { development }) {
  const locked = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || !fitsHere(entry) || (entry.dev && !development)) continue;
    const found = installed[path];
    if (found?.version !== entry.version || found?.integrity !== entry.integrity) return path;
  }
  return undefined;
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

function fitsHere({ os, cpu, libc }) {
  // The pinned Node and the Postgres binaries are built for glibc only.
  return accepts(os, process.platform) && accepts(cpu, process.arch) && accepts(libc, 'glibc');
}

function accepts(list, name) {
  return list === undefined || list.includes(name);
}

/** The npm that runs us, or else the one on PATH. */
function npm(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('npm-cli.js') ? [process.execPath, [own, ...args]] : ['npm', args];
}
