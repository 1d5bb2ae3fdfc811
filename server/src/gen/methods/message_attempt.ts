// Generated from proto/ by `npm run generate`. Not to be edited.

import { binaryReader, checkText, noBytes } from '../../core/json/binary.ts';
import {
  booleanParameter,
  choiceParameter,
  integerParameter,
  textListParameter,
  textParameter,
  timeParameter,
} from '../../core/json/query.ts';
import { isLonger, placed, report, reportItem } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  choicesMessageStatus,
  choicesStatusCodeClass,
  writeEmptyResponse,
  writeListResponseEndpointMessageOut,
  writeListResponseMessageAttemptOut,
  writeListResponseMessageEndpointOut,
  writeMessageAttemptHeadersOut,
  writeMessageAttemptOut,
} from '../codec/message_attempt.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  EmptyResponse,
  ExpungeAttemptContentRequest,
  GetAttemptHeadersRequest,
  GetAttemptRequest,
  ListAttemptedDestinationsRequest,
  ListAttemptedMessagesRequest,
  ListAttemptsByEndpointRequest,
  ListAttemptsByMessageAndEndpointRequest,
  ListAttemptsByMessageRequest,
  ListResponseEndpointMessageOut,
  ListResponseMessageAttemptOut,
  ListResponseMessageEndpointOut,
  MessageAttemptHeadersOut,
  MessageAttemptOut,
  ResendMessageRequest,
} from '../posthorn/v1/message_attempt.ts';

function createListAttemptsByMessageRequest(): ListAttemptsByMessageRequest {
  return { appId: '', msgId: '', limit: undefined, iterator: undefined, status: undefined, statusCodeClass: undefined, channel: undefined, before: undefined, after: undefined, withContent: undefined, eventTypes: [], endpointId: undefined, tag: undefined };
}

