// Generated from proto/ by `npm run generate`. Not to be edited.

import { type MaskField, binaryReader, checkText, completeMask, noBytes } from '../../core/json/binary.ts';
import { choiceParameter, integerParameter, textParameter } from '../../core/json/query.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { placed, report, within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeApiTokenIn,
  completeApiTokenPatch,
  completeApiTokenUpdate,
  readApiTokenExpireIn,
  readApiTokenIn,
  readApiTokenPatch,
  readApiTokenUpdate,
  validateApiTokenExpireIn,
  validateApiTokenIn,
  validateApiTokenPatch,
  validateApiTokenUpdate,
  writeApiTokenCensoredOut,
  writeListResponseApiTokenCensoredOut,
} from '../codec/api_token.ts';
import { writeApiTokenOut } from '../codec/authentication.ts';
import { choicesOrdering } from '../codec/page.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  ApiTokenCensoredOut,
  ApiTokenPatch,
  CreateApiTokenRequest,
  ExpireApiTokenRequest,
  GetApiTokenRequest,
  ListApiTokensRequest,
  ListResponseApiTokenCensoredOut,
  PatchApiTokenRequest,
  UpdateApiTokenRequest,
} from '../posthorn/v1/api_token.ts';
import { ApiTokenOut } from '../posthorn/v1/authentication.ts';

function createListApiTokensRequest(): ListApiTokensRequest {
  return { envId: '', limit: undefined, iterator: undefined, order: undefined };
}

function validateListApiTokensRequest(value: ListApiTokensRequest): Violation[] {
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

function completeListApiTokensRequest(value: ListApiTokensRequest): ListApiTokensRequest {
  checkText(value.envId, ['path'], 'env_id', 'env_id');
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createCreateApiTokenRequest(): CreateApiTokenRequest {
  return { envId: '', apiTokenIn: undefined };
}

function validateCreateApiTokenRequest(value: CreateApiTokenRequest): Violation[] {
  const out: Violation[] = [];
  if (value.apiTokenIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'api_token_in' });
  } else {
    const from = out.length;
    validateApiTokenIn(value.apiTokenIn, out);
    if (out.length > from) within(out, from, ['body'], 'api_token_in');
  }
  return out;
}

function completeCreateApiTokenRequest(value: CreateApiTokenRequest): CreateApiTokenRequest {
  checkText(value.envId, ['path'], 'env_id', 'env_id');
  if (value.apiTokenIn !== undefined) completeApiTokenIn(value.apiTokenIn, ['body'], 'api_token_in');
  return value;
}

function createGetApiTokenRequest(): GetApiTokenRequest {
  return { envId: '', keyId: '' };
}

function validateGetApiTokenRequest(value: GetApiTokenRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetApiTokenRequest(value: GetApiTokenRequest): GetApiTokenRequest {
  checkText(value.envId, ['path'], 'env_id', 'env_id');
  checkText(value.keyId, ['path'], 'key_id', 'key_id');
  return value;
}

function createUpdateApiTokenRequest(): UpdateApiTokenRequest {
  return { envId: '', keyId: '', apiTokenUpdate: undefined };
}

function validateUpdateApiTokenRequest(value: UpdateApiTokenRequest): Violation[] {
  const out: Violation[] = [];
  if (value.apiTokenUpdate === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'api_token_update' });
  } else {
    const from = out.length;
    validateApiTokenUpdate(value.apiTokenUpdate, out);
    if (out.length > from) within(out, from, ['body'], 'api_token_update');
  }
  return out;
}

function completeUpdateApiTokenRequest(value: UpdateApiTokenRequest): UpdateApiTokenRequest {
  checkText(value.envId, ['path'], 'env_id', 'env_id');
  checkText(value.keyId, ['path'], 'key_id', 'key_id');
  if (value.apiTokenUpdate !== undefined) completeApiTokenUpdate(value.apiTokenUpdate, ['body'], 'api_token_update');
  return value;
}

function createPatchApiTokenRequest(): PatchApiTokenRequest {
  return { envId: '', keyId: '', apiTokenPatch: undefined, updateMask: undefined };
}

