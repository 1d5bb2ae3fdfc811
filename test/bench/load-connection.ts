import { connect, type Socket } from 'node:net';
import { sharedNow } from './shared-clock.ts';

/** What every connection of one load has in common. */
export interface Client {
  readonly port: number;
  readonly request: Buffer;
  onAnswer(connection: Connection, status: string, id: string): void;
}

export async function connectClient(client: Client): Promise<Connection> {
  const socket = connect({ port: client.port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return new Connection(client, socket);
}

/** One request at a time over one keep-alive connection. */
export class Connection {
  /** When the request under way was due and when it was written, on the shared clock. */
  due = 0;
  sent = 0;
  private readonly client: Client;
  private readonly socket: Socket;
  private rest: Buffer | undefined;

  constructor(client: Client, socket: Socket) {
    this.client = client;
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('error', (error) => {
      throw error;
    });
    socket.on('end', () => {
      throw new Error('the server closed a connection under load');
    });
  }

  send(due: number): void {
    this.due = due;
    this.sent = sharedNow();
    this.socket.write(this.client.request);
  }

  close(): void {
    this.socket.removeAllListeners('end').destroy();
  }

  private read(chunk: Buffer): void {
    const bytes = this.rest === undefined ? chunk : Buffer.concat([this.rest, chunk]);
    const end = bytes.indexOf('\r\n\r\n');
    const head = end === -1 ? '' : bytes.toString('latin1', 0, end);
    const total = end + 4 + Number(/\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (end === -1 || bytes.length < total) {
      this.rest = bytes;
      return;
    }
    this.rest = undefined;
    const at = bytes.indexOf('"id":"msg_', end) + 6;
    this.client.onAnswer(this, head.slice(9, 12), bytes.toString('latin1', at, bytes.indexOf(0x22, at)));
  }
}
