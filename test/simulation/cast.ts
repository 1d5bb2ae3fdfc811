import type { Random } from '../../server/src/ports/random.ts';
import type { DeliveryStore } from '../../server/src/store/deliveries.ts';
import { createProcessClock, type ProcessClock } from './clock.ts';
import type { Stream } from './hints.ts';
import type { Ledger, Run } from './ledger.ts';
import { createProcessLink, type ProcessLink, type Server } from './link.ts';
import type { Receivers } from './receivers.ts';
import { type Act, ambushMs, type Fate, type Point, type Scenario } from './scenario.ts';
import type { Life, Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';
import { createWorker, type Worker } from './worker.ts';

/** A process of the history, in its present life. */
export interface Member {
  readonly life: Life;
  readonly run: Run;
  readonly clock: ProcessClock;
  readonly link: ProcessLink;
  readonly worker: Worker;
  readonly accepts: boolean;
  /** Calls that it has not answered. */
  calls: number;
  /** Takes calls: prepared, and not asked to stop. */
  isOpen: boolean;
  isStopping: boolean;
}

/** The processes of a history, and what befalls them. */
export interface Cast {
  start(): void;
  /** Has a call answered by some process that accepts; it is lost where that process dies. */
  call(work: (member: Member) => Promise<void>): void;
  befall(act: Extract<Act, { readonly process: number }>): void;
  /** A process has come to a point where something may wait for it. True: its connection is lost. */
  reach(life: Life, point: string): boolean;
  /** An application changed: views are looked at again within half a second. */
  forget(applicationId: string): void;
  isIdle(): boolean;
  hasLanes(): boolean;
  /** When everything is over nothing may be held, booked or timed that has no reason. */
  checkRest(): void;
}

interface Dependencies {
  readonly scenario: Scenario;
  readonly timeline: Timeline;
  readonly random: Random;
  readonly server: Server;
  readonly ledger: Ledger;
  readonly trace: Trace;
  readonly receivers: Receivers;
  readonly stream: Stream;
  /** The database dies for a while, with this share of what was not on disk. */
  readonly onDown: (forMs: number, lost: number) => void;
  readonly leaseMs: number;
  readonly alter: (store: DeliveryStore) => DeliveryStore;
}

const drainMs = 25_000;
/** Sweep, renewal, look-round, requeuer, and the queue's look at a stream that was away. */
const mostTimers = 6;

export function createCast(dependencies: Dependencies): Cast {
  const { scenario, timeline, random, server, ledger, trace, stream, onDown } = dependencies;
  const members: (Member | undefined)[] = scenario.processes.map(() => undefined);
  const births = scenario.processes.map(() => 0);
  const skews = scenario.processes.map(({ skewMs }) => skewMs);
  /** Lives that are still to begin or to end. */
  let waiting = 0;

  /** Calls that nobody could take yet. */
  const queued: ((member: Member) => Promise<void>)[] = [];
  const ambushes = new Set<{
    readonly index: number;
    readonly point: Point;
    readonly fate: Fate;
    readonly forMs: number;
  }>();

  function reach(life: Life, point: string): boolean {
    if (ambushes.size === 0 || !life.alive || life.paused) return false;
    for (const ambush of ambushes) {
      if (ambush.point !== point || members[ambush.index]?.life !== life) continue;
      ambushes.delete(ambush);
      trace.note(life.name, 'is met after', point);
      befall(ambush.fate, ambush.index, ambush.forMs);
      return ambush.fate === 'cut';
    }
    return false;
  }

  function befall(fate: Fate, index: number, forMs: number): void {
    if (fate === 'crash') crash(index, forMs);
    else if (fate === 'down') onDown(forMs, 1);
    else if (fate === 'pause') pause(index, forMs);
    else ledger.disturbed();
  }

  function begin(index: number): void {
    const role = scenario.processes[index] as Scenario['processes'][number];
    births[index] = (births[index] ?? 0) + 1;
    const life: Life = { name: `p${index + 1}.${births[index]}`, alive: true, paused: false, held: [] };
    const clock = createProcessClock(timeline, life, skews[index] ?? 0);
    const link = createProcessLink({
      timeline,
      random,
      life,
      server,
      trace,
      onDone: (statement) => reach(life, statement),
    });
    const run: Run = { life, link, pauses: [], crashedAt: undefined, flights: new Map() };
    ledger.enrol(run);
    trace.note(life.name, 'starts');
    const worker = createWorker({
      ...dependencies,
      ...scenario,
      life,
      clock,
      link,
      delivers: role.delivers,
      alone: scenario.mode === 'alone',
      connectQueue: scenario.mode === 'stream' ? (of, by) => stream.connect(of, by) : undefined,
    });
    members[index] = {
      life,
      run,
      clock,
      link,
      worker,
      accepts: role.accepts,
      calls: 0,
      isOpen: false,
      isStopping: false,
    };
    const open = async () => {
      await worker.prepare();
      const member = members[index];
      if (member !== undefined) member.isOpen = true;
      // Callers that were refused are at the door.
      for (const work of queued.splice(0)) timeline.after(random.uniform() * 5, undefined, () => call(work));
      await worker.start();
    };
    open().catch(() => {
      // The database was away: a supervisor starts it again.
      if (life.alive) end(index, 'does not start', 500);
    });
  }

  function end(index: number, how: string, againInMs: number): void {
    const member = members[index];
    if (member === undefined) return;
    trace.note(member.life.name, how);
    member.life.alive = false;
    member.life.held = [];
    members[index] = undefined;
    waiting += 1;
    timeline.after(againInMs, undefined, () => {
      waiting -= 1;
      begin(index);
    });
  }

  function crash(index: number, againInMs: number): void {
    const member = members[index];
    if (member === undefined) return;
    member.run.crashedAt = timeline.now();
    ledger.disturbed();
    end(index, 'is killed', againInMs);
    timeline.after(againInMs, undefined, ledger.disturbed);
  }

  function pause(index: number, forMs: number): void {
    const member = members[index];
    if (member === undefined || member.life.paused) return;
    const { life, run } = member;
    const span = { from: timeline.now(), to: Number.POSITIVE_INFINITY };
    run.pauses.push(span);
    trace.note(life.name, 'is stopped');
    ledger.disturbed();
    life.paused = true;
    waiting += 1;
    timeline.after(forMs, undefined, () => {
      waiting -= 1;
      span.to = timeline.now();
      ledger.disturbed();
      if (!life.alive) return;
      trace.note(life.name, 'goes on');
      timeline.resume(life);
      for (const work of queued.splice(0)) call(work);
    });
  }

  /** As by SIGTERM: nothing may be lost or repeated by it. What does not end is killed. */
  function restart(index: number, againInMs: number): void {
    const member = members[index];
    if (member === undefined || member.isStopping) return;
    // Where nobody else delivers, what is due has to wait.
    const isAlone = living().every((other) => other === member || other.worker.dispatcher === undefined);
    if (isAlone) timeline.after(drainMs, undefined, ledger.disturbed);
    if (isAlone) ledger.disturbed();
    const { life } = member;
    trace.note(life.name, 'is asked to stop');
    member.isStopping = true;
    waiting += 1;
    const over = () => {
      waiting -= 1;
    };
    const killer = timeline.after(drainMs + 10_000, undefined, () => {
      over();
      if (members[index] === member) crash(index, againInMs);
    });
    void member.worker.stop(drainMs).then(() => {
      // Its connections wait for their last statements.
      timeline.after(100, life, () => {
        killer.task = undefined;
        over();
        if (members[index] === member) end(index, 'has stopped', againInMs);
      });
    });
  }

  const living = () => members.filter((member) => member !== undefined);

  function call(work: (member: Member) => Promise<void>): void {
    const able = living().filter(
      ({ accepts, life, isOpen, isStopping }) => accepts && isOpen && !life.paused && !isStopping,
    );
    const member = able[Math.floor(random.uniform() * able.length)];
    if (member === undefined) {
      queued.push(work);
      return;
    }
    member.calls += 1;
    work(member)
      .catch((error: Error) => {
        trace.note(member.life.name, `fails a call: ${error.message}`);
        if (!scenario.hasFaults && !member.isStopping) ledger.violated('a call failed without a fault', error.message);
      })
      .finally(() => {
        member.calls -= 1;
      });
  }

  return {
    start() {
      for (const index of members.keys()) begin(index);
    },
    call,
    reach,
    befall(act) {
      if (act.kind === 'crash' || act.kind === 'pause') befall(act.kind, act.process, act.forMs);
      else if (act.kind === 'ambush') {
        const ambush = { ...act, index: act.process };
        ambushes.add(ambush);
        timeline.after(ambushMs, undefined, () => ambushes.delete(ambush));
      } else if (act.kind === 'restart') restart(act.process, act.forMs);
      else {
        const member = members[act.process];
        trace.note(member?.life.name ?? '', 'has its clock set by', '', Math.round(act.forMs));
        member?.clock.step(act.forMs);
        skews[act.process] = (skews[act.process] ?? 0) + act.forMs;
      }
    },
    forget(applicationId) {
      for (const { life, worker } of living())
        timeline.after(random.uniform() * 500, life, () => worker.views.forget(applicationId));
    },
    isIdle: () =>
      waiting === 0 &&
      queued.length === 0 &&
      living().every(
        ({ calls, worker, link }) =>
          calls === 0 &&
          link.isIdle() &&
          worker.committer.depth() === 0 &&
          (worker.dispatcher?.inFlight() ?? 0) === 0 &&
          (worker.recorder?.depth() ?? 0) === 0,
      ),
    hasLanes: () => living().some(({ worker }) => (worker.dispatcher?.lanes().length ?? 0) > 0),
    checkRest() {
      for (const { life, worker, clock } of living()) {
        const { dispatcher } = worker;
        if (clock.pending() > mostTimers) ledger.violated('timers are left over', `${life.name}: ${clock.pending()}`);
        if (dispatcher === undefined) continue;
        // Its room is all there when nothing waits and no place is booked.
        if (dispatcher.room() !== 1_024)
          ledger.violated('places stay booked', `${life.name}: room ${dispatcher.room()}`);
        if (dispatcher.backlog() !== 0) ledger.violated('deliveries are held in the end', life.name);
        if (dispatcher.lanes().length > 0) ledger.violated('a drained lane stays a lane', dispatcher.lanes().join(' '));
        for (const { id } of scenario.endpoints)
          if (dispatcher.free(id) < 2) ledger.violated('an endpoint has no room in the end', `${life.name} ${id}`);
      }
    },
  };
}
