import type { Logger } from 'pino';
import { createMemoryQueue } from '../../server/src/adapters/queue/memory.ts';
import type { IdFactory } from '../../server/src/core/ids.ts';
import { createDispatcher, type Dispatcher } from '../../server/src/dispatch/dispatcher.ts';
import { createLanes } from '../../server/src/dispatch/lanes.ts';
import { createRecorder, type Recorder } from '../../server/src/dispatch/recorder.ts';
import { createRequeuer, type Requeuer } from '../../server/src/dispatch/requeuer.ts';
import { createSending } from '../../server/src/dispatch/send.ts';
import type { Queue } from '../../server/src/ports/queue.ts';
import type { Random } from '../../server/src/ports/random.ts';
import { type Committer, createCommitter } from '../../server/src/store/committer.ts';
import type { Connection } from '../../server/src/store/connection.ts';
import type { DeliveryStore } from '../../server/src/store/deliveries.ts';
import type { Views } from '../../server/src/store/views.ts';
import type { ProcessClock } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { ProcessLink } from './link.ts';
import { createModelStore } from './model/store.ts';
import type { Receivers } from './receivers.ts';
import type { Life } from './timeline.ts';
import type { Trace } from './trace.ts';
import { createModelViews } from './views.ts';

/** The delivery side of one process: the real parts, as `app/delivery.ts` puts them together. */
export interface Worker {
  readonly committer: Committer;
  readonly queue: Queue;
  readonly requeuer: Requeuer;
  readonly views: Views;
  readonly dispatcher: Dispatcher | undefined;
  readonly recorder: Recorder | undefined;
  /** Frees what the only process before this one had leased, before anything is taken in. */
  prepare(): Promise<void>;
  start(): Promise<void>;
  stop(limitMs: number): Promise<void>;
}

interface Dependencies {
  readonly life: Life;
  readonly clock: ProcessClock;
  readonly random: Random;
  readonly link: ProcessLink;
  readonly ledger: Ledger;
  readonly trace: Trace;
  readonly receivers: Receivers;
  readonly connectQueue: ((life: Life, clock: ProcessClock) => Queue) | undefined;
  readonly delivers: boolean;
  /** Nobody else works on this database. */
  readonly alone: boolean;
  readonly schedule: readonly number[];
  readonly timeoutMs: number;
  readonly leaseMs: number;
  /** Breaks the store in a known way, to see that it is found. */
  readonly alter: (store: DeliveryStore) => DeliveryStore;
}

export function createWorker(dependencies: Dependencies): Worker {
  const { life, clock, random, link, ledger, trace, receivers, alone, schedule, timeoutMs, leaseMs } = dependencies;
  const log = createTracingLog(life, trace);
  const store = dependencies.alter(createModelStore({ link, clock, leaseMs }));
  const views = createModelViews(link);
  const queue = dependencies.connectQueue?.(life, clock) ?? createMemoryQueue({ clock });
  const connection = createCommitConnection(link);
  const committer = createCommitter({ connection, bulky: connection, queue, clock, log, leaseMs });
  const delivering = dependencies.delivers ? createDelivering() : undefined;
  if (delivering !== undefined) queue.attach(delivering.dispatcher);
  const requeuer = createRequeuer({ store, queue, consumer: delivering?.dispatcher, alone, clock, random, log });

  function createDelivering() {
    const recorder = createRecorder({
      store,
      clock,
      log,
      onRetry: (delayMs) => requeuer.wakeIn(delayMs),
      onDisabled: views.forget,
    });
    const sending = createSending({
      sender: receivers.connect(life),
      clock,
      random,
      ids: createAttemptIds(life),
      retrySchedule: schedule,
      timeoutMs,
      leaseMs,
      headerFamily: 'webhook',
      userAgent: 'simulation',
    });
    // The sender is called before `send` returns, so that it can be told which delivery it sends.
    const noting: typeof sending = {
      send(leased, view, signal) {
        ledger.intends(life, leased);
        return sending.send(leased, view, signal);
      },
    };
    const dispatcher = createDispatcher({ store, views, sending: noting, recorder, clock, log });
    const lanes = createLanes({ owner: life.name, store, dispatcher, clock, random, log });
    return { recorder, dispatcher, lanes };
  }

  return {
    committer,
    queue,
    requeuer,
    views,
    dispatcher: delivering?.dispatcher,
    recorder: delivering?.recorder,
    async prepare() {
      if (alone) await store.clearLeases();
    },
    async start() {
      await queue.start();
      delivering?.dispatcher.start();
      delivering?.lanes.start();
      requeuer.start();
    },
    async stop(limitMs) {
      await committer.close();
      queue.pause();
      await requeuer.stop();
      await delivering?.lanes.stop();
      await delivering?.dispatcher.stop(limitMs);
      await queue.close();
    },
  };
}

function createCommitConnection(link: ProcessLink): Connection {
  return {
    query: (statement, values) =>
      link.run('commit', statement.name, (database) => [database.accept(values)] as never[]),
    transaction: () => Promise.reject(new Error('no transaction is simulated')),
    since: () => undefined,
    close: () => Promise.resolve(),
  };
}

function createAttemptIds(life: Life): IdFactory {
  let count = 0;
  return {
    next(prefix) {
      count += 1;
      return `${prefix}${life.name}_${count}`;
    },
  };
}

/** What the code under test says of its troubles, in the trace. */
function createTracingLog(life: Life, trace: Trace): Logger {
  const say = (_: unknown, message: string) => trace.note(life.name, `says: ${message}`);
  return { error: say, warn: say, info: say, debug: say } as unknown as Logger;
}
