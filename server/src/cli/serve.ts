import type { Logger } from 'pino';
import { createApp } from '../app.ts';
import { type Config, describeConfig } from '../config.ts';
import { giveBackMemory } from './memory.ts';
import { onStopSignal } from './stop-signal.ts';
import { welcome } from './welcome.ts';

/** Runs the roles that are configured until a signal asks for the end; a second signal does not wait for it. */
export async function serve(config: Config, log: Logger): Promise<void> {
  const atTerminal = process.stdout.isTTY;
  if (atTerminal) log.debug({ settings: describeConfig(config) }, 'starting');
  else log.info({ settings: describeConfig(config) }, 'starting');

  let asked = false;
  const starting = createApp({ config, log });
  onStopSignal(
    (signal) => {
      asked = true;
      log.info({ signal }, 'stopping: no new calls, deliveries in flight are finished');
      void starting.then((app) => app.stop()).then(() => process.exit(0), fail);
    },
    () => process.exit(1),
  );

  const app = await starting;
  if (asked) return;
  const { rest, grpc } = app.addresses;
  if (!atTerminal) log.info({ rest, grpc }, 'running');
  else process.stdout.write(`${welcome({ config, rest, grpc, token: await app.organizationToken() })}\n`);

  giveBackMemory();

  function fail(error: unknown): void {
    log.fatal({ err: error }, 'stopping failed');
    process.exit(1);
  }
}
