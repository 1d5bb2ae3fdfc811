// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type OperationalWebhookEndpointHeadersIn,
  type OperationalWebhookEndpointHeadersOut,
  type OperationalWebhookEndpointIn,
  type OperationalWebhookEndpointOut,
  type OperationalWebhookEndpointSecretIn,
  type OperationalWebhookEndpointSecretOut,
  type OperationalWebhookEndpointUpsertIn,
  decodeOperationalWebhookEndpointHeadersOut,
  decodeOperationalWebhookEndpointOut,
  decodeOperationalWebhookEndpointSecretOut,
} from '../models/operational-webhook-endpoint.ts';
import type { Ordering } from '../models/page.ts';

/** What can be said with `operationalWebhookEndpoint.list`. */
export interface OperationalWebhookEndpointListOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Oldest first or newest first (the default). */
  order?: Ordering | null | undefined;
}

/**
 * Events about an organization's own webhooks, sent as webhooks: an endpoint was made, changed, deleted or disabled, a
 * message was given up, begins to fail or came through after all. The endpoints here receive them; they are signed and
 * sent again like any message.
 *
 * `endpoint.created`, `endpoint.updated`, `endpoint.deleted` and `endpoint.disabled` say which endpoint of which
 * application. `message.attempt.failing` comes after the fourth failed attempt when there will be another,
 * `message.attempt.exhausted` after the last one, `message.attempt.recovered` after a success at the fifth or a later
 * attempt; they say which message, and the last attempt.
 */
export class OperationalWebhookEndpointResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Lists the endpoints, newest first unless asked otherwise. */
  async list(options: OperationalWebhookEndpointListOptions = {}): Promise<Page<OperationalWebhookEndpointOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: '/api/v1/operational-webhook/endpoint',
        query: {
          limit: options.limit,
          iterator,
          order: options.order,
        },
        options,
      });
      return decodePage(parse(text, new Set()), decodeOperationalWebhookEndpointOut);
    }, options.iterator);
  }

  /** Creates an endpoint. From the next event on it receives what it asks for. */
  async create(operationalWebhookEndpointIn: OperationalWebhookEndpointIn, options: CallOptions = {}): Promise<OperationalWebhookEndpointOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: '/api/v1/operational-webhook/endpoint',
      body: operationalWebhookEndpointIn,
      options,
    });
    return decodeOperationalWebhookEndpointOut(parse(text, new Set()));
  }

  /** Gets an endpoint by its id or uid. */
  async get(endpointId: string, options: CallOptions = {}): Promise<OperationalWebhookEndpointOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/operational-webhook/endpoint/${segment('endpointId', endpointId)}`,
      options,
    });
    return decodeOperationalWebhookEndpointOut(parse(text, new Set()));
  }

  /**
   * Replaces an endpoint: what the body leaves out is cleared, only secret and headers stay. Where there is none with that
   * id or uid, a new one is created from the body, with a fresh secret; the path's value is not taken as its uid.
   */
  async upsert(endpointId: string, operationalWebhookEndpointUpsertIn: OperationalWebhookEndpointUpsertIn, options: CallOptions = {}): Promise<OperationalWebhookEndpointOut> {
    const text = await this.transport.send({
      verb: 'PUT',
      path: `/api/v1/operational-webhook/endpoint/${segment('endpointId', endpointId)}`,
      body: operationalWebhookEndpointUpsertIn,
      options,
    });
    return decodeOperationalWebhookEndpointOut(parse(text, new Set()));
  }

  /** Deletes an endpoint. Nothing more is sent to it. */
  async delete(endpointId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'DELETE',
      path: `/api/v1/operational-webhook/endpoint/${segment('endpointId', endpointId)}`,
      options,
    });
  }

  /** Gets the secret with which an endpoint's receiver verifies what it gets. */
  async getSecret(endpointId: string, options: CallOptions = {}): Promise<OperationalWebhookEndpointSecretOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/operational-webhook/endpoint/${segment('endpointId', endpointId)}/secret`,
      options,
    });
    return decodeOperationalWebhookEndpointSecretOut(parse(text, new Set()));
  }

  /** Gives an endpoint a new secret. Until the grace period is over, events carry a signature by the old one too. */
  async rotateSecret(endpointId: string, operationalWebhookEndpointSecretIn: OperationalWebhookEndpointSecretIn = {}, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: `/api/v1/operational-webhook/endpoint/${segment('endpointId', endpointId)}/secret/rotate`,
      body: operationalWebhookEndpointSecretIn,
      options,
    });
  }

  /** Gets the headers that are sent to an endpoint with each event. Values of sensitive ones are held back. */
  async getHeaders(endpointId: string, options: CallOptions = {}): Promise<OperationalWebhookEndpointHeadersOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/operational-webhook/endpoint/${segment('endpointId', endpointId)}/headers`,
      options,
    });
    return decodeOperationalWebhookEndpointHeadersOut(parse(text, new Set()));
  }

  /** Replaces all headers that are sent to an endpoint with each event. */
  async setHeaders(endpointId: string, operationalWebhookEndpointHeadersIn: OperationalWebhookEndpointHeadersIn, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'PUT',
      path: `/api/v1/operational-webhook/endpoint/${segment('endpointId', endpointId)}/headers`,
      body: operationalWebhookEndpointHeadersIn,
      options,
    });
  }
}
