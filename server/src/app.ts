import { lookup } from 'node:dns/promises';
import type { Logger } from 'pino';
import { systemClock } from './adapters/clock/system.ts';
import { createSystemRandom } from './adapters/random/system.ts';
import { type Api, startApi } from './app/api.ts';
import { createDelivery } from './app/delivery.ts';
import { migrateOnly, openStorage } from './app/storage.ts';
import { createBackgroundTasks } from './app/tasks.ts';
import type { Config } from './config.ts';
import { type AddressRules, createAddressRules, parseCidr } from './core/address.ts';
import { createIds } from './core/ids.ts';
import { createTokens, defaultOrganizationId } from './pipeline/tokens.ts';
import { StartError } from './start-error.ts';
import { createEventTypeRules } from './store/event-type-rules.ts';
import { createHousekeeping } from './store/housekeeping.ts';
import { createOperationalRelay } from './store/operational-events.ts';
import { createViews } from './store/views.ts';

/** A running Posthorn: the roles that its configuration asks for, in this process. */
export interface App {
  /** `host:port` of each edge; none in a process without the API. */
  readonly addresses: { readonly rest?: string; readonly grpc?: string };
  organizationToken(organizationId?: string): Promise<string>;
  /** Refuses new calls, commits, drains for at most 25 s, records, closes. */
  stop(): Promise<void>;
}

interface Options {
  readonly config: Config;
  readonly log: Logger;
}

const drainMs = 25_000;
const answerMs = 5_000;

/**
 * Composes the process. Embedded and distributed differ in nothing but what is chosen here: which database, which
 * queue, which roles.
 */
export async function createApp({ config, log }: Options): Promise<App> {
  const clock = systemClock;
  const random = createSystemRandom();
  const ids = createIds({ clock, random });
  const storage = await openStorage({
    config,
    clock,
    random,
    log,
    onLost(error) {
      log.fatal({ err: error }, 'the database is lost');
      process.exit(1);
    },
  });
  const views = createViews({ pool: storage.database.pool, sealer: storage.sealer, clock, log });
  const eventTypeRules = createEventTypeRules({ pool: storage.database.pool, clock, log });
  const housekeeping = createHousekeeping({ pool: storage.database.pool, clock, log });
  const tokens = createTokens({ secret: storage.jwtSecret, clock });
  const rules = adjustableRules(config);
  const delivery = createDelivery({ config, storage, views, eventTypeRules, rules, ids, clock, random, log });
  const { partitions, database } = storage;
  const relay = createOperationalRelay({ pool: database.pool, partitions, due: delivery.wake, clock, log });
  const backgroundTasks = createBackgroundTasks({ config, storage, clock, random, log });

  let api: Api | undefined;
  try {
    // Later it would take the leases of what has just been accepted, and that would be sent twice.
    await delivery.prepare();
    if (config.apiEnabled)
      api = await startApi({
        config,
        storage,
        delivery,
        backgroundTasks,
        relay,
        views,
        eventTypeRules,
        tokens,
        ids,
        clock,
        random,
        log,
      });
    if (api !== undefined && config.dbDsn === undefined)
      rules.except((await lookup(config.listenAddress.host)).address, api.rest.port);
    views.start();
    eventTypeRules.start();
    storage.partitions.start();
    housekeeping.start();
    await delivery.start();
    backgroundTasks.start();
    relay.start();
  } catch (error) {
    await Promise.all([api?.rest.close(0), api?.grpc.close(0)]);
    await storage.close();
    throw error;
  }

  return {
    addresses: api === undefined ? {} : { rest: api.rest.address, grpc: api.grpc.address },
    organizationToken: (organizationId = defaultOrganizationId) => tokens.issueOrganization(organizationId),
    async stop() {
      await Promise.all([api?.rest.close(answerMs), api?.grpc.close(answerMs)]);
      views.stop();
      eventTypeRules.stop();
      storage.partitions.stop();
      housekeeping.stop();
      await relay.stop();
      await backgroundTasks.stop();
      await delivery.stop(drainMs);
      await storage.close();
    },
  };
}

export const migrateDatabase = migrateOnly;

/** The egress rules; the server's own inbox joins them when its port is known. */
function adjustableRules(config: Config): AddressRules & { except(address: string, port: number): void } {
  const whitelist = config.whitelistSubnets.map((subnet) => {
    const { cidr, problem } = parseCidr(subnet);
    if (cidr === undefined) throw new StartError(`whitelist_subnets: ${problem}`);
    return cidr;
  });
  let rules = createAddressRules({ whitelist });
  return {
    allows: (address, port) => rules.allows(address, port),
    except(address, port) {
      rules = createAddressRules({ whitelist, exception: { address, port } });
    },
  };
}