function validatePatchApiTokenRequest(value: PatchApiTokenRequest): Violation[] {
  const out: Violation[] = [];
  if (value.apiTokenPatch === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'api_token_patch' });
  } else {
    const from = out.length;
    validateApiTokenPatch(value.apiTokenPatch, out);
    if (out.length > from) within(out, from, ['body'], 'api_token_patch');
  }
  return out;
}

const fieldsOfApiTokenPatch: readonly MaskField<ApiTokenPatch>[] = [
  { name: 'name', nullable: true, isSet: (patch) => patch.name !== undefined },
  { name: 'scopes', nullable: true, isSet: (patch) => patch.scopes.length > 0 },
];

function completePatchApiTokenRequest(value: PatchApiTokenRequest): PatchApiTokenRequest {
  checkText(value.envId, ['path'], 'env_id', 'env_id');
  checkText(value.keyId, ['path'], 'key_id', 'key_id');
  value.apiTokenPatch ??= ApiTokenPatch.fromPartial({});
  completeApiTokenPatch(value.apiTokenPatch, ['body'], 'api_token_patch');
  value.updateMask = completeMask(value.updateMask, fieldsOfApiTokenPatch, value.apiTokenPatch);
  return value;
}

function createExpireApiTokenRequest(): ExpireApiTokenRequest {
  return { envId: '', keyId: '', apiTokenExpireIn: undefined };
}

function validateExpireApiTokenRequest(value: ExpireApiTokenRequest): Violation[] {
  const out: Violation[] = [];
  if (value.apiTokenExpireIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'api_token_expire_in' });
  } else {
    const from = out.length;
    validateApiTokenExpireIn(value.apiTokenExpireIn, out);
    if (out.length > from) within(out, from, ['body'], 'api_token_expire_in');
  }
  return out;
}

function completeExpireApiTokenRequest(value: ExpireApiTokenRequest): ExpireApiTokenRequest {
  checkText(value.envId, ['path'], 'env_id', 'env_id');
  checkText(value.keyId, ['path'], 'key_id', 'key_id');
  return value;
}

