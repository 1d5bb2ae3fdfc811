// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type EndpointMessageOut,
  type MessageAttemptHeadersOut,
  type MessageAttemptOut,
  type MessageEndpointOut,
  type MessageStatus,
  type StatusCodeClass,
  decodeEndpointMessageOut,
  decodeMessageAttemptHeadersOut,
  decodeMessageAttemptOut,
  decodeMessageEndpointOut,
} from '../models/message-attempt.ts';

/** What can be said with `messageAttempt.listByMsg`. */
export interface MessageAttemptListByMsgOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Only those with this outcome. */
  status?: MessageStatus | null | undefined;
  /** Only those whose answer had a status of this class. */
  statusCodeClass?: StatusCodeClass | null | undefined;
  /** Only those with this channel. */
  channel?: string | null | undefined;
  /** Only those before this time, exclusive. */
  before?: Date | null | undefined;
  /** Only those after this time. */
  after?: Date | null | undefined;
  /** Show the endpoints' answers; true when not said. */
  withContent?: boolean | null | undefined;
  /** Only those of these event types. */
  eventTypes?: readonly string[] | null | undefined;
  /** Only those to this endpoint, by its id or uid. */
  endpointId?: string | null | undefined;
  /** Only those with this tag. */
  tag?: string | null | undefined;
}

/** What can be said with `messageAttempt.listByEndpoint`. */
export interface MessageAttemptListByEndpointOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Only those with this outcome. */
  status?: MessageStatus | null | undefined;
  /** Only those whose answer had a status of this class. */
  statusCodeClass?: StatusCodeClass | null | undefined;
  /** Only those with this channel. */
  channel?: string | null | undefined;
  /** Only those before this time, exclusive. */
  before?: Date | null | undefined;
  /** Only those after this time. */
  after?: Date | null | undefined;
  /** Show the endpoint's answers; true when not said. */
  withContent?: boolean | null | undefined;
  /** Only those of these event types. */
  eventTypes?: readonly string[] | null | undefined;
  /** Only those with this tag. */
  tag?: string | null | undefined;
}

/** What can be said with `messageAttempt.listByMsgAndEndpoint`. */
export interface MessageAttemptListByMsgAndEndpointOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Only those with this outcome. */
  status?: MessageStatus | null | undefined;
  /** Only those whose answer had a status of this class. */
  statusCodeClass?: StatusCodeClass | null | undefined;
  /** Only those with this channel. */
  channel?: string | null | undefined;
  /** Only those before this time, exclusive. */
  before?: Date | null | undefined;
  /** Only those after this time. */
  after?: Date | null | undefined;
  /** Show the endpoint's answers; true when not said. */
  withContent?: boolean | null | undefined;
  /** Only those of these event types. */
  eventTypes?: readonly string[] | null | undefined;
  /** Only those with this tag. */
  tag?: string | null | undefined;
}

/** What can be said with `messageAttempt.listAttemptedMessages`. */
export interface MessageAttemptListAttemptedMessagesOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Only those with this outcome. */
  status?: MessageStatus | null | undefined;
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
  /**
   * Tell what was called off from what failed (status 4), and list what was called off before its first attempt too; false
   * when not said.
   */
  expandedStatuses?: boolean | null | undefined;
}

/** What can be said with `messageAttempt.listAttemptedDestinations`. */
export interface MessageAttemptListAttemptedDestinationsOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
}

