import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './support/reporter.ts';
import { type Services, startServices } from './support/services.ts';

/**
 * npm test [PATTERN]...   everything, or the test files whose path contains a pattern
 * npm run check           what needs no test: format, lint, types, generated code, the API's rules
 * npm run lint, typecheck one of these; npm run format repairs what it can
 */
const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));
const patterns = words.filter((word) => !word.startsWith('--'));

interface Check {
  /** Asks for this check alone. */
  readonly option: string;
  /** Fails when the check does not hold. */
  readonly command: readonly string[];
}

const checks: Readonly<Record<string, Check>> = {
  'format and lint': { option: '--lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  types: { option: '--types', command: ['tsc', '-p', '.'] },
  'generated code is up to date': { option: '--generated', command: ['node', 'codegen/src/main.ts', '--check'] },
  'API rules': { option: '--api', command: ['buf', 'lint'] },
  'API breaks no caller': {
    option: '--breaking',
    command: ['buf', 'breaking', 'proto', '--against', 'proto/released.binpb'],
  },
};

/** Tests of one folder's code alone; they share a process, for starting one takes longer than most files do. */
const unit = [
  'server/src/**/*.test.ts',
  'codegen/src/**/*.test.ts',
  'sdks/typescript/src/**/*.test.ts',
  'test/check/**/*.test.ts',
];
/** Tests that meet processes, databases or sockets. */
const whole = ['test/**/*.test.ts'];

/** Clients in other languages: in CI, where a missing one is a failure, or when asked for by name. */
const foreign = 'test/foreign/';

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'posthorn-run-'));
let services: Services | undefined;
let child: ChildProcess | undefined;
let ending = false;

process.on('SIGINT', () => void end(130));
process.on('SIGTERM', () => void end(143));

try {
  const tests = options.length === 0 ? findTests() : { unit: [], whole: [] };
  // First, because a machine without Redis is told so at once and not after a minute.
  if (tests.whole.length > 0) services = await startServices();
  if (options.includes('--format')) await run(['biome', 'check', '--write', '.'], {});
  for (const [name, { option, command }] of Object.entries(checks)) {
    const everything = options.includes('--check') || words.length === 0;
    if (everything || options.includes(option)) await check(name, command);
  }
  await runTests('unit', tests.unit, ['--test-isolation=none']);
  // Two cores; and a test that hangs fails instead of holding up everything.
  await runTests('whole', tests.whole, ['--test-concurrency=2', '--test-timeout=300000'], services?.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
await end(total.failed > 0 ? 1 : 0);

function findTests(): { unit: string[]; whole: string[] } {
  const alone = matching(unit);
  const together = matching(whole).filter((file) => !alone.includes(file));
  if (alone.length + together.length === 0) throw new Error(`No test file matches ${patterns.join(' ')}.`);
  return { unit: alone, whole: together };
}

function matching(globs: readonly string[]): string[] {
  const files = globSync(globs, { exclude: (path) => path.includes('node_modules') }).sort();
  return files.filter((file) =>
    patterns.length === 0
      ? process.env.CI === 'true' || !file.startsWith(foreign)
      : patterns.some((pattern) => file.includes(pattern)),
  );
}

async function check(name: string, command: readonly string[]): Promise<void> {
  const { code, seconds } = await run(command, {});
  total[code === 0 ? 'passed' : 'failed'] += 1;
  console.log(code === 0 ? `✔ ${name} (${seconds} s)` : `✖ ${name}: see above (${command.join(' ')})`);
}

async function runTests(name: string, files: string[], flags: string[], env: Services['env'] = {}): Promise<void> {
  if (files.length === 0) return;
  const countsFile = join(scratch, `${name}.json`);
  const reporter = ['--test-reporter=./test/support/reporter.ts', '--test-reporter-destination=stdout'];
  const command = ['node', '--test', ...flags, ...reporter, ...files];
  const { code } = await run(command, { ...env, POSTHORN_TEST_COUNTS: countsFile });
  if (!existsSync(countsFile)) throw new Error(`The test runner ended before its tests did (exit code ${code}).`);
  const counts = JSON.parse(readFileSync(countsFile, 'utf8')) as Counts;
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  // Something outside any test went wrong, such as a rejection that nobody handled.
  if (code !== 0 && counts.failed === 0) total.failed += 1;
}

function run([program = '', ...args]: readonly string[], env: Services['env']) {
  const start = performance.now();
  const started = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...cleanEnvironment(), ...env },
  });
  child = started;
  return new Promise<{ code: number | null; seconds: string }>((resolve, reject) => {
    started.on('error', reject);
    started.on('exit', (code) => resolve({ code, seconds: ((performance.now() - start) / 1000).toFixed(1) }));
  });
}

/** Without the settings of a server that the caller may run, which the servers under test would take for theirs. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = (name: string) => /^(POSTHORN_|SVIX_|DATABASE_URL$|NODE_TEST_CONTEXT$)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign(name)));
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  // Asked to end in the middle: what runs goes first, for it uses the services.
  if (child !== undefined && child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  await services?.stop();
  rmSync(scratch, { recursive: true, force: true });
  const { passed, failed, skipped } = total;
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exit(code);
}
