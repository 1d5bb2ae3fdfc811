// Generated from proto/ by `npm run generate`. Not to be edited.

import { type MaskField, binaryReader, checkText, completeMask, noBytes } from '../../core/json/binary.ts';
import { booleanParameter, choiceParameter, integerParameter, textParameter } from '../../core/json/query.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { isLonger, placed, report, within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeEventTypeImportOpenApiIn,
  completeEventTypeIn,
  completeEventTypePatch,
  completeEventTypeUpdate,
  readEventTypeImportOpenApiIn,
  readEventTypeIn,
  readEventTypePatch,
  readEventTypeUpdate,
  readRetryScheduleIn,
  validateEventTypeIn,
  validateEventTypePatch,
  validateEventTypeUpdate,
  validateRetryScheduleIn,
  writeEventTypeImportOpenApiOut,
  writeEventTypeOut,
  writeListResponseEventTypeOut,
  writeRetryScheduleOut,
} from '../codec/event_type.ts';
import { choicesOrdering } from '../codec/page.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  CreateEventTypeRequest,
  DeleteEventTypeRequest,
  EventTypeImportOpenApiOut,
  EventTypeOut,
  EventTypePatch,
  GetEventTypeRequest,
  GetRetryScheduleRequest,
  ImportOpenApiRequest,
  ListEventTypesRequest,
  ListResponseEventTypeOut,
  PatchEventTypeRequest,
  RetryScheduleOut,
  SetRetryScheduleRequest,
  UpsertEventTypeRequest,
} from '../posthorn/v1/event_type.ts';

function createListEventTypesRequest(): ListEventTypesRequest {
  return { limit: undefined, iterator: undefined, order: undefined, includeArchived: undefined, withContent: undefined };
}

function validateListEventTypesRequest(value: ListEventTypesRequest): Violation[] {
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

function completeListEventTypesRequest(value: ListEventTypesRequest): ListEventTypesRequest {
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createCreateEventTypeRequest(): CreateEventTypeRequest {
  return { eventTypeIn: undefined };
}

function validateCreateEventTypeRequest(value: CreateEventTypeRequest): Violation[] {
  const out: Violation[] = [];
  if (value.eventTypeIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'event_type_in' });
  } else {
    const from = out.length;
    validateEventTypeIn(value.eventTypeIn, out);
    if (out.length > from) within(out, from, ['body'], 'event_type_in');
  }
  return out;
}

function completeCreateEventTypeRequest(value: CreateEventTypeRequest): CreateEventTypeRequest {
  if (value.eventTypeIn !== undefined) completeEventTypeIn(value.eventTypeIn, ['body'], 'event_type_in');
  return value;
}

function createGetEventTypeRequest(): GetEventTypeRequest {
  return { eventTypeName: '' };
}

function validateGetEventTypeRequest(value: GetEventTypeRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetEventTypeRequest(value: GetEventTypeRequest): GetEventTypeRequest {
  checkText(value.eventTypeName, ['path'], 'event_type_name', 'event_type_name');
  return value;
}

function createUpsertEventTypeRequest(): UpsertEventTypeRequest {
  return { eventTypeName: '', eventTypeUpdate: undefined };
}

function validateUpsertEventTypeRequest(value: UpsertEventTypeRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.eventTypeName === '') report(out, 'event_type_name', 'event_type_name', 'String must be at least one character');
    if (value.eventTypeName.length > 256 && isLonger(value.eventTypeName, 256)) report(out, 'event_type_name', 'event_type_name', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.eventTypeName)) report(out, 'event_type_name', 'event_type_name', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (out.length > from) placed(out, from, 'path');
  }
  if (value.eventTypeUpdate === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'event_type_update' });
  } else {
    const from = out.length;
    validateEventTypeUpdate(value.eventTypeUpdate, out);
    if (out.length > from) within(out, from, ['body'], 'event_type_update');
  }
  return out;
}

function completeUpsertEventTypeRequest(value: UpsertEventTypeRequest): UpsertEventTypeRequest {
  if (value.eventTypeUpdate !== undefined) completeEventTypeUpdate(value.eventTypeUpdate, ['body'], 'event_type_update');
  return value;
}

function createPatchEventTypeRequest(): PatchEventTypeRequest {
  return { eventTypeName: '', eventTypePatch: undefined, updateMask: undefined };
}

