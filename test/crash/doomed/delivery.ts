import { createMemoryQueue } from '../../../server/src/adapters/queue/memory.ts';
import { createRedisQueue } from '../../../server/src/adapters/queue/redis.ts';
import { createSystemRandom } from '../../../server/src/adapters/random/system.ts';
import { createHttpSender } from '../../../server/src/adapters/sender/http.ts';
import type { Config } from '../../../server/src/config.ts';
import { createAddressRules, parseCidr } from '../../../server/src/core/address.ts';
import { leaseMarginMs } from '../../../server/src/core/delivery.ts';
import { createDispatcher } from '../../../server/src/dispatch/dispatcher.ts';
import { createLanes } from '../../../server/src/dispatch/lanes.ts';
import { createRecorder } from '../../../server/src/dispatch/recorder.ts';
import { createRequeuer, type Requeuer } from '../../../server/src/dispatch/requeuer.ts';
import { createSending } from '../../../server/src/dispatch/send.ts';
import type { Clock } from '../../../server/src/ports/clock.ts';
import type { Queue } from '../../../server/src/ports/queue.ts';
import { type Committer, createCommitter } from '../../../server/src/store/committer.ts';
import { createConnection } from '../../../server/src/store/connection.ts';
import { openDatabase } from '../../../server/src/store/database.ts';
import { createDeliveryStore } from '../../../server/src/store/deliveries.ts';
import { createViews } from '../../../server/src/store/views.ts';
import { quiet } from '../../support/database.ts';
import { eventually } from '../../support/receiver.ts';
import { ids, sealer } from '../../support/worker.ts';
import type { Trap } from './points.ts';

interface Dependencies {
  readonly config: Config;
  readonly dsn: string;
  readonly clock: Clock;
  readonly trap: Trap;
}

/** The delivery side as `app/delivery.ts` composes it, around parts that a trap has been laid in. */
export async function startDelivery({ config, dsn, clock, trap }: Dependencies): Promise<Committer> {
  const random = createSystemRandom();
  const log = quiet;
  const timeoutMs = config.workerRequestTimeout * 1_000;
  const leaseMs = timeoutMs + leaseMarginMs;
  const owner = `doomed-${process.pid}`;
  const address = { connectionString: dsn };
  const connect = (purpose: string) => createConnection({ address, purpose, prepared: true, clock, log });
  const { pool } = await openDatabase({ address, poolSize: 2, log });
  const views = createViews({ pool, sealer, clock, log });
  const store = trap.store(
    createDeliveryStore({
      leasing: connect('leasing'),
      pacing: connect('pacing'),
      recording: connect('recording'),
      clock,
      ids,
      leaseMs,
    }),
  );
  const queue: Queue = trap.queue(
    config.redisDsn === undefined
      ? createMemoryQueue({ clock })
      : createRedisQueue({ dsn: config.redisDsn, prefix: config.queuePrefix, name: owner, clock, log }),
  );
  const connection = trap.committing(connect('commit'));
  const committer = createCommitter({ connection, bulky: connect('bulky'), queue, clock, log, leaseMs });
  const loopback = parseCidr('127.0.0.0/8').cidr;
  const rules = createAddressRules({ whitelist: loopback === undefined ? [] : [loopback] });
  const recorder = createRecorder({
    store,
    clock,
    log,
    onRetry: (delayMs) => requeuer.wakeIn(delayMs),
    onDisabled: (applicationId) => views.forget(applicationId),
  });
  const sending = createSending({
    sender: trap.sender(createHttpSender({ clock, rules })),
    clock,
    random,
    ids,
    retrySchedule: config.retrySchedule,
    timeoutMs,
    leaseMs,
    headerFamily: 'webhook',
    userAgent: 'Posthorn-Webhooks/doomed',
  });
  const dispatcher = createDispatcher({ store, views, sending, recorder, clock, log });
  const lanes = createLanes({ owner, store, dispatcher, clock, random, log });
  if (config.workerEnabled) queue.attach(dispatcher);
  const consumer = config.workerEnabled ? dispatcher : undefined;
  const requeuer: Requeuer = createRequeuer({ store, queue, consumer, alone: false, clock, random, log });

  views.start();
  await queue.start();
  if (config.workerEnabled) {
    dispatcher.start();
    lanes.start();
  }
  requeuer.start();
  // Just after the start, before Redis has answered, new work would take the way through the database.
  if (config.redisDsn !== undefined) await eventually(() => Promise.resolve(queue.shallow()));
  return committer;
}
