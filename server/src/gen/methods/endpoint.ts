// Generated from proto/ by `npm run generate`. Not to be edited.

import { type MaskField, binaryReader, checkText, completeMask, noBytes } from '../../core/json/binary.ts';
import { choiceParameter, integerParameter, textParameter, timeParameter } from '../../core/json/query.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { placed, report, within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeBulkReplayIn,
  completeEndpointHeadersIn,
  completeEndpointHeadersPatchIn,
  completeEndpointIn,
  completeEndpointPatch,
  completeEndpointSecretRotateIn,
  completeEndpointUpdate,
  readBulkReplayIn,
  readCancelMsgsIn,
  readEndpointHeadersIn,
  readEndpointHeadersPatchIn,
  readEndpointIn,
  readEndpointPatch,
  readEndpointSecretRotateIn,
  readEndpointUpdate,
  readEventExampleIn,
  readRecoverIn,
  readReplayIn,
  validateBulkReplayIn,
  validateEndpointIn,
  validateEndpointPatch,
  validateEndpointSecretRotateIn,
  validateEndpointUpdate,
  validateEventExampleIn,
  writeEndpointHeadersOut,
  writeEndpointOut,
  writeEndpointSecretOut,
  writeEndpointStats,
  writeListResponseEndpointOut,
  writeRecoverOut,
  writeReplayOut,
} from '../codec/endpoint.ts';
import { writeMessageOut } from '../codec/message.ts';
import { choicesOrdering } from '../codec/page.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  BulkReplayMessagesRequest,
  CancelMessagesRequest,
  CreateEndpointRequest,
  DeleteEndpointRequest,
  EndpointHeadersOut,
  EndpointOut,
  EndpointPatch,
  EndpointSecretOut,
  EndpointStats,
  GetEndpointHeadersRequest,
  GetEndpointRequest,
  GetEndpointSecretRequest,
  GetEndpointStatsRequest,
  ListEndpointsRequest,
  ListResponseEndpointOut,
  PatchEndpointHeadersRequest,
  PatchEndpointRequest,
  RecoverEndpointRequest,
  RecoverOut,
  ReplayMissingMessagesRequest,
  ReplayOut,
  RotateEndpointSecretRequest,
  SendExampleRequest,
  SetEndpointHeadersRequest,
  UpsertEndpointRequest,
} from '../posthorn/v1/endpoint.ts';
import { MessageOut } from '../posthorn/v1/message.ts';

function createListEndpointsRequest(): ListEndpointsRequest {
  return { appId: '', limit: undefined, iterator: undefined, order: undefined };
}

function validateListEndpointsRequest(value: ListEndpointsRequest): Violation[] {
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

function completeListEndpointsRequest(value: ListEndpointsRequest): ListEndpointsRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createCreateEndpointRequest(): CreateEndpointRequest {
  return { appId: '', endpointIn: undefined };
}

function validateCreateEndpointRequest(value: CreateEndpointRequest): Violation[] {
  const out: Violation[] = [];
  if (value.endpointIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'endpoint_in' });
  } else {
    const from = out.length;
    validateEndpointIn(value.endpointIn, out);
    if (out.length > from) within(out, from, ['body'], 'endpoint_in');
  }
  return out;
}

function completeCreateEndpointRequest(value: CreateEndpointRequest): CreateEndpointRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  if (value.endpointIn !== undefined) completeEndpointIn(value.endpointIn, ['body'], 'endpoint_in');
  return value;
}

function createGetEndpointRequest(): GetEndpointRequest {
  return { appId: '', endpointId: '' };
}

function validateGetEndpointRequest(value: GetEndpointRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetEndpointRequest(value: GetEndpointRequest): GetEndpointRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createUpsertEndpointRequest(): UpsertEndpointRequest {
  return { appId: '', endpointId: '', endpointUpdate: undefined };
}

function validateUpsertEndpointRequest(value: UpsertEndpointRequest): Violation[] {
  const out: Violation[] = [];
  if (value.endpointUpdate === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'endpoint_update' });
  } else {
    const from = out.length;
    validateEndpointUpdate(value.endpointUpdate, out);
    if (out.length > from) within(out, from, ['body'], 'endpoint_update');
  }
  return out;
}

