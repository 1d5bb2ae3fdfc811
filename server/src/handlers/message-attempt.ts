import { ApiError } from '../core/errors.ts';
import { prefixes } from '../core/ids.ts';
import { responseText } from '../core/response.ts';
import type { MessageAttemptHandlers } from '../gen/handlers.ts';
import {
  type ListAttemptsByEndpointRequest,
  type MessageAttemptOut,
  MessageAttemptTriggerType,
  MessageStatus,
  MessageStatusText,
} from '../gen/posthorn/v1/message_attempt.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { Attempted } from '../store/attempted.ts';
import type { AttemptQuery, AttemptRow, Attempts } from '../store/attempts.ts';
import type { EndpointRow, Endpoints } from '../store/endpoints.ts';
import type { MessageRow, Messages } from '../store/messages.ts';
import type { Resends } from '../store/resend.ts';
import { createAttemptedHandlers } from './attempted.ts';
import { ownerOf } from './owner.ts';
import { limitOf, listed, timeSpanOf } from './paging.ts';

interface Dependencies {
  readonly attempts: Attempts;
  readonly attempted: Attempted;
  readonly messages: Messages;
  readonly endpoints: Endpoints;
  readonly resends: Resends;
  readonly clock: Clock;
}

export function createMessageAttemptHandlers(dependencies: Dependencies): MessageAttemptHandlers<Context> {
  const { attempts, attempted, messages, endpoints, resends, clock } = dependencies;

  async function messageOf(context: Context, idOrEventId: string, withContent = false): Promise<MessageRow> {
    const row = await messages.find(ownerOf(context).applicationId, idOrEventId, withContent);
    if (row === undefined) throw new ApiError('NOT_FOUND');
    return row;
  }

  async function endpointOf(context: Context, idOrUid: string): Promise<EndpointRow> {
    const row = await endpoints.find(ownerOf(context).applicationId, idOrUid);
    if (row === undefined) throw new ApiError('NOT_FOUND');
    return row;
  }

  /** The same for both lists: what is asked for, and the page of what is read. */
  async function list(context: Context, request: ListRequest, read: (query: AttemptQuery) => Promise<AttemptRow[]>) {
    const query = queryOf(context, request, clock.now());
    const rows = await read(query);
    const { limit, span, withContent } = query;
    return listed(rows, { limit, span, key: (row) => row.id, show: (row) => shown(row, withContent) });
  }

  return {
    ...createAttemptedHandlers({ attempted, clock, messageOf, endpointOf }),

    async listAttemptsByEndpoint(context, request) {
      const { id } = await endpointOf(context, request.endpointId);
      return list(context, request, (query) => attempts.listByEndpoint(id, query));
    },

    async listAttemptsByMessage(context, request) {
      const { id } = await messageOf(context, request.msgId);
      const endpoint = request.endpointId === undefined ? undefined : await endpointOf(context, request.endpointId);
      return list(context, request, (query) => attempts.listByMessage(id, endpoint?.id, query));
    },

    async listAttemptsByMessageAndEndpoint(context, request) {
      const { id } = await messageOf(context, request.msgId);
      const endpoint = await endpointOf(context, request.endpointId);
      return list(context, request, (query) => attempts.listByMessage(id, endpoint.id, query));
    },

    async getAttempt(context, { msgId, attemptId }) {
      const message = await messageOf(context, msgId);
      const row = await attempts.find(ownerOf(context).applicationId, message.id, attemptId);
      if (row === undefined) throw new ApiError('NOT_FOUND');
      return shown(row, true);
    },

    async getAttemptHeaders(context, { msgId, attemptId }) {
      const message = await messageOf(context, msgId);
      const found = await attempts.headers(ownerOf(context).applicationId, message.id, attemptId);
      if (found === undefined) throw new ApiError('NOT_FOUND');
      const { sent, received } = found;
      return {
        sentHeaders: new Map(Object.entries(sent.headers)),
        responseHeaders: received === undefined ? undefined : Buffer.from(JSON.stringify(received)),
        sensitive: sent.sensitive,
      };
    },

    async expungeAttemptContent(context, { msgId, attemptId }) {
      const { applicationId } = ownerOf(context);
      const message = await messages.find(applicationId, msgId, false);
      if (message === undefined) throw new ApiError('NOT_FOUND', 'Message not found');
      const done = await attempts.expunge(applicationId, message.id, attemptId);
      if (!done) throw new ApiError('NOT_FOUND', 'Message attempt not found');
    },

    async resendMessage(context, { msgId, endpointId }) {
      const message = await messageOf(context, msgId, true);
      if (message.body === null) throw new ApiError('MISSING_PAYLOAD');
      const endpoint = await endpointOf(context, endpointId);
      await resends.resend(ownerOf(context), message.id, endpoint.id);
      return {};
    },
  };
}

type ListRequest = Omit<ListAttemptsByEndpointRequest, 'appId' | 'endpointId'>;

function queryOf(context: Context, request: ListRequest, nowMs: number): AttemptQuery {
  return {
    applicationId: ownerOf(context).applicationId,
    span: timeSpanOf(request, prefixes.attempt, nowMs),
    limit: limitOf(request),
    status: request.status ? request.status - MessageStatus.SUCCESS : undefined,
    // Classes follow one another as hundreds do, beginning with 0, no answer.
    codesFrom: request.statusCodeClass ? (request.statusCodeClass - 1) * 100 : undefined,
    channel: request.channel,
    tag: request.tag,
    eventTypes: request.eventTypes,
    withContent: request.withContent !== false,
  };
}

function shown(row: AttemptRow, withContent: boolean): MessageAttemptOut {
  const success = row.status === 0;
  return {
    id: row.id,
    msgId: row.message_id,
    endpointId: row.endpoint_id,
    url: row.url,
    response: withContent ? responseText(row.response ?? Buffer.alloc(0)) : '{}',
    responseStatusCode: row.response_code,
    responseDurationMs: row.duration_ms,
    status: success ? MessageStatus.SUCCESS : MessageStatus.FAIL,
    statusText: success ? MessageStatusText.SUCCESS : MessageStatusText.FAIL,
    triggerType: row.trigger === 1 ? MessageAttemptTriggerType.MANUAL : MessageAttemptTriggerType.SCHEDULED,
    cause: row.cause ?? undefined,
    timestamp: row.created_at,
  };
}
