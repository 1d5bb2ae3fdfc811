// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type EventTypeImportOpenApiIn,
  type EventTypeImportOpenApiOut,
  type EventTypeIn,
  type EventTypeOut,
  type EventTypePatch,
  type EventTypeUpdate,
  type RetryScheduleIn,
  type RetryScheduleOut,
  decodeEventTypeImportOpenApiOut,
  decodeEventTypeOut,
  decodeRetryScheduleOut,
  encodeEventTypeImportOpenApiIn,
  encodeEventTypeIn,
  encodeEventTypePatch,
  encodeEventTypeUpdate,
} from '../models/event-type.ts';
import type { Ordering } from '../models/page.ts';

/** What can be said with `eventType.list`. */
export interface EventTypeListOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Taken for the sake of older clients; the list is always in the order of the names. */
  order?: Ordering | null | undefined;
  /** Show archived ones too. */
  includeArchived?: boolean | null | undefined;
  /** Show the schemas; false when not said. */
  withContent?: boolean | null | undefined;
}

/** What can be said with `eventType.delete`. */
export interface EventTypeDeleteOptions extends CallOptions {
  /** Remove it for good rather than archive it. */
  expunge?: boolean | null | undefined;
}

/** An event type says what kind of thing a message tells about. Endpoints choose by it. */
export class EventTypeResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Lists the organization's event types by name. */
  async list(options: EventTypeListOptions = {}): Promise<Page<EventTypeOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: '/api/v1/event-type',
        query: {
          limit: options.limit,
          iterator,
          order: options.order,
          include_archived: options.includeArchived,
          with_content: options.withContent,
        },
        options,
      });
      return decodePage(parse(text, new Set(['schemas'])), decodeEventTypeOut);
    }, options.iterator);
  }

  /** Creates an event type. An archived one of that name is taken back into use and overwritten. */
  async create(eventTypeIn: EventTypeIn, options: CallOptions = {}): Promise<EventTypeOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: '/api/v1/event-type',
      body: encodeEventTypeIn(eventTypeIn),
      options,
    });
    return decodeEventTypeOut(parse(text, new Set(['schemas'])));
  }

  /** Gets an event type, archived ones too. */
  async get(eventTypeName: string, options: CallOptions = {}): Promise<EventTypeOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/event-type/${segment('eventTypeName', eventTypeName)}`,
      options,
    });
    return decodeEventTypeOut(parse(text, new Set(['schemas'])));
  }

  /** Replaces an event type as a whole, or creates it. */
  async upsert(eventTypeName: string, eventTypeUpdate: EventTypeUpdate, options: CallOptions = {}): Promise<EventTypeOut> {
    const text = await this.transport.send({
      verb: 'PUT',
      path: `/api/v1/event-type/${segment('eventTypeName', eventTypeName)}`,
      body: encodeEventTypeUpdate(eventTypeUpdate),
      options,
    });
    return decodeEventTypeOut(parse(text, new Set(['schemas'])));
  }

  /** Changes the given fields of an event type and leaves the others alone. */
  async patch(eventTypeName: string, eventTypePatch: EventTypePatch, options: CallOptions = {}): Promise<EventTypeOut> {
    const text = await this.transport.send({
      verb: 'PATCH',
      path: `/api/v1/event-type/${segment('eventTypeName', eventTypeName)}`,
      body: encodeEventTypePatch(eventTypePatch),
      options,
    });
    return decodeEventTypeOut(parse(text, new Set(['schemas'])));
  }

  /** Archives an event type: lists hide it, endpoints that ask for it go on receiving it. With `expunge` it is removed. */
  async delete(eventTypeName: string, options: EventTypeDeleteOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'DELETE',
      path: `/api/v1/event-type/${segment('eventTypeName', eventTypeName)}`,
      query: {
        expunge: options.expunge,
      },
      options,
    });
  }

  /** Gets an event type's retry schedule: empty where its messages are retried as the server's settings say. */
  async getRetrySchedule(eventTypeName: string, options: CallOptions = {}): Promise<RetryScheduleOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/event-type/${segment('eventTypeName', eventTypeName)}/retry-schedule`,
      options,
    });
    return decodeRetryScheduleOut(parse(text, new Set()));
  }

  /** Sets the retry schedule of an event type's messages, from their next failed attempt on. */
  async setRetrySchedule(eventTypeName: string, retryScheduleIn: RetryScheduleIn, options: CallOptions = {}): Promise<RetryScheduleOut> {
    const text = await this.transport.send({
      verb: 'PUT',
      path: `/api/v1/event-type/${segment('eventTypeName', eventTypeName)}/retry-schedule`,
      body: retryScheduleIn,
      options,
    });
    return decodeRetryScheduleOut(parse(text, new Set()));
  }

  /**
   * Makes event types from the webhooks of an OpenAPI document (`webhooks`, or `x-webhooks` before 3.1), or changes those that
   * there are. Each is described as its operation is, and its schema becomes version 1.
   */
  async importOpenapi(eventTypeImportOpenApiIn: EventTypeImportOpenApiIn = {}, options: CallOptions = {}): Promise<EventTypeImportOpenApiOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: '/api/v1/event-type/import/openapi',
      body: encodeEventTypeImportOpenApiIn(eventTypeImportOpenApiIn),
      options,
    });
    return decodeEventTypeImportOpenApiOut(parse(text, new Set(['schemas'])));
  }
}
