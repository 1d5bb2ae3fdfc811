import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { createSealer, deriveMainSecret, type Sealer } from '../core/seal.ts';
import { startEmbedded } from '../embedded/index.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { StartError } from '../start-error.ts';
import type { Address } from '../store/connection.ts';
import { type Database, migrate, openDatabase } from '../store/database.ts';
import { checkKey } from '../store/installation.ts';
import { createPartitions, type Partitions } from '../store/partitions.ts';

/** The database, ready to be used, wherever it is. */
export interface Storage {
  readonly address: Address;
  readonly database: Database;
  readonly partitions: Partitions;
  readonly sealer: Sealer;
  readonly jwtSecret: string;
  /** The data folder's lock proves that no other process works on this database. */
  readonly alone: boolean;
  close(): Promise<void>;
}

interface Options {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly onLost: (error: Error) => void;
}

export async function openStorage({ config, clock, random, log, onLost }: Options): Promise<Storage> {
  const place = await findDatabase(config, log, onLost);
  // Half for reads by hand-written SQL, half for the control plane; the delivery side has connections of its own.
  const poolSize = Math.max(2, Math.floor((config.dbPoolMaxSize - 6) / 2));
  const database = await openDatabase({ address: place.address, poolSize, log });
  const close = async () => {
    await database.close();
    await place.stop();
  };
  try {
    await migrate(database);
    const sealer = createSealer({ mainSecret: place.mainSecret, olderSecrets: place.olderSecrets, random });
    await checkKey(database.pool, sealer);
    const partitions = createPartitions({ pool: database.pool, clock, log });
    await partitions.prepare();
    return { ...place, database, partitions, sealer, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Place {
  readonly address: Address;
  readonly jwtSecret: string;
  readonly mainSecret: string | Buffer;
  /** Open what was sealed before main_secret was set. */
  readonly olderSecrets: readonly Buffer[];
  readonly alone: boolean;
  stop(): Promise<void>;
}

async function findDatabase(config: Config, log: Logger, onLost: (error: Error) => void): Promise<Place> {
  if (config.dbDsn !== undefined) {
    const jwtSecret = config.jwtSecret ?? '';
    const derived = deriveMainSecret(jwtSecret);
    return {
      address: { connectionString: config.dbDsn },
      jwtSecret,
      mainSecret: config.mainSecret ?? derived,
      olderSecrets: config.mainSecret === undefined ? [] : [derived],
      alone: false,
      stop: () => Promise.resolve(),
    };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, given: config, log, onLost });
  return {
    address: embedded.connection,
    ...embedded.secrets,
    olderSecrets: [],
    alone: true,
    stop: () => embedded.stop(),
  };
}

/** Only brings the schema up to date. */
export async function migrateOnly({ config, log }: { readonly config: Config; readonly log: Logger }): Promise<void> {
  const place = await findDatabase(config, log, (error) => {
    throw new StartError(error.message, { cause: error });
  });
  try {
    const database = await openDatabase({ address: place.address, poolSize: 2, log });
    await migrate(database).finally(() => database.close());
  } finally {
    await place.stop();
  }
}
