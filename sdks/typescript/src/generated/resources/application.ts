// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type ApplicationIn,
  type ApplicationOut,
  type ApplicationPatch,
  decodeApplicationOut,
} from '../models/application.ts';
import type { Ordering } from '../models/page.ts';

/** What can be said with `application.list`. */
export interface ApplicationListOptions extends CallOptions {
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Oldest first (the default) or newest first. */
  order?: Ordering | null | undefined;
}

/** What can be said with `application.create`. */
export interface ApplicationCreateOptions extends CallOptions {
  /** Answer with the application that has this uid, if there is one. */
  getIfExists?: boolean | null | undefined;
}

/**
 * An application is one of your customers, or one environment of theirs: messages are sent to it, and its endpoints
 * receive them.
 */
export class ApplicationResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** Lists the organization's applications, oldest first unless asked otherwise. */
  async list(options: ApplicationListOptions = {}): Promise<Page<ApplicationOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: '/api/v1/app',
        query: {
          limit: options.limit,
          iterator,
          order: options.order,
        },
        options,
      });
      return decodePage(parse(text, new Set()), decodeApplicationOut);
    }, options.iterator);
  }

  /**
   * Creates an application. With `get_if_exists`, answers with the application that already has the `uid` instead of
   * failing, and leaves it as it is.
   */
  async create(applicationIn: ApplicationIn, options: ApplicationCreateOptions = {}): Promise<ApplicationOut> {
    const text = await this.transport.send({
      verb: 'POST',
      path: '/api/v1/app',
      query: {
        get_if_exists: options.getIfExists,
      },
      body: applicationIn,
      options,
    });
    return decodeApplicationOut(parse(text, new Set()));
  }

  /** Gets an application by its id or uid. */
  async get(appId: string, options: CallOptions = {}): Promise<ApplicationOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/app/${segment('appId', appId)}`,
      options,
    });
    return decodeApplicationOut(parse(text, new Set()));
  }

  /**
   * Replaces an application as a whole: what the body leaves out is cleared. Where there is none with that id or uid, a
   * new one is created from the body; the path's value is not taken as its uid.
   */
  async upsert(appId: string, applicationIn: ApplicationIn, options: CallOptions = {}): Promise<ApplicationOut> {
    const text = await this.transport.send({
      verb: 'PUT',
      path: `/api/v1/app/${segment('appId', appId)}`,
      body: applicationIn,
      options,
    });
    return decodeApplicationOut(parse(text, new Set()));
  }

  /** Changes the given fields of an application and leaves the others alone. */
  async patch(appId: string, applicationPatch: ApplicationPatch, options: CallOptions = {}): Promise<ApplicationOut> {
    const text = await this.transport.send({
      verb: 'PATCH',
      path: `/api/v1/app/${segment('appId', appId)}`,
      body: applicationPatch,
      options,
    });
    return decodeApplicationOut(parse(text, new Set()));
  }

  /**
   * Deletes an application. Its uid is free again, its endpoints receive nothing more and its messages can no longer be
   * read.
   */
  async delete(appId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.send({
      verb: 'DELETE',
      path: `/api/v1/app/${segment('appId', appId)}`,
      options,
    });
  }
}
