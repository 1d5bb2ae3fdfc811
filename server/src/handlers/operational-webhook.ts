import { ApiError } from '../core/errors.ts';
import { serviceOrganizationId } from '../core/operational.ts';
import type { EndpointHandlers, OperationalWebhookEndpointHandlers } from '../gen/handlers.ts';
import type { ApplicationIn } from '../gen/posthorn/v1/application.ts';
import type { EndpointOut } from '../gen/posthorn/v1/endpoint.ts';
import type { OperationalWebhookEndpointOut } from '../gen/posthorn/v1/operational_webhook_endpoint.ts';
import type { Context } from '../pipeline/call.ts';
import { createFindOrMake } from './application-on-demand.ts';

interface Found {
  readonly id: string;
}

interface Dependencies {
  readonly endpoints: EndpointHandlers<Context>;
  readonly find: (organizationId: string, idOrUid: string) => Promise<Found | undefined>;
  /** Makes an application; a CONFLICT means that another call was first. */
  readonly create: (organizationId: string, application: ApplicationIn) => Promise<unknown>;
}

/** The version and the channels that an ordinary endpoint has besides. */
const plain = { version: undefined, channels: [] };

/** An organization's operational endpoints are those of its operational application: the same handlers, elsewhere. */
export function createOperationalWebhookHandlers(
  dependencies: Dependencies,
): OperationalWebhookEndpointHandlers<Context> {
  const { endpoints, find, create } = dependencies;
  const findOrMake = createFindOrMake({ find, create });

  const existing = async ({ principal }: Context) => find(serviceOrganizationId, principal.organizationId);

  /** The call as one of the operational application; made on the way with the first endpoint. */
  async function making(context: Context): Promise<Context> {
    const uid = context.principal.organizationId;
    const name = `Operational webhooks of ${uid}`;
    const application = { name, uid, throttleRate: undefined, metadata: new Map<string, string>() };
    return within(context, await findOrMake(serviceOrganizationId, uid, application));
  }

  /** The same where there has to be one. */
  async function standing(context: Context): Promise<Context> {
    const application = await existing(context);
    if (application === undefined) throw new ApiError('NOT_FOUND');
    return within(context, application);
  }

  return {
    async listOperationalWebhookEndpoints(context, request) {
      const application = await existing(context);
      if (application === undefined) return { data: [], iterator: undefined, prevIterator: undefined, done: true };
      const page = await endpoints.listEndpoints(within(context, application), { ...request, appId: application.id });
      return { ...page, data: page.data.map(shown) };
    },

    async createOperationalWebhookEndpoint(context, { operationalWebhookEndpointIn }) {
      const endpointIn = { ...operationalWebhookEndpointIn, ...plain };
      return shown(await endpoints.createEndpoint(await making(context), { appId: '', endpointIn }));
    },

    async getOperationalWebhookEndpoint(context, { endpointId }) {
      return shown(await endpoints.getEndpoint(await standing(context), { appId: '', endpointId }));
    },

    async upsertOperationalWebhookEndpoint(context, { endpointId, operationalWebhookEndpointUpsertIn }) {
      const endpointUpdate = { ...operationalWebhookEndpointUpsertIn, ...plain };
      const there = await making(context);
      return shown(await endpoints.upsertEndpoint(there, { appId: '', endpointId, endpointUpdate }));
    },

    async deleteOperationalWebhookEndpoint(context, { endpointId }) {
      await endpoints.deleteEndpoint(await standing(context), { appId: '', endpointId });
    },

    async getOperationalWebhookEndpointSecret(context, { endpointId }) {
      return endpoints.getEndpointSecret(await standing(context), { appId: '', endpointId });
    },

    async rotateOperationalWebhookEndpointSecret(context, request) {
      const { endpointId, operationalWebhookEndpointSecretIn: endpointSecretRotateIn } = request;
      await endpoints.rotateEndpointSecret(await standing(context), { appId: '', endpointId, endpointSecretRotateIn });
    },

    async getOperationalWebhookEndpointHeaders(context, { endpointId }) {
      return endpoints.getEndpointHeaders(await standing(context), { appId: '', endpointId });
    },

    async setOperationalWebhookEndpointHeaders(context, request) {
      const { endpointId, operationalWebhookEndpointHeadersIn: endpointHeadersIn } = request;
      await endpoints.setEndpointHeaders(await standing(context), { appId: '', endpointId, endpointHeadersIn });
    },
  };
}

function within(context: Context, application: Found): Context {
  return {
    principal: {
      ...context.principal,
      organizationId: serviceOrganizationId,
      application: { id: application.id, uid: context.principal.organizationId },
    },
    requestId: context.requestId,
    signal: context.signal,
    log: context.log,
    idempotencyKey: undefined,
    created: () => context.created(),
  };
}

function shown({ version: _, channels: __, ...endpoint }: EndpointOut): OperationalWebhookEndpointOut {
  return endpoint;
}
