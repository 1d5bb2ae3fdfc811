import process from 'node:process';

/** Whoever an event happens to: one run of a process, from its start to its end. */
export interface Life {
  readonly name: string;
  alive: boolean;
  /** Stopped by SIGSTOP: what happens to it meanwhile waits in `held`. */
  paused: boolean;
  held: Event[];
}

export interface Event {
  readonly at: number;
  readonly order: number;
  /** Undefined: happens outside of every process. */
  readonly life: Life | undefined;
  /** A process that goes on after a pause sees its timers before its sockets, as Node does. */
  readonly isTimer: boolean;
  task: (() => void) | undefined;
}

/** Simulated time: events in order, and between two of them every promise that can settle has settled. */
export interface Timeline {
  /** Milliseconds since the history began. */
  now(): number;
  after(ms: number, life: Life | undefined, task: () => void, isTimer?: boolean): Event;
  /** Runs once all promises have settled, before time moves on. */
  soon(life: Life, task: () => void): void;
  resume(life: Life): void;
  /** Goes on until `isOver`, asked before each event, or until nothing is left to happen. */
  run(isOver: () => boolean): Promise<void>;
  events(): number;
}

export function createTimeline(): Timeline {
  const heap: Event[] = [];
  let soonTasks: { life: Life; task: () => void }[] = [];
  let now = 0;
  let order = 0;
  let events = 0;

  function isBefore(a: Event, b: Event): boolean {
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  function push(event: Event): void {
    let at = heap.length;
    heap.push(event);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(event, heap[parent] as Event)) break;
      heap[at] = heap[parent] as Event;
      at = parent;
    }
    heap[at] = event;
  }

  function pop(): Event | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Event, heap[child] as Event)) child += 1;
      if (!isBefore(heap[child] as Event, last)) break;
      heap[at] = heap[child] as Event;
      at = child;
    }
    heap[at] = last;
    return first;
  }

  /** Runs one task of somebody who can run; false when nothing is left. */
  function advance(): boolean {
    while (soonTasks.length > 0) {
      const tasks = soonTasks;
      soonTasks = [];
      for (const { life, task } of tasks) if (life.alive) task();
      return true;
    }
    for (;;) {
      const event = pop();
      if (event === undefined) return false;
      const { life, task } = event;
      if (task === undefined || life?.alive === false) continue;
      if (life?.paused === true) {
        life.held.push(event);
        continue;
      }
      now = Math.max(now, event.at);
      events += 1;
      task();
      return true;
    }
  }

  function after(ms: number, life: Life | undefined, task: () => void, isTimer = false): Event {
    const event = { at: now + ms, order: order++, life, isTimer, task };
    push(event);
    return event;
  }

  return {
    now: () => now,
    after,
    soon: (life, task) => soonTasks.push({ life, task }),
    resume(life) {
      life.paused = false;
      const held = life.held;
      life.held = [];
      const inOrder = [...held.filter(({ isTimer }) => isTimer), ...held.filter(({ isTimer }) => !isTimer)];
      for (const { task, isTimer } of inOrder) if (task !== undefined) after(0, life, task, isTimer);
    },
    // A tick asked for by a microtask comes when all other microtasks are done: promises have settled, and the event
    // loop of this machine, with its own notion of time, has not been asked.
    run: (isOver) =>
      new Promise((resolve, reject) => {
        const step = () => {
          try {
            if ((soonTasks.length === 0 && isOver()) || !advance()) resolve();
            else queueMicrotask(again);
          } catch (error) {
            reject(error);
          }
        };
        const again = () => process.nextTick(step);
        again();
      }),
    events: () => events,
  };
}