/** An attempt is one request to one endpoint with one message. */
export class MessageAttemptResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Lists the attempts to deliver a message, newest first, those of 90 days. */
  async listByMsg(appId: string, msgId: string, options: MessageAttemptListByMsgOptions = {}): Promise<Page<MessageAttemptOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: `/api/v1/app/${segment('appId', appId)}/attempt/msg/${segment('msgId', msgId)}`,
        query: {
          limit: options.limit,
          iterator,
          status: options.status,
          status_code_class: options.statusCodeClass,
          channel: options.channel,
          before: options.before,
          after: options.after,
          with_content: options.withContent,
          event_types: options.eventTypes,
          endpoint_id: options.endpointId,
          tag: options.tag,
        },
        options,
      });
      return decodePage(parse(text, new Set()), decodeMessageAttemptOut);
    }, options.iterator);
  }

  /** Lists the attempts to deliver to an endpoint, newest first, those of 90 days. */
  async listByEndpoint(appId: string, endpointId: string, options: MessageAttemptListByEndpointOptions = {}): Promise<Page<MessageAttemptOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: `/api/v1/app/${segment('appId', appId)}/attempt/endpoint/${segment('endpointId', endpointId)}`,
        query: {
          limit: options.limit,
          iterator,
          status: options.status,
          status_code_class: options.statusCodeClass,
          channel: options.channel,
          before: options.before,
          after: options.after,
          with_content: options.withContent,
          event_types: options.eventTypes,
          tag: options.tag,
        },
        options,
      });
      return decodePage(parse(text, new Set()), decodeMessageAttemptOut);
    }, options.iterator);
  }

  /** Lists the attempts to deliver one message to one endpoint, newest first, those of 90 days. */
  async listByMsgAndEndpoint(appId: string, msgId: string, endpointId: string, options: MessageAttemptListByMsgAndEndpointOptions = {}): Promise<Page<MessageAttemptOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}/endpoint/${segment('endpointId', endpointId)}/attempt`,
        query: {
          limit: options.limit,
          iterator,
          status: options.status,
          status_code_class: options.statusCodeClass,
          channel: options.channel,
          before: options.before,
          after: options.after,
          with_content: options.withContent,
          event_types: options.eventTypes,
          tag: options.tag,
        },
        options,
      });
      return decodePage(parse(text, new Set()), decodeMessageAttemptOut);
    }, options.iterator);
  }

  /**
   * Lists the messages that were sent to an endpoint, newest first, those of 90 days, each with what became of it there. A
   * message that still waits for its first attempt is not listed.
   */
  async listAttemptedMessages(appId: string, endpointId: string, options: MessageAttemptListAttemptedMessagesOptions = {}): Promise<Page<EndpointMessageOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/msg`,
        query: {
          limit: options.limit,
          iterator,
          status: options.status,
          channel: options.channel,
          before: options.before,
          after: options.after,
          with_content: options.withContent,
          event_types: options.eventTypes,
          tag: options.tag,
          expanded_statuses: options.expandedStatuses,
        },
        options,
      });
      return decodePage(parse(text, new Set(['payload'])), decodeEndpointMessageOut);
    }, options.iterator);
  }

  /**
   * Lists the endpoints that a message was sent to, deleted ones too, by endpoint id, each with what became of the latest
   * attempt there.
   */
  async listAttemptedDestinations(appId: string, msgId: string, options: MessageAttemptListAttemptedDestinationsOptions = {}): Promise<Page<MessageEndpointOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}/endpoint`,
        query: {
          limit: options.limit,
          iterator,
        },
        options,
      });
      return decodePage(parse(text, new Set()), decodeMessageEndpointOut);
    }, options.iterator);
  }

  /** Gets an attempt to deliver a message. */
  async get(appId: string, msgId: string, attemptId: string, options: CallOptions = {}): Promise<MessageAttemptOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}/attempt/${segment('attemptId', attemptId)}`,
      options,
    });
    return decodeMessageAttemptOut(parse(text, new Set()));
  }

  /**
   * Gets the headers of an attempt: what was sent, and what the endpoint answered with. Of sensitive headers only the
   * names.
   */
  async getHeaders(appId: string, msgId: string, attemptId: string, options: CallOptions = {}): Promise<MessageAttemptHeadersOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}/attempt/${segment('attemptId', attemptId)}/headers`,
      options,
    });
    return decodeMessageAttemptHeadersOut(parse(text, new Set(['responseHeaders'])));
  }

  /** Removes what the endpoint answered to an attempt for good. The attempt stays, with `EXPUNGED` in place of the answer. */
  async expungeContent(appId: string, msgId: string, attemptId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'DELETE',
      path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}/attempt/${segment('attemptId', attemptId)}/content`,
      options,
    });
  }

  /** Delivers a message to an endpoint once more, whatever became of it before. Retries that are still to come stay. */
  async resend(appId: string, msgId: string, endpointId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/msg/${segment('msgId', msgId)}/endpoint/${segment('endpointId', endpointId)}/resend`,
      options,
    });
  }
}
