// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type EndpointHeadersIn,
  type EndpointHeadersOut,
  type EndpointHeadersPatchIn,
  type EndpointIn,
  type EndpointOut,
  type EndpointPatch,
  type EndpointSecretOut,
  type EndpointSecretRotateIn,
  type EndpointUpdate,
  decodeEndpointHeadersOut,
  decodeEndpointOut,
  decodeEndpointSecretOut,
} from '../models/endpoint.ts';
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
}
