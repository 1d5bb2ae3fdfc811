import type { Logger } from 'pino';
import type { Hint, Leased } from '../core/delivery.ts';
import type { Clock, Timer } from '../ports/clock.ts';
import type { Consumer } from '../ports/queue.ts';
import type { DeliveryStore } from '../store/deliveries.ts';
import type { Views } from '../store/views.ts';
import { admit, complete, createGate, forgetQuickest, type Gate, isForgettable, isSlow, learn } from './gate.ts';
import type { Recorder } from './recorder.ts';
import type { Sending } from './send.ts';

/**
 * Sends what is leased. States: running (takes, leases, sends), draining (gives back what has not been started, lets
 * what is in flight finish), stopped.
 */
export interface Dispatcher extends Consumer {
  /** Room left to one endpoint in this process. */
  free(endpointId: string): number;
  /** Endpoints that this process treats as lanes. */
  lanes(): readonly string[];
  /** Takes leased deliveries that booked no place: a lane's, whose owner has looked for room. */
  bring(leased: readonly Leased[]): void;
  /** What is sent to this endpoint waits in Postgres first: there are others that came before. */
  toLane(endpointId: string): void;
  /** A drained lane runs express again. */
  toExpress(endpointId: string): void;
  inFlight(): number;
  /** Calls `task` when a lane has room for half its cap again. */
  onLaneProgress(task: (endpointId: string) => void): void;
  start(): void;
  /** Gives back, drains for at most `limitMs`, then aborts what is left. */
  stop(limitMs: number): Promise<void>;
}

