// Generated from proto/ by `npm run generate`. Not to be edited.

import { binaryReader, checkText, noBytes } from '../../core/json/binary.ts';
import {
  booleanParameter,
  integerParameter,
  textListParameter,
  textParameter,
  timeParameter,
} from '../../core/json/query.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { isLonger, placed, report, reportItem, within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeMessageBatchIn,
  completeMessageIn,
  readBulkExpungeContentsIn,
  readMessageBatchIn,
  readMessageIn,
  readMessagePrecheckIn,
  validateBulkExpungeContentsIn,
  validateMessageBatchIn,
  validateMessageIn,
  validateMessagePrecheckIn,
  writeBulkExpungeContentsOut,
  writeExpungeAllContentsOut,
  writeListResponseMessageOut,
  writeMessageBatchOut,
  writeMessageOut,
  writeMessagePrecheckOut,
  writeMessageRawPayloadOut,
} from '../codec/message.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  BatchCreateMessagesRequest,
  BulkExpungeContentsOut,
  BulkExpungeContentsRequest,
  CreateMessageRequest,
  ExpungeAllContentsOut,
  ExpungeAllContentsRequest,
  ExpungeMessageContentRequest,
  GetMessageRequest,
  GetRawPayloadRequest,
  ListMessagesRequest,
  ListResponseMessageOut,
  MessageBatchOut,
  MessageOut,
  MessagePrecheckOut,
  MessageRawPayloadOut,
  PrecheckMessageRequest,
} from '../posthorn/v1/message.ts';

function createListMessagesRequest(): ListMessagesRequest {
  return { appId: '', limit: undefined, iterator: undefined, channel: undefined, before: undefined, after: undefined, withContent: undefined, eventTypes: [], tag: undefined };
}

function validateListMessagesRequest(value: ListMessagesRequest): Violation[] {
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

function completeListMessagesRequest(value: ListMessagesRequest): ListMessagesRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createCreateMessageRequest(): CreateMessageRequest {
  return { appId: '', withContent: undefined, messageIn: undefined };
}

function validateCreateMessageRequest(value: CreateMessageRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.appId === '') report(out, 'app_id', 'app_id', 'String must be at least one character');
    if (value.appId.length > 256 && isLonger(value.appId, 256)) report(out, 'app_id', 'app_id', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.appId)) report(out, 'app_id', 'app_id', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (out.length > from) placed(out, from, 'path');
  }
  if (value.messageIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'message_in' });
  } else {
    const from = out.length;
    validateMessageIn(value.messageIn, out);
    if (out.length > from) within(out, from, ['body'], 'message_in');
  }
  return out;
}

function completeCreateMessageRequest(value: CreateMessageRequest): CreateMessageRequest {
  if (value.messageIn !== undefined) completeMessageIn(value.messageIn, ['body'], 'message_in');
  return value;
}

function createBatchCreateMessagesRequest(): BatchCreateMessagesRequest {
  return { appId: '', withContent: undefined, messageBatchIn: undefined };
}

function validateBatchCreateMessagesRequest(value: BatchCreateMessagesRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.appId === '') report(out, 'app_id', 'app_id', 'String must be at least one character');
    if (value.appId.length > 256 && isLonger(value.appId, 256)) report(out, 'app_id', 'app_id', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.appId)) report(out, 'app_id', 'app_id', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (out.length > from) placed(out, from, 'path');
  }
  if (value.messageBatchIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'message_batch_in' });
  } else {
    const from = out.length;
    validateMessageBatchIn(value.messageBatchIn, out);
    if (out.length > from) within(out, from, ['body'], 'message_batch_in');
  }
  return out;
}

function completeBatchCreateMessagesRequest(value: BatchCreateMessagesRequest): BatchCreateMessagesRequest {
  if (value.messageBatchIn !== undefined) completeMessageBatchIn(value.messageBatchIn, ['body'], 'message_batch_in');
  return value;
}

function createGetMessageRequest(): GetMessageRequest {
  return { appId: '', msgId: '', withContent: undefined };
}

function validateGetMessageRequest(value: GetMessageRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetMessageRequest(value: GetMessageRequest): GetMessageRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  return value;
}

function createExpungeMessageContentRequest(): ExpungeMessageContentRequest {
  return { appId: '', msgId: '' };
}

function validateExpungeMessageContentRequest(value: ExpungeMessageContentRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeExpungeMessageContentRequest(value: ExpungeMessageContentRequest): ExpungeMessageContentRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  return value;
}

function createPrecheckMessageRequest(): PrecheckMessageRequest {
  return { appId: '', messagePrecheckIn: undefined };
}

function validatePrecheckMessageRequest(value: PrecheckMessageRequest): Violation[] {
  const out: Violation[] = [];
  if (value.messagePrecheckIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'message_precheck_in' });
  } else {
    const from = out.length;
    validateMessagePrecheckIn(value.messagePrecheckIn, out);
    if (out.length > from) within(out, from, ['body'], 'message_precheck_in');
  }
  return out;
}

