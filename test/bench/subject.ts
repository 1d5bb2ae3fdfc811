import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type pg from 'pg';

/** A server under test with all it stands on. */
export interface Subject {
  readonly name: string;
  readonly port: number;
  /** The request that sends one message to so many endpoints, the first of those that the receiver has. */
  request(endpoints: number): Promise<Buffer>;
  /** The server's own processes, by name. */
  readonly servers: Readonly<Record<string, number>>;
  /** The roots of its database's and its queue's processes. */
  readonly postgres: readonly number[];
  readonly redis: readonly number[];
  /** True while deliveries are open. */
  isBusy(): Promise<boolean>;
  /** Attempts on record so far. */
  countAttempts(): Promise<number>;
  /** PostgreSQL's version and what makes it durable. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

export const organization = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';
export const jwtSecret = 'a secret of the benchmark that is long enough';

/** 1,024 bytes of JSON, as a shop might send it. */
const payload = pad({
  id: 'inv_2mvZHDoBOdPJkNJDHdKxMQLXVyc',
  amount: 12_345,
  currency: 'eur',
  lines: Array.from({ length: 10 }, (_, n) => ({ sku: `sku-${n}`, count: n, price: n * 1.5, text: 'some words here' })),
  note: '',
});

function pad<Invoice extends { readonly note: string }>(value: Invoice): string {
  const missing = 1_024 - Buffer.byteLength(JSON.stringify(value));
  return JSON.stringify({ ...value, note: 'x'.repeat(missing) });
}

/** What a client of the API writes for one message, headers included. */
export function messageRequest(port: number, token: string, application: string): Buffer {
  const body = `{"eventType":"invoice.paid","payload":${payload}}`;
  return Buffer.from(
    `POST /api/v1/app/${application}/msg HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\n` +
      `user-agent: bench\r\naccept: application/json\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

export interface Program {
  readonly pid: number;
  /** What it said in the line that it was ready with. */
  readonly said: Record<string, unknown>;
  stop(): Promise<void>;
}

/** Starts a Node program and waits until it prints a JSON line with `msg: 'running'`. The rest goes to a file. */
export async function startProgram(
  file: URL,
  { env, logFile, flags }: { env: Record<string, string>; logFile: string; flags: readonly string[] },
): Promise<Program> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(POSTHORN_|SVIX_|DATABASE_URL$)/.test(name));
  const child = spawn(process.execPath, [...flags, file.pathname], {
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill('SIGTERM'));
  const log = createWriteStream(logFile);
  const said = await new Promise<Record<string, unknown>>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file.pathname} ended (${code}): see ${logFile}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.write(`${line}\n`);
      if (!line.includes('"msg":"running"')) return;
      child.removeAllListeners('exit');
      resolve(JSON.parse(line) as Record<string, unknown>);
    });
  });
  return { pid: child.pid ?? 0, said, stop: () => end(child) };
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

export async function describeDatabase(client: pg.Client): Promise<string> {
  const names = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'wal_level'];
  const values: string[] = [];
  for (const name of names) {
    const { rows } = await client.query<Record<string, string>>(`show ${name}`);
    values.push(`${name} ${Object.values(rows[0] ?? {})[0]}`);
  }
  return values.join(', ');
}

export async function ask<T>(client: pg.Client, sql: string): Promise<T> {
  const { rows } = await client.query<{ value: T }>(sql);
  return (rows[0] as { value: T }).value;
}
