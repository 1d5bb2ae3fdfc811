import type { Hint, Leased, Way } from '../core/delivery.ts';

/**
 * Brings accepted deliveries to a dispatcher. Postgres is the truth: whatever a queue loses, repeats or delays is found
 * again by the requeuer, so no method here reports failure.
 */
export interface Queue {
  /** The way a new delivery to this endpoint should take, asked while its commit is put together. `own` books a place. */
  way(endpointId: string): Way;
  /** Gives back a place that `own` booked, where the commit did not come about. */
  withdraw(endpointId: string): void;
  /** After the commit: leased deliveries for the consumer in this process, hints for whoever reads them. */
  push(own: readonly Leased[], hints: readonly Hint[]): void;
  /** Undefined while this process keeps up; otherwise resolves when it does again, or after a bounded wait. */
  pressure(): Promise<void> | undefined;
  /** The dispatcher of this process, if it has one. */
  attach(consumer: Consumer): void;
  /** The requeuer found nothing more that is due: spilled work has been taken up. */
  caughtUp(): void;
  /** True while hints are worth writing: the queue can be reached and is shallow. */
  shallow(): boolean;
  /** False while the queue's server is away: for health checks. Deliveries go through the database then. */
  reachable(): boolean;
  start(): Promise<void>;
  /** Stops bringing hints; `push` still hands over what is leased. */
  pause(): void;
  close(): Promise<void>;
}

/** What a queue needs of the dispatcher in its process. */
export interface Consumer {
  /** `own`, with a place booked, while endpoint and process have room; `parked` where the endpoint is a lane; else `full`. */
  admit(endpointId: string): 'own' | 'parked' | 'full';
  withdraw(endpointId: string): void;
  take(leased: readonly Leased[]): void;
  offer(hints: readonly Hint[]): void;
  /** How many more deliveries fit in this process now. */
  room(): number;
  /** Ready deliveries that wait for this process alone, not for their endpoint. */
  backlog(): number;
  /** Calls back once when the backlog has shrunk below its mark. */
  whenRelieved(task: () => void): void;
}
