// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type ApiTokenCensoredOut,
  type ApiTokenExpireIn,
  type ApiTokenIn,
  type ApiTokenPatch,
  type ApiTokenUpdate,
  decodeApiTokenCensoredOut,
} from '../models/api-token.ts';
import { type ApiTokenOut, decodeApiTokenOut } from '../models/authentication.ts';
import type { Ordering } from '../models/page.ts';

/** What can be said with `apiToken.list`. */
export interface ApiTokenListOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Oldest first (the default) or newest first. */
  order?: Ordering | null | undefined;
}

/**
 * An API token stands for an organization, as far as its scopes go, until it is ended. It is shown once, when it is made.
 *
 * A scope is `<resource>:read` or `<resource>:write`, such as `message:write`; `*:read` and `*:write` stand for all
 * resources. Reading a secret needs `write`. A token can give out no more than it has.
 */
export class ApiTokenResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Lists an organization's API tokens that have not expired, oldest first unless asked otherwise. */
  async list(envId: string, options: ApiTokenListOptions = {}): Promise<Page<ApiTokenCensoredOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: `/api/v1/management/authentication/${segment('envId', envId)}/api-token`,
        query: {
          limit: options.limit,
          iterator,
          order: options.order,
        },
        options,
      });
      return decodePage(parse(text, new Set()), decodeApiTokenCensoredOut);
    }, options.iterator);
  }

  /** Makes an API token. */
  async create(envId: string, apiTokenIn: ApiTokenIn, options: CallOptions = {}): Promise<ApiTokenOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: `/api/v1/management/authentication/${segment('envId', envId)}/api-token`,
      body: apiTokenIn,
      options,
    });
    return decodeApiTokenOut(parse(text, new Set()));
  }

  /** Gets what is known of an API token. */
  async get(envId: string, keyId: string, options: CallOptions = {}): Promise<ApiTokenCensoredOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/management/authentication/${segment('envId', envId)}/api-token/${segment('keyId', keyId)}`,
      options,
    });
    return decodeApiTokenCensoredOut(parse(text, new Set()));
  }

  /** Gives an API token another name. */
  async update(envId: string, keyId: string, apiTokenUpdate: ApiTokenUpdate, options: CallOptions = {}): Promise<ApiTokenCensoredOut> {
    const text = await this.transport.send({
      verb: 'PUT',
      path: `/api/v1/management/authentication/${segment('envId', envId)}/api-token/${segment('keyId', keyId)}`,
      body: apiTokenUpdate,
      options,
    });
    return decodeApiTokenCensoredOut(parse(text, new Set()));
  }

  /** Changes the given fields of an API token. New scopes count within a second. */
  async patch(envId: string, keyId: string, apiTokenPatch: ApiTokenPatch, options: CallOptions = {}): Promise<ApiTokenCensoredOut> {
    const text = await this.transport.send({
      verb: 'PATCH',
      path: `/api/v1/management/authentication/${segment('envId', envId)}/api-token/${segment('keyId', keyId)}`,
      body: apiTokenPatch,
      options,
    });
    return decodeApiTokenCensoredOut(parse(text, new Set()));
  }

  /** Ends an API token, now or in a while. Every process refuses it within a second from then on. */
  async expire(envId: string, keyId: string, apiTokenExpireIn: ApiTokenExpireIn = {}, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'POST',
      path: `/api/v1/management/authentication/${segment('envId', envId)}/api-token/${segment('keyId', keyId)}/expire`,
      body: apiTokenExpireIn,
      options,
    });
  }
}
