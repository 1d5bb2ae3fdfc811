import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Makes POST calls as a careful client does: again, with the same idempotency key, until one is known to have come through. */
export interface Caller {
  /** The `id` in the answer; undefined where the call had to be given up. */
  create(path: string, body: string, key: string): Promise<string | undefined>;
  /** Calls that had to be repeated, because their answer was lost or put them off. */
  readonly repeated: number;
  /** Answers that no caller should get, whatever crashes. */
  readonly wrong: readonly string[];
  close(): void;
}

interface Options {
  readonly port: number;
  readonly token: string;
  readonly connections: number;
}

interface Answer {
  /** 0 where there is none. */
  readonly status: number;
  readonly body: string;
}

const answerLimitMs = 20_000;
/** A server that is down for longer than this is not what is tested here. */
const patienceMs = 90_000;

export function createCaller({ port, token, connections }: Options): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const wrong: string[] = [];
  let repeated = 0;

  async function create(path: string, body: string, key: string): Promise<string | undefined> {
    const giveUp = performance.now() + patienceMs;
    for (;;) {
      const answer = await post(path, body, key).catch((error: Error) => ({ status: 0, body: error.message }));
      const { status } = answer;
      if (status >= 200 && status < 300) return (JSON.parse(answer.body) as { id: string }).id;
      const isPutOff = status === 0 || status === 429 || status === 503;
      if (!isPutOff || performance.now() > giveUp) {
        wrong.push(`${key}: ${status} ${answer.body.slice(0, 200)}`);
        return undefined;
      }
      repeated += 1;
      await sleep(20 + 80 * Math.random());
    }
  }

  function post(path: string, body: string, key: string): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': key,
    };
    const options = { agent, host: '127.0.0.1', port, path, method: 'POST', timeout: answerLimitMs, headers };
    return new Promise((resolve, reject) => {
      const call = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          if (response.complete) resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
          else reject(new Error('the answer broke off'));
        });
      });
      call.on('timeout', () => call.destroy(new Error(`no answer for ${answerLimitMs} ms`)));
      call.on('error', reject);
      call.end(body);
    });
  }

  return {
    create,
    get repeated() {
      return repeated;
    },
    wrong,
    close: () => agent.destroy(),
  };
}
