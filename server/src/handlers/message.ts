import { ApiError } from '../core/errors.ts';
import { idTime, prefixes } from '../core/ids.ts';
import { expiredPayload, hiddenPayload, shownPayload } from '../core/payload.ts';
import { taskKind } from '../core/task.ts';
import type { MessageHandlers } from '../gen/handlers.ts';
import type { MessageOut } from '../gen/posthorn/v1/message.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { MessageRow, Messages } from '../store/messages.ts';
import type { Tasks } from '../store/tasks.ts';
import { taskOut } from './background-task.ts';
import { ownerOf } from './owner.ts';
import { limitOf, listed, timeSpanOf } from './paging.ts';

interface Dependencies {
  readonly messages: Messages;
  readonly tasks: Pick<Tasks, 'start'>;
  readonly clock: Clock;
}

const slackMs = 3_600_000;

type Reading = Omit<MessageHandlers<Context>, 'createMessage' | 'batchCreateMessages'>;

/** Everything about messages but their creation. */
export function createMessageReading({ messages, tasks, clock }: Dependencies): Reading {
  async function find(context: Context, idOrEventId: string, withContent: boolean): Promise<MessageRow> {
    const row = await messages.find(ownerOf(context).applicationId, idOrEventId, withContent);
    if (row === undefined) throw new ApiError('NOT_FOUND');
    return row;
  }

  return {
    async listMessages(context, request) {
      const span = timeSpanOf(request, prefixes.message, clock.now());
      const limit = limitOf(request);
      const withContent = request.withContent !== false;
      const { applicationId } = ownerOf(context);
      const { channel, tag, eventTypes } = request;
      const rows = await messages.list({ applicationId, span, limit, channel, tag, eventTypes, withContent });
      return listed(rows, { limit, span, key: (row) => row.id, show: (row) => messageOut(row, withContent) });
    },

    async getMessage(context, { msgId, withContent = true }) {
      return messageOut(await find(context, msgId, withContent), withContent);
    },

    async expungeMessageContent(context, { msgId }) {
      await messages.expungeContent(await find(context, msgId, false));
    },

    async precheckMessage(context, { messagePrecheckIn: { eventType, channels } }) {
      const { applicationId } = ownerOf(context);
      return { active: await messages.isWanted(applicationId, eventType, channels.length === 0 ? null : channels) };
    },

    async getRawPayload(context, { msgId }) {
      const { body } = await find(context, msgId, true);
      if (body === null) throw new ApiError('MISSING_PAYLOAD');
      return { payload: body.toString() };
    },

    async expungeAllContents(context) {
      const owner = ownerOf(context);
      // No message is older than its application, but for clocks that differ.
      const since = idTime(owner.applicationId) - slackMs;
      return taskOut(await tasks.start(owner, '', taskKind.purge, { since, until: clock.now() }));
    },

    async bulkExpungeContents(context, { bulkExpungeContentsIn: { ids } }) {
      const found = await messages.expungeContents(ownerOf(context).applicationId, ids);
      return { results: new Map(ids.map((id) => [id, found.has(id) ? 'expunged' : 'not-found'])) };
    },
  };
}

export function messageOut(row: MessageRow, withContent: boolean): MessageOut {
  return {
    id: row.id,
    eventId: row.event_id ?? undefined,
    eventType: row.event_type,
    payload: withContent ? payloadOf(row) : hiddenPayload,
    channels: row.channels ?? [],
    timestamp: row.created_at,
    tags: row.tags ?? [],
    deliverAt: row.deliver_at ?? undefined,
  };
}

function payloadOf({ body, raw }: MessageRow): Buffer {
  return body === null ? expiredPayload : shownPayload(body, raw);
}