function validateListAttemptsByMessageRequest(value: ListAttemptsByMessageRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.limit !== undefined) {
      if (value.limit > 250) report(out, 'limit', 'limit', 'Given limit must not exceed 250');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.channel !== undefined) {
      if (value.channel === '') report(out, 'channel', 'channel', 'String must be at least one character');
      if (value.channel.length > 256 && isLonger(value.channel, 256)) report(out, 'channel', 'channel', 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(value.channel)) report(out, 'channel', 'channel', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    for (let i = 0; i < value.eventTypes.length; i += 1) {
      const item = value.eventTypes[i] as string;
      if (item === '') reportItem(out, 'event_types', 'event_types', i, 'String must be at least one character');
      if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'event_types', 'event_types', i, 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'event_types', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.endpointId !== undefined) {
      if (value.endpointId === '') report(out, 'endpoint_id', 'endpoint_id', 'String must be at least one character');
      if (value.endpointId.length > 256 && isLonger(value.endpointId, 256)) report(out, 'endpoint_id', 'endpoint_id', 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(value.endpointId)) report(out, 'endpoint_id', 'endpoint_id', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.tag !== undefined) {
      if (value.tag === '') report(out, 'tag', 'tag', 'String must be at least one character');
      if (value.tag.length > 128 && isLonger(value.tag, 128)) report(out, 'tag', 'tag', 'String too long');
      if (!/^[a-zA-Z0-9\-_./\\#]+$/.test(value.tag)) report(out, 'tag', 'tag', 'String must match the following pattern: [a-zA-Z0-9\\-_./\\\\#].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  return out;
}

function completeListAttemptsByMessageRequest(value: ListAttemptsByMessageRequest): ListAttemptsByMessageRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createListAttemptsByEndpointRequest(): ListAttemptsByEndpointRequest {
  return { appId: '', endpointId: '', limit: undefined, iterator: undefined, status: undefined, statusCodeClass: undefined, channel: undefined, before: undefined, after: undefined, withContent: undefined, eventTypes: [], tag: undefined };
}

function validateListAttemptsByEndpointRequest(value: ListAttemptsByEndpointRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.limit !== undefined) {
      if (value.limit > 250) report(out, 'limit', 'limit', 'Given limit must not exceed 250');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.channel !== undefined) {
      if (value.channel === '') report(out, 'channel', 'channel', 'String must be at least one character');
      if (value.channel.length > 256 && isLonger(value.channel, 256)) report(out, 'channel', 'channel', 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(value.channel)) report(out, 'channel', 'channel', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    for (let i = 0; i < value.eventTypes.length; i += 1) {
      const item = value.eventTypes[i] as string;
      if (item === '') reportItem(out, 'event_types', 'event_types', i, 'String must be at least one character');
      if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'event_types', 'event_types', i, 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'event_types', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.tag !== undefined) {
      if (value.tag === '') report(out, 'tag', 'tag', 'String must be at least one character');
      if (value.tag.length > 128 && isLonger(value.tag, 128)) report(out, 'tag', 'tag', 'String too long');
      if (!/^[a-zA-Z0-9\-_./\\#]+$/.test(value.tag)) report(out, 'tag', 'tag', 'String must match the following pattern: [a-zA-Z0-9\\-_./\\\\#].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  return out;
}

function completeListAttemptsByEndpointRequest(value: ListAttemptsByEndpointRequest): ListAttemptsByEndpointRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createListAttemptsByMessageAndEndpointRequest(): ListAttemptsByMessageAndEndpointRequest {
  return { appId: '', msgId: '', endpointId: '', limit: undefined, iterator: undefined, status: undefined, statusCodeClass: undefined, channel: undefined, before: undefined, after: undefined, withContent: undefined, eventTypes: [], tag: undefined };
}

function validateListAttemptsByMessageAndEndpointRequest(value: ListAttemptsByMessageAndEndpointRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.limit !== undefined) {
      if (value.limit > 250) report(out, 'limit', 'limit', 'Given limit must not exceed 250');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.channel !== undefined) {
      if (value.channel === '') report(out, 'channel', 'channel', 'String must be at least one character');
      if (value.channel.length > 256 && isLonger(value.channel, 256)) report(out, 'channel', 'channel', 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(value.channel)) report(out, 'channel', 'channel', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    for (let i = 0; i < value.eventTypes.length; i += 1) {
      const item = value.eventTypes[i] as string;
      if (item === '') reportItem(out, 'event_types', 'event_types', i, 'String must be at least one character');
      if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'event_types', 'event_types', i, 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'event_types', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.tag !== undefined) {
      if (value.tag === '') report(out, 'tag', 'tag', 'String must be at least one character');
      if (value.tag.length > 128 && isLonger(value.tag, 128)) report(out, 'tag', 'tag', 'String too long');
      if (!/^[a-zA-Z0-9\-_./\\#]+$/.test(value.tag)) report(out, 'tag', 'tag', 'String must match the following pattern: [a-zA-Z0-9\\-_./\\\\#].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  return out;
}

function completeListAttemptsByMessageAndEndpointRequest(value: ListAttemptsByMessageAndEndpointRequest): ListAttemptsByMessageAndEndpointRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createListAttemptedMessagesRequest(): ListAttemptedMessagesRequest {
  return { appId: '', endpointId: '', limit: undefined, iterator: undefined, status: undefined, channel: undefined, before: undefined, after: undefined, withContent: undefined, eventTypes: [], tag: undefined, expandedStatuses: undefined };
}

function validateListAttemptedMessagesRequest(value: ListAttemptedMessagesRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.limit !== undefined) {
      if (value.limit > 250) report(out, 'limit', 'limit', 'Given limit must not exceed 250');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.channel !== undefined) {
      if (value.channel === '') report(out, 'channel', 'channel', 'String must be at least one character');
      if (value.channel.length > 256 && isLonger(value.channel, 256)) report(out, 'channel', 'channel', 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(value.channel)) report(out, 'channel', 'channel', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    for (let i = 0; i < value.eventTypes.length; i += 1) {
      const item = value.eventTypes[i] as string;
      if (item === '') reportItem(out, 'event_types', 'event_types', i, 'String must be at least one character');
      if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'event_types', 'event_types', i, 'String too long');
      if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'event_types', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  {
    const from = out.length;
    if (value.tag !== undefined) {
      if (value.tag === '') report(out, 'tag', 'tag', 'String must be at least one character');
      if (value.tag.length > 128 && isLonger(value.tag, 128)) report(out, 'tag', 'tag', 'String too long');
      if (!/^[a-zA-Z0-9\-_./\\#]+$/.test(value.tag)) report(out, 'tag', 'tag', 'String must match the following pattern: [a-zA-Z0-9\\-_./\\\\#].');
    }
    if (out.length > from) placed(out, from, 'query');
  }
  return out;
}

function completeListAttemptedMessagesRequest(value: ListAttemptedMessagesRequest): ListAttemptedMessagesRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createListAttemptedDestinationsRequest(): ListAttemptedDestinationsRequest {
  return { appId: '', msgId: '', limit: undefined, iterator: undefined };
}

function validateListAttemptedDestinationsRequest(value: ListAttemptedDestinationsRequest): Violation[] {
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

function completeListAttemptedDestinationsRequest(value: ListAttemptedDestinationsRequest): ListAttemptedDestinationsRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createGetAttemptRequest(): GetAttemptRequest {
  return { appId: '', msgId: '', attemptId: '' };
}

function validateGetAttemptRequest(value: GetAttemptRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetAttemptRequest(value: GetAttemptRequest): GetAttemptRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  checkText(value.attemptId, ['path'], 'attempt_id', 'attempt_id');
  return value;
}

function createGetAttemptHeadersRequest(): GetAttemptHeadersRequest {
  return { appId: '', msgId: '', attemptId: '' };
}

function validateGetAttemptHeadersRequest(value: GetAttemptHeadersRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetAttemptHeadersRequest(value: GetAttemptHeadersRequest): GetAttemptHeadersRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  checkText(value.attemptId, ['path'], 'attempt_id', 'attempt_id');
  return value;
}

function createExpungeAttemptContentRequest(): ExpungeAttemptContentRequest {
  return { appId: '', msgId: '', attemptId: '' };
}

function validateExpungeAttemptContentRequest(value: ExpungeAttemptContentRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeExpungeAttemptContentRequest(value: ExpungeAttemptContentRequest): ExpungeAttemptContentRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  checkText(value.attemptId, ['path'], 'attempt_id', 'attempt_id');
  return value;
}

function createResendMessageRequest(): ResendMessageRequest {
  return { appId: '', msgId: '', endpointId: '' };
}

function validateResendMessageRequest(value: ResendMessageRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeResendMessageRequest(value: ResendMessageRequest): ResendMessageRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

/** Lists the attempts to deliver a message, newest first, those of 90 days. */
export const listAttemptsByMessage: Method<ListAttemptsByMessageRequest, ListResponseMessageAttemptOut> = {
  id: 'posthorn.v1.MessageAttemptService/ListAttemptsByMessage',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'ListAttemptsByMessage',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message_attempt:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/attempt/msg/{msg_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
      },
      query: [
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
        }),
        choiceParameter('status', choicesMessageStatus, (request, value) => {
          request.status = value;
        }),
        choiceParameter('status_code_class', choicesStatusCodeClass, (request, value) => {
          request.statusCodeClass = value;
        }),
        textParameter('channel', (request, value) => {
          request.channel = value;
        }),
        timeParameter('before', (request, value) => {
          request.before = value;
        }),
        timeParameter('after', (request, value) => {
          request.after = value;
        }),
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
        textListParameter('event_types', (request, value) => {
          request.eventTypes = value;
        }),
        textParameter('endpoint_id', (request, value) => {
          request.endpointId = value;
        }),
        textParameter('tag', (request, value) => {
          request.tag = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseMessageAttemptOut(out, response);
        return out.finish();
      },
    },
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/attempt',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
      },
      query: [
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
        }),
        choiceParameter('status', choicesMessageStatus, (request, value) => {
          request.status = value;
        }),
        choiceParameter('status_code_class', choicesStatusCodeClass, (request, value) => {
          request.statusCodeClass = value;
        }),
        textParameter('channel', (request, value) => {
          request.channel = value;
        }),
        timeParameter('before', (request, value) => {
          request.before = value;
        }),
        timeParameter('after', (request, value) => {
          request.after = value;
        }),
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
        textListParameter('event_types', (request, value) => {
          request.eventTypes = value;
        }),
        textParameter('endpoint_id', (request, value) => {
          request.endpointId = value;
        }),
        textParameter('tag', (request, value) => {
          request.tag = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseMessageAttemptOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListAttemptsByMessageRequest,
  create: createListAttemptsByMessageRequest,
  request: {
    encode: (value) => ListAttemptsByMessageRequest.encode(value).finish(),
    decode: (bytes) => completeListAttemptsByMessageRequest(ListAttemptsByMessageRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseMessageAttemptOut.encode(value).finish(),
    decode: (bytes) => ListResponseMessageAttemptOut.decode(bytes),
  },
};

/** Lists the attempts to deliver to an endpoint, newest first, those of 90 days. */
export const listAttemptsByEndpoint: Method<ListAttemptsByEndpointRequest, ListResponseMessageAttemptOut> = {
  id: 'posthorn.v1.MessageAttemptService/ListAttemptsByEndpoint',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'ListAttemptsByEndpoint',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message_attempt:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/attempt/endpoint/{endpoint_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
        }),
        choiceParameter('status', choicesMessageStatus, (request, value) => {
          request.status = value;
        }),
        choiceParameter('status_code_class', choicesStatusCodeClass, (request, value) => {
          request.statusCodeClass = value;
        }),
        textParameter('channel', (request, value) => {
          request.channel = value;
        }),
        timeParameter('before', (request, value) => {
          request.before = value;
        }),
        timeParameter('after', (request, value) => {
          request.after = value;
        }),
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
        textListParameter('event_types', (request, value) => {
          request.eventTypes = value;
        }),
        textParameter('tag', (request, value) => {
          request.tag = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseMessageAttemptOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListAttemptsByEndpointRequest,
  create: createListAttemptsByEndpointRequest,
  request: {
    encode: (value) => ListAttemptsByEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeListAttemptsByEndpointRequest(ListAttemptsByEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseMessageAttemptOut.encode(value).finish(),
    decode: (bytes) => ListResponseMessageAttemptOut.decode(bytes),
  },
};

/** Lists the attempts to deliver one message to one endpoint, newest first, those of 90 days. */
export const listAttemptsByMessageAndEndpoint: Method<ListAttemptsByMessageAndEndpointRequest, ListResponseMessageAttemptOut> = {
  id: 'posthorn.v1.MessageAttemptService/ListAttemptsByMessageAndEndpoint',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'ListAttemptsByMessageAndEndpoint',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message_attempt:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/endpoint/{endpoint_id}/attempt',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
        }),
        choiceParameter('status', choicesMessageStatus, (request, value) => {
          request.status = value;
        }),
        choiceParameter('status_code_class', choicesStatusCodeClass, (request, value) => {
          request.statusCodeClass = value;
        }),
        textParameter('channel', (request, value) => {
          request.channel = value;
        }),
        timeParameter('before', (request, value) => {
          request.before = value;
        }),
        timeParameter('after', (request, value) => {
          request.after = value;
        }),
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
        textListParameter('event_types', (request, value) => {
          request.eventTypes = value;
        }),
        textParameter('tag', (request, value) => {
          request.tag = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseMessageAttemptOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListAttemptsByMessageAndEndpointRequest,
  create: createListAttemptsByMessageAndEndpointRequest,
  request: {
    encode: (value) => ListAttemptsByMessageAndEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeListAttemptsByMessageAndEndpointRequest(ListAttemptsByMessageAndEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseMessageAttemptOut.encode(value).finish(),
    decode: (bytes) => ListResponseMessageAttemptOut.decode(bytes),
  },
};

/**
 * Lists the messages that were sent to an endpoint, newest first, those of 90 days, each with what became of it there. A
 * message that still waits for its first attempt is not listed.
 */
export const listAttemptedMessages: Method<ListAttemptedMessagesRequest, ListResponseEndpointMessageOut> = {
  id: 'posthorn.v1.MessageAttemptService/ListAttemptedMessages',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'ListAttemptedMessages',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message_attempt:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/msg',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
        }),
        choiceParameter('status', choicesMessageStatus, (request, value) => {
          request.status = value;
        }),
        textParameter('channel', (request, value) => {
          request.channel = value;
        }),
        timeParameter('before', (request, value) => {
          request.before = value;
        }),
        timeParameter('after', (request, value) => {
          request.after = value;
        }),
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
        textListParameter('event_types', (request, value) => {
          request.eventTypes = value;
        }),
        textParameter('tag', (request, value) => {
          request.tag = value;
        }),
        booleanParameter('expanded_statuses', (request, value) => {
          request.expandedStatuses = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseEndpointMessageOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListAttemptedMessagesRequest,
  create: createListAttemptedMessagesRequest,
  request: {
    encode: (value) => ListAttemptedMessagesRequest.encode(value).finish(),
    decode: (bytes) => completeListAttemptedMessagesRequest(ListAttemptedMessagesRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseEndpointMessageOut.encode(value).finish(),
    decode: (bytes) => ListResponseEndpointMessageOut.decode(bytes),
  },
};

/**
 * Lists the endpoints that a message was sent to, deleted ones too, by endpoint id, each with what became of the latest
 * attempt there.
 */
export const listAttemptedDestinations: Method<ListAttemptedDestinationsRequest, ListResponseMessageEndpointOut> = {
  id: 'posthorn.v1.MessageAttemptService/ListAttemptedDestinations',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'ListAttemptedDestinations',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message_attempt:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/endpoint',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
      },
      query: [
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseMessageEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListAttemptedDestinationsRequest,
  create: createListAttemptedDestinationsRequest,
  request: {
    encode: (value) => ListAttemptedDestinationsRequest.encode(value).finish(),
    decode: (bytes) => completeListAttemptedDestinationsRequest(ListAttemptedDestinationsRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseMessageEndpointOut.encode(value).finish(),
    decode: (bytes) => ListResponseMessageEndpointOut.decode(bytes),
  },
};

/** Gets an attempt to deliver a message. */
export const getAttempt: Method<GetAttemptRequest, MessageAttemptOut> = {
  id: 'posthorn.v1.MessageAttemptService/GetAttempt',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'GetAttempt',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message_attempt:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/attempt/{attempt_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
        attempt_id(request, value) {
          request.attemptId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeMessageAttemptOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetAttemptRequest,
  create: createGetAttemptRequest,
  request: {
    encode: (value) => GetAttemptRequest.encode(value).finish(),
    decode: (bytes) => completeGetAttemptRequest(GetAttemptRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => MessageAttemptOut.encode(value).finish(),
    decode: (bytes) => MessageAttemptOut.decode(bytes),
  },
};

/**
 * Gets the headers of an attempt: what was sent, and what the endpoint answered with. Of sensitive headers only the
 * names.
 */
export const getAttemptHeaders: Method<GetAttemptHeadersRequest, MessageAttemptHeadersOut> = {
  id: 'posthorn.v1.MessageAttemptService/GetAttemptHeaders',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'GetAttemptHeaders',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message_attempt:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/attempt/{attempt_id}/headers',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
        attempt_id(request, value) {
          request.attemptId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeMessageAttemptHeadersOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetAttemptHeadersRequest,
  create: createGetAttemptHeadersRequest,
  request: {
    encode: (value) => GetAttemptHeadersRequest.encode(value).finish(),
    decode: (bytes) => completeGetAttemptHeadersRequest(GetAttemptHeadersRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => MessageAttemptHeadersOut.encode(value).finish(),
    decode: (bytes) => MessageAttemptHeadersOut.decode(bytes),
  },
};

/** Removes what the endpoint answered to an attempt for good. The attempt stays, with `EXPUNGED` in place of the answer. */
export const expungeAttemptContent: Method<ExpungeAttemptContentRequest, Empty> = {
  id: 'posthorn.v1.MessageAttemptService/ExpungeAttemptContent',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'ExpungeAttemptContent',
  scope: 'organization_application',
  capability: undefined,
  permission: 'message_attempt:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'DELETE',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/attempt/{attempt_id}/content',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
        attempt_id(request, value) {
          request.attemptId = value;
        },
      },
      query: [
      ],
    },
  ],
  validate: validateExpungeAttemptContentRequest,
  create: createExpungeAttemptContentRequest,
  request: {
    encode: (value) => ExpungeAttemptContentRequest.encode(value).finish(),
    decode: (bytes) => completeExpungeAttemptContentRequest(ExpungeAttemptContentRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Delivers a message to an endpoint once more, whatever became of it before. Retries that are still to come stay. */
export const resendMessage: Method<ResendMessageRequest, EmptyResponse> = {
  id: 'posthorn.v1.MessageAttemptService/ResendMessage',
  service: 'posthorn.v1.MessageAttemptService',
  rpc: 'ResendMessage',
  scope: 'application',
  capability: 'CreateAttempts',
  permission: 'message_attempt:write',
  idempotency: 'stored',
  status: { ok: 202, created: 202 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/endpoint/{endpoint_id}/resend',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeEmptyResponse(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateResendMessageRequest,
  create: createResendMessageRequest,
  request: {
    encode: (value) => ResendMessageRequest.encode(value).finish(),
    decode: (bytes) => completeResendMessageRequest(ResendMessageRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EmptyResponse.encode(value).finish(),
    decode: (bytes) => EmptyResponse.decode(bytes),
  },
};