function completePrecheckMessageRequest(value: PrecheckMessageRequest): PrecheckMessageRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  return value;
}

function createGetRawPayloadRequest(): GetRawPayloadRequest {
  return { appId: '', msgId: '' };
}

function validateGetRawPayloadRequest(value: GetRawPayloadRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetRawPayloadRequest(value: GetRawPayloadRequest): GetRawPayloadRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.msgId, ['path'], 'msg_id', 'msg_id');
  return value;
}

function createBulkExpungeContentsRequest(): BulkExpungeContentsRequest {
  return { appId: '', bulkExpungeContentsIn: undefined };
}

function validateBulkExpungeContentsRequest(value: BulkExpungeContentsRequest): Violation[] {
  const out: Violation[] = [];
  if (value.bulkExpungeContentsIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'bulk_expunge_contents_in' });
  } else {
    const from = out.length;
    validateBulkExpungeContentsIn(value.bulkExpungeContentsIn, out);
    if (out.length > from) within(out, from, ['body'], 'bulk_expunge_contents_in');
  }
  return out;
}

function completeBulkExpungeContentsRequest(value: BulkExpungeContentsRequest): BulkExpungeContentsRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  return value;
}

function createExpungeAllContentsRequest(): ExpungeAllContentsRequest {
  return { appId: '' };
}

function validateExpungeAllContentsRequest(value: ExpungeAllContentsRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeExpungeAllContentsRequest(value: ExpungeAllContentsRequest): ExpungeAllContentsRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  return value;
}