function validatePatchEventTypeRequest(value: PatchEventTypeRequest): Violation[] {
  const out: Violation[] = [];
  if (value.eventTypePatch === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'event_type_patch' });
  } else {
    const from = out.length;
    validateEventTypePatch(value.eventTypePatch, out);
    if (out.length > from) within(out, from, ['body'], 'event_type_patch');
  }
  return out;
}

const fieldsOfEventTypePatch: readonly MaskField<EventTypePatch>[] = [
  { name: 'description', nullable: false, isSet: (patch) => patch.description !== undefined },
  { name: 'archived', nullable: false, isSet: (patch) => patch.archived !== undefined },
  { name: 'deprecated', nullable: false, isSet: (patch) => patch.deprecated !== undefined },
  { name: 'schemas', nullable: true, isSet: (patch) => patch.schemas !== undefined },
  { name: 'feature_flag', nullable: true, isSet: (patch) => patch.featureFlag !== undefined },
  { name: 'schema_enforcement', nullable: true, isSet: (patch) => patch.schemaEnforcement !== undefined },
];

function completePatchEventTypeRequest(value: PatchEventTypeRequest): PatchEventTypeRequest {
  checkText(value.eventTypeName, ['path'], 'event_type_name', 'event_type_name');
  value.eventTypePatch ??= EventTypePatch.fromPartial({});
  completeEventTypePatch(value.eventTypePatch, ['body'], 'event_type_patch');
  value.updateMask = completeMask(value.updateMask, fieldsOfEventTypePatch, value.eventTypePatch);
  return value;
}

function createDeleteEventTypeRequest(): DeleteEventTypeRequest {
  return { eventTypeName: '', expunge: undefined };
}

function validateDeleteEventTypeRequest(value: DeleteEventTypeRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeDeleteEventTypeRequest(value: DeleteEventTypeRequest): DeleteEventTypeRequest {
  checkText(value.eventTypeName, ['path'], 'event_type_name', 'event_type_name');
  return value;
}

function createGetRetryScheduleRequest(): GetRetryScheduleRequest {
  return { eventTypeName: '' };
}

function validateGetRetryScheduleRequest(value: GetRetryScheduleRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetRetryScheduleRequest(value: GetRetryScheduleRequest): GetRetryScheduleRequest {
  checkText(value.eventTypeName, ['path'], 'event_type_name', 'event_type_name');
  return value;
}

function createSetRetryScheduleRequest(): SetRetryScheduleRequest {
  return { eventTypeName: '', retryScheduleIn: undefined };
}

function validateSetRetryScheduleRequest(value: SetRetryScheduleRequest): Violation[] {
  const out: Violation[] = [];
  if (value.retryScheduleIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'retry_schedule_in' });
  } else {
    const from = out.length;
    validateRetryScheduleIn(value.retryScheduleIn, out);
    if (out.length > from) within(out, from, ['body'], 'retry_schedule_in');
  }
  return out;
}

function completeSetRetryScheduleRequest(value: SetRetryScheduleRequest): SetRetryScheduleRequest {
  checkText(value.eventTypeName, ['path'], 'event_type_name', 'event_type_name');
  return value;
}

function createImportOpenApiRequest(): ImportOpenApiRequest {
  return { eventTypeImportOpenApiIn: undefined };
}

function validateImportOpenApiRequest(value: ImportOpenApiRequest): Violation[] {
  const out: Violation[] = [];
  if (value.eventTypeImportOpenApiIn === undefined) out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'event_type_import_open_api_in' });
  return out;
}

function completeImportOpenApiRequest(value: ImportOpenApiRequest): ImportOpenApiRequest {
  if (value.eventTypeImportOpenApiIn !== undefined) completeEventTypeImportOpenApiIn(value.eventTypeImportOpenApiIn, ['body'], 'event_type_import_open_api_in');
  return value;
}