/** Lists an organization's API tokens that have not expired, oldest first unless asked otherwise. */
export const listApiTokens: Method<ListApiTokensRequest, ListResponseApiTokenCensoredOut> = {
  id: 'posthorn.v1.ApiTokenService/ListApiTokens',
  service: 'posthorn.v1.ApiTokenService',
  rpc: 'ListApiTokens',
  scope: 'organization',
  capability: undefined,
  permission: 'api_token:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/management/authentication/{env_id}/api-token',
      variables: {
        env_id(request, value) {
          request.envId = value;
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
        writeListResponseApiTokenCensoredOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListApiTokensRequest,
  create: createListApiTokensRequest,
  request: {
    encode: (value) => ListApiTokensRequest.encode(value).finish(),
    decode: (bytes) => completeListApiTokensRequest(ListApiTokensRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseApiTokenCensoredOut.encode(value).finish(),
    decode: (bytes) => ListResponseApiTokenCensoredOut.decode(bytes),
  },
};

/** Makes an API token. */
export const createApiToken: Method<CreateApiTokenRequest, ApiTokenOut> = {
  id: 'posthorn.v1.ApiTokenService/CreateApiToken',
  service: 'posthorn.v1.ApiTokenService',
  rpc: 'CreateApiToken',
  scope: 'organization',
  capability: undefined,
  permission: 'api_token:write',
  idempotency: 'stored',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/management/authentication/{env_id}/api-token',
      variables: {
        env_id(request, value) {
          request.envId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.apiTokenIn = readApiTokenIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeApiTokenOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateCreateApiTokenRequest,
  create: createCreateApiTokenRequest,
  request: {
    encode: (value) => CreateApiTokenRequest.encode(value).finish(),
    decode: (bytes) => completeCreateApiTokenRequest(CreateApiTokenRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApiTokenOut.encode(value).finish(),
    decode: (bytes) => ApiTokenOut.decode(bytes),
  },
};

/** Gets what is known of an API token. */
export const getApiToken: Method<GetApiTokenRequest, ApiTokenCensoredOut> = {
  id: 'posthorn.v1.ApiTokenService/GetApiToken',
  service: 'posthorn.v1.ApiTokenService',
  rpc: 'GetApiToken',
  scope: 'organization',
  capability: undefined,
  permission: 'api_token:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/management/authentication/{env_id}/api-token/{key_id}',
      variables: {
        env_id(request, value) {
          request.envId = value;
        },
        key_id(request, value) {
          request.keyId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeApiTokenCensoredOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetApiTokenRequest,
  create: createGetApiTokenRequest,
  request: {
    encode: (value) => GetApiTokenRequest.encode(value).finish(),
    decode: (bytes) => completeGetApiTokenRequest(GetApiTokenRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApiTokenCensoredOut.encode(value).finish(),
    decode: (bytes) => ApiTokenCensoredOut.decode(bytes),
  },
};

/** Gives an API token another name. */
export const updateApiToken: Method<UpdateApiTokenRequest, ApiTokenCensoredOut> = {
  id: 'posthorn.v1.ApiTokenService/UpdateApiToken',
  service: 'posthorn.v1.ApiTokenService',
  rpc: 'UpdateApiToken',
  scope: 'organization',
  capability: undefined,
  permission: 'api_token:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'PUT',
      template: '/api/v1/management/authentication/{env_id}/api-token/{key_id}',
      variables: {
        env_id(request, value) {
          request.envId = value;
        },
        key_id(request, value) {
          request.keyId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.apiTokenUpdate = readApiTokenUpdate(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeApiTokenCensoredOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateUpdateApiTokenRequest,
  create: createUpdateApiTokenRequest,
  request: {
    encode: (value) => UpdateApiTokenRequest.encode(value).finish(),
    decode: (bytes) => completeUpdateApiTokenRequest(UpdateApiTokenRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApiTokenCensoredOut.encode(value).finish(),
    decode: (bytes) => ApiTokenCensoredOut.decode(bytes),
  },
};

/** Changes the given fields of an API token. New scopes count within a second. */
export const patchApiToken: Method<PatchApiTokenRequest, ApiTokenCensoredOut> = {
  id: 'posthorn.v1.ApiTokenService/PatchApiToken',
  service: 'posthorn.v1.ApiTokenService',
  rpc: 'PatchApiToken',
  scope: 'organization',
  capability: undefined,
  permission: 'api_token:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'PATCH',
      template: '/api/v1/management/authentication/{env_id}/api-token/{key_id}',
      variables: {
        env_id(request, value) {
          request.envId = value;
        },
        key_id(request, value) {
          request.keyId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        const mask: string[] = [];
        request.apiTokenPatch = readApiTokenPatch(reader, mask);
        request.updateMask = mask;
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeApiTokenCensoredOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validatePatchApiTokenRequest,
  create: createPatchApiTokenRequest,
  request: {
    encode: (value) => PatchApiTokenRequest.encode(value).finish(),
    decode: (bytes) => completePatchApiTokenRequest(PatchApiTokenRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApiTokenCensoredOut.encode(value).finish(),
    decode: (bytes) => ApiTokenCensoredOut.decode(bytes),
  },
};

/** Ends an API token, now or in a while. Every process refuses it within a second from then on. */
export const expireApiToken: Method<ExpireApiTokenRequest, Empty> = {
  id: 'posthorn.v1.ApiTokenService/ExpireApiToken',
  service: 'posthorn.v1.ApiTokenService',
  rpc: 'ExpireApiToken',
  scope: 'organization',
  capability: undefined,
  permission: 'api_token:write',
  idempotency: 'stored',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/management/authentication/{env_id}/api-token/{key_id}/expire',
      variables: {
        env_id(request, value) {
          request.envId = value;
        },
        key_id(request, value) {
          request.keyId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.apiTokenExpireIn = readApiTokenExpireIn(reader);
        reader.end();
      },
    },
  ],
  validate: validateExpireApiTokenRequest,
  create: createExpireApiTokenRequest,
  request: {
    encode: (value) => ExpireApiTokenRequest.encode(value).finish(),
    decode: (bytes) => completeExpireApiTokenRequest(ExpireApiTokenRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};