/** Lists an application's messages, newest first, those of 90 days. */
export const listMessages: Method<ListMessagesRequest, ListResponseMessageOut> = {
  id: 'posthorn.v1.MessageService/ListMessages',
  service: 'posthorn.v1.MessageService',
  rpc: 'ListMessages',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/msg',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
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
        writeListResponseMessageOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListMessagesRequest,
  create: createListMessagesRequest,
  request: {
    encode: (value) => ListMessagesRequest.encode(value).finish(),
    decode: (bytes) => completeListMessagesRequest(ListMessagesRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseMessageOut.encode(value).finish(),
    decode: (bytes) => ListResponseMessageOut.decode(bytes),
  },
};

/**
 * Takes in a message and delivers it to every endpoint of the application that wants it. When this answers, the message
 * is on disk and will be delivered.
 */
export const createMessage: Method<CreateMessageRequest, MessageOut> = {
  id: 'posthorn.v1.MessageService/CreateMessage',
  service: 'posthorn.v1.MessageService',
  rpc: 'CreateMessage',
  scope: 'message',
  capability: undefined,
  permission: 'message:write',
  idempotency: 'message',
  status: { ok: 202, created: 202 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/msg',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.messageIn = readMessageIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeMessageOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateCreateMessageRequest,
  create: createCreateMessageRequest,
  request: {
    encode: (value) => CreateMessageRequest.encode(value).finish(),
    decode: (bytes) => completeCreateMessageRequest(CreateMessageRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => MessageOut.encode(value).finish(),
    decode: (bytes) => MessageOut.decode(bytes),
  },
};

/**
 * Takes in many messages at once. If a field of one of them breaks a rule, none is taken; what can be told only later,
 * such as an event id that is taken, fails that message alone. The answer has one result for each, in their order.
 */
export const batchCreateMessages: Method<BatchCreateMessagesRequest, MessageBatchOut> = {
  id: 'posthorn.v1.MessageService/BatchCreateMessages',
  service: 'posthorn.v1.MessageService',
  rpc: 'BatchCreateMessages',
  scope: 'message',
  capability: undefined,
  permission: 'message:write',
  idempotency: 'message',
  status: { ok: 202, created: 202 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/msg:batch',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.messageBatchIn = readMessageBatchIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeMessageBatchOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateBatchCreateMessagesRequest,
  create: createBatchCreateMessagesRequest,
  request: {
    encode: (value) => BatchCreateMessagesRequest.encode(value).finish(),
    decode: (bytes) => completeBatchCreateMessagesRequest(BatchCreateMessagesRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => MessageBatchOut.encode(value).finish(),
    decode: (bytes) => MessageBatchOut.decode(bytes),
  },
};

/** Gets a message by its id or event id. */
export const getMessage: Method<GetMessageRequest, MessageOut> = {
  id: 'posthorn.v1.MessageService/GetMessage',
  service: 'posthorn.v1.MessageService',
  rpc: 'GetMessage',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/msg/{msg_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
      },
      query: [
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeMessageOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetMessageRequest,
  create: createGetMessageRequest,
  request: {
    encode: (value) => GetMessageRequest.encode(value).finish(),
    decode: (bytes) => completeGetMessageRequest(GetMessageRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => MessageOut.encode(value).finish(),
    decode: (bytes) => MessageOut.decode(bytes),
  },
};

/** Removes a message's payload for good. The message and its attempts stay. */
export const expungeMessageContent: Method<ExpungeMessageContentRequest, Empty> = {
  id: 'posthorn.v1.MessageService/ExpungeMessageContent',
  service: 'posthorn.v1.MessageService',
  rpc: 'ExpungeMessageContent',
  scope: 'organization_application',
  capability: undefined,
  permission: 'message:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'DELETE',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/content',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
      },
      query: [
      ],
    },
  ],
  validate: validateExpungeMessageContentRequest,
  create: createExpungeMessageContentRequest,
  request: {
    encode: (value) => ExpungeMessageContentRequest.encode(value).finish(),
    decode: (bytes) => completeExpungeMessageContentRequest(ExpungeMessageContentRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Tells whether any endpoint would get such a message, so that one that nobody wants need not be made. */
export const precheckMessage: Method<PrecheckMessageRequest, MessagePrecheckOut> = {
  id: 'posthorn.v1.MessageService/PrecheckMessage',
  service: 'posthorn.v1.MessageService',
  rpc: 'PrecheckMessage',
  scope: 'organization_application',
  capability: undefined,
  permission: 'message:write',
  idempotency: 'stored',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/msg/precheck/active',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.messagePrecheckIn = readMessagePrecheckIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeMessagePrecheckOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validatePrecheckMessageRequest,
  create: createPrecheckMessageRequest,
  request: {
    encode: (value) => PrecheckMessageRequest.encode(value).finish(),
    decode: (bytes) => completePrecheckMessageRequest(PrecheckMessageRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => MessagePrecheckOut.encode(value).finish(),
    decode: (bytes) => MessagePrecheckOut.decode(bytes),
  },
};

/**
 * Gets a message's payload as text, byte for byte as it is signed and sent. Fails with `missing_payload` once it is no
 * longer kept.
 */
export const getRawPayload: Method<GetRawPayloadRequest, MessageRawPayloadOut> = {
  id: 'posthorn.v1.MessageService/GetRawPayload',
  service: 'posthorn.v1.MessageService',
  rpc: 'GetRawPayload',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'message:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/msg/{msg_id}/raw',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        msg_id(request, value) {
          request.msgId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeMessageRawPayloadOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetRawPayloadRequest,
  create: createGetRawPayloadRequest,
  request: {
    encode: (value) => GetRawPayloadRequest.encode(value).finish(),
    decode: (bytes) => completeGetRawPayloadRequest(GetRawPayloadRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => MessageRawPayloadOut.encode(value).finish(),
    decode: (bytes) => MessageRawPayloadOut.decode(bytes),
  },
};

/** Removes the payloads of up to 1000 messages for good. The messages and their attempts stay. */
export const bulkExpungeContents: Method<BulkExpungeContentsRequest, BulkExpungeContentsOut> = {
  id: 'posthorn.v1.MessageService/BulkExpungeContents',
  service: 'posthorn.v1.MessageService',
  rpc: 'BulkExpungeContents',
  scope: 'organization_application',
  capability: undefined,
  permission: 'message:write',
  idempotency: 'stored',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/msg/bulk-expunge',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.bulkExpungeContentsIn = readBulkExpungeContentsIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeBulkExpungeContentsOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateBulkExpungeContentsRequest,
  create: createBulkExpungeContentsRequest,
  request: {
    encode: (value) => BulkExpungeContentsRequest.encode(value).finish(),
    decode: (bytes) => completeBulkExpungeContentsRequest(BulkExpungeContentsRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => BulkExpungeContentsOut.encode(value).finish(),
    decode: (bytes) => BulkExpungeContentsOut.decode(bytes),
  },
};

/**
 * Removes the payloads of all messages that an application has by now, for good, as a background task. The messages and
 * their attempts stay; what was still to be delivered is not.
 */
export const expungeAllContents: Method<ExpungeAllContentsRequest, ExpungeAllContentsOut> = {
  id: 'posthorn.v1.MessageService/ExpungeAllContents',
  service: 'posthorn.v1.MessageService',
  rpc: 'ExpungeAllContents',
  scope: 'organization_application',
  capability: undefined,
  permission: 'message:write',
  idempotency: 'stored',
  status: { ok: 202, created: 202 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/msg/expunge-all-contents',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeExpungeAllContentsOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateExpungeAllContentsRequest,
  create: createExpungeAllContentsRequest,
  request: {
    encode: (value) => ExpungeAllContentsRequest.encode(value).finish(),
    decode: (bytes) => completeExpungeAllContentsRequest(ExpungeAllContentsRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ExpungeAllContentsOut.encode(value).finish(),
    decode: (bytes) => ExpungeAllContentsOut.decode(bytes),
  },
};
