import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from './caller.ts';
import { payloadOf } from './receiver.ts';

/** Messages, until each one has been accepted; and applications beside them, one after the other. */
export interface Load {
  /** Message id by number; complete when `done` resolves. */
  readonly accepted: ReadonlyMap<number, string>;
  /** Application id by name. */
  readonly created: ReadonlyMap<string, string>;
  /** Resolves when so many messages have been accepted, or when the load is over. */
  reached(count: number): Promise<void>;
  readonly done: Promise<void>;
}

interface Options {
  readonly caller: Caller;
  readonly application: string;
  readonly messages: number;
  /** Calls at a time. */
  readonly calls: number;
  /** At most so many new messages a second. */
  readonly rate: number;
}

export function startLoad({ caller, application, messages, calls, rate }: Options): Load {
  const accepted = new Map<number, string>();
  const created = new Map<string, string>();
  const startedAt = performance.now();
  let watchers: { readonly count: number; readonly resolve: () => void }[] = [];
  let next = 0;
  let over = false;

  async function sendMessages(): Promise<void> {
    while (next < messages) {
      const n = next;
      next += 1;
      const ahead = (n / rate) * 1_000 - (performance.now() - startedAt);
      if (ahead > 0) await sleep(ahead);
      // Every second one has an event id too. The others' only protection is their idempotency key.
      const eventId = n % 2 === 0 ? `"eventId": "event-${n}", ` : '';
      const body = `{${eventId}"eventType": "crash.test", "payload": ${payloadOf(n)}}`;
      const id = await caller.create(`/api/v1/app/${application}/msg`, body, `message-${n}`);
      if (id !== undefined) accepted.set(n, id);
      notify();
    }
  }

  async function createApplications(): Promise<void> {
    for (let n = 0; !over; n += 1) {
      const name = `application-${n}`;
      const id = await caller.create('/api/v1/app', JSON.stringify({ name }), name);
      if (id !== undefined) created.set(name, id);
    }
  }

  function notify(): void {
    const due = watchers.filter(({ count }) => over || count <= accepted.size);
    watchers = watchers.filter(({ count }) => !over && count > accepted.size);
    for (const { resolve } of due) resolve();
  }

  const sending = Promise.all(Array.from({ length: calls }, sendMessages)).then(() => {
    over = true;
    notify();
  });
  return {
    accepted,
    created,
    reached: (count) =>
      over || accepted.size >= count ? Promise.resolve() : new Promise((resolve) => watchers.push({ count, resolve })),
    done: Promise.all([sending, createApplications()]).then(() => {}),
  };
}
