import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { IdFactory } from '../core/ids.ts';
import { createGrpcEdge } from '../edge/grpc.ts';
import { formatAddress, type Listener, listen } from '../edge/listen.ts';
import { createRequestIds } from '../edge/request-id.ts';
import { createReference } from '../edge/rest/reference.ts';
import { createRestEdge } from '../edge/rest/serve.ts';
import { methods } from '../gen/methods.ts';
import { createHandlers } from '../handlers/index.ts';
import { createMessageCreation } from '../handlers/message-create.ts';
import { createInbox } from '../inbox/inbox.ts';
import { createCredentials } from '../pipeline/credentials.ts';
import { createPipeline } from '../pipeline/index.ts';
import { defaultLimits } from '../pipeline/limit.ts';
import type { Tokens } from '../pipeline/tokens.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { EventTypeRules } from '../store/event-type-rules.ts';
import { createInboxVerify } from '../store/inbox-keys.ts';
import { createKnownTokens } from '../store/known-tokens.ts';
import { findHolders } from '../store/message-keys.ts';
import type { OperationalRelay } from '../store/operational-events.ts';
import { createAuthEpochs } from '../store/organizations.ts';
import type { Views } from '../store/views.ts';
import type { Delivery } from './delivery.ts';
import type { Storage } from './storage.ts';
import type { BackgroundTasks } from './tasks.ts';

/** Both edges on one pipeline. */
export interface Api {
  readonly rest: Listener;
  readonly grpc: Listener;
}

interface Dependencies {
  readonly config: Config;
  readonly storage: Storage;
  readonly delivery: Delivery;
  readonly backgroundTasks: Pick<BackgroundTasks, 'wake'>;
  readonly relay: Pick<OperationalRelay, 'wake'>;
  readonly views: Views;
  readonly eventTypeRules: EventTypeRules;
  readonly tokens: Tokens;
  readonly ids: IdFactory;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

export async function startApi(dependencies: Dependencies): Promise<Api> {
  const { config, storage, delivery, backgroundTasks, relay, views, eventTypeRules, tokens, ids, clock, random, log } =
    dependencies;
  const { pool } = storage.database;
  const handlers = createHandlers({
    orm: storage.database.orm,
    pool,
    views,
    eventTypeRules,
    ids,
    sealer: storage.sealer,
    clock,
    random,
    wake: delivery.wake,
    wakeTasks: backgroundTasks.wake,
    wakeRelay: relay.wake,
    queueHealthy: () => delivery.queue.reachable(),
    defaultSignatureType: config.defaultSignatureType,
    httpsOnly: config.endpointHttpsOnly,
    tokens,
    portalUrl: config.appPortalUrl,
    creation: ({ readMessage, createApplication }) =>
      createMessageCreation({
        views,
        eventTypeRules,
        enforcement: config.schemaEnforcement,
        committer: delivery.committer,
        ids,
        clock,
        ensureContentDay: storage.partitions.ensureContentDay,
        findHolders: (draft) => findHolders(pool, draft),
        readMessage,
        createApplication,
      }),
  });
  const operations = createPipeline(methods, handlers.services, {
    log,
    clock,
    tokens: createCredentials({ jwt: tokens, known: createKnownTokens({ pool }), clock }),
    authEpoch: createAuthEpochs({ pool, clock }),
    findApplication: handlers.findApplication,
    idempotency: handlers.idempotency,
    limits: defaultLimits,
  });
  const requestIds = createRequestIds(random);
  const reference = createReference();
  // Only the embedded server, which people try things out with, receives too.
  const embedded = config.dbDsn === undefined;
  const inbox = createInbox({ clock, verify: createInboxVerify({ pool, views, clock }) });
  const rest = createRestEdge({
    operations,
    log,
    clock,
    requestIds,
    bodyLimit: defaultLimits.rest,
    extra: (request, response, requestId) =>
      reference.handle(request, response, requestId) || (embedded && inbox.handle(request, response)),
  });
  const descriptors = readFileSync(new URL('../gen/descriptor.binpb', import.meta.url));
  const grpc = createGrpcEdge({ operations, log, requestIds, messageLimit: defaultLimits.grpc, descriptors });

  const restListener = await listen(rest, 'listen_address', formatAddress(config.listenAddress), clock);
  try {
    const grpcListener = await listen(grpc, 'grpc_listen_address', formatAddress(config.grpcListenAddress), clock);
    return { rest: restListener, grpc: grpcListener };
  } catch (error) {
    await restListener.close(0);
    throw error;
  }
}
