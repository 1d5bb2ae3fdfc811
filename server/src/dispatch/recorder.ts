import type { Logger } from 'pino';
import type { Clock } from '../ports/clock.ts';
import { failureOf } from '../store/connection.ts';
import type { DeliveryStore, Settled } from '../store/deliveries.ts';

/** Writes finished attempts in batches: at once when idle, otherwise when the last write returned. No timer. */
export interface Recorder {
  add(settled: Settled): void;
  /** Finished attempts that are not yet durable. */
  depth(): number;
  /** Calls `task` after each write. */
  onWritten(task: () => void): void;
  /** Resolves when everything added so far is durable. */
  drain(): Promise<void>;
}

const maxBatch = 500;
const pauseMs = 200;

interface Dependencies {
  readonly store: DeliveryStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** A delivery is to be tried again in so many milliseconds. */
  readonly onRetry: (delayMs: number) => void;
  readonly onDisabled: (applicationId: string) => void;
}

export function createRecorder({ store, clock, log, onRetry, onDisabled }: Dependencies): Recorder {
  let waiting: Settled[] = [];
  let flying = 0;
  let scheduled = false;
  let drained: (() => void)[] = [];
  const listeners: (() => void)[] = [];

  function schedule(): void {
    if (scheduled || flying > 0) return;
    scheduled = true;
    clock.soon(flush);
  }

  function flush(): void {
    scheduled = false;
    if (waiting.length === 0) return;
    const batch = waiting.length > maxBatch ? waiting.splice(0, maxBatch) : waiting;
    if (batch === waiting) waiting = [];
    flying = batch.length;
    void write(batch).finally(() => {
      flying = 0;
      for (const written of listeners) written();
      if (waiting.length > 0) schedule();
      else {
        for (const done of drained) done();
        drained = [];
      }
    });
  }

  async function write(batch: readonly Settled[]): Promise<void> {
    for (;;) {
      try {
        await store.settle(batch);
        break;
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'row' || failure === 'other') {
          if (batch.length > 1) {
            const middle = batch.length >> 1;
            await write(batch.slice(0, middle));
            await write(batch.slice(middle));
          } else log.error({ err: error, messageId: batch[0]?.leased.messageId }, 'an attempt could not be recorded');
          return;
        }
        // What was sent must be recorded: there is no giving up while the process lives.
        log.warn({ err: error, attempts: batch.length }, 'recording attempts is being tried again');
        await new Promise<void>((resolve) => clock.after(pauseMs, resolve));
      }
    }
    for (const { verdict, gone, leased } of batch) {
      if (verdict.kind === 'again') onRetry(verdict.delayMs);
      if (gone) await disable(leased.endpointId, leased.applicationId);
    }
  }

  async function disable(endpointId: string, applicationId: string): Promise<void> {
    try {
      await store.disableEndpoint(endpointId);
      onDisabled(applicationId);
    } catch (error) {
      log.error({ err: error, endpointId }, 'an endpoint that answered 410 could not be disabled');
    }
  }

  return {
    add(settled) {
      waiting.push(settled);
      schedule();
    },
    depth: () => waiting.length + flying,
    onWritten: (task) => void listeners.push(task),
    drain: () =>
      waiting.length === 0 && flying === 0 ? Promise.resolve() : new Promise((resolve) => drained.push(resolve)),
  };
}
