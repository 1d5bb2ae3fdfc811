import type { Random } from '../../server/src/ports/random.ts';
import type { Sender, SendResult } from '../../server/src/ports/sender.ts';
import type { Ledger } from './ledger.ts';
import type { Life, Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';

/**
 * How an endpoint answers. `slow`: near the time-out, on either side. `hang`: never. `late`: does what it was asked, and
 * answers too late. `reset`: does it, and breaks off. `busy`: 429, sometimes with Retry-After. `gone`: 410.
 */
export type Mood = 'ok' | 'slow' | 'fail' | 'hang' | 'late' | 'refuse' | 'reset' | 'busy' | 'unavailable' | 'gone';

export const moods: readonly Mood[] = ['ok', 'slow', 'fail', 'hang', 'late', 'refuse', 'reset', 'busy', 'unavailable'];

export interface Receivers {
  /** From now on. */
  set(endpointId: string, mood: Mood): void;
  mood(endpointId: string): Mood;
  /** A process's sender. */
  connect(life: Life): Sender;
  /** Requests that some receiver or sender is still busy with. */
  underWay(): number;
}

interface Dependencies {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly ledger: Ledger;
  readonly trace: Trace;
  /** A request of this process has reached its receiver. */
  readonly onArrival: (life: Life) => void;
}

const nothing = Buffer.alloc(0);

export function createReceivers({ timeline, random, ledger, trace, onArrival }: Dependencies): Receivers {
  const current = new Map<string, Mood>();
  let underWay = 0;

  /** What the receiver answers and after how long; Infinity for never. */
  function answer(mood: Mood, timeoutMs: number): { afterMs: number; status: number; retryAfter?: string } {
    const chance = random.uniform();
    switch (mood) {
      case 'ok':
        return { afterMs: 1 + chance * 40, status: chance < 0.5 ? 200 : 204 };
      case 'slow':
        return { afterMs: timeoutMs * (0.3 + chance * 0.8), status: 200 };
      case 'late':
        return { afterMs: timeoutMs + 50 + chance * 2_000, status: 200 };
      case 'hang':
        return { afterMs: Number.POSITIVE_INFINITY, status: 0 };
      case 'fail':
        return { afterMs: 1 + chance * 20, status: 500 };
      case 'busy':
        return { afterMs: 2, status: 429, ...(chance < 0.5 ? { retryAfter: String(Math.ceil(chance * 20)) } : {}) };
      case 'unavailable':
        return { afterMs: 2, status: 503, retryAfter: String(Math.ceil(chance * 8)) };
      case 'gone':
        return { afterMs: 5, status: 410 };
      default:
        return { afterMs: 1, status: 0 };
    }
  }

  return {
    set(endpointId, mood) {
      current.set(endpointId, mood);
      trace.note(endpointId, `is now ${mood}`);
    },
    mood: (endpointId) => current.get(endpointId) ?? 'ok',
    underWay: () => underWay,

    connect: (life) => ({
      close: () => Promise.resolve(),
      send: ({ url, timeoutMs }, signal) =>
        new Promise((resolve) => {
          const send = ledger.sends(life);
          const endpointId = new URL(url).hostname;
          const startedAt = timeline.now();
          const travelMs = 0.1 + random.uniform() * 3;
          let isOver = false;
          underWay += 1;

          const finish = (result: Omit<SendResult, 'durationMs' | 'body' | 'message'>) => {
            if (isOver) return;
            isOver = true;
            ledger.returns(send, result.status, result.cause);
            const durationMs = timeline.now() - startedAt;
            resolve({ ...result, body: nothing, message: result.cause ?? '', durationMs });
          };
          const failed = (cause: SendResult['cause']) => finish({ status: 0, retryAfter: undefined, cause });

          timeline.after(timeoutMs, life, () => failed('timeout'), true);
          signal?.addEventListener('abort', () => failed('canceled'), { once: true });
          const isRefused = current.get(endpointId) === 'refuse';
          timeline.after(travelMs, undefined, () => {
            underWay -= 1;
            if (isRefused) {
              timeline.after(0, life, () => failed('connect'));
              return;
            }
            const mood = current.get(endpointId) ?? 'ok';
            const { afterMs, status, retryAfter } = answer(mood, timeoutMs);
            ledger.arrives(send, status);
            if (mood === 'reset') timeline.after(1, life, () => failed('reset'));
            else if (afterMs < Number.POSITIVE_INFINITY)
              timeline.after(afterMs, life, () => finish({ status, retryAfter, cause: undefined }));
            onArrival(life);
          });
        }),
    }),
  };
}
