import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../server/src/ports/random.ts';
import type { Server } from './server.ts';
import type { World } from './world.ts';

/** A kind of crash. */
export interface Blow {
  readonly name: string;
  /**
   * What it excuses. A process that delivers and is killed leaves sends without a record, which are made again; one that
   * is stopped overlaps with those who took over, and records later. Nothing else excuses a repetition.
   */
  readonly excuses: 'unrecorded' | 'overlapping' | 'nothing';
  deal(world: World, random: Random): Promise<void>;
}

/** A crash that has happened, until what it ended was running again; monotonic milliseconds. */
export interface Fault {
  readonly blow: Blow;
  readonly from: number;
  readonly until: number;
}

/** Longer than a lease (35 s) and a round of the requeuers, so that others have taken over. */
const pauseMs = 38_000;

/** The parent alone, or with it the database that it watches over; started again at once. */
export const killEmbedded: Blow = {
  name: 'kill -9 of the process',
  excuses: 'unrecorded',
  async deal(world, random) {
    const [server] = world.servers;
    const postmaster = Number(readFileSync(join(world.cluster, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    if (random.uniform() < 0.5) process.kill(postmaster, 'SIGKILL');
    await server?.kill();
  },
};

export const killSingle: Blow = {
  name: 'kill -9 of the process',
  excuses: 'unrecorded',
  deal: (world) => pick(world, 'server').kill(),
};

export const killDispatcher: Blow = {
  name: 'kill -9 of a dispatcher',
  excuses: 'unrecorded',
  deal: (world, random) => anyDispatcher(world, random).kill(),
};

export const killApi: Blow = {
  name: 'kill -9 of the API',
  excuses: 'nothing',
  deal: (world) => pick(world, 'api').kill(),
};

export const pauseDispatcher: Blow = {
  name: 'dispatcher stopped past its lease',
  excuses: 'overlapping',
  async deal(world, random) {
    const dispatcher = anyDispatcher(world, random);
    dispatcher.pause();
    await sleep(pauseMs);
    dispatcher.resume();
  },
};

export const killRedis: Blow = {
  name: 'kill -9 of Redis',
  excuses: 'nothing',
  async deal({ redis }, random) {
    await redis?.kill();
    await sleep(random.uniform() * 1_000);
    await redis?.start();
  },
};

export const flushRedis: Blow = {
  name: 'FLUSHALL',
  excuses: 'nothing',
  deal: async ({ redis }) => redis?.flush(),
};

export const crashPostgres: Blow = {
  name: 'crash of Postgres',
  excuses: 'nothing',
  async deal({ postgres }, random) {
    await postgres?.crash();
    await sleep(random.uniform() * 1_000);
    await postgres?.start();
  },
};

/** Deals a blow and starts what it ended again at once. */
export async function strike(blow: Blow, world: World, random: Random): Promise<Fault> {
  const from = performance.now();
  await blow.deal(world, random);
  for (const server of world.servers) if (!server.running()) await server.start();
  return { blow, from, until: performance.now() };
}

function pick(world: World, name: string): Server {
  const server = world.servers.find((one) => one.name === name);
  if (server === undefined) throw new Error(`this scenario has no ${name}`);
  return server;
}

function anyDispatcher(world: World, random: Random): Server {
  return pick(world, random.uniform() < 0.5 ? 'dispatcher 1' : 'dispatcher 2');
}
