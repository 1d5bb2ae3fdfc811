// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type BulkReplayIn,
  type CancelMsgsIn,
  type EndpointHeadersIn,
  type EndpointHeadersOut,
  type EndpointHeadersPatchIn,
  type EndpointIn,
  type EndpointOut,
  type EndpointPatch,
  type EndpointSecretOut,
  type EndpointSecretRotateIn,
  type EndpointStats,
  type EndpointUpdate,
  type EventExampleIn,
  type RecoverIn,
  type RecoverOut,
  type ReplayIn,
  type ReplayOut,
  decodeEndpointHeadersOut,
  decodeEndpointOut,
  decodeEndpointSecretOut,
  decodeEndpointStats,
  decodeRecoverOut,
  decodeReplayOut,
} from '../models/endpoint.ts';
import { type MessageOut, decodeMessageOut } from '../models/message.ts';
import type { Ordering } from '../models/page.ts';

/** What can be said with `endpoint.list`. */
export interface EndpointListOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Oldest first or newest first (the default). */
  order?: Ordering | null | undefined;
}

/** What can be said with `endpoint.getStats`. */
export interface EndpointGetStatsOptions extends CallOptions {
  /** From this time on, at most 28 days before `until`; that long when not said. */
  since?: Date | null | undefined;
  /** Up to this time, which may not be in the future; now when not said. */
  until?: Date | null | undefined;
}

