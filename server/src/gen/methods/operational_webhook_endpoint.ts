// Generated from proto/ by `npm run generate`. Not to be edited.

import { binaryReader, checkText, noBytes } from '../../core/json/binary.ts';
import { choiceParameter, integerParameter, textParameter } from '../../core/json/query.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { placed, report, within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeOperationalWebhookEndpointHeadersIn,
  completeOperationalWebhookEndpointIn,
  completeOperationalWebhookEndpointSecretIn,
  completeOperationalWebhookEndpointUpsertIn,
  readOperationalWebhookEndpointHeadersIn,
  readOperationalWebhookEndpointIn,
  readOperationalWebhookEndpointSecretIn,
  readOperationalWebhookEndpointUpsertIn,
  validateOperationalWebhookEndpointIn,
  validateOperationalWebhookEndpointSecretIn,
  validateOperationalWebhookEndpointUpsertIn,
  writeListResponseOperationalWebhookEndpointOut,
  writeOperationalWebhookEndpointHeadersOut,
  writeOperationalWebhookEndpointOut,
  writeOperationalWebhookEndpointSecretOut,
} from '../codec/operational_webhook_endpoint.ts';
import { choicesOrdering } from '../codec/page.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  CreateOperationalWebhookEndpointRequest,
  DeleteOperationalWebhookEndpointRequest,
  GetOperationalWebhookEndpointHeadersRequest,
  GetOperationalWebhookEndpointRequest,
  GetOperationalWebhookEndpointSecretRequest,
  ListOperationalWebhookEndpointsRequest,
  ListResponseOperationalWebhookEndpointOut,
  OperationalWebhookEndpointHeadersOut,
  OperationalWebhookEndpointOut,
  OperationalWebhookEndpointSecretOut,
  RotateOperationalWebhookEndpointSecretRequest,
  SetOperationalWebhookEndpointHeadersRequest,
  UpsertOperationalWebhookEndpointRequest,
} from '../posthorn/v1/operational_webhook_endpoint.ts';

function createListOperationalWebhookEndpointsRequest(): ListOperationalWebhookEndpointsRequest {
  return { limit: undefined, iterator: undefined, order: undefined };
}

function validateListOperationalWebhookEndpointsRequest(value: ListOperationalWebhookEndpointsRequest): Violation[] {
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

function completeListOperationalWebhookEndpointsRequest(value: ListOperationalWebhookEndpointsRequest): ListOperationalWebhookEndpointsRequest {
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createCreateOperationalWebhookEndpointRequest(): CreateOperationalWebhookEndpointRequest {
  return { operationalWebhookEndpointIn: undefined };
}

function validateCreateOperationalWebhookEndpointRequest(value: CreateOperationalWebhookEndpointRequest): Violation[] {
  const out: Violation[] = [];
  if (value.operationalWebhookEndpointIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'operational_webhook_endpoint_in' });
  } else {
    const from = out.length;
    validateOperationalWebhookEndpointIn(value.operationalWebhookEndpointIn, out);
    if (out.length > from) within(out, from, ['body'], 'operational_webhook_endpoint_in');
  }
  return out;
}

function completeCreateOperationalWebhookEndpointRequest(value: CreateOperationalWebhookEndpointRequest): CreateOperationalWebhookEndpointRequest {
  if (value.operationalWebhookEndpointIn !== undefined) completeOperationalWebhookEndpointIn(value.operationalWebhookEndpointIn, ['body'], 'operational_webhook_endpoint_in');
  return value;
}

function createGetOperationalWebhookEndpointRequest(): GetOperationalWebhookEndpointRequest {
  return { endpointId: '' };
}

function validateGetOperationalWebhookEndpointRequest(value: GetOperationalWebhookEndpointRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetOperationalWebhookEndpointRequest(value: GetOperationalWebhookEndpointRequest): GetOperationalWebhookEndpointRequest {
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createUpsertOperationalWebhookEndpointRequest(): UpsertOperationalWebhookEndpointRequest {
  return { endpointId: '', operationalWebhookEndpointUpsertIn: undefined };
}

function validateUpsertOperationalWebhookEndpointRequest(value: UpsertOperationalWebhookEndpointRequest): Violation[] {
  const out: Violation[] = [];
  if (value.operationalWebhookEndpointUpsertIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'operational_webhook_endpoint_upsert_in' });
  } else {
    const from = out.length;
    validateOperationalWebhookEndpointUpsertIn(value.operationalWebhookEndpointUpsertIn, out);
    if (out.length > from) within(out, from, ['body'], 'operational_webhook_endpoint_upsert_in');
  }
  return out;
}

