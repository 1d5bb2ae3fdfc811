import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Hint } from '../../core/delivery.ts';
import type { Clock, Timer } from '../../ports/clock.ts';
import type { Consumer, Queue } from '../../ports/queue.ts';
import { pressureOf } from './memory.ts';

/**
 * Hints on a Redis stream: one entry for each commit, read by a consumer group without acknowledgements. Redis may be
 * flushed, restarted or lost at any moment: what it forgets the requeuer finds again, and while it is away or deep new
 * work is spilled. Works from Redis 6.2 on.
 */
interface Dependencies {
  readonly dsn: string;
  /** Put before the stream's name. */
  readonly prefix: string;
  /** This process among the group's consumers. */
  readonly name: string;
  readonly clock: Clock;
  readonly log: Logger;
}

const group = 'dispatchers';
/** Hints in one read: a commit batch makes up to a few entries of 256. */
const readCount = 8;
const blockMs = 1_000;
const commandTimeoutMs = 1_000;
/** Deeper than this, hints only cost memory: the requeuer brings the rest when it is read. */
const deepEntries = 2_000;
const trimMs = 1_000;
const retryMs = 200;
const maxHintsAnEntry = 256;

export function createRedisQueue({ dsn, prefix, name, clock, log }: Dependencies): Queue {
  const stream = `${prefix}posthorn:{hints}`;
  let links: Links | undefined;
  let consumer: Consumer | undefined;
  let depth = 0;
  let away = false;
  let stopped = true;
  let reading: Promise<void> | undefined;
  let trimmer: Timer | undefined;
  let spilling = false;

  const shallow = () => !away && depth < deepEntries && links?.writer.status === 'ready';

  function opened(): Links {
    if (links === undefined) throw new Error('the queue has not been started');
    return links;
  }

  async function write(hints: readonly Hint[]): Promise<void> {
    try {
      for (let at = 0; at < hints.length; at += maxHintsAnEntry) {
        depth += 1;
        await opened().writer.xadd(stream, '*', 'h', encode(hints.slice(at, at + maxHintsAnEntry)));
      }
      away = false;
    } catch (error) {
      // Maybe written, maybe not. Each row is looked at again when its patience is over.
      if (!away) log.warn({ err: error }, 'hints could not be written; new deliveries go through the database');
      away = true;
    }
  }

  async function read(): Promise<void> {
    while (!stopped) {
      if (consumer === undefined || consumer.room() <= 0) {
        await pause(10);
        continue;
      }
      try {
        const answer = (await opened().reader.xreadgroup(
          'GROUP',
          group,
          name,
          'COUNT',
          readCount,
          'BLOCK',
          blockMs,
          'NOACK',
          'STREAMS',
          stream,
          '>',
        )) as [string, [string, string[]][]][] | null;
        for (const [, entries] of answer ?? [])
          for (const [, fields] of entries) consumer.offer(decode(fields[1] ?? ''));
      } catch (error) {
        if (stopped) return;
        if (isMissing(error)) await createGroup();
        else {
          log.warn({ err: error }, 'hints could not be read');
          await pause(retryMs);
        }
      }
    }
  }

  /** From the beginning of the stream: a hint read twice is dropped by the lease. */
  async function createGroup(): Promise<void> {
    try {
      await opened().reader.xgroup('CREATE', stream, group, '0', 'MKSTREAM');
    } catch (error) {
      if (!String(error).includes('BUSYGROUP')) {
        log.warn({ err: error }, 'the consumer group could not be made');
        await pause(retryMs);
      }
    }
  }

  /** Cuts the stream behind what the group has read, and learns its depth. */
  async function trim(): Promise<void> {
    try {
      const groups = (await opened().writer.xinfo('GROUPS', stream)) as unknown[][];
      const read = groups.map((fields) => String(fields[fields.indexOf('last-delivered-id') + 1]))[0];
      if (read !== undefined && read !== '0-0') await opened().writer.xtrim(stream, 'MINID', read);
      depth = await opened().writer.xlen(stream);
      away = false;
    } catch (error) {
      if (isMissing(error)) {
        depth = 0;
        away = false;
      } else away = true;
    }
  }

  function keepTrimming(): void {
    trimmer = clock.after(trimMs, () => void trim().finally(() => !stopped && keepTrimming()));
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => clock.after(ms, resolve));
  }

  return {
    way(endpointId) {
      // While there is spilled work new work spills too, so that order is kept.
      if (spilling) return 'spilled';
      const admission = consumer?.admit(endpointId) ?? 'full';
      if (admission !== 'full') return admission;
      if (shallow()) return 'hinted';
      spilling = true;
      return 'spilled';
    },
    withdraw: (endpointId) => consumer?.withdraw(endpointId),
    push(own, hints) {
      if (own.length > 0) consumer?.take(own);
      if (hints.length > 0) void write(hints);
    },
    pressure: () => (consumer === undefined ? undefined : pressureOf(consumer, clock)),
    attach(attached) {
      consumer = attached;
    },
    caughtUp() {
      spilling = false;
    },
    shallow,
    reachable: () => !away && links?.writer.status === 'ready',
    async start() {
      links = await connect(dsn, log);
      stopped = false;
      if (consumer !== undefined) {
        await createGroup();
        reading = read();
      }
      await trim();
      keepTrimming();
    },
    pause() {
      stopped = true;
      trimmer?.clear();
    },
    async close() {
      stopped = true;
      trimmer?.clear();
      links?.reader.disconnect();
      await reading;
      links?.writer.disconnect();
    },
  };
}

/** A reader that blocks needs a connection of its own. */
interface Links {
  readonly writer: Redis;
  readonly reader: Redis;
}

/** The client is loaded here because most processes have no Redis: it takes 11 MB and 160 ms. */
async function connect(dsn: string, log: Logger): Promise<Links> {
  const { Redis } = await import('ioredis');
  const open = (options: { commandTimeout: number; enableOfflineQueue?: boolean }): Redis => {
    const retryStrategy = (tries: number) => Math.min(50 * tries, 1_000);
    const redis = new Redis(dsn, { ...options, maxRetriesPerRequest: 1, retryStrategy });
    redis.on('error', (error: unknown) => log.debug({ err: error }, 'Redis'));
    return redis;
  };
  return {
    writer: open({ commandTimeout: commandTimeoutMs, enableOfflineQueue: false }),
    reader: open({ commandTimeout: blockMs + 5_000 }),
  };
}

/** Ids have a fixed alphabet without spaces or line ends, so a line a hint needs no escaping. */
function encode(hints: readonly Hint[]): string {
  return hints
    .map((h) => `${h.messageId} ${h.endpointId} ${h.applicationId} ${h.organizationId} ${h.leaseNo}`)
    .join('\n');
}

/** What cannot be read is dropped: it was only a hint. */
function decode(text: string): Hint[] {
  const hints: Hint[] = [];
  for (const line of text.split('\n')) {
    const [messageId, endpointId, applicationId, organizationId, leaseNo] = line.split(' ');
    if (messageId && endpointId && applicationId && organizationId && /^\d{1,10}$/.test(leaseNo ?? ''))
      hints.push({ messageId, endpointId, applicationId, organizationId, leaseNo: Number(leaseNo) });
  }
  return hints;
}

function isMissing(error: unknown): boolean {
  return /NOGROUP|no such key/i.test(String(error));
}
