import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { findBinaries } from './binaries.ts';
import { clusterExists, openCluster, owner } from './cluster.ts';
import { makeFolder } from './folder.ts';
import { clearLeftover } from './leftover.ts';
import { lockFolder } from './lock.ts';
import { findPlace, makeSocketFolder, removeSocketFolder } from './place.ts';
import { openJwtSecret, openSecrets, type Secrets } from './secrets.ts';
import { type Connection, startServer } from './server.ts';

export type { Connection };

export interface Embedded {
  readonly connection: Connection;
  readonly secrets: Secrets;
  /** Stops the server and gives the folder free. Everything that uses the connection must have ended. */
  stop(): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  /** Secrets that were configured; the folder's own stand in for those that were not. */
  readonly given?: Partial<Secrets>;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** The server has ended and cannot be brought back. */
  readonly onLost: (error: Error) => void;
}

/** Restarts that may be needed within a minute before the server counts as lost. */
const patience = 3;

/**
 * Starts the PostgreSQL server that lives in `dataDir` and keeps it running: it is started again when it dies, and it
 * ends when this process does. Throws a sentence for people when the folder is in use or cannot be used.
 */
export async function startEmbedded({ dataDir, given = {}, log, onLost }: Options): Promise<Embedded> {
  const folder = resolve(dataDir);
  const place = findPlace(folder);
  const lock = lockFolder(place.base);
  if (place.base !== folder) {
    log.info(
      { place: place.base },
      "the database's account cannot enter the data folder, so the database lies elsewhere",
    );
  }
  try {
    const secrets = openSecrets(folder, given, clusterExists(place));
    const binaries = findBinaries(place.account, place.copies);
    await clearLeftover(place.cluster);
    await openCluster(place, binaries);
    const host = makeSocketFolder(place);
    const connection = { host, port: 5432, user: owner, database: owner };
    let run = await startServer(place, binaries, connection);
    let stopping = false;
    const supervision = supervise();
    return {
      connection,
      secrets,
      async stop() {
        stopping = true;
        await run.stop();
        await supervision;
        removeSocketFolder(place);
        lock.release();
      },
    };

    async function supervise(): Promise<void> {
      const restarts: number[] = [];
      for (;;) {
        const end = await run.ended;
        if (stopping) return;
        const now = performance.now();
        restarts.push(now);
        log.warn({ end, lastWords: run.lastWords() }, 'the database server ended by itself; starting it again');
        try {
          if (restarts.filter((at) => now - at < 60_000).length > patience) throw new Error(run.lastWords());
          run = await startServer(place, binaries, connection);
          if (stopping) return await run.stop();
        } catch (error) {
          if (!stopping) onLost(new Error('The database server cannot be kept running.', { cause: error }));
          return;
        }
      }
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The key that signs this data folder's tokens, made when it is not there yet. */
export function embeddedJwtSecret(dataDir: string): string {
  const folder = resolve(dataDir);
  makeFolder(folder, undefined, process.getuid?.() === 0 ? 'enterable' : 'private');
  return openJwtSecret(folder);
}