function completeUpsertOperationalWebhookEndpointRequest(value: UpsertOperationalWebhookEndpointRequest): UpsertOperationalWebhookEndpointRequest {
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  if (value.operationalWebhookEndpointUpsertIn !== undefined) completeOperationalWebhookEndpointUpsertIn(value.operationalWebhookEndpointUpsertIn, ['body'], 'operational_webhook_endpoint_upsert_in');
  return value;
}

function createDeleteOperationalWebhookEndpointRequest(): DeleteOperationalWebhookEndpointRequest {
  return { endpointId: '' };
}

function validateDeleteOperationalWebhookEndpointRequest(value: DeleteOperationalWebhookEndpointRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeDeleteOperationalWebhookEndpointRequest(value: DeleteOperationalWebhookEndpointRequest): DeleteOperationalWebhookEndpointRequest {
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createGetOperationalWebhookEndpointSecretRequest(): GetOperationalWebhookEndpointSecretRequest {
  return { endpointId: '' };
}

function validateGetOperationalWebhookEndpointSecretRequest(value: GetOperationalWebhookEndpointSecretRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetOperationalWebhookEndpointSecretRequest(value: GetOperationalWebhookEndpointSecretRequest): GetOperationalWebhookEndpointSecretRequest {
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createRotateOperationalWebhookEndpointSecretRequest(): RotateOperationalWebhookEndpointSecretRequest {
  return { endpointId: '', operationalWebhookEndpointSecretIn: undefined };
}

function validateRotateOperationalWebhookEndpointSecretRequest(value: RotateOperationalWebhookEndpointSecretRequest): Violation[] {
  const out: Violation[] = [];
  if (value.operationalWebhookEndpointSecretIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'operational_webhook_endpoint_secret_in' });
  } else {
    const from = out.length;
    validateOperationalWebhookEndpointSecretIn(value.operationalWebhookEndpointSecretIn, out);
    if (out.length > from) within(out, from, ['body'], 'operational_webhook_endpoint_secret_in');
  }
  return out;
}

function completeRotateOperationalWebhookEndpointSecretRequest(value: RotateOperationalWebhookEndpointSecretRequest): RotateOperationalWebhookEndpointSecretRequest {
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  if (value.operationalWebhookEndpointSecretIn !== undefined) completeOperationalWebhookEndpointSecretIn(value.operationalWebhookEndpointSecretIn, ['body'], 'operational_webhook_endpoint_secret_in');
  return value;
}

function createGetOperationalWebhookEndpointHeadersRequest(): GetOperationalWebhookEndpointHeadersRequest {
  return { endpointId: '' };
}

function validateGetOperationalWebhookEndpointHeadersRequest(value: GetOperationalWebhookEndpointHeadersRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetOperationalWebhookEndpointHeadersRequest(value: GetOperationalWebhookEndpointHeadersRequest): GetOperationalWebhookEndpointHeadersRequest {
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  return value;
}

function createSetOperationalWebhookEndpointHeadersRequest(): SetOperationalWebhookEndpointHeadersRequest {
  return { endpointId: '', operationalWebhookEndpointHeadersIn: undefined };
}

function validateSetOperationalWebhookEndpointHeadersRequest(value: SetOperationalWebhookEndpointHeadersRequest): Violation[] {
  const out: Violation[] = [];
  if (value.operationalWebhookEndpointHeadersIn === undefined) out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'operational_webhook_endpoint_headers_in' });
  return out;
}

function completeSetOperationalWebhookEndpointHeadersRequest(value: SetOperationalWebhookEndpointHeadersRequest): SetOperationalWebhookEndpointHeadersRequest {
  checkText(value.endpointId, ['path'], 'endpoint_id', 'endpoint_id');
  if (value.operationalWebhookEndpointHeadersIn !== undefined) completeOperationalWebhookEndpointHeadersIn(value.operationalWebhookEndpointHeadersIn, ['body'], 'operational_webhook_endpoint_headers_in');
  return value;
}

/** Lists the endpoints, newest first unless asked otherwise. */
export const listOperationalWebhookEndpoints: Method<ListOperationalWebhookEndpointsRequest, ListResponseOperationalWebhookEndpointOut> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/ListOperationalWebhookEndpoints',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'ListOperationalWebhookEndpoints',
  scope: 'organization',
  capability: undefined,
  permission: 'operational_webhook_endpoint:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/operational-webhook/endpoint',
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
      ],
      answer(response) {
        const out = new JsonWriter();
        writeListResponseOperationalWebhookEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListOperationalWebhookEndpointsRequest,
  create: createListOperationalWebhookEndpointsRequest,
  request: {
    encode: (value) => ListOperationalWebhookEndpointsRequest.encode(value).finish(),
    decode: (bytes) => completeListOperationalWebhookEndpointsRequest(ListOperationalWebhookEndpointsRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseOperationalWebhookEndpointOut.encode(value).finish(),
    decode: (bytes) => ListResponseOperationalWebhookEndpointOut.decode(bytes),
  },
};

/** Creates an endpoint. From the next event on it receives what it asks for. */
export const createOperationalWebhookEndpoint: Method<CreateOperationalWebhookEndpointRequest, OperationalWebhookEndpointOut> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/CreateOperationalWebhookEndpoint',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'CreateOperationalWebhookEndpoint',
  scope: 'organization',
  capability: undefined,
  permission: 'operational_webhook_endpoint:write',
  idempotency: 'stored',
  status: { ok: 201, created: 201 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/operational-webhook/endpoint',
      variables: {
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.operationalWebhookEndpointIn = readOperationalWebhookEndpointIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeOperationalWebhookEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateCreateOperationalWebhookEndpointRequest,
  create: createCreateOperationalWebhookEndpointRequest,
  request: {
    encode: (value) => CreateOperationalWebhookEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeCreateOperationalWebhookEndpointRequest(CreateOperationalWebhookEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => OperationalWebhookEndpointOut.encode(value).finish(),
    decode: (bytes) => OperationalWebhookEndpointOut.decode(bytes),
  },
};

/** Gets an endpoint by its id or uid. */
export const getOperationalWebhookEndpoint: Method<GetOperationalWebhookEndpointRequest, OperationalWebhookEndpointOut> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/GetOperationalWebhookEndpoint',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'GetOperationalWebhookEndpoint',
  scope: 'organization',
  capability: undefined,
  permission: 'operational_webhook_endpoint:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/operational-webhook/endpoint/{endpoint_id}',
      variables: {
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeOperationalWebhookEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetOperationalWebhookEndpointRequest,
  create: createGetOperationalWebhookEndpointRequest,
  request: {
    encode: (value) => GetOperationalWebhookEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeGetOperationalWebhookEndpointRequest(GetOperationalWebhookEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => OperationalWebhookEndpointOut.encode(value).finish(),
    decode: (bytes) => OperationalWebhookEndpointOut.decode(bytes),
  },
};

/**
 * Replaces an endpoint: what the body leaves out is cleared, only secret and headers stay. Where there is none with that
 * id or uid, a new one is created from the body, with a fresh secret; the path's value is not taken as its uid.
 */
export const upsertOperationalWebhookEndpoint: Method<UpsertOperationalWebhookEndpointRequest, OperationalWebhookEndpointOut> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/UpsertOperationalWebhookEndpoint',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'UpsertOperationalWebhookEndpoint',
  scope: 'organization',
  capability: undefined,
  permission: 'operational_webhook_endpoint:write',
  idempotency: 'none',
  status: { ok: 200, created: 201 },
  routes: [
    {
      verb: 'PUT',
      template: '/api/v1/operational-webhook/endpoint/{endpoint_id}',
      variables: {
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.operationalWebhookEndpointUpsertIn = readOperationalWebhookEndpointUpsertIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeOperationalWebhookEndpointOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateUpsertOperationalWebhookEndpointRequest,
  create: createUpsertOperationalWebhookEndpointRequest,
  request: {
    encode: (value) => UpsertOperationalWebhookEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeUpsertOperationalWebhookEndpointRequest(UpsertOperationalWebhookEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => OperationalWebhookEndpointOut.encode(value).finish(),
    decode: (bytes) => OperationalWebhookEndpointOut.decode(bytes),
  },
};

/** Deletes an endpoint. Nothing more is sent to it. */
export const deleteOperationalWebhookEndpoint: Method<DeleteOperationalWebhookEndpointRequest, Empty> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/DeleteOperationalWebhookEndpoint',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'DeleteOperationalWebhookEndpoint',
  scope: 'organization',
  capability: undefined,
  permission: 'operational_webhook_endpoint:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'DELETE',
      template: '/api/v1/operational-webhook/endpoint/{endpoint_id}',
      variables: {
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
    },
  ],
  validate: validateDeleteOperationalWebhookEndpointRequest,
  create: createDeleteOperationalWebhookEndpointRequest,
  request: {
    encode: (value) => DeleteOperationalWebhookEndpointRequest.encode(value).finish(),
    decode: (bytes) => completeDeleteOperationalWebhookEndpointRequest(DeleteOperationalWebhookEndpointRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Gets the secret with which an endpoint's receiver verifies what it gets. */
export const getOperationalWebhookEndpointSecret: Method<GetOperationalWebhookEndpointSecretRequest, OperationalWebhookEndpointSecretOut> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/GetOperationalWebhookEndpointSecret',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'GetOperationalWebhookEndpointSecret',
  scope: 'organization',
  capability: 'ViewEndpointSecret',
  permission: 'operational_webhook_endpoint:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/operational-webhook/endpoint/{endpoint_id}/secret',
      variables: {
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeOperationalWebhookEndpointSecretOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetOperationalWebhookEndpointSecretRequest,
  create: createGetOperationalWebhookEndpointSecretRequest,
  request: {
    encode: (value) => GetOperationalWebhookEndpointSecretRequest.encode(value).finish(),
    decode: (bytes) => completeGetOperationalWebhookEndpointSecretRequest(GetOperationalWebhookEndpointSecretRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => OperationalWebhookEndpointSecretOut.encode(value).finish(),
    decode: (bytes) => OperationalWebhookEndpointSecretOut.decode(bytes),
  },
};

/** Gives an endpoint a new secret. Until the grace period is over, events carry a signature by the old one too. */
export const rotateOperationalWebhookEndpointSecret: Method<RotateOperationalWebhookEndpointSecretRequest, Empty> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/RotateOperationalWebhookEndpointSecret',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'RotateOperationalWebhookEndpointSecret',
  scope: 'organization',
  capability: undefined,
  permission: 'operational_webhook_endpoint:write',
  idempotency: 'stored',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/operational-webhook/endpoint/{endpoint_id}/secret/rotate',
      variables: {
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.operationalWebhookEndpointSecretIn = readOperationalWebhookEndpointSecretIn(reader);
        reader.end();
      },
    },
  ],
  validate: validateRotateOperationalWebhookEndpointSecretRequest,
  create: createRotateOperationalWebhookEndpointSecretRequest,
  request: {
    encode: (value) => RotateOperationalWebhookEndpointSecretRequest.encode(value).finish(),
    decode: (bytes) => completeRotateOperationalWebhookEndpointSecretRequest(RotateOperationalWebhookEndpointSecretRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Gets the headers that are sent to an endpoint with each event. Values of sensitive ones are held back. */
export const getOperationalWebhookEndpointHeaders: Method<GetOperationalWebhookEndpointHeadersRequest, OperationalWebhookEndpointHeadersOut> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/GetOperationalWebhookEndpointHeaders',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'GetOperationalWebhookEndpointHeaders',
  scope: 'organization',
  capability: undefined,
  permission: 'operational_webhook_endpoint:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/operational-webhook/endpoint/{endpoint_id}/headers',
      variables: {
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeOperationalWebhookEndpointHeadersOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetOperationalWebhookEndpointHeadersRequest,
  create: createGetOperationalWebhookEndpointHeadersRequest,
  request: {
    encode: (value) => GetOperationalWebhookEndpointHeadersRequest.encode(value).finish(),
    decode: (bytes) => completeGetOperationalWebhookEndpointHeadersRequest(GetOperationalWebhookEndpointHeadersRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => OperationalWebhookEndpointHeadersOut.encode(value).finish(),
    decode: (bytes) => OperationalWebhookEndpointHeadersOut.decode(bytes),
  },
};

/** Replaces all headers that are sent to an endpoint with each event. */
export const setOperationalWebhookEndpointHeaders: Method<SetOperationalWebhookEndpointHeadersRequest, Empty> = {
  id: 'posthorn.v1.OperationalWebhookEndpointService/SetOperationalWebhookEndpointHeaders',
  service: 'posthorn.v1.OperationalWebhookEndpointService',
  rpc: 'SetOperationalWebhookEndpointHeaders',
  scope: 'organization',
  capability: undefined,
  permission: 'operational_webhook_endpoint:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'PUT',
      template: '/api/v1/operational-webhook/endpoint/{endpoint_id}/headers',
      variables: {
        endpoint_id(request, value) {
          request.endpointId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.operationalWebhookEndpointHeadersIn = readOperationalWebhookEndpointHeadersIn(reader);
        reader.end();
      },
    },
  ],
  validate: validateSetOperationalWebhookEndpointHeadersRequest,
  create: createSetOperationalWebhookEndpointHeadersRequest,
  request: {
    encode: (value) => SetOperationalWebhookEndpointHeadersRequest.encode(value).finish(),
    decode: (bytes) => completeSetOperationalWebhookEndpointHeadersRequest(SetOperationalWebhookEndpointHeadersRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};
