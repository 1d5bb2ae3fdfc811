import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type ListenOptions,
  type Server,
  type Socket,
} from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createHttpSender, type HttpSenderOptions } from '../../server/src/adapters/sender/http.ts';
import { createAddressRules, parseCidr } from '../../server/src/core/address.ts';
import type { Sender, SendResult } from '../../server/src/ports/sender.ts';

/** A receiver on a port of 127.0.0.1 that knows its connections, so it can be ended whatever they do. */
export interface Receiver {
  readonly port: number;
  readonly url: string;
  /** Connections so far. */
  readonly connections: number;
  /** Connections that stand. */
  readonly standing: number;
}

/** Things to end after each test, last one first. */
export interface Ends {
  push(end: () => Promise<void> | void): void;
}

/** Answers through node:http. */
export function httpReceiver(ends: Ends, listener: RequestListener): Promise<Receiver> {
  return listen(ends, createHttpServer(listener));
}

/** Raw sockets: what arrives is handed over in chunks, and nothing is answered by itself. */
export function rawReceiver(
  ends: Ends,
  onData: (socket: Socket, chunk: Buffer) => void = () => {},
  at: ListenOptions = {},
): Promise<Receiver> {
  const server = createTcpServer((socket) => {
    socket.on('data', (chunk: Buffer) => onData(socket, chunk)).on('error', () => {});
  });
  return listen(ends, server, at);
}

/** Raw sockets behind TLS. */
export function tlsReceiver(
  ends: Ends,
  options: TlsOptions,
  onData: (socket: Socket, chunk: Buffer) => void,
): Promise<Receiver> {
  const server = createTlsServer(options, (socket) => {
    socket.on('data', (chunk: Buffer) => onData(socket, chunk)).on('error', () => {});
  });
  return listen(ends, server);
}

/** Sends with sensible defaults, and gives each test a sender of its own where it asks for one. */
export function senderFor(ends: Ends, options: Partial<HttpSenderOptions> = {}): Sender {
  const sender = createHttpSender({ clock: systemClock, rules: loopback(), ...options });
  ends.push(() => sender.close());
  return sender;
}

/** Rules that let 127.0.0.0/8 and ::1 through. */
export function loopback() {
  const whitelist = ['127.0.0.0/8', '::1/128'].flatMap((text) => parseCidr(text).cidr ?? []);
  return createAddressRules({ whitelist });
}

export interface SendOptions {
  readonly headers?: readonly string[];
  readonly body?: string | Buffer;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export function post(sender: Sender, url: string, options: SendOptions = {}): Promise<SendResult> {
  const { headers = ['content-type', 'application/json'], body = '{}', timeoutMs = 5000, signal } = options;
  return sender.send({ url, headers, body: Buffer.from(body), timeoutMs }, signal);
}

async function listen(ends: Ends, server: Server, at: ListenOptions = {}): Promise<Receiver> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => {});
  server.listen({ port: 0, host: '127.0.0.1', ...at });
  await once(server, 'listening');
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    get connections() {
      return connections;
    },
    get standing() {
      return sockets.size;
    },
  };
}
