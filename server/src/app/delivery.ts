import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { createMemoryQueue } from '../adapters/queue/memory.ts';
import { createRedisQueue } from '../adapters/queue/redis.ts';
import { createHttpSender } from '../adapters/sender/http.ts';
import type { Config } from '../config.ts';
import type { AddressRules } from '../core/address.ts';
import { leaseMarginMs } from '../core/delivery.ts';
import type { IdFactory } from '../core/ids.ts';
import { createDispatcher, type Dispatcher } from '../dispatch/dispatcher.ts';
import { createLanes } from '../dispatch/lanes.ts';
import { createRecorder, type Recorder } from '../dispatch/recorder.ts';
import { createRequeuer } from '../dispatch/requeuer.ts';
import { createSending } from '../dispatch/send.ts';
import type { Clock } from '../ports/clock.ts';
import type { Queue } from '../ports/queue.ts';
import type { Random } from '../ports/random.ts';
import { type Committer, createCommitter } from '../store/committer.ts';
import { createConnection } from '../store/connection.ts';
import { createDeliveryStore } from '../store/deliveries.ts';
import type { EventTypeRules } from '../store/event-type-rules.ts';
import type { Views } from '../store/views.ts';
import { version } from '../version.ts';
import type { Storage } from './storage.ts';

/** Everything between an accepted message and its receiver; which parts there are follows from the roles. */
export interface Delivery {
  readonly committer: Committer;
  readonly queue: Queue;
  /** Work has become due: look now. */
  wake(): void;
  /** Frees what the only process before this one had leased; to be called before anything is taken in. */
  prepare(): Promise<void>;
  start(): Promise<void>;
  /** Commits what was taken in, stops taking, drains for at most `limitMs`, records. */
  stop(limitMs: number): Promise<void>;
}

interface Dependencies {
  readonly config: Config;
  readonly storage: Storage;
  readonly views: Views;
  readonly eventTypeRules: Pick<EventTypeRules, 'scheduleOf'>;
  readonly rules: AddressRules;
  readonly ids: IdFactory;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

export function createDelivery({
  config,
  storage,
  views,
  eventTypeRules,
  rules,
  ids,
  clock,
  random,
  log,
}: Dependencies): Delivery {
  const timeoutMs = config.workerRequestTimeout * 1_000;
  const leaseMs = timeoutMs + leaseMarginMs;
  const name = `${hostname()}-${process.pid}-${random.bytes(4).toString('hex')}`;
  const connect = (purpose: string) =>
    createConnection({ address: storage.address, purpose, prepared: config.dbPreparedStatements, clock, log });
  const connections = {
    commit: connect('commit'),
    bulky: connect('bulky'),
    leasing: connect('leasing'),
    pacing: connect('pacing'),
    recording: connect('recording'),
  };
  const queue =
    config.queueType === 'redis' && config.redisDsn !== undefined
      ? createRedisQueue({ dsn: config.redisDsn, prefix: config.queuePrefix, name, clock, log })
      : createMemoryQueue({ clock });
  const store = createDeliveryStore({ ...connections, clock, ids, leaseMs });
  const committer = createCommitter({
    connection: connections.commit,
    bulky: connections.bulky,
    queue,
    clock,
    log,
    leaseMs,
  });
  const worker = config.workerEnabled ? createWorker() : undefined;
  if (worker !== undefined) queue.attach(worker.dispatcher);
  const requeuer = createRequeuer({
    store,
    queue,
    consumer: worker?.dispatcher,
    alone: storage.alone,
    clock,
    random,
    log,
  });

  function createWorker() {
    const sender = createHttpSender({ clock, rules });
    const recorder: Recorder = createRecorder({
      store,
      clock,
      log,
      onRetry: (delayMs) => requeuer.wakeIn(delayMs),
      onDisabled: (applicationId) => views.forget(applicationId),
    });
    const sending = createSending({
      sender,
      clock,
      random,
      ids,
      retrySchedule: config.retrySchedule,
      async scheduleOf(leased) {
        try {
          return await eventTypeRules.scheduleOf(leased);
        } catch (error) {
          // What was sent must be recorded. The delay is as the settings say then.
          log.warn({ err: error, messageId: leased.messageId }, "an event type's retry schedule could not be read");
          return undefined;
        }
      },
      timeoutMs,
      leaseMs,
      headerFamily: config.webhookHeaders === 'svix' ? 'svix' : 'webhook',
      userAgent: `Posthorn-Webhooks/${version}`,
    });
    const dispatcher: Dispatcher = createDispatcher({ store, views, sending, recorder, clock, log });
    const lanes = createLanes({ owner: name, store, dispatcher, clock, random, log });
    return { sender, dispatcher, lanes };
  }

  return {
    committer,
    queue,
    wake: () => requeuer.wakeIn(0),
    async prepare() {
      if (storage.alone) await store.clearLeases();
    },
    async start() {
      await queue.start();
      worker?.dispatcher.start();
      worker?.lanes.start();
      requeuer.start();
    },
    async stop(limitMs) {
      await committer.close();
      queue.pause();
      await requeuer.stop();
      await worker?.lanes.stop();
      await worker?.dispatcher.stop(limitMs);
      await worker?.sender.close();
      await queue.close();
      await Promise.all(Object.values(connections).map((connection) => connection.close()));
    },
  };
}
