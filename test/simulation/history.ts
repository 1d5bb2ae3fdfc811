import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';
import { leaseMarginMs, openState } from '../../server/src/core/delivery.ts';
import type { DeliveryStore } from '../../server/src/store/deliveries.ts';
import { createCast } from './cast.ts';
import { epochMs } from './clock.ts';
import { checkEnd } from './end.ts';
import { createStream } from './hints.ts';
import { createLedger, type Ledger, type Violation } from './ledger.ts';
import type { Server } from './link.ts';
import { createModelDatabase, type ModelDatabase } from './model/database.ts';
import { keyOf } from './model/tables.ts';
import { createReceivers } from './receivers.ts';
import { type Act, createScenario, type Scenario } from './scenario.ts';
import { createTimeline } from './timeline.ts';
import { createTrace } from './trace.ts';

export interface History {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly violations: readonly Violation[];
  /** Stands for everything that happened, times included. */
  readonly hash: string;
  readonly lines: readonly string[];
  readonly counts: {
    readonly events: number;
    readonly deliveries: number;
    readonly sends: number;
    readonly repeats: number;
  };
}

/** Breaks a part in a known way, to see that the simulation finds it. */
export interface Mutation {
  /** Whether it can show at all; others need not be run. */
  suits?(scenario: Scenario): boolean;
  database?(database: ModelDatabase): ModelDatabase;
  store?(store: DeliveryStore): DeliveryStore;
}

interface Options {
  /** Keeps lines to read. */
  readonly trace?: boolean;
  readonly mutation?: Mutation;
}

const organizationId = 'o1';
/** After the last fault: a lease, patience, the wait after a reconnect, a retry after a time-out, and as much again. */
const restMs = 300_000;
const body = Buffer.from('{"n": 1}');

/** What the seed asks for, without running it. */
export function scenarioOf(seed: number): Scenario {
  return createScenario(createSeededRandom(seed));
}

