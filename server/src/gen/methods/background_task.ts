// Generated from proto/ by `npm run generate`. Not to be edited.

import { binaryReader, checkText } from '../../core/json/binary.ts';
import { choiceParameter, integerParameter, textParameter } from '../../core/json/query.ts';
import { placed, report } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  choicesBackgroundTaskStatus,
  choicesBackgroundTaskType,
  writeBackgroundTaskOut,
  writeListResponseBackgroundTaskOut,
} from '../codec/background_task.ts';
import { choicesOrdering } from '../codec/page.ts';
import {
  BackgroundTaskOut,
  GetBackgroundTaskRequest,
  ListBackgroundTasksRequest,
  ListResponseBackgroundTaskOut,
} from '../posthorn/v1/background_task.ts';

function createListBackgroundTasksRequest(): ListBackgroundTasksRequest {
  return { status: undefined, task: undefined, limit: undefined, iterator: undefined, order: undefined };
}

function validateListBackgroundTasksRequest(value: ListBackgroundTasksRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.limit !== undefined) {
      if (value.limit > 250) report(out, 'limit', 'limit', 'Given limit must not exceed 250');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  return out;
}

function completeListBackgroundTasksRequest(value: ListBackgroundTasksRequest): ListBackgroundTasksRequest {
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createGetBackgroundTaskRequest(): GetBackgroundTaskRequest {
  return { taskId: '' };
}

function validateGetBackgroundTaskRequest(value: GetBackgroundTaskRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetBackgroundTaskRequest(value: GetBackgroundTaskRequest): GetBackgroundTaskRequest {
  checkText(value.taskId, ['path'], 'task_id', 'task_id');
  return value;
}

/**
 * Lists the organization's background tasks, newest first unless asked otherwise; with an application's token those of
 * the application.
 */
export const listBackgroundTasks: Method<ListBackgroundTasksRequest, ListResponseBackgroundTaskOut> = {
  id: 'posthorn.v1.BackgroundTaskService/ListBackgroundTasks',
  service: 'posthorn.v1.BackgroundTaskService',
  rpc: 'ListBackgroundTasks',
  scope: 'read_all',
  capability: 'ViewBase',
  permission: 'background_task:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/background-task',
      variables: {
      },
      query: [
        choiceParameter('status', choicesBackgroundTaskStatus, (request, value) => {
          request.status = value;
        }),
        choiceParameter('task', choicesBackgroundTaskType, (request, value) => {
          request.task = value;
        }),
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
        }),
        choiceParameter('order', choicesOrdering, (request, value) => {
          request.order = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseBackgroundTaskOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListBackgroundTasksRequest,
  create: createListBackgroundTasksRequest,
  request: {
    encode: (value) => ListBackgroundTasksRequest.encode(value).finish(),
    decode: (bytes) => completeListBackgroundTasksRequest(ListBackgroundTasksRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseBackgroundTaskOut.encode(value).finish(),
    decode: (bytes) => ListResponseBackgroundTaskOut.decode(bytes),
  },
};

/** Gets a background task, to see how far it has come. */
export const getBackgroundTask: Method<GetBackgroundTaskRequest, BackgroundTaskOut> = {
  id: 'posthorn.v1.BackgroundTaskService/GetBackgroundTask',
  service: 'posthorn.v1.BackgroundTaskService',
  rpc: 'GetBackgroundTask',
  scope: 'read_all',
  capability: 'ViewBase',
  permission: 'background_task:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/background-task/{task_id}',
      variables: {
        task_id(request, value) {
          request.taskId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeBackgroundTaskOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetBackgroundTaskRequest,
  create: createGetBackgroundTaskRequest,
  request: {
    encode: (value) => GetBackgroundTaskRequest.encode(value).finish(),
    decode: (bytes) => completeGetBackgroundTaskRequest(GetBackgroundTaskRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => BackgroundTaskOut.encode(value).finish(),
    decode: (bytes) => BackgroundTaskOut.decode(bytes),
  },
};
