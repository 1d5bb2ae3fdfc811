import { span } from '../core/cursor.ts';
import { prefixes } from '../core/ids.ts';
import type { MessageAttemptHandlers } from '../gen/handlers.ts';
import {
  type EndpointMessageOut,
  type MessageEndpointOut,
  MessageStatus,
  MessageStatusText,
} from '../gen/posthorn/v1/message_attempt.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { Attempted, AttemptedMessageRow, DestinationRow } from '../store/attempted.ts';
import type { EndpointRow } from '../store/endpoints.ts';
import type { MessageRow } from '../store/messages.ts';
import { messageOut } from './message.ts';
import { ownerOf } from './owner.ts';
import { idCursor, limitOf, listed, timeSpanOf } from './paging.ts';

interface Dependencies {
  readonly attempted: Attempted;
  readonly clock: Clock;
  readonly messageOf: (context: Context, idOrEventId: string) => Promise<MessageRow>;
  readonly endpointOf: (context: Context, idOrUid: string) => Promise<EndpointRow>;
}

type AttemptedHandlers = Pick<MessageAttemptHandlers<Context>, 'listAttemptedMessages' | 'listAttemptedDestinations'>;

export function createAttemptedHandlers(dependencies: Dependencies): AttemptedHandlers {
  const { attempted, clock, messageOf, endpointOf } = dependencies;
  return {
    async listAttemptedMessages(context, request) {
      const over = timeSpanOf(request, prefixes.message, clock.now());
      const limit = limitOf(request);
      const withContent = request.withContent !== false;
      const { id } = await endpointOf(context, request.endpointId);
      const rows = await attempted.messages({
        applicationId: ownerOf(context).applicationId,
        endpointId: id,
        span: over,
        limit,
        status: request.status ? request.status - MessageStatus.SUCCESS : undefined,
        channel: request.channel,
        tag: request.tag,
        eventTypes: request.eventTypes,
        withContent,
        expanded: request.expandedStatuses === true,
      });
      return listed(rows, { limit, span: over, key: (row) => row.id, show: (row) => messageAt(row, withContent) });
    },

    async listAttemptedDestinations(context, request) {
      const over = span('ascending', idCursor(request.iterator, prefixes.endpoint));
      const limit = limitOf(request);
      const { id } = await messageOf(context, request.msgId);
      const rows = await attempted.destinations(ownerOf(context).applicationId, id, over, limit);
      return listed(rows, { limit, span: over, key: (row) => row.id, show: destination });
    },
  };
}

/** By the wire's number. */
const words: Readonly<Record<number, { status: MessageStatus; statusText: MessageStatusText }>> = {
  0: { status: MessageStatus.SUCCESS, statusText: MessageStatusText.SUCCESS },
  2: { status: MessageStatus.FAIL, statusText: MessageStatusText.FAIL },
  3: { status: MessageStatus.SENDING, statusText: MessageStatusText.SENDING },
  4: { status: MessageStatus.CANCELED, statusText: MessageStatusText.CANCELED },
};

function standing({ status, next_at }: { readonly status: number; readonly next_at: Date | null }) {
  const known = words[status];
  if (known === undefined) throw new Error(`a status of ${status} was read`);
  return { ...known, nextAttempt: next_at ?? undefined };
}

function messageAt(row: AttemptedMessageRow, withContent: boolean): EndpointMessageOut {
  return { ...messageOut(row, withContent), ...standing(row) };
}

function destination(row: DestinationRow): MessageEndpointOut {
  return {
    ...standing(row),
    id: row.id,
    uid: row.uid ?? undefined,
    url: row.url,
    description: row.description,
    version: row.version,
    throttleRate: row.throttle_rate ?? undefined,
    disabled: row.disabled,
    eventTypes: row.event_types ?? [],
    channels: row.channels ?? [],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
