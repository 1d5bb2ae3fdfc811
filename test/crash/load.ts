import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { payloadOf } from './receiver.ts';

/** Sends messages over HTTP until each one has been accepted, and remembers under which id. */
export interface Load {
  /** Message id by number; complete when `done` resolves. */
  readonly accepted: ReadonlyMap<number, string>;
  /** Calls that had to be repeated, because their answer was lost or put them off. */
  readonly repeated: number;
  /** Answers that no caller should get, whatever crashes. */
  readonly wrong: readonly string[];
  /** Resolves when so many have been accepted, or when the load is over. */
  reached(count: number): Promise<void>;
  readonly done: Promise<void>;
}

interface Options {
  readonly port: number;
  readonly token: string;
  readonly application: string;
  readonly messages: number;
  readonly callers: number;
  /** At most so many new messages a second. */
  readonly rate: number;
}

const answerLimitMs = 20_000;
/** A server that is down for longer than this is not what is tested here. */
const patienceMs = 90_000;

export function startLoad({ port, token, application, messages, callers, rate }: Options): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const accepted = new Map<number, string>();
  const wrong: string[] = [];
  let watchers: { count: number; resolve: () => void }[] = [];
  let next = 0;
  let repeated = 0;
  const startedAt = performance.now();

  async function call(): Promise<void> {
    while (next < messages) {
      const n = next;
      next += 1;
      const ahead = (n / rate) * 1_000 - (performance.now() - startedAt);
      if (ahead > 0) await sleep(ahead);
      await accept(n);
      const due = watchers.filter(({ count }) => count <= accepted.size);
      watchers = watchers.filter(({ count }) => count > accepted.size);
      for (const { resolve } of due) resolve();
    }
  }

  /** The same call again, with the same idempotency key, until it is known to have come through. */
  async function accept(n: number): Promise<void> {
    const giveUp = performance.now() + patienceMs;
    for (;;) {
      const { status, body } = await post(n).catch((error: Error) => ({ status: 0, body: error.message }));
      if (status === 202) {
        accepted.set(n, (JSON.parse(body) as { id: string }).id);
        return;
      }
      const puttingOff = status === 0 || status === 429 || status === 503;
      if (!puttingOff) wrong.push(`message ${n}: ${status} ${body.slice(0, 200)}`);
      if (!puttingOff || performance.now() > giveUp) {
        wrong.push(`message ${n} was given up: ${status} ${body.slice(0, 200)}`);
        return;
      }
      repeated += 1;
      await sleep(20 + 80 * Math.random());
    }
  }

  function post(n: number): Promise<{ status: number; body: string }> {
    // Every second one has an event id too. The others' only protection is their idempotency key.
    const eventId = n % 2 === 0 ? `"eventId": "event-${n}", ` : '';
    const text = `{${eventId}"eventType": "crash.test", "payload": ${payloadOf(n)}}`;
    return new Promise((resolve, reject) => {
      const call = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          path: `/api/v1/app/${application}/msg`,
          method: 'POST',
          timeout: answerLimitMs,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
            'idempotency-key': `key-${n}`,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            if (response.complete)
              resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
            else reject(new Error('the answer broke off'));
          });
        },
      );
      call.on('timeout', () => call.destroy(new Error(`no answer for ${answerLimitMs} ms`)));
      call.on('error', reject);
      call.end(text);
    });
  }

  let over = false;
  const done = Promise.all(Array.from({ length: callers }, call)).then(() => {
    over = true;
    agent.destroy();
    for (const { resolve } of watchers) resolve();
  });
  return {
    accepted,
    get repeated() {
      return repeated;
    },
    wrong,
    reached: (count) =>
      over || accepted.size >= count ? Promise.resolve() : new Promise((resolve) => watchers.push({ count, resolve })),
    done,
  };
}
