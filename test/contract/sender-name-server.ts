import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv4 } from 'node:net';
import type { Ends } from './sender-receivers.ts';

/** What the server says of a name: its addresses of both families, or that it does not exist, or nothing at all. */
export type Zone = Record<string, { addresses: readonly string[]; ttl?: number } | 'missing' | 'silent' | 'broken'>;

export interface NameServer {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** Queries so far, as `A name` or `AAAA name`. */
  readonly queries: string[];
  readonly zone: Zone;
}

const A = 1;
const AAAA = 28;

/** A name server on UDP (RFC 1035), as much of one as A and AAAA queries need. */
export async function nameServer(ends: Ends, zone: Zone): Promise<NameServer> {
  const socket = createSocket('udp4');
  const queries: string[] = [];
  socket.on('message', (query, from) => {
    const { name, type, end } = question(query);
    queries.push(`${type === A ? 'A' : 'AAAA'} ${name}`);
    const entry = zone[name] ?? 'missing';
    if (entry === 'silent') return;
    const code = entry === 'missing' ? 3 : entry === 'broken' ? 2 : 0;
    const { addresses = [], ttl = 30 } = typeof entry === 'string' ? {} : entry;
    const records = addresses.filter((address) => isIPv4(address) === (type === A));
    const head = Buffer.alloc(12);
    query.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8180 | code, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(records.length, 6);
    const answers = records.map((address) => record(type, ttl, address));
    socket.send(Buffer.concat([head, query.subarray(12, end), ...answers]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  ends.push(() => void socket.close());
  return { address: `127.0.0.1:${socket.address().port}`, queries, zone };
}

function question(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function record(type: number, ttl: number, address: string): Buffer {
  const data = type === AAAA ? v6Bytes(address) : Buffer.from(address.split('.').map(Number));
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(ttl, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function v6Bytes(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((part) => Number.parseInt(part, 16));
  const before = groups(head);
  const after = groups(tail);
  const bytes = Buffer.alloc(16);
  [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after].forEach((group, i) => {
    bytes.writeUInt16BE(group, 2 * i);
  });
  return bytes;
}