function completeUpsertEndpointRequest(value: UpsertEndpointRequest): UpsertEndpointRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  if (value.endpointUpdate !== undefined) completeEndpointUpdate(value.endpointUpdate, ['body'], 'endpoint_update');
  return value;
}

function createPatchEndpointRequest(): PatchEndpointRequest {
  return { appId: '', endpointId: '', endpointPatch: undefined, updateMask: undefined };
}

function validatePatchEndpointRequest(value: PatchEndpointRequest): Violation[] {
  const out: Violation[] = [];
  if (value.endpointPatch === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'endpoint_patch' });
  } else {
    const from = out.length;
    validateEndpointPatch(value.endpointPatch, out);
    if (out.length > from) within(out, from, ['body'], 'endpoint_patch');
  }
  return out;
}

const fieldsOfEndpointPatch: readonly MaskField<EndpointPatch>[] = [
  { name: 'url', nullable: false, isSet: (patch) => patch.url !== undefined },
  { name: 'description', nullable: false, isSet: (patch) => patch.description !== undefined },
  { name: 'throttle_rate', nullable: true, isSet: (patch) => patch.throttleRate !== undefined },
  { name: 'uid', nullable: true, isSet: (patch) => patch.uid !== undefined },
  { name: 'version', nullable: true, isSet: (patch) => patch.version !== undefined },
  { name: 'disabled', nullable: false, isSet: (patch) => patch.disabled !== undefined },
  { name: 'event_types', nullable: true, isSet: (patch) => patch.eventTypes.length > 0 },
  { name: 'channels', nullable: true, isSet: (patch) => patch.channels.length > 0 },
  { name: 'metadata', nullable: true, isSet: (patch) => patch.metadata.size > 0 },
];

function completePatchEndpointRequest(value: PatchEndpointRequest): PatchEndpointRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  value.endpointPatch ??= EndpointPatch.fromPartial({});
  completeEndpointPatch(value.endpointPatch, ['body'], 'endpoint_patch');
  value.updateMask = completeMask(value.updateMask, fieldsOfEndpointPatch, value.endpointPatch);
  return value;
}

function createDeleteEndpointRequest(): DeleteEndpointRequest {
  return { appId: '', endpointId: '' };
}

function validateDeleteEndpointRequest(value: DeleteEndpointRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeDeleteEndpointRequest(value: DeleteEndpointRequest): DeleteEndpointRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createGetEndpointSecretRequest(): GetEndpointSecretRequest {
  return { appId: '', endpointId: '' };
}

function validateGetEndpointSecretRequest(value: GetEndpointSecretRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetEndpointSecretRequest(value: GetEndpointSecretRequest): GetEndpointSecretRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createRotateEndpointSecretRequest(): RotateEndpointSecretRequest {
  return { appId: '', endpointId: '', endpointSecretRotateIn: undefined };
}

function validateRotateEndpointSecretRequest(value: RotateEndpointSecretRequest): Violation[] {
  const out: Violation[] = [];
  if (value.endpointSecretRotateIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'endpoint_secret_rotate_in' });
  } else {
    const from = out.length;
    validateEndpointSecretRotateIn(value.endpointSecretRotateIn, out);
    if (out.length > from) within(out, from, ['body'], 'endpoint_secret_rotate_in');
  }
  return out;
}

function completeRotateEndpointSecretRequest(value: RotateEndpointSecretRequest): RotateEndpointSecretRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  if (value.endpointSecretRotateIn !== undefined) completeEndpointSecretRotateIn(value.endpointSecretRotateIn, ['body'], 'endpoint_secret_rotate_in');
  return value;
}

function createGetEndpointHeadersRequest(): GetEndpointHeadersRequest {
  return { appId: '', endpointId: '' };
}

