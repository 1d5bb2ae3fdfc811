/**
 * The server that one writes first: `node:http`, a transaction for each message on a pool of ten connections, then a
 * `fetch` for each endpoint and an insert for each attempt. Correct while nothing goes wrong: no retries, no limits, no
 * checks of addresses, and what was accepted before a crash is lost. It is what the others are compared with.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { fetch } from 'undici';

const { NAIVE_DSN = '', NAIVE_PORTS = '', NAIVE_TOKEN = '' } = process.env;
const pool = new pg.Pool({ connectionString: NAIVE_DSN, max: 10 });
const urls = NAIVE_PORTS.split(',').map((port) => `http://127.0.0.1:${port}/hook`);
const key = Buffer.from('a signing key of thirty-two bytes');

await pool.query(`
  create table message (id text primary key, app_id text not null, event_type text not null, created_at timestamptz not null);
  create index on message (app_id, id);
  create table content (message_id text primary key, payload json not null);
  create table attempt (id text primary key, message_id text not null, endpoint text not null, status int not null,
                        response text not null, duration_ms int not null, created_at timestamptz not null);
  create index on attempt (endpoint, id);
  create index on attempt (message_id)`);

interface MessageIn {
  readonly eventType: string;
  readonly payload: unknown;
}

async function accept(appId: string, { eventType, payload }: MessageIn) {
  const message = { id: `msg_${randomUUID().replaceAll('-', '')}`, eventType, payload, timestamp: new Date() };
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into message (id, app_id, event_type, created_at) values ($1, $2, $3, $4)', [
      message.id,
      appId,
      eventType,
      message.timestamp,
    ]);
    await client.query('insert into content (message_id, payload) values ($1, $2)', [
      message.id,
      JSON.stringify(payload),
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return message;
}

async function deliver(url: string, { id, payload }: { id: string; payload: unknown }): Promise<void> {
  const body = JSON.stringify(payload);
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  const start = Date.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signature}`,
    },
    body,
  });
  const text = await response.text();
  await pool.query('insert into attempt values ($1, $2, $3, $4, $5, $6, $7)', [
    randomUUID(),
    id,
    url,
    response.status,
    text,
    Date.now() - start,
    new Date(start),
  ]);
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers.authorization !== `Bearer ${NAIVE_TOKEN}`) {
    response.writeHead(401).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [, application = ''] = /^\/api\/v1\/app\/([^/]+)\/msg$/.exec(request.url ?? '') ?? [];
  const message = await accept(application, JSON.parse(Buffer.concat(chunks).toString()) as MessageIn);
  response.writeHead(202, { 'content-type': 'application/json' }).end(JSON.stringify(message));
  // An application's name says how many endpoints it has.
  for (const url of urls.slice(0, Number(application))) {
    deliver(url, message).catch((error: unknown) => console.error(error));
  }
}

const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
console.log(JSON.stringify({ msg: 'running', port: (server.address() as AddressInfo).port }));