/** An endpoint is a URL that receives an application's messages, all of them or those of some event types and channels. */
export class EndpointResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Lists an application's endpoints, newest first unless asked otherwise. */
  async list(appId: string, options: EndpointListOptions = {}): Promise<Page<EndpointOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: `/api/v1/app/${segment('appId', appId)}/endpoint`,
        query: {
          limit: options.limit,
          iterator,
          order: options.order,
        },
        options,
      });
      return decodePage(parse(text, new Set()), decodeEndpointOut);
    }, options.iterator);
  }

  /** Creates an endpoint. From the next message on it receives what it asks for. */
  async create(appId: string, endpointIn: EndpointIn, options: CallOptions = {}): Promise<EndpointOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint`,
      body: endpointIn,
      options,
    });
    return decodeEndpointOut(parse(text, new Set()));
  }

  /** Gets an endpoint by its id or uid. */
  async get(appId: string, endpointId: string, options: CallOptions = {}): Promise<EndpointOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}`,
      options,
    });
    return decodeEndpointOut(parse(text, new Set()));
  }

  /**
   * Replaces an endpoint: what the body leaves out is cleared, only secret and headers stay. Where there is none with that
   * id or uid, a new one is created from the body, with a fresh secret; the path's value is not taken as its uid.
   */
  async upsert(appId: string, endpointId: string, endpointUpdate: EndpointUpdate, options: CallOptions = {}): Promise<EndpointOut> {
    const text = await this.transport.send({
      verb: 'PUT',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}`,
      body: endpointUpdate,
      options,
    });
    return decodeEndpointOut(parse(text, new Set()));
  }

  /** Changes the given fields of an endpoint and leaves the others alone. */
  async patch(appId: string, endpointId: string, endpointPatch: EndpointPatch, options: CallOptions = {}): Promise<EndpointOut> {
    const text = await this.transport.send({
      verb: 'PATCH',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}`,
      body: endpointPatch,
      options,
    });
    return decodeEndpointOut(parse(text, new Set()));
  }

  /** Deletes an endpoint. Nothing more is sent to it, retries included, and its uid is free again. */
  async delete(appId: string, endpointId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'DELETE',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}`,
      options,
    });
  }

  /**
   * Gets the secret with which an endpoint's receiver verifies what it gets: the shared key (`whsec_`), or the public key
   * (`whpk_`) where the endpoint signs with Ed25519.
   */
  async getSecret(appId: string, endpointId: string, options: CallOptions = {}): Promise<EndpointSecretOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/secret`,
      options,
    });
    return decodeEndpointSecretOut(parse(text, new Set()));
  }

  /** Gives an endpoint a new secret. Until the grace period is over, messages carry a signature by the old one too. */
  async rotateSecret(appId: string, endpointId: string, endpointSecretRotateIn: EndpointSecretRotateIn = {}, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/secret/rotate`,
      body: endpointSecretRotateIn,
      options,
    });
  }

  /** Gets the headers that are sent to an endpoint with each message. Values of sensitive ones are held back. */
  async getHeaders(appId: string, endpointId: string, options: CallOptions = {}): Promise<EndpointHeadersOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/headers`,
      options,
    });
    return decodeEndpointHeadersOut(parse(text, new Set()));
  }

  /** Replaces all headers that are sent to an endpoint with each message. */
  async setHeaders(appId: string, endpointId: string, endpointHeadersIn: EndpointHeadersIn, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'PUT',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/headers`,
      body: endpointHeadersIn,
      options,
    });
  }

  /** Sets and removes single headers that are sent to an endpoint with each message. */
  async patchHeaders(appId: string, endpointId: string, endpointHeadersPatchIn: EndpointHeadersPatchIn, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'PATCH',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/headers`,
      body: endpointHeadersPatchIn,
      options,
    });
  }

  /** Counts an endpoint's attempts by what became of them, those of the last 28 days unless asked otherwise. */
  async getStats(appId: string, endpointId: string, options: EndpointGetStatsOptions = {}): Promise<EndpointStats> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/stats`,
      query: {
        since: options.since,
        until: options.until,
      },
      options,
    });
    return decodeEndpointStats(parse(text, new Set()));
  }

  /**
   * Sends an example of an event type to an endpoint: the first one in version `1` of its schemas, or the one asked for.
   * `svix.ping` needs no event type. It is a message like any other, so the endpoint has to want it.
   */
  async sendExample(appId: string, endpointId: string, eventExampleIn: EventExampleIn, options: CallOptions = {}): Promise<MessageOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/send-example`,
      body: eventExampleIn,
      options,
    });
    return decodeMessageOut(parse(text, new Set(['payload'])));
  }

  /**
   * Sends what failed at an endpoint in a span of time once more, oldest first, as a background task. What was delivered in
   * the meantime is left out.
   */
  async recover(appId: string, endpointId: string, recoverIn: RecoverIn, options: CallOptions = {}): Promise<RecoverOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/recover`,
      body: recoverIn,
      options,
    });
    return decodeRecoverOut(parse(text, new Set()));
  }

  /**
   * Sends an endpoint the messages of a span of time that it wants and was never sent, oldest first, as a background task.
   * An endpoint that is new gets what came before it that way.
   */
  async replayMissing(appId: string, endpointId: string, replayIn: ReplayIn, options: CallOptions = {}): Promise<ReplayOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/replay-missing`,
      body: replayIn,
      options,
    });
    return decodeReplayOut(parse(text, new Set()));
  }

  /** Sends an endpoint what it was sent in a span of time once more, delivered or not, oldest first, as a background task. */
  async bulkReplay(appId: string, endpointId: string, bulkReplayIn: BulkReplayIn, options: CallOptions = {}): Promise<ReplayOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/bulk-replay`,
      body: bulkReplayIn,
      options,
    });
    return decodeReplayOut(parse(text, new Set()));
  }

  /**
   * Calls off what is still to be delivered to an endpoint of the messages that were taken in before a time: scheduled
   * ones and those that are to be tried again. What is being sent at this moment may still arrive.
   */
  async cancelMsgs(appId: string, endpointId: string, cancelMsgsIn: CancelMsgsIn, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: `/api/v1/app/${segment('appId', appId)}/endpoint/${segment('endpointId', endpointId)}/cancel-msgs`,
      body: cancelMsgsIn,
      options,
    });
  }
}
