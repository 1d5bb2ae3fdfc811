/**
 * The load generator of the benchmark, a process of its own: bare sockets, one prepared request.
 *
 * Closed: each connection sends the next message when the last one is answered. Open: messages are due at fixed times
 * whatever the server does; they are late by what the timer and a missing connection make them, and that counts.
 */
import { answerWith } from './child.ts';
import { type Client, type Connection, connectClient } from './load-connection.ts';
import { sharedNow } from './shared-clock.ts';

export interface LoadQuestion {
  readonly port: number;
  readonly request: Uint8Array;
  readonly connections: number;
  readonly seconds: number;
  /** Messages a second; absent: closed. */
  readonly rate?: number;
}

/** The accepted messages, in the order of their answers. Times on the shared clock. */
export interface Accepts {
  readonly ids: string;
  readonly due: Float64Array;
  readonly sent: Float64Array;
  readonly accepted: Float64Array;
  /** Answers other than 202. */
  readonly refused: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

async function run({ port, request, connections, seconds, rate }: LoadQuestion): Promise<Accepts> {
  const ids: string[] = [];
  const due: number[] = [];
  const sent: number[] = [];
  const accepted: number[] = [];
  let refused = 0;
  const client: Client = { port, request: Buffer.from(request), onAnswer };
  const open = await Promise.all(Array.from({ length: connections }, () => connectClient(client)));
  const startedAt = sharedNow();
  const endAt = startedAt + seconds * 1_000;
  let again: (connection: Connection) => void;

  function onAnswer(connection: Connection, status: string, id: string): void {
    if (status === '202') {
      ids.push(id);
      due.push(connection.due);
      sent.push(connection.sent);
      accepted.push(sharedNow());
    } else refused += 1;
    again(connection);
  }

  await new Promise<void>((resolve) => {
    let busy = 0;
    function send(connection: Connection, dueAt: number): void {
      busy += 1;
      connection.send(dueAt);
    }
    if (rate === undefined) {
      again = (connection) => {
        busy -= 1;
        if (sharedNow() < endAt) send(connection, sharedNow());
        else if (busy === 0) resolve();
      };
      for (const connection of open) send(connection, sharedNow());
      return;
    }
    const free = [...open];
    const waiting: number[] = [];
    let next = 0;
    again = (connection) => {
      busy -= 1;
      const dueAt = waiting.shift();
      if (dueAt !== undefined) send(connection, dueAt);
      else free.push(connection);
      if (busy === 0 && sharedNow() >= endAt) resolve();
    };
    const tick = (): void => {
      for (let dueAt = startedAt + (next * 1_000) / rate; dueAt <= sharedNow(); ) {
        if (dueAt >= endAt) {
          if (busy === 0) resolve();
          return;
        }
        // In turn: a server closes what was opened and never used.
        const connection = free.shift();
        if (connection === undefined) waiting.push(dueAt);
        else send(connection, dueAt);
        next += 1;
        dueAt = startedAt + (next * 1_000) / rate;
      }
      setTimeout(tick, Math.max(0, startedAt + (next * 1_000) / rate - sharedNow()));
    };
    tick();
  });
  const endedAt = sharedNow();
  for (const connection of open) connection.close();
  return {
    ids: ids.join('\n'),
    due: Float64Array.from(due),
    sent: Float64Array.from(sent),
    accepted: Float64Array.from(accepted),
    refused,
    startedAt,
    endedAt,
  };
}

answerWith<LoadQuestion>(run);
