import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../start-error.ts';
import type { Binaries } from './binaries.ts';
import { owner } from './cluster.ts';
import type { Place } from './place.ts';
import { type Run, runServer } from './supervisor.ts';

export interface Connection {
  /** Folder of the server's socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** Settles once the server takes statements. */
export async function startServer(place: Place, binaries: Binaries, connection: Connection): Promise<Run> {
  // A server that was killed leaves backends behind for a moment, and their shared memory keeps a new one from starting.
  for (let tries = 1; ; tries += 1) {
    const run = runServer(place, binaries, connection.host);
    const ready = untilReady(connection, run.ended);
    const ended = await Promise.race([run.ended, ready]).catch(async (error: unknown) => {
      await run.stop();
      throw error;
    });
    if (ended === undefined) return run;
    const words = run.lastWords();
    if (!words.includes('shared memory block') || tries === 50) {
      throw new StartError(`The database server did not start (${ended}): ${words || `see ${place.logFile}`}`);
    }
    await sleep(200);
  }
}

/** Resolves when the server answers; stops asking when it has ended. A recovery after a crash may take its time. */
async function untilReady(connection: Connection, ended: Promise<unknown>): Promise<undefined> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    if (await answers(connection)) return;
    await sleep(10);
  }
  // `ended` has won the race.
}

async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client(connection);
  client.on('error', () => {}); // The query tells.
  try {
    await client.connect();
    return true;
  } catch (error) {
    // invalid_catalog_name: the server is there, its database is not yet.
    if ((error as { code?: string }).code !== '3D000') return false;
    await createDatabase(connection);
    return true;
  } finally {
    await client.end();
  }
}

async function createDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${owner}`);
  await client.end();
}
