import { pressureOf } from '../../server/src/adapters/queue/memory.ts';
import type { Hint } from '../../server/src/core/delivery.ts';
import type { Consumer, Queue } from '../../server/src/ports/queue.ts';
import type { Random } from '../../server/src/ports/random.ts';
import type { ProcessClock } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { Life, Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';

/** A stream of hints that forgets, repeats and delays, as Redis with `NOACK` may. */
export interface Stream {
  isAway: boolean;
  /** From now on entries are lost, repeated, delayed and garbled, the more the nearer `rate` is to 1. */
  worsen(rate: number): void;
  flush(): void;
  /** A process's queue on this stream. */
  connect(life: Life, clock: ProcessClock): Queue;
  /** Entries that no process has read yet. */
  depth(): number;
}

interface Dependencies {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly ledger: Ledger;
  readonly trace: Trace;
}

const lookAgainMs = 1_000;
const noReaderMs = 50;

export function createStream({ timeline, random, ledger, trace }: Dependencies): Stream {
  const readers: { readonly life: Life; readonly consumer: Consumer; isReading: boolean }[] = [];
  let fate = { lost: 0, repeated: 0, late: 0, garbled: 0 };
  let generation = 0;
  let depth = 0;

  function write(hints: readonly Hint[]): void {
    if (random.uniform() < fate.lost) {
      trace.note('stream', 'loses', `hints for ${hints[0]?.messageId}`, hints.length);
      ledger.disturbed();
      return;
    }
    put(hints, 0);
    if (random.uniform() < fate.repeated) {
      trace.note('stream', 'repeats', `hints for ${hints[0]?.messageId}`, hints.length);
      put(hints, random.uniform() < 0.5 ? random.uniform() * 50 : random.uniform() * 60_000);
    }
  }

  function put(hints: readonly Hint[], laterMs: number): void {
    const isLate = random.uniform() < fate.late;
    if (isLate) ledger.disturbed();
    depth += 1;
    const born = generation;
    const read = () => {
      if (born !== generation) return;
      if (deliver(hints)) depth -= 1;
      else timeline.after(noReaderMs, undefined, read);
    };
    timeline.after(laterMs + (isLate ? random.uniform() * 40_000 : random.uniform() * 2), undefined, read);
  }

  /** To one reader of the group that has room, as far as Redis knows: it may be stopped, or die before it has read. */
  function deliver(hints: readonly Hint[]): boolean {
    const able = readers.filter(
      ({ life, consumer, isReading }) => isReading && life.alive && (life.paused || consumer.room() > 0),
    );
    const reader = able[Math.floor(random.uniform() * able.length)];
    if (reader === undefined) return false;
    const { life, consumer } = reader;
    const garbled = random.uniform() < fate.garbled;
    const read = garbled ? hints.map((hint) => ({ ...hint, leaseNo: hint.leaseNo + 100 })) : hints;
    timeline.after(random.uniform(), life, () => consumer.offer(read));
    return true;
  }

  return {
    isAway: false,
    worsen(rate) {
      fate = { lost: rate / 2, repeated: rate, late: rate / 2, garbled: rate / 4 };
    },
    flush() {
      generation += 1;
      depth = 0;
      trace.note('stream', 'is flushed');
    },
    depth: () => depth,

    connect(life, clock) {
      const stream = this;
      let reader: (typeof readers)[number] | undefined;
      let attached: Consumer | undefined;
      let away = false;
      let spilling = false;
      const shallow = () => !away;

      return {
        way(endpointId) {
          if (spilling) return 'spilled';
          const admission = attached?.admit(endpointId) ?? 'full';
          if (admission !== 'full') return admission;
          if (shallow()) return 'hinted';
          spilling = true;
          return 'spilled';
        },
        withdraw: (endpointId) => attached?.withdraw(endpointId),
        push(own, hints) {
          if (own.length > 0) attached?.take(own);
          if (hints.length === 0) return;
          timeline.after(random.uniform(), undefined, () => {
            if (!stream.isAway || random.uniform() < 0.3) write(hints);
            else ledger.disturbed();
            if (stream.isAway)
              timeline.after(1, life, () => {
                away = true;
                const look = () => {
                  if (stream.isAway) clock.after(lookAgainMs, look);
                  else away = false;
                };
                clock.after(lookAgainMs, look);
              });
          });
        },
        pressure: () => (attached === undefined ? undefined : pressureOf(attached, clock)),
        attach(consumer) {
          attached = consumer;
        },
        caughtUp() {
          spilling = false;
        },
        reachable: () => !away,
        shallow,
        start() {
          if (attached !== undefined) {
            reader = { life, consumer: attached, isReading: true };
            readers.push(reader);
          }
          return Promise.resolve();
        },
        pause() {
          if (reader !== undefined) reader.isReading = false;
        },
        close: () => Promise.resolve(),
      };
    },
  };
}