function validateGetEndpointHeadersRequest(value: GetEndpointHeadersRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetEndpointHeadersRequest(value: GetEndpointHeadersRequest): GetEndpointHeadersRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createSetEndpointHeadersRequest(): SetEndpointHeadersRequest {
  return { appId: '', endpointId: '', endpointHeadersIn: undefined };
}

function validateSetEndpointHeadersRequest(value: SetEndpointHeadersRequest): Violation[] {
  const out: Violation[] = [];
  if (value.endpointHeadersIn === undefined) out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'endpoint_headers_in' });
  return out;
}

function completeSetEndpointHeadersRequest(value: SetEndpointHeadersRequest): SetEndpointHeadersRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  if (value.endpointHeadersIn !== undefined) completeEndpointHeadersIn(value.endpointHeadersIn, ['body'], 'endpoint_headers_in');
  return value;
}

function createPatchEndpointHeadersRequest(): PatchEndpointHeadersRequest {
  return { appId: '', endpointId: '', endpointHeadersPatchIn: undefined };
}

function validatePatchEndpointHeadersRequest(value: PatchEndpointHeadersRequest): Violation[] {
  const out: Violation[] = [];
  if (value.endpointHeadersPatchIn === undefined) out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'endpoint_headers_patch_in' });
  return out;
}

function completePatchEndpointHeadersRequest(value: PatchEndpointHeadersRequest): PatchEndpointHeadersRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  if (value.endpointHeadersPatchIn !== undefined) completeEndpointHeadersPatchIn(value.endpointHeadersPatchIn, ['body'], 'endpoint_headers_patch_in');
  return value;
}

function createGetEndpointStatsRequest(): GetEndpointStatsRequest {
  return { appId: '', endpointId: '', since: undefined, until: undefined };
}

function validateGetEndpointStatsRequest(value: GetEndpointStatsRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetEndpointStatsRequest(value: GetEndpointStatsRequest): GetEndpointStatsRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createSendExampleRequest(): SendExampleRequest {
  return { appId: '', endpointId: '', eventExampleIn: undefined };
}

function validateSendExampleRequest(value: SendExampleRequest): Violation[] {
  const out: Violation[] = [];
  if (value.eventExampleIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'event_example_in' });
  } else {
    const from = out.length;
    validateEventExampleIn(value.eventExampleIn, out);
    if (out.length > from) within(out, from, ['body'], 'event_example_in');
  }
  return out;
}

function completeSendExampleRequest(value: SendExampleRequest): SendExampleRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createRecoverEndpointRequest(): RecoverEndpointRequest {
  return { appId: '', endpointId: '', recoverIn: undefined };
}

function validateRecoverEndpointRequest(value: RecoverEndpointRequest): Violation[] {
  const out: Violation[] = [];
  if (value.recoverIn === undefined) out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'recover_in' });
  return out;
}

function completeRecoverEndpointRequest(value: RecoverEndpointRequest): RecoverEndpointRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createReplayMissingMessagesRequest(): ReplayMissingMessagesRequest {
  return { appId: '', endpointId: '', replayIn: undefined };
}

function validateReplayMissingMessagesRequest(value: ReplayMissingMessagesRequest): Violation[] {
  const out: Violation[] = [];
  if (value.replayIn === undefined) out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'replay_in' });
  return out;
}

function completeReplayMissingMessagesRequest(value: ReplayMissingMessagesRequest): ReplayMissingMessagesRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createBulkReplayMessagesRequest(): BulkReplayMessagesRequest {
  return { appId: '', endpointId: '', bulkReplayIn: undefined };
}

function validateBulkReplayMessagesRequest(value: BulkReplayMessagesRequest): Violation[] {
  const out: Violation[] = [];
  if (value.bulkReplayIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'bulk_replay_in' });
  } else {
    const from = out.length;
    validateBulkReplayIn(value.bulkReplayIn, out);
    if (out.length > from) within(out, from, ['body'], 'bulk_replay_in');
  }
  return out;
}