/** One seed, one history: everything that happens follows from the number. */
export async function runHistory(
  seed: number,
  { trace: keepsLines = false, mutation = {} }: Options = {},
): Promise<History> {
  const random = createSeededRandom(seed);
  const scenario = createScenario(random);
  const timeline = createTimeline();
  const trace = createTrace(timeline.now, keepsLines);
  const { timeoutMs, schedule, endpoints, acts } = scenario;
  const leaseMs = timeoutMs + leaseMarginMs;
  const deliverAts = new Map<string, number>();
  const model = createModelDatabase(
    () => epochMs + scenario.databaseSkewMs + timeline.now(),
    (row) => ledger.opened(row, deliverAts.get(row.messageId)),
  );
  const server: Server = { model, generation: 1, isDown: false, lossy: 0, waiting: new Set() };
  const ledger: Ledger = createLedger({ timeline, server, trace, timeoutMs });
  const broken = mutation.database?.(model) ?? model;
  const watched: Server = Object.assign(server, { model: watch(broken, ledger, (id) => cast.forget(id)) });
  const receivers = createReceivers({
    timeline,
    random,
    ledger,
    trace,
    onArrival: (life) => cast.reach(life, 'post'),
  });
  const stream = createStream({ timeline, random, ledger, trace });
  const cast = createCast({
    scenario,
    timeline,
    random,
    server: watched,
    ledger,
    trace,
    receivers,
    stream,
    onDown: dieAndReturn,
    leaseMs,
    alter: mutation.store ?? ((store) => store),
  });

  for (const { id, applicationId } of endpoints) {
    const url = `http://${id}/`;
    model.tables.applications.set(applicationId, { id: applicationId, organizationId, version: 1, deleted: false });
    model.tables.endpoints.set(id, { id, applicationId, organizationId, url, disabled: false, deleted: false });
  }

  let left = acts.length;
  let calls = 0;
  for (const act of acts)
    timeline.after(act.at, undefined, () => {
      left -= 1;
      perform(act);
    });

  function perform(act: Act): void {
    switch (act.kind) {
      case 'send':
        for (let n = 0; n < act.count; n += 1) accept(act.applicationId, act.laterMs);
        break;
      case 'mood':
        receivers.set(act.endpointId, act.mood);
        break;
      case 'resend':
      case 'replay':
        sendAgain(act.kind, act.which);
        break;
      case 'disable':
      case 'delete':
        configure(act.kind, act.endpointId);
        break;
      case 'flush':
        ledger.disturbed();
        stream.flush();
        break;
      case 'hints':
        stream.worsen(act.rate);
        later(act.forMs, () => stream.worsen(0));
        break;
      case 'away':
        trace.note('stream', 'goes away');
        stream.isAway = true;
        later(act.forMs, () => {
          stream.isAway = false;
        });
        break;
      case 'lossy':
        trace.note('database', 'loses connections');
        server.lossy = act.rate;
        later(act.forMs, () => {
          server.lossy = 0;
        });
        break;
      case 'down':
        dieAndReturn(act.forMs, act.rate);
        break;
      default:
        cast.befall(act);
    }
  }

  function later(ms: number, task: () => void): void {
    left += 1;
    ledger.disturbed();
    timeline.after(ms, undefined, () => {
      left -= 1;
      ledger.disturbed();
      task();
    });
  }

  /** Postgres dies with what was not on disk, and comes back. */
  function dieAndReturn(forMs: number, lost: number): void {
    if (server.isDown) return;
    trace.note('database', 'dies');
    server.isDown = true;
    server.generation += 1;
    for (const row of model.log.crash(lost)) {
      trace.note('database', 'loses the lease of', keyOf(row));
      ledger.lostLease(row);
    }
    for (const breakOff of [...server.waiting]) breakOff();
    later(forMs, () => {
      trace.note('database', 'is back');
      server.isDown = false;
    });
  }

  function accept(applicationId: string, laterMs: number): void {
    calls += 1;
    const id = `m${calls}`;
    const deliverAt = laterMs === 0 ? undefined : Math.round(model.now() + laterMs);
    if (deliverAt !== undefined) deliverAts.set(id, deliverAt);
    cast.call(async ({ worker, clock, life }) => {
      for (let round = 0; round < 5; round += 1) {
        const view = await worker.views.find(organizationId, applicationId);
        if (view === undefined) return;
        const endpointIds = view.match('a', null).map((endpoint) => endpoint.id);
        const given = { id, applicationId, version: view.version, endpointIds, createdAt: clock.now(), deliverAt };
        const verdict = await worker.committer.accept({ ...common, ...given });
        if (verdict.kind === 'accepted') {
          trace.note(life.name, 'accepts', id, endpointIds.length);
          for (const endpointId of endpointIds)
            if (!ledger.deliveries.has(keyOf({ messageId: id, endpointId })))
              ledger.violated('accepted and not stored', `${id} ${endpointId}`);
          return;
        }
        if (verdict.kind !== 'stale') ledger.violated(`not accepted: ${verdict.kind}`, id);
        worker.views.forget(applicationId);
      }
    });
  }

  function sendAgain(kind: 'resend' | 'replay', which: number): void {
    const keys = [...ledger.deliveries.keys()];
    const key = keys[Math.floor(which * keys.length)];
    if (key === undefined) return;
    cast.call(async ({ link, worker, life }) => {
      const [messageId = '', endpointId = ''] = key.split(' ');
      trace.note(life.name, kind, key);
      ledger.askedAgain(key);
      await link.run('reading', kind, (database) => database[kind](messageId, endpointId));
      worker.requeuer.wakeIn(0);
    });
  }

  function configure(kind: 'disable' | 'delete', endpointId: string): void {
    trace.note('api', kind, endpointId);
    if (kind === 'disable') server.model.disableEndpoint(endpointId);
    else server.model.deleteEndpoint(endpointId);
  }

  cast.start();
  const end = scenario.calmAt + restMs + schedule.reduce((sum, seconds) => sum + seconds * 1_200, 0);
  const isOver = () =>
    timeline.now() > end || (left === 0 && model.tables.open.size === 0 && cast.isIdle() && receivers.underWay() === 0);
  await timeline.run(isOver);
  // What was held while its process was stopped is still coming; a drained lane turns express with the next look-round.
  const until = timeline.now() + (cast.hasLanes() ? 3_000 : 50);
  await timeline.run(() => timeline.now() > until && isOver());
  checkEnd(ledger, server, schedule.length);
  cast.checkRest();

  let sends = 0;
  for (const delivery of ledger.deliveries.values()) sends += delivery.sends.length;
  return {
    seed,
    scenario,
    violations: ledger.violations,
    hash: trace.hash(),
    lines: trace.lines,
    counts: { events: timeline.events(), deliveries: ledger.deliveries.size, sends, repeats: ledger.repeats() },
  };
}

const common = {
  organizationId,
  authEpoch: 0,
  eventType: 'a',
  eventId: undefined,
  channels: undefined,
  raw: false,
  contentDay: 20_000,
  body,
  keys: [],
};

/** Tells the ledger what the database does. */
function watch(database: ModelDatabase, ledger: Ledger, onChanged: (applicationId: string) => void): ModelDatabase {
  const changed = (endpointId: string) => {
    const endpoint = database.tables.endpoints.get(endpointId);
    if (endpoint !== undefined) onChanged(endpoint.applicationId);
  };
  return {
    ...database,
    leased(rows, leasedAt) {
      for (const row of rows) ledger.gaveLease(row);
      return database.leased(rows, leasedAt);
    },
    settle(settled) {
      const taken = ledger.settling(settled);
      database.settle(settled);
      ledger.settled(settled, taken);
    },
    giveBack(leased, state) {
      database.giveBack(leased, state);
      if (state === openState.parked) for (const one of leased) ledger.parkedNow(keyOf(one));
    },
    parkHinted(hints) {
      database.parkHinted(hints);
      for (const hint of hints) ledger.parkedNow(keyOf(hint));
    },
    disableEndpoint(endpointId) {
      database.disableEndpoint(endpointId);
      changed(endpointId);
    },
    deleteEndpoint(endpointId) {
      database.deleteEndpoint(endpointId);
      changed(endpointId);
    },
  };
}