/** Lists the organization's event types by name. */
export const listEventTypes: Method<ListEventTypesRequest, ListResponseEventTypeOut> = {
  id: 'posthorn.v1.EventTypeService/ListEventTypes',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'ListEventTypes',
  scope: 'read_all',
  capability: 'ViewBase',
  permission: 'event_type:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/event-type',
      variables: {
      },
      query: [
        integerParameter('limit', 0, 4_294_967_295, (request, value) => {
          request.limit = value;
        }),
        textParameter('iterator', (request, value) => {
          request.iterator = value;
        }),
        choiceParameter('order', choicesOrdering, (request, value) => {
          request.order = value;
        }),
        booleanParameter('include_archived', (request, value) => {
          request.includeArchived = value;
        }),
        booleanParameter('with_content', (request, value) => {
          request.withContent = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseEventTypeOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListEventTypesRequest,
  create: createListEventTypesRequest,
  request: {
    encode: (value) => ListEventTypesRequest.encode(value).finish(),
    decode: (bytes) => completeListEventTypesRequest(ListEventTypesRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseEventTypeOut.encode(value).finish(),
    decode: (bytes) => ListResponseEventTypeOut.decode(bytes),
  },
};

/** Creates an event type. An archived one of that name is taken back into use and overwritten. */
export const createEventType: Method<CreateEventTypeRequest, EventTypeOut> = {
  id: 'posthorn.v1.EventTypeService/CreateEventType',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'CreateEventType',
  scope: 'organization',
  capability: undefined,
  permission: 'event_type:write',
  idempotency: 'stored',
  status: { ok: 201, created: 201 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/event-type',
      variables: {
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.eventTypeIn = readEventTypeIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeEventTypeOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateCreateEventTypeRequest,
  create: createCreateEventTypeRequest,
  request: {
    encode: (value) => CreateEventTypeRequest.encode(value).finish(),
    decode: (bytes) => completeCreateEventTypeRequest(CreateEventTypeRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EventTypeOut.encode(value).finish(),
    decode: (bytes) => EventTypeOut.decode(bytes),
  },
};

/** Gets an event type, archived ones too. */
export const getEventType: Method<GetEventTypeRequest, EventTypeOut> = {
  id: 'posthorn.v1.EventTypeService/GetEventType',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'GetEventType',
  scope: 'read_all',
  capability: 'ViewBase',
  permission: 'event_type:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/event-type/{event_type_name}',
      variables: {
        event_type_name(request, value) {
          request.eventTypeName = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeEventTypeOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetEventTypeRequest,
  create: createGetEventTypeRequest,
  request: {
    encode: (value) => GetEventTypeRequest.encode(value).finish(),
    decode: (bytes) => completeGetEventTypeRequest(GetEventTypeRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EventTypeOut.encode(value).finish(),
    decode: (bytes) => EventTypeOut.decode(bytes),
  },
};

/** Replaces an event type as a whole, or creates it. */
export const upsertEventType: Method<UpsertEventTypeRequest, EventTypeOut> = {
  id: 'posthorn.v1.EventTypeService/UpsertEventType',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'UpsertEventType',
  scope: 'organization',
  capability: undefined,
  permission: 'event_type:write',
  idempotency: 'none',
  status: { ok: 200, created: 201 },
  routes: [
    {
      verb: 'PUT',
      template: '/api/v1/event-type/{event_type_name}',
      variables: {
        event_type_name(request, value) {
          request.eventTypeName = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.eventTypeUpdate = readEventTypeUpdate(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeEventTypeOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateUpsertEventTypeRequest,
  create: createUpsertEventTypeRequest,
  request: {
    encode: (value) => UpsertEventTypeRequest.encode(value).finish(),
    decode: (bytes) => completeUpsertEventTypeRequest(UpsertEventTypeRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EventTypeOut.encode(value).finish(),
    decode: (bytes) => EventTypeOut.decode(bytes),
  },
};

/** Changes the given fields of an event type and leaves the others alone. */
export const patchEventType: Method<PatchEventTypeRequest, EventTypeOut> = {
  id: 'posthorn.v1.EventTypeService/PatchEventType',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'PatchEventType',
  scope: 'organization',
  capability: undefined,
  permission: 'event_type:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'PATCH',
      template: '/api/v1/event-type/{event_type_name}',
      variables: {
        event_type_name(request, value) {
          request.eventTypeName = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        const mask: string[] = [];
        request.eventTypePatch = readEventTypePatch(reader, mask);
        request.updateMask = mask;
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeEventTypeOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validatePatchEventTypeRequest,
  create: createPatchEventTypeRequest,
  request: {
    encode: (value) => PatchEventTypeRequest.encode(value).finish(),
    decode: (bytes) => completePatchEventTypeRequest(PatchEventTypeRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EventTypeOut.encode(value).finish(),
    decode: (bytes) => EventTypeOut.decode(bytes),
  },
};

/** Archives an event type: lists hide it, endpoints that ask for it go on receiving it. With `expunge` it is removed. */
export const deleteEventType: Method<DeleteEventTypeRequest, Empty> = {
  id: 'posthorn.v1.EventTypeService/DeleteEventType',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'DeleteEventType',
  scope: 'organization',
  capability: undefined,
  permission: 'event_type:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'DELETE',
      template: '/api/v1/event-type/{event_type_name}',
      variables: {
        event_type_name(request, value) {
          request.eventTypeName = value;
        },
      },
      query: [
        booleanParameter('expunge', (request, value) => {
          request.expunge = value;
        }),
      ],
    },
  ],
  validate: validateDeleteEventTypeRequest,
  create: createDeleteEventTypeRequest,
  request: {
    encode: (value) => DeleteEventTypeRequest.encode(value).finish(),
    decode: (bytes) => completeDeleteEventTypeRequest(DeleteEventTypeRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Gets an event type's retry schedule: empty where its messages are retried as the server's settings say. */
export const getRetrySchedule: Method<GetRetryScheduleRequest, RetryScheduleOut> = {
  id: 'posthorn.v1.EventTypeService/GetRetrySchedule',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'GetRetrySchedule',
  scope: 'organization',
  capability: undefined,
  permission: 'event_type:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/event-type/{event_type_name}/retry-schedule',
      variables: {
        event_type_name(request, value) {
          request.eventTypeName = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeRetryScheduleOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetRetryScheduleRequest,
  create: createGetRetryScheduleRequest,
  request: {
    encode: (value) => GetRetryScheduleRequest.encode(value).finish(),
    decode: (bytes) => completeGetRetryScheduleRequest(GetRetryScheduleRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => RetryScheduleOut.encode(value).finish(),
    decode: (bytes) => RetryScheduleOut.decode(bytes),
  },
};

/** Sets the retry schedule of an event type's messages, from their next failed attempt on. */
export const setRetrySchedule: Method<SetRetryScheduleRequest, RetryScheduleOut> = {
  id: 'posthorn.v1.EventTypeService/SetRetrySchedule',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'SetRetrySchedule',
  scope: 'organization',
  capability: undefined,
  permission: 'event_type:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'PUT',
      template: '/api/v1/event-type/{event_type_name}/retry-schedule',
      variables: {
        event_type_name(request, value) {
          request.eventTypeName = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.retryScheduleIn = readRetryScheduleIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeRetryScheduleOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateSetRetryScheduleRequest,
  create: createSetRetryScheduleRequest,
  request: {
    encode: (value) => SetRetryScheduleRequest.encode(value).finish(),
    decode: (bytes) => completeSetRetryScheduleRequest(SetRetryScheduleRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => RetryScheduleOut.encode(value).finish(),
    decode: (bytes) => RetryScheduleOut.decode(bytes),
  },
};

/**
 * Makes event types from the webhooks of an OpenAPI document (`webhooks`, or `x-webhooks` before 3.1), or changes those that
 * there are. Each is described as its operation is, and its schema becomes version 1.
 */
export const importOpenApi: Method<ImportOpenApiRequest, EventTypeImportOpenApiOut> = {
  id: 'posthorn.v1.EventTypeService/ImportOpenApi',
  service: 'posthorn.v1.EventTypeService',
  rpc: 'ImportOpenApi',
  scope: 'organization',
  capability: undefined,
  permission: 'event_type:write',
  idempotency: 'stored',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/event-type/import/openapi',
      variables: {
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.eventTypeImportOpenApiIn = readEventTypeImportOpenApiIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeEventTypeImportOpenApiOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateImportOpenApiRequest,
  create: createImportOpenApiRequest,
  request: {
    encode: (value) => ImportOpenApiRequest.encode(value).finish(),
    decode: (bytes) => completeImportOpenApiRequest(ImportOpenApiRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EventTypeImportOpenApiOut.encode(value).finish(),
    decode: (bytes) => EventTypeImportOpenApiOut.decode(bytes),
  },
};
