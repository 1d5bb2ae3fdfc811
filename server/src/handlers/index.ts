import type { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { IdFactory } from '../core/ids.ts';
import { scopesOf } from '../core/permission.ts';
import type { Sealer } from '../core/seal.ts';
import type { SignatureType } from '../core/secret.ts';
import { bindHandlers, type Handlers, type MessageHandlers } from '../gen/handlers.ts';
import { methods } from '../gen/methods.ts';
import type { ApplicationIn } from '../gen/posthorn/v1/application.ts';
import type { MessageOut } from '../gen/posthorn/v1/message.ts';
import type { FindApplication } from '../pipeline/authorize.ts';
import type { Context, Handler } from '../pipeline/call.ts';
import type { IdempotencyStore } from '../pipeline/idempotent.ts';
import type { Tokens } from '../pipeline/tokens.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { createApiKeys } from '../store/api-keys.ts';
import { createApplications } from '../store/applications.ts';
import { createAttempted } from '../store/attempted.ts';
import { createAttempts } from '../store/attempts.ts';
import { createConfiguration } from '../store/configuration.ts';
import { createEndpointSecrets } from '../store/endpoint-secrets.ts';
import { createEndpoints } from '../store/endpoints.ts';
import { createEnvironments } from '../store/environments.ts';
import type { EventTypeRules } from '../store/event-type-rules.ts';
import { createEventTypes } from '../store/event-types.ts';
import { databaseAnswers } from '../store/health.ts';
import { createIdempotency } from '../store/idempotency.ts';
import { createMessages } from '../store/messages.ts';
import { createEndpointEvents } from '../store/operational-events.ts';
import { createResends } from '../store/resend.ts';
import { createTasks } from '../store/tasks.ts';
import { createTransactions } from '../store/transactions.ts';
import type { Views } from '../store/views.ts';
import { createApiTokenHandlers } from './api-token.ts';
import { createApplicationHandlers, fieldsOf } from './application.ts';
import { createFindOrMake } from './application-on-demand.ts';
import { createAuthenticationHandlers } from './authentication.ts';
import { createBackgroundTaskHandlers } from './background-task.ts';
import { createEndpointHandlers } from './endpoint.ts';
import type { SendTo } from './endpoint-example.ts';
import { createEnvironmentHandlers } from './environment.ts';
import { createEventTypeHandlers } from './event-type.ts';
import { createHealthHandlers } from './health.ts';
import { createMessageReading, messageOut } from './message.ts';
import { createMessageAttemptHandlers } from './message-attempt.ts';
import { createOperationalWebhookHandlers } from './operational-webhook.ts';

type MessageCreation = Pick<MessageHandlers<Context>, 'createMessage' | 'batchCreateMessages'> & {
  readonly sendTo: SendTo;
};

/** What creating messages needs of the rest. */
interface CreationNeeds {
  /** The message as it was answered the first time. */
  readonly readMessage: (applicationId: string, id: string) => Promise<MessageOut | undefined>;
  /** Makes an application; rejects with CONFLICT where its uid is taken. */
  readonly createApplication: (organizationId: string, application: ApplicationIn) => Promise<unknown>;
}

interface Dependencies {
  readonly orm: MikroORM;
  readonly pool: pg.Pool;
  readonly views: Pick<Views, 'find' | 'forget'>;
  readonly eventTypeRules: Pick<EventTypeRules, 'forget'>;
  readonly ids: IdFactory;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly random: Random;
  /** Tells the requeuer that something is due now. */
  readonly wake: () => void;
  /** Tells the task runner that there is a task. */
  readonly wakeTasks: () => void;
  /** Tells the relay that there may be an operational event. */
  readonly wakeRelay: () => void;
  readonly queueHealthy: () => boolean | Promise<boolean>;
  readonly creation: (needs: CreationNeeds) => MessageCreation;
  readonly defaultSignatureType: SignatureType;
  readonly httpsOnly: boolean;
  readonly tokens: Pick<Tokens, 'issueApplication'>;
  /** The page that an application's token is used on. */
  readonly portalUrl: string;
}

/** The control plane: every operation, by service and by method id, and what the pipeline asks the store for. */
export interface ControlPlane {
  readonly handlers: Handlers<Context>;
  readonly services: ReadonlyMap<string, Handler>;
  readonly findApplication: FindApplication;
  readonly idempotency: IdempotencyStore;
}

export function createHandlers(dependencies: Dependencies): ControlPlane {
  const { orm, pool, views, eventTypeRules, ids, sealer, clock, random, wake, queueHealthy, creation } = dependencies;
  const { wakeTasks, wakeRelay, defaultSignatureType, httpsOnly, tokens, portalUrl } = dependencies;
  const transactions = createTransactions({ orm });
  const configuration = createConfiguration({ transactions, views });
  const applications = createApplications({ transactions, configuration, ids, clock });
  const events = createEndpointEvents({ transactions, ids, wake: wakeRelay });
  const endpoints = createEndpoints({ transactions, configuration, events, sealer, ids, clock });
  const secrets = createEndpointSecrets({ transactions, configuration, events, sealer, ids, clock });
  const messages = createMessages({ pool });
  const keys = createApiKeys({ transactions, ids, clock, random });

  const attempts = createAttempts({ pool, sealer });
  const eventTypes = createEventTypes({ transactions, rules: eventTypeRules, ids, clock });
  const tasks = createTasks({ transactions, ids, clock, wake: wakeTasks });
  const createApplication = (organizationId: string, application: ApplicationIn) =>
    applications.create(organizationId, fieldsOf(application));
  const { sendTo, ...created } = creation({
    async readMessage(applicationId, id) {
      const row = await messages.find(applicationId, id, true);
      return row === undefined ? undefined : messageOut(row, true);
    },
    createApplication,
  });

  const endpoint = createEndpointHandlers({
    endpoints,
    secrets,
    attempts,
    eventTypes,
    tasks,
    sendTo,
    clock,
    random,
    defaultSignatureType,
    httpsOnly,
  });

  const handlers: Handlers<Context> = {
    apiToken: createApiTokenHandlers({ keys, clock, scopes: scopesOf(methods.map(({ permission }) => permission)) }),
    application: createApplicationHandlers({ applications }),
    authentication: createAuthenticationHandlers({
      keys,
      tokens,
      findOrMake: createFindOrMake({ find: applications.find, create: createApplication }),
      clock,
      portalUrl,
    }),
    backgroundTask: createBackgroundTaskHandlers({ tasks }),
    endpoint,
    environment: createEnvironmentHandlers({ environments: createEnvironments({ transactions, eventTypes }), clock }),
    operationalWebhookEndpoint: createOperationalWebhookHandlers({
      endpoints: endpoint,
      find: applications.find,
      create: createApplication,
    }),
    eventType: createEventTypeHandlers({ eventTypes }),
    message: { ...createMessageReading({ messages, tasks, clock }), ...created },
    messageAttempt: createMessageAttemptHandlers({
      attempts,
      attempted: createAttempted({ pool }),
      messages,
      endpoints,
      resends: createResends({ transactions, wake }),
      clock,
    }),
    health: createHealthHandlers({ databaseHealthy: () => databaseAnswers({ pool, clock }), queueHealthy }),
  };
  return {
    handlers,
    services: bindHandlers(handlers),
    // Read anew for each call: what another process has deleted or renamed is gone at once. Only accepting messages,
    // whose statement checks what it was computed with, works from a cache.
    async findApplication(organizationId, idOrUid) {
      const row = await applications.find(organizationId, idOrUid);
      return row === undefined ? undefined : { id: row.id, uid: row.uid ?? undefined };
    },
    idempotency: createIdempotency({ transactions, pool, sealer }),
  };
}
