import { type Order, span } from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import { prefixes, startId } from '../core/ids.ts';
import { generateSecret, type SignatureType } from '../core/secret.ts';
import type { EndpointHandlers } from '../gen/handlers.ts';
import type { EndpointOut, EndpointPatch, EndpointUpdate } from '../gen/posthorn/v1/endpoint.ts';
import { Ordering } from '../gen/posthorn/v1/page.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Attempts } from '../store/attempts.ts';
import type { EndpointSecrets } from '../store/endpoint-secrets.ts';
import type { EndpointFields, EndpointRow, Endpoints } from '../store/endpoints.ts';
import type { EventTypes } from '../store/event-types.ts';
import type { Tasks } from '../store/tasks.ts';
import { createExampleHandlers, type SendTo } from './endpoint-example.ts';
import { createHeaderHandlers } from './endpoint-headers.ts';
import { createInput, type Input } from './endpoint-input.ts';
import { createReplayHandlers } from './endpoint-replay.ts';
import { createSecretHandlers } from './endpoint-secret.ts';
import { createStatsHandlers } from './endpoint-stats.ts';
import { shownMetadata, storedMetadata } from './metadata.ts';
import { ownerOf } from './owner.ts';
import { idCursor, limitOf, listed } from './paging.ts';

interface Dependencies {
  readonly endpoints: Endpoints;
  readonly secrets: EndpointSecrets;
  readonly attempts: Pick<Attempts, 'countByEndpoint'>;
  readonly eventTypes: Pick<EventTypes, 'find'>;
  readonly tasks: Tasks;
  readonly sendTo: SendTo;
  readonly clock: Clock;
  readonly random: Random;
  readonly defaultSignatureType: SignatureType;
  /** Refuses endpoints whose URL is not https. */
  readonly httpsOnly: boolean;
}

export function createEndpointHandlers(dependencies: Dependencies): EndpointHandlers<Context> {
  const { endpoints, secrets, attempts, eventTypes, tasks, sendTo } = dependencies;
  const { clock, random, defaultSignatureType, httpsOnly } = dependencies;
  const newSecret = () => generateSecret(defaultSignatureType, random);

  /** Deleted and foreign endpoints count as missing. */
  async function find(context: Context, idOrUid: string): Promise<EndpointRow> {
    const row = await endpoints.find(ownerOf(context).applicationId, idOrUid);
    if (row === undefined) throw new ApiError('NOT_FOUND');
    return row;
  }

  return {
    ...createSecretHandlers({ secrets, find, newSecret }),
    ...createHeaderHandlers({ endpoints, find }),
    ...createStatsHandlers({ attempts, clock, find }),
    ...createExampleHandlers({ eventTypes, find, sendTo }),
    ...createReplayHandlers({ tasks, clock, find }),

    async cancelMessages(context, { endpointId, cancelMsgsIn: { createdBefore } }) {
      if (createdBefore === undefined)
        throw ApiError.field(['body', 'createdBefore'], 'missing field `createdBefore`', 'value_error.jsondecode');
      await endpoints.cancelBefore(ownerOf(context), endpointId, startId(prefixes.message, createdBefore.getTime()));
    },

    async listEndpoints(context, request) {
      const order: Order = request.order === Ordering.ASCENDING ? 'ascending' : 'descending';
      const over = span(order, idCursor(request.iterator, prefixes.endpoint));
      const limit = limitOf(request);
      const rows = await endpoints.list(ownerOf(context).applicationId, over, limit);
      return listed(rows, { limit, span: over, key: (row) => row.id, show: shown });
    },

    async createEndpoint(context, { endpointIn }) {
      const input = createInput();
      const fields = fieldsOf(endpointIn, input.url(endpointIn.url, httpsOnly));
      const key = input.secret(endpointIn.secret, ['body', 'secret']) ?? newSecret();
      const headers = input.headers(endpointIn.headers);
      input.check();
      return shown(await endpoints.create(ownerOf(context), fields, { key, headers }));
    },

    async getEndpoint(context, { endpointId }) {
      return shown(await find(context, endpointId));
    },

    async upsertEndpoint(context, { endpointId, endpointUpdate }) {
      const owner = ownerOf(context);
      const input = createInput();
      const fields = fieldsOf(endpointUpdate, input.url(endpointUpdate.url, httpsOnly));
      input.check();
      const known = await endpoints.find(owner.applicationId, endpointId);
      if (known !== undefined) return shown(await endpoints.change(owner, known.id, fields));
      const row = await endpoints.create(owner, fields, { key: newSecret(), headers: {} });
      context.created();
      return shown(row);
    },

    async patchEndpoint(context, { endpointId, endpointPatch, updateMask }) {
      const input = createInput();
      const fields = changesOf(endpointPatch, updateMask, input, httpsOnly);
      input.check();
      return shown(await endpoints.change(ownerOf(context), endpointId, fields));
    },

    deleteEndpoint: (context, { endpointId }) => endpoints.delete(ownerOf(context), endpointId),
  };
}

function fieldsOf(given: EndpointUpdate, url: string): EndpointFields {
  return {
    url,
    description: given.description,
    uid: given.uid ?? null,
    version: given.version ?? 1,
    throttleRate: given.throttleRate ?? null,
    disabled: given.disabled,
    eventTypes: setOf(given.eventTypes),
    channels: setOf(given.channels),
    metadata: storedMetadata(given.metadata),
  };
}

function changesOf(
  patch: EndpointPatch,
  mask: readonly string[],
  input: Input,
  httpsOnly: boolean,
): Partial<EndpointFields> {
  const has = (name: string) => mask.includes(name);
  return {
    ...(has('url') && patch.url !== undefined ? { url: input.url(patch.url, httpsOnly) } : {}),
    ...(has('description') && patch.description !== undefined ? { description: patch.description } : {}),
    ...(has('uid') ? { uid: patch.uid ?? null } : {}),
    ...(has('version') ? { version: patch.version ?? 1 } : {}),
    ...(has('throttle_rate') ? { throttleRate: patch.throttleRate ?? null } : {}),
    ...(has('disabled') && patch.disabled !== undefined ? { disabled: patch.disabled } : {}),
    ...(has('event_types') ? { eventTypes: setOf(patch.eventTypes) } : {}),
    ...(has('channels') ? { channels: setOf(patch.channels) } : {}),
    ...(has('metadata') ? { metadata: storedMetadata(patch.metadata) } : {}),
  };
}

/** No names at all mean "all", which is stored as null. */
function setOf(names: readonly string[]): string[] | null {
  return names.length === 0 ? null : [...new Set(names)];
}

function shown(row: EndpointRow): EndpointOut {
  return {
    id: row.id,
    uid: row.uid ?? undefined,
    url: row.url,
    description: row.description,
    version: row.version,
    throttleRate: row.throttleRate ?? undefined,
    disabled: row.disabled,
    eventTypes: row.eventTypes ?? [],
    channels: row.channels ?? [],
    metadata: shownMetadata(row.metadata),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