function completeBulkReplayMessagesRequest(value: BulkReplayMessagesRequest): BulkReplayMessagesRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  if (value.bulkReplayIn !== undefined) completeBulkReplayIn(value.bulkReplayIn, ['body'], 'bulk_replay_in');
  return value;
}

function createCancelMessagesRequest(): CancelMessagesRequest {
  return { appId: '', endpointId: '', cancelMsgsIn: undefined };
}

function validateCancelMessagesRequest(value: CancelMessagesRequest): Violation[] {
  const out: Violation[] = [];
  if (value.cancelMsgsIn === undefined) out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'cancel_msgs_in' });
  return out;
}

function completeCancelMessagesRequest(value: CancelMessagesRequest): CancelMessagesRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

/** Lists an application's endpoints, newest first unless asked otherwise. */
export const listEndpoints: Method<ListEndpointsRequest, ListResponseEndpointOut> = {
  id: 'posthorn.v1.EndpointService/ListEndpoints',
  service: 'posthorn.v1.EndpointService',
  rpc: 'ListEndpoints',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'endpoint:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/endpoint',
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
        choiceParameter('order', choicesOrdering, (request, value) => {
          request.order = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListEndpointsRequest,
  create: createListEndpointsRequest,
  request: {
    encode: (value) => ListEndpointsRequest.encode(value).finish(),
    decode: (bytes) => completeListEndpointsRequest(ListEndpointsRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseEndpointOut.encode(value).finish(),
    decode: (bytes) => ListResponseEndpointOut.decode(bytes),
  },
};

/** Creates an endpoint. From the next message on it receives what it asks for. */
export const createEndpoint: Method<CreateEndpointRequest, EndpointOut> = {
  id: 'posthorn.v1.EndpointService/CreateEndpoint',
  service: 'posthorn.v1.EndpointService',
  rpc: 'CreateEndpoint',
  scope: 'application',
  capability: 'ManageEndpoint',
  permission: 'endpoint:write',
  idempotency: 'stored',
  status: { ok: 201, created: 201 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/endpoint',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.endpointIn = readEndpointIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateCreateEndpointRequest,
  create: createCreateEndpointRequest,
  request: {
    encode: (value) => CreateEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeCreateEndpointRequest(CreateEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EndpointOut.encode(value).finish(),
    decode: (bytes) => EndpointOut.decode(bytes),
  },
};

/** Gets an endpoint by its id or uid. */
export const getEndpoint: Method<GetEndpointRequest, EndpointOut> = {
  id: 'posthorn.v1.EndpointService/GetEndpoint',
  service: 'posthorn.v1.EndpointService',
  rpc: 'GetEndpoint',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'endpoint:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetEndpointRequest,
  create: createGetEndpointRequest,
  request: {
    encode: (value) => GetEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeGetEndpointRequest(GetEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EndpointOut.encode(value).finish(),
    decode: (bytes) => EndpointOut.decode(bytes),
  },
};

/**
 * Replaces an endpoint: what the body leaves out is cleared, only secret and headers stay. Where there is none with that
 * id or uid, a new one is created from the body, with a fresh secret; the path's value is not taken as its uid.
 */
export const upsertEndpoint: Method<UpsertEndpointRequest, EndpointOut> = {
  id: 'posthorn.v1.EndpointService/UpsertEndpoint',
  service: 'posthorn.v1.EndpointService',
  rpc: 'UpsertEndpoint',
  scope: 'application',
  capability: 'ManageEndpoint',
  permission: 'endpoint:write',
  idempotency: 'none',
  status: { ok: 200, created: 201 },
  routes: [
    {
      verb: 'PUT',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.endpointUpdate = readEndpointUpdate(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateUpsertEndpointRequest,
  create: createUpsertEndpointRequest,
  request: {
    encode: (value) => UpsertEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeUpsertEndpointRequest(UpsertEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EndpointOut.encode(value).finish(),
    decode: (bytes) => EndpointOut.decode(bytes),
  },
};

/** Changes the given fields of an endpoint and leaves the others alone. */
export const patchEndpoint: Method<PatchEndpointRequest, EndpointOut> = {
  id: 'posthorn.v1.EndpointService/PatchEndpoint',
  service: 'posthorn.v1.EndpointService',
  rpc: 'PatchEndpoint',
  scope: 'application',
  capability: 'ManageEndpoint',
  permission: 'endpoint:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'PATCH',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        const mask: string[] = [];
        request.endpointPatch = readEndpointPatch(reader, mask);
        request.updateMask = mask;
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validatePatchEndpointRequest,
  create: createPatchEndpointRequest,
  request: {
    encode: (value) => PatchEndpointRequest.encode(value).finish(),
    decode: (bytes) => completePatchEndpointRequest(PatchEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EndpointOut.encode(value).finish(),
    decode: (bytes) => EndpointOut.decode(bytes),
  },
};

/** Deletes an endpoint. Nothing more is sent to it, retries included, and its uid is free again. */
export const deleteEndpoint: Method<DeleteEndpointRequest, Empty> = {
  id: 'posthorn.v1.EndpointService/DeleteEndpoint',
  service: 'posthorn.v1.EndpointService',
  rpc: 'DeleteEndpoint',
  scope: 'application',
  capability: 'ManageEndpoint',
  permission: 'endpoint:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'DELETE',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
    },
  ],
  validate: validateDeleteEndpointRequest,
  create: createDeleteEndpointRequest,
  request: {
    encode: (value) => DeleteEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeDeleteEndpointRequest(DeleteEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/**
 * Gets the secret with which an endpoint's receiver verifies what it gets: the shared key (`whsec_`), or the public key
 * (`whpk_`) where the endpoint signs with Ed25519.
 */
export const getEndpointSecret: Method<GetEndpointSecretRequest, EndpointSecretOut> = {
  id: 'posthorn.v1.EndpointService/GetEndpointSecret',
  service: 'posthorn.v1.EndpointService',
  rpc: 'GetEndpointSecret',
  scope: 'application',
  capability: 'ViewEndpointSecret',
  permission: 'endpoint:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/secret',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeEndpointSecretOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetEndpointSecretRequest,
  create: createGetEndpointSecretRequest,
  request: {
    encode: (value) => GetEndpointSecretRequest.encode(value).finish(),
    decode: (bytes) => completeGetEndpointSecretRequest(GetEndpointSecretRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EndpointSecretOut.encode(value).finish(),
    decode: (bytes) => EndpointSecretOut.decode(bytes),
  },
};

/** Gives an endpoint a new secret. Until the grace period is over, messages carry a signature by the old one too. */
export const rotateEndpointSecret: Method<RotateEndpointSecretRequest, Empty> = {
  id: 'posthorn.v1.EndpointService/RotateEndpointSecret',
  service: 'posthorn.v1.EndpointService',
  rpc: 'RotateEndpointSecret',
  scope: 'application',
  capability: 'ManageEndpointSecret',
  permission: 'endpoint:write',
  idempotency: 'stored',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/secret/rotate',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.endpointSecretRotateIn = readEndpointSecretRotateIn(reader);
        reader.end();
      },
    },
  ],
  validate: validateRotateEndpointSecretRequest,
  create: createRotateEndpointSecretRequest,
  request: {
    encode: (value) => RotateEndpointSecretRequest.encode(value).finish(),
    decode: (bytes) => completeRotateEndpointSecretRequest(RotateEndpointSecretRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Gets the headers that are sent to an endpoint with each message. Values of sensitive ones are held back. */
export const getEndpointHeaders: Method<GetEndpointHeadersRequest, EndpointHeadersOut> = {
  id: 'posthorn.v1.EndpointService/GetEndpointHeaders',
  service: 'posthorn.v1.EndpointService',
  rpc: 'GetEndpointHeaders',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'endpoint:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/headers',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeEndpointHeadersOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetEndpointHeadersRequest,
  create: createGetEndpointHeadersRequest,
  request: {
    encode: (value) => GetEndpointHeadersRequest.encode(value).finish(),
    decode: (bytes) => completeGetEndpointHeadersRequest(GetEndpointHeadersRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EndpointHeadersOut.encode(value).finish(),
    decode: (bytes) => EndpointHeadersOut.decode(bytes),
  },
};

/** Replaces all headers that are sent to an endpoint with each message. */
export const setEndpointHeaders: Method<SetEndpointHeadersRequest, Empty> = {
  id: 'posthorn.v1.EndpointService/SetEndpointHeaders',
  service: 'posthorn.v1.EndpointService',
  rpc: 'SetEndpointHeaders',
  scope: 'application',
  capability: 'ManageEndpoint',
  permission: 'endpoint:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'PUT',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/headers',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.endpointHeadersIn = readEndpointHeadersIn(reader);
        reader.end();
      },
    },
  ],
  validate: validateSetEndpointHeadersRequest,
  create: createSetEndpointHeadersRequest,
  request: {
    encode: (value) => SetEndpointHeadersRequest.encode(value).finish(),
    decode: (bytes) => completeSetEndpointHeadersRequest(SetEndpointHeadersRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Sets and removes single headers that are sent to an endpoint with each message. */
export const patchEndpointHeaders: Method<PatchEndpointHeadersRequest, Empty> = {
  id: 'posthorn.v1.EndpointService/PatchEndpointHeaders',
  service: 'posthorn.v1.EndpointService',
  rpc: 'PatchEndpointHeaders',
  scope: 'application',
  capability: 'ManageEndpoint',
  permission: 'endpoint:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'PATCH',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/headers',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.endpointHeadersPatchIn = readEndpointHeadersPatchIn(reader);
        reader.end();
      },
    },
  ],
  validate: validatePatchEndpointHeadersRequest,
  create: createPatchEndpointHeadersRequest,
  request: {
    encode: (value) => PatchEndpointHeadersRequest.encode(value).finish(),
    decode: (bytes) => completePatchEndpointHeadersRequest(PatchEndpointHeadersRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Counts an endpoint's attempts by what became of them, those of the last 28 days unless asked otherwise. */
export const getEndpointStats: Method<GetEndpointStatsRequest, EndpointStats> = {
  id: 'posthorn.v1.EndpointService/GetEndpointStats',
  service: 'posthorn.v1.EndpointService',
  rpc: 'GetEndpointStats',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'endpoint:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/stats',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
        timeParameter('since', (request, value) => {
          request.since = value;
        }),
        timeParameter('until', (request, value) => {
          request.until = value;
        }),
      ],
      answer(response) {
        const out = new JsonWriter();
        writeEndpointStats(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetEndpointStatsRequest,
  create: createGetEndpointStatsRequest,
  request: {
    encode: (value) => GetEndpointStatsRequest.encode(value).finish(),
    decode: (bytes) => completeGetEndpointStatsRequest(GetEndpointStatsRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EndpointStats.encode(value).finish(),
    decode: (bytes) => EndpointStats.decode(bytes),
  },
};

/**
 * Sends an example of an event type to an endpoint: the first one in version `1` of its schemas, or the one asked for.
 * `svix.ping` needs no event type. It is a message like any other, so the endpoint has to want it.
 */
export const sendExample: Method<SendExampleRequest, MessageOut> = {
  id: 'posthorn.v1.EndpointService/SendExample',
  service: 'posthorn.v1.EndpointService',
  rpc: 'SendExample',
  scope: 'organization_application',
  capability: undefined,
  permission: 'endpoint:write',
  idempotency: 'message',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/send-example',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.eventExampleIn = readEventExampleIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeMessageOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateSendExampleRequest,
  create: createSendExampleRequest,
  request: {
    encode: (value) => SendExampleRequest.encode(value).finish(),
    decode: (bytes) => completeSendExampleRequest(SendExampleRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => MessageOut.encode(value).finish(),
    decode: (bytes) => MessageOut.decode(bytes),
  },
};

/**
 * Sends what failed at an endpoint in a span of time once more, oldest first, as a background task. What was delivered in
 * the meantime is left out.
 */
export const recoverEndpoint: Method<RecoverEndpointRequest, RecoverOut> = {
  id: 'posthorn.v1.EndpointService/RecoverEndpoint',
  service: 'posthorn.v1.EndpointService',
  rpc: 'RecoverEndpoint',
  scope: 'application',
  capability: 'CreateAttempts',
  permission: 'endpoint:write',
  idempotency: 'stored',
  status: { ok: 202, created: 202 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/recover',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.recoverIn = readRecoverIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeRecoverOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateRecoverEndpointRequest,
  create: createRecoverEndpointRequest,
  request: {
    encode: (value) => RecoverEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeRecoverEndpointRequest(RecoverEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => RecoverOut.encode(value).finish(),
    decode: (bytes) => RecoverOut.decode(bytes),
  },
};

/**
 * Sends an endpoint the messages of a span of time that it wants and was never sent, oldest first, as a background task.
 * An endpoint that is new gets what came before it that way.
 */
export const replayMissingMessages: Method<ReplayMissingMessagesRequest, ReplayOut> = {
  id: 'posthorn.v1.EndpointService/ReplayMissingMessages',
  service: 'posthorn.v1.EndpointService',
  rpc: 'ReplayMissingMessages',
  scope: 'application',
  capability: 'CreateAttempts',
  permission: 'endpoint:write',
  idempotency: 'stored',
  status: { ok: 202, created: 202 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/replay-missing',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.replayIn = readReplayIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeReplayOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateReplayMissingMessagesRequest,
  create: createReplayMissingMessagesRequest,
  request: {
    encode: (value) => ReplayMissingMessagesRequest.encode(value).finish(),
    decode: (bytes) => completeReplayMissingMessagesRequest(ReplayMissingMessagesRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ReplayOut.encode(value).finish(),
    decode: (bytes) => ReplayOut.decode(bytes),
  },
};

/** Sends an endpoint what it was sent in a span of time once more, delivered or not, oldest first, as a background task. */
export const bulkReplayMessages: Method<BulkReplayMessagesRequest, ReplayOut> = {
  id: 'posthorn.v1.EndpointService/BulkReplayMessages',
  service: 'posthorn.v1.EndpointService',
  rpc: 'BulkReplayMessages',
  scope: 'application',
  capability: 'CreateAttempts',
  permission: 'endpoint:write',
  idempotency: 'stored',
  status: { ok: 202, created: 202 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/bulk-replay',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.bulkReplayIn = readBulkReplayIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeReplayOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateBulkReplayMessagesRequest,
  create: createBulkReplayMessagesRequest,
  request: {
    encode: (value) => BulkReplayMessagesRequest.encode(value).finish(),
    decode: (bytes) => completeBulkReplayMessagesRequest(BulkReplayMessagesRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ReplayOut.encode(value).finish(),
    decode: (bytes) => ReplayOut.decode(bytes),
  },
};

/**
 * Calls off what is still to be delivered to an endpoint of the messages that were taken in before a time: scheduled
 * ones and those that are to be tried again. What is being sent at this moment may still arrive.
 */
export const cancelMessages: Method<CancelMessagesRequest, Empty> = {
  id: 'posthorn.v1.EndpointService/CancelMessages',
  service: 'posthorn.v1.EndpointService',
  rpc: 'CancelMessages',
  scope: 'organization_application',
  capability: undefined,
  permission: 'endpoint:write',
  idempotency: 'stored',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app/{app_id}/endpoint/{endpoint_id}/cancel-msgs',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.cancelMsgsIn = readCancelMsgsIn(reader);
        reader.end();
      },
    },
  ],
  validate: validateCancelMessagesRequest,
  create: createCancelMessagesRequest,
  request: {
    encode: (value) => CancelMessagesRequest.encode(value).finish(),
    decode: (bytes) => completeCancelMessagesRequest(CancelMessagesRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};
