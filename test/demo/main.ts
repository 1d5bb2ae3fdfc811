import { PosthornError } from '../../sdks/typescript/src/index.ts';
import { Untold } from './problem.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type Server, startServer } from './server.ts';
import { retrySeconds, tell, unlucky } from './story.ts';

/**
 * `npm run demo`: five messages, their signatures, and one failure that is retried, on a server of its own. Exits with 0
 * when everything was as told, with 1 and a sentence when something was not, and leaves nothing behind.
 */
let server: Server | undefined;
let receiver: Receiver | undefined;
let ending: Promise<void> | undefined;

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

async function play(): Promise<void> {
  say('Posthorn, told in five messages. Starting a server for it …');
  const started = performance.now();
  receiver = await startReceiver({ busyAt: unlucky.payload });
  server = startServer({
    POSTHORN_WHITELIST_SUBNETS: '127.0.0.1/32',
    POSTHORN_RETRY_SCHEDULE: String(retrySeconds),
  });
  const { url, token } = await server.running;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`It is up after ${seconds} s at ${url}, with a PostgreSQL of its own in ${server.folder}.`);
  say();
  await Promise.race([tell({ url, token, receiver, say }), server.lost]);
}

/** Takes down what there is, once. */
function end(): Promise<void> {
  ending ??= Promise.all([receiver?.close(), server?.stop()]).then(() => undefined);
  return ending;
}

/** Foreseen problems are sentences; anything else is a fault of ours and needs its stack. */
function explain(problem: unknown): void {
  const foreseen = problem instanceof Untold || problem instanceof PosthornError;
  console.error('\nThis is not how the story goes.');
  console.error(foreseen ? problem.message : problem);
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true;
    void end().then(
      () => process.exit(130),
      () => process.exit(1),
    );
  });
}

try {
  await play();
  await end();
  say();
  say('All of it was delivered, verified and recorded. The server is stopped and its data removed.');
  say('Now you: npm start');
} catch (problem) {
  if (!interrupted) {
    explain(problem);
    await end().catch(explain);
    process.exit(1);
  }
}
