// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type BulkExpungeContentsIn,
  type BulkExpungeContentsOut,
  type ExpungeAllContentsOut,
  type MessageBatchIn,
  type MessageBatchOut,
  type MessageIn,
  type MessageOut,
  type MessagePrecheckIn,
  type MessagePrecheckOut,
  type MessageRawPayloadOut,
  decodeBulkExpungeContentsOut,
  decodeExpungeAllContentsOut,
  decodeMessageBatchOut,
  decodeMessageOut,
  decodeMessagePrecheckOut,
  decodeMessageRawPayloadOut,
  encodeMessageBatchIn,
  encodeMessageIn,
} from '../models/message.ts';

/** What can be said with `message.list`. */
export interface MessageListOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Only those with this channel. */
  channel?: string | null | undefined;
  /** Only those before this time, exclusive. */
  before?: Date | null | undefined;
  /** Only those after this time. */
  after?: Date | null | undefined;
  /** Show the payloads; true when not said. */
  withContent?: boolean | null | undefined;
  /** Only those of these event types. */
  eventTypes?: readonly string[] | null | undefined;
  /** Only those with this tag. */
  tag?: string | null | undefined;
}

/** What can be said with `message.create`. */
export interface MessageCreateOptions extends CallOptions {
  /** Show the payload in the answer; true when not said. */
  withContent?: boolean | null | undefined;
}

/** What can be said with `message.createBatch`. */
export interface MessageCreateBatchOptions extends CallOptions {
  /** Show the payloads in the answer; true when not said. */
  withContent?: boolean | null | undefined;
}

/** What can be said with `message.get`. */
export interface MessageGetOptions extends CallOptions {
  /** Show the payload; true when not said. */
  withContent?: boolean | null | undefined;
}

/** A message tells an application's endpoints that something happened. */
export class MessageResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Lists an application's messages, newest first, those of 90 days. */
  async list(appId: string, options: MessageListOptions = {}): Promise<Page<MessageOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: `/api/v1/app/${segment('appId', appId)}/msg`,
        query: {
          limit: options.limit,
          iterator,
          channel: options.channel,
          before: options.before,
          after: options.after,
          with_content: options.withContent,
          event_types: options.eventTypes,
          tag: options.tag,
        },
        options,
      });
      return decodePage(parse(text, new Set(['payload'])), decodeMessageOut);
    }, options.iterator);
  }

  /**
   * Takes in a message and delivers it to every endpoint of the application that wants it. When this answers, the message
   * is on disk and will be delivered.
   */
  async create(appId: string, messageIn: MessageIn, options: MessageCreateOptions = {}): Promise<MessageOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/msg`,
      query: {
        with_content: options.withContent,
      },
      body: encodeMessageIn(messageIn),
      options,
    });
    return decodeMessageOut(parse(text, new Set(['payload'])));
  }

  /**
   * Takes in many messages at once. If a field of one of them breaks a rule, none is taken; what can be told only later,
   * such as an event id that is taken, fails that message alone. The answer has one result for each, in their order.
   */
  async createBatch(appId: string, messageBatchIn: MessageBatchIn, options: MessageCreateBatchOptions = {}): Promise<MessageBatchOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/msg:batch`,
      query: {
        with_content: options.withContent,
      },
      body: encodeMessageBatchIn(messageBatchIn),
      options,
    });
    return decodeMessageBatchOut(parse(text, new Set(['payload'])));
  }

  /** Gets a message by its id or event id. */
  async get(appId: string, msgId: string, options: MessageGetOptions = {}): Promise<MessageOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}`,
      query: {
        with_content: options.withContent,
      },
      options,
    });
    return decodeMessageOut(parse(text, new Set(['payload'])));
  }

  /** Removes a message's payload for good. The message and its attempts stay. */
  async expungeContent(appId: string, msgId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'DELETE',
      path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}/content`,
      options,
    });
  }

  /** Tells whether any endpoint would get such a message, so that one that nobody wants need not be made. */
  async precheck(appId: string, messagePrecheckIn: MessagePrecheckIn, options: CallOptions = {}): Promise<MessagePrecheckOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/msg/precheck/active`,
      body: messagePrecheckIn,
      options,
    });
    return decodeMessagePrecheckOut(parse(text, new Set()));
  }

  /**
   * Gets a message's payload as text, byte for byte as it is signed and sent. Fails with `missing_payload` once it is no
   * longer kept.
   */
  async getRawPayload(appId: string, msgId: string, options: CallOptions = {}): Promise<MessageRawPayloadOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}/raw`,
      options,
    });
    return decodeMessageRawPayloadOut(parse(text, new Set()));
  }

  /** Removes the payloads of up to 1000 messages for good. The messages and their attempts stay. */
  async bulkExpungeContent(appId: string, bulkExpungeContentsIn: BulkExpungeContentsIn = {}, options: CallOptions = {}): Promise<BulkExpungeContentsOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/msg/bulk-expunge`,
      body: bulkExpungeContentsIn,
      options,
    });
    return decodeBulkExpungeContentsOut(parse(text, new Set()));
  }

  /**
   * Removes the payloads of all messages that an application has by now, for good, as a background task. The messages and
   * their attempts stay; what was still to be delivered is not.
   */
  async expungeAllContents(appId: string, options: CallOptions = {}): Promise<ExpungeAllContentsOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/msg/expunge-all-contents`,
      options,
    });
    return decodeExpungeAllContentsOut(parse(text, new Set()));
  }
}