/** Sends in flight in one process: room for 128 endpoints that hang before anything is known of them. */
const processCap = 4_096;
/** Leased deliveries in this process, in flight or waiting, with their payloads in memory. */
const heldCap = 6_000;
const heldBytesCap = 128 * 1024 * 1024;
/** Above this many deliveries waiting for the process alone, accepts slow down to its pace. */
const backlogMark = 256;
/** Turns of the event loop that are longer say that this process, and no endpoint, is what deliveries wait for. */
const busyTurnMs = 3;
/** Attempts that wait for two writes are no backlog yet. */
const recordMark = 1_000;
/** Weight of the latest turn in the average. */
const turnWeight = 0.3;
const sweepMs = 250;
interface Dependencies {
  readonly store: DeliveryStore;
  readonly views: Views;
  readonly sending: Sending;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createDispatcher({ store, views, sending, recorder, clock, log }: Dependencies): Dispatcher {
  const gates = new Map<string, Gate>();
  const abort = new AbortController();
  const laneListeners: ((endpointId: string) => void)[] = [];
  let relief: (() => void)[] = [];
  let flying = 0;
  let ready = 0;
  let booked = 0;
  let bytes = 0;
  /** Moving average of what a turn of the event loop takes, milliseconds. */
  let turnMs = 0;
  let draining = false;
  let sweeper: Timer | undefined;
  let idle: (() => void) | undefined;

  function gateOf(endpointId: string): Gate {
    let gate = gates.get(endpointId);
    if (gate === undefined) {
      gate = createGate(endpointId, clock.monotonic());
      gates.set(endpointId, gate);
    }
    return gate;
  }

  function isFull(): boolean {
    return draining || flying + ready + booked + recorder.depth() >= heldCap || bytes >= heldBytesCap;
  }

  function accept(leased: Leased): void {
    const gate = gateOf(leased.endpointId);
    bytes += leased.body?.length ?? 0;
    if (gate.inFlight < gate.cap && flying < processCap) start(gate, leased);
    else {
      gate.ready.push(leased);
      ready += 1;
    }
  }

  function start(gate: Gate, leased: Leased): void {
    const startedAt = clock.monotonic();
    if (gate.inFlight === 0) gate.progressAt = startedAt;
    gate.inFlight += 1;
    flying += 1;
    void run(gate, leased).finally(() => finish(gate, leased, startedAt));
  }

  async function run(gate: Gate, leased: Leased): Promise<void> {
    try {
      const view =
        views.peek(leased.applicationId, leased.version) ?? (await views.load(leased.applicationId, leased.version));
      const settled = await sending.send(leased, view, abort.signal);
      if (settled === undefined) return;
      if (settled.attempt !== undefined) learn(gate, settled.attempt.cause === 'timeout');
      recorder.add(settled);
    } catch (error) {
      // Its lease runs out and the requeuer brings it back.
      log.error({ err: error, messageId: leased.messageId, endpointId: leased.endpointId }, 'a delivery was not tried');
    }
  }

  function finish(gate: Gate, leased: Leased, startedAt: number): void {
    complete(gate, startedAt, clock.monotonic());
    flying -= 1;
    bytes -= leased.body?.length ?? 0;
    next(gate);
    if (flying < processCap && ready > 0 && gate.ready.length === 0) nextOfAny();
    if (gate.lane) {
      // Half a cap at a time: a claim for every completion would be a statement for every message.
      if (gate.inFlight <= gate.cap >> 1) for (const listen of laneListeners) listen(gate.endpointId);
    } else if (isForgettable(gate, gate.progressAt)) gates.delete(gate.endpointId);
    relieve();
    if (draining && flying === 0) idle?.();
  }

  function next(gate: Gate): void {
    if (draining || gate.inFlight >= gate.cap || flying >= processCap) return;
    const leased = gate.ready.shift();
    if (leased === undefined) return;
    ready -= 1;
    start(gate, leased);
  }

  /** The process was at its cap, so endpoints below theirs may be waiting. */
  function nextOfAny(): void {
    for (const gate of gates.values()) {
      while (gate.ready.length > 0 && gate.inFlight < gate.cap && flying < processCap && !draining) next(gate);
      if (flying >= processCap) return;
    }
  }

  /** Deliveries that nothing but this process holds up: it is short of CPU, or recording is behind. */
  function backlog(): number {
    return (turnMs > busyTurnMs ? ready : 0) + Math.max(0, recorder.depth() - recordMark);
  }

  function relieve(): void {
    if (relief.length === 0 || (backlog() > backlogMark / 2 && !draining)) return;
    const tasks = relief;
    relief = [];
    for (const task of tasks) task();
  }

  /** After what has arrived: a process that stood still for a while has answers to read before it judges anyone. */
  function sweep(): void {
    watchTurn();
    clock.soon(partWithSlow);
    sweeper = clock.after(sweepMs, sweep);
  }

  /** Gives back what waits for a slow endpoint: it must hold neither memory nor the accepts of others. */
  function partWithSlow(): void {
    const now = clock.monotonic();
    for (const gate of gates.values()) {
      if (gate.ready.length > 0 && isSlow(gate, now, turnMs)) {
        gate.lane = true;
        void giveBack(empty(gate), 'parked');
      } else if (isForgettable(gate, now)) gates.delete(gate.endpointId);
      forgetQuickest(gate);
    }
    relieve();
  }

  function watchTurn(): void {
    const from = clock.monotonic();
    clock.soon(() => {
      turnMs += (clock.monotonic() - from - turnMs) * turnWeight;
    });
  }

  function empty(gate: Gate): Leased[] {
    const waiting = gate.ready.splice(0);
    ready -= waiting.length;
    for (const leased of waiting) bytes -= leased.body?.length ?? 0;
    return waiting;
  }

  async function giveBack(leased: readonly Leased[], to: 'due' | 'parked'): Promise<void> {
    if (leased.length === 0) return;
    try {
      await store.giveBack(leased, to);
    } catch (error) {
      log.warn({ err: error, deliveries: leased.length }, 'deliveries were not given back; their leases will run out');
    }
  }

  async function leaseHinted(hints: readonly Hint[]): Promise<void> {
    const now = clock.monotonic();
    const wanted: Hint[] = [];
    const parked: Hint[] = [];
    for (const hint of hints) {
      const gate = gateOf(hint.endpointId);
      if (admit(gate, now, turnMs) === 'parked') parked.push(hint);
      else {
        gate.booked += 1;
        booked += 1;
        wanted.push(hint);
      }
    }
    try {
      if (parked.length > 0) await store.parkHinted(parked);
      const leased = wanted.length === 0 ? [] : await store.leaseHinted(wanted);
      if (draining) await giveBack(leased, 'due');
      else for (const one of leased) accept(one);
    } catch (error) {
      // A hint is only a hint: the requeuer looks at each of these again.
      log.warn({ err: error, hints: hints.length }, 'hinted deliveries were not leased');
    } finally {
      for (const hint of wanted) unbook(hint.endpointId);
    }
  }

  function unbook(endpointId: string): void {
    const gate = gates.get(endpointId);
    if (gate !== undefined && gate.booked > 0) gate.booked -= 1;
    booked -= 1;
  }

  return {
    admit(endpointId) {
      if (isFull()) return gates.get(endpointId)?.lane === true ? 'parked' : 'full';
      const gate = gateOf(endpointId);
      const admission = admit(gate, clock.monotonic(), turnMs);
      if (admission === 'own') {
        gate.booked += 1;
        booked += 1;
      }
      return admission;
    },
    withdraw: unbook,
    take(leased) {
      watchTurn();
      for (const one of leased) {
        unbook(one.endpointId);
        if (!draining) accept(one);
      }
      if (draining) void giveBack(leased, 'due');
    },
    bring(leased) {
      if (draining) void giveBack(leased, 'parked');
      else for (const one of leased) accept(one);
    },
    offer(hints) {
      void leaseHinted(hints);
    },
    room: () => (isFull() ? 0 : Math.max(0, backlogMark * 4 - ready - booked)),
    backlog,
    whenRelieved(task) {
      if (backlog() <= backlogMark) task();
      else relief.push(task);
    },
    free(endpointId) {
      const gate = gateOf(endpointId);
      return gate.cap - gate.inFlight - gate.booked - gate.ready.length;
    },
    lanes: () => [...gates.values()].filter((gate) => gate.lane).map((gate) => gate.endpointId),
    toLane(endpointId) {
      gateOf(endpointId).lane = true;
    },
    toExpress(endpointId) {
      const gate = gates.get(endpointId);
      if (gate === undefined) return;
      gate.lane = false;
    },
    inFlight: () => flying,
    onLaneProgress: (task) => laneListeners.push(task),
    start() {
      recorder.onWritten(relieve);
      sweeper = clock.after(sweepMs, sweep);
    },
    async stop(limitMs) {
      draining = true;
      sweeper?.clear();
      relieve();
      await giveBack([...gates.values()].flatMap(empty), 'due');
      if (flying > 0) {
        await new Promise<void>((resolve) => {
          idle = resolve;
          clock.after(limitMs, resolve);
        });
        abort.abort();
      }
      await recorder.drain();
    },
  };
}
