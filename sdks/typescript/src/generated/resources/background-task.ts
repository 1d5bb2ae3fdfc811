// Generated from proto/ by `npm run generate`. Not to be edited.

import { parse } from '../../runtime/json.ts';
import type { CallOptions } from '../../runtime/options.ts';
import { type Page, createPage, decodePage } from '../../runtime/page.ts';
import { segment } from '../../runtime/path.ts';
import type { Transport } from '../../runtime/transport.ts';
import {
  type BackgroundTaskOut,
  type BackgroundTaskStatus,
  type BackgroundTaskType,
  decodeBackgroundTaskOut,
} from '../models/background-task.ts';
import type { Ordering } from '../models/page.ts';

/** What can be said with `backgroundTask.list`. */
export interface BackgroundTaskListOptions extends CallOptions {
  /** Only those with this status. */
  status?: BackgroundTaskStatus | null | undefined;
  /** Only those that do this. */
  task?: BackgroundTaskType | null | undefined;
  /** How many at most: 250 or less, 50 when not said. */
  limit?: number | null | undefined;
  /** The `iterator` or `prevIterator` of an earlier page. */
  iterator?: string | null | undefined;
  /** Oldest first or newest first (the default). */
  order?: Ordering | null | undefined;
}

/** A background task is work that goes on after the call that asked for it was answered, and through restarts. */
export class BackgroundTaskResource {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /**
   * Lists the organization's background tasks, newest first unless asked otherwise; with an application's token those of
   * the application.
   */
  async list(options: BackgroundTaskListOptions = {}): Promise<Page<BackgroundTaskOut>> {
    return createPage(async (iterator) => {
      const text = await this.transport.send({
        verb: 'GET',
        path: '/api/v1/background-task',
        query: {
          status: options.status,
          task: options.task,
          limit: options.limit,
          iterator,
          order: options.order,
        },
        options,
      });
      return decodePage(parse(text, new Set(['data'])), decodeBackgroundTaskOut);
    }, options.iterator);
  }

  /** Gets a background task, to see how far it has come. */
  async get(taskId: string, options: CallOptions = {}): Promise<BackgroundTaskOut> {
    const text = await this.transport.send({
      verb: 'GET',
      path: `/api/v1/background-task/${segment('taskId', taskId)}`,
      options,
    });
    return decodeBackgroundTaskOut(parse(text, new Set(['data'])));
  }
}
