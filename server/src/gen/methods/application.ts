// Generated from proto/ by `npm run generate`. Not to be edited.

import { type MaskField, binaryReader, checkText, completeMask, noBytes } from '../../core/json/binary.ts';
import { booleanParameter, choiceParameter, integerParameter, textParameter } from '../../core/json/query.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { placed, report, within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeApplicationIn,
  completeApplicationPatch,
  readApplicationIn,
  readApplicationPatch,
  validateApplicationIn,
  validateApplicationPatch,
  writeApplicationOut,
  writeListResponseApplicationOut,
} from '../codec/application.ts';
import { choicesOrdering } from '../codec/page.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  ApplicationOut,
  ApplicationPatch,
  CreateApplicationRequest,
  DeleteApplicationRequest,
  GetApplicationRequest,
  ListApplicationsRequest,
  ListResponseApplicationOut,
  PatchApplicationRequest,
  UpsertApplicationRequest,
} from '../posthorn/v1/application.ts';

function createListApplicationsRequest(): ListApplicationsRequest {
  return { limit: undefined, iterator: undefined, order: undefined };
}

function validateListApplicationsRequest(value: ListApplicationsRequest): Violation[] {
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

function completeListApplicationsRequest(value: ListApplicationsRequest): ListApplicationsRequest {
  checkText(value.iterator, ['query'], 'iterator', 'iterator');
  return value;
}

function createCreateApplicationRequest(): CreateApplicationRequest {
  return { applicationIn: undefined, getIfExists: undefined };
}

function validateCreateApplicationRequest(value: CreateApplicationRequest): Violation[] {
  const out: Violation[] = [];
  if (value.applicationIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'application_in' });
  } else {
    const from = out.length;
    validateApplicationIn(value.applicationIn, out);
    if (out.length > from) within(out, from, ['body'], 'application_in');
  }
  return out;
}

function completeCreateApplicationRequest(value: CreateApplicationRequest): CreateApplicationRequest {
  if (value.applicationIn !== undefined) completeApplicationIn(value.applicationIn, ['body'], 'application_in');
  return value;
}

function createGetApplicationRequest(): GetApplicationRequest {
  return { appId: '' };
}

function validateGetApplicationRequest(value: GetApplicationRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetApplicationRequest(value: GetApplicationRequest): GetApplicationRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  return value;
}

function createUpsertApplicationRequest(): UpsertApplicationRequest {
  return { appId: '', applicationIn: undefined };
}

function validateUpsertApplicationRequest(value: UpsertApplicationRequest): Violation[] {
  const out: Violation[] = [];
  if (value.applicationIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'application_in' });
  } else {
    const from = out.length;
    validateApplicationIn(value.applicationIn, out);
    if (out.length > from) within(out, from, ['body'], 'application_in');
  }
  return out;
}

function completeUpsertApplicationRequest(value: UpsertApplicationRequest): UpsertApplicationRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  if (value.applicationIn !== undefined) completeApplicationIn(value.applicationIn, ['body'], 'application_in');
  return value;
}

function createPatchApplicationRequest(): PatchApplicationRequest {
  return { appId: '', applicationPatch: undefined, updateMask: undefined };
}

function validatePatchApplicationRequest(value: PatchApplicationRequest): Violation[] {
  const out: Violation[] = [];
  if (value.applicationPatch === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'application_patch' });
  } else {
    const from = out.length;
    validateApplicationPatch(value.applicationPatch, out);
    if (out.length > from) within(out, from, ['body'], 'application_patch');
  }
  return out;
}

const fieldsOfApplicationPatch: readonly MaskField<ApplicationPatch>[] = [
  { name: 'name', nullable: false, isSet: (patch) => patch.name !== undefined },
  { name: 'throttle_rate', nullable: true, isSet: (patch) => patch.throttleRate !== undefined },
  { name: 'uid', nullable: true, isSet: (patch) => patch.uid !== undefined },
  { name: 'metadata', nullable: true, isSet: (patch) => patch.metadata.size > 0 },
];

function completePatchApplicationRequest(value: PatchApplicationRequest): PatchApplicationRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  value.applicationPatch ??= ApplicationPatch.fromPartial({});
  completeApplicationPatch(value.applicationPatch, ['body'], 'application_patch');
  value.updateMask = completeMask(value.updateMask, fieldsOfApplicationPatch, value.applicationPatch);
  return value;
}

function createDeleteApplicationRequest(): DeleteApplicationRequest {
  return { appId: '' };
}

function validateDeleteApplicationRequest(value: DeleteApplicationRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeDeleteApplicationRequest(value: DeleteApplicationRequest): DeleteApplicationRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  return value;
}

/** Lists the organization's applications, oldest first unless asked otherwise. */
export const listApplications: Method<ListApplicationsRequest, ListResponseApplicationOut> = {
  id: 'posthorn.v1.ApplicationService/ListApplications',
  service: 'posthorn.v1.ApplicationService',
  rpc: 'ListApplications',
  scope: 'organization',
  capability: undefined,
  permission: 'application:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app',
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
        writeListResponseApplicationOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateListApplicationsRequest,
  create: createListApplicationsRequest,
  request: {
    encode: (value) => ListApplicationsRequest.encode(value).finish(),
    decode: (bytes) => completeListApplicationsRequest(ListApplicationsRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ListResponseApplicationOut.encode(value).finish(),
    decode: (bytes) => ListResponseApplicationOut.decode(bytes),
  },
};

/**
 * Creates an application. With `get_if_exists`, answers with the application that already has the `uid` instead of
 * failing, and leaves it as it is.
 */
export const createApplication: Method<CreateApplicationRequest, ApplicationOut> = {
  id: 'posthorn.v1.ApplicationService/CreateApplication',
  service: 'posthorn.v1.ApplicationService',
  rpc: 'CreateApplication',
  scope: 'organization',
  capability: undefined,
  permission: 'application:write',
  idempotency: 'stored',
  status: { ok: 200, created: 201 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/app',
      variables: {
      },
      query: [
        booleanParameter('get_if_exists', (request, value) => {
          request.getIfExists = value;
        }),
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.applicationIn = readApplicationIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeApplicationOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateCreateApplicationRequest,
  create: createCreateApplicationRequest,
  request: {
    encode: (value) => CreateApplicationRequest.encode(value).finish(),
    decode: (bytes) => completeCreateApplicationRequest(CreateApplicationRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApplicationOut.encode(value).finish(),
    decode: (bytes) => ApplicationOut.decode(bytes),
  },
};

/** Gets an application by its id or uid. */
export const getApplication: Method<GetApplicationRequest, ApplicationOut> = {
  id: 'posthorn.v1.ApplicationService/GetApplication',
  service: 'posthorn.v1.ApplicationService',
  rpc: 'GetApplication',
  scope: 'application',
  capability: 'ViewBase',
  permission: 'application:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/app/{app_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeApplicationOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetApplicationRequest,
  create: createGetApplicationRequest,
  request: {
    encode: (value) => GetApplicationRequest.encode(value).finish(),
    decode: (bytes) => completeGetApplicationRequest(GetApplicationRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApplicationOut.encode(value).finish(),
    decode: (bytes) => ApplicationOut.decode(bytes),
  },
};

/**
 * Replaces an application as a whole: what the body leaves out is cleared. Where there is none with that id or uid, a
 * new one is created from the body; the path's value is not taken as its uid.
 */
export const upsertApplication: Method<UpsertApplicationRequest, ApplicationOut> = {
  id: 'posthorn.v1.ApplicationService/UpsertApplication',
  service: 'posthorn.v1.ApplicationService',
  rpc: 'UpsertApplication',
  scope: 'organization',
  capability: undefined,
  permission: 'application:write',
  idempotency: 'none',
  status: { ok: 200, created: 201 },
  routes: [
    {
      verb: 'PUT',
      template: '/api/v1/app/{app_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.applicationIn = readApplicationIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeApplicationOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateUpsertApplicationRequest,
  create: createUpsertApplicationRequest,
  request: {
    encode: (value) => UpsertApplicationRequest.encode(value).finish(),
    decode: (bytes) => completeUpsertApplicationRequest(UpsertApplicationRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApplicationOut.encode(value).finish(),
    decode: (bytes) => ApplicationOut.decode(bytes),
  },
};

/** Changes the given fields of an application and leaves the others alone. */
export const patchApplication: Method<PatchApplicationRequest, ApplicationOut> = {
  id: 'posthorn.v1.ApplicationService/PatchApplication',
  service: 'posthorn.v1.ApplicationService',
  rpc: 'PatchApplication',
  scope: 'organization_application',
  capability: undefined,
  permission: 'application:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'PATCH',
      template: '/api/v1/app/{app_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        const mask: string[] = [];
        request.applicationPatch = readApplicationPatch(reader, mask);
        request.updateMask = mask;
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeApplicationOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validatePatchApplicationRequest,
  create: createPatchApplicationRequest,
  request: {
    encode: (value) => PatchApplicationRequest.encode(value).finish(),
    decode: (bytes) => completePatchApplicationRequest(PatchApplicationRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApplicationOut.encode(value).finish(),
    decode: (bytes) => ApplicationOut.decode(bytes),
  },
};

/**
 * Deletes an application. Its uid is free again, its endpoints receive nothing more and its messages can no longer be
 * read.
 */
export const deleteApplication: Method<DeleteApplicationRequest, Empty> = {
  id: 'posthorn.v1.ApplicationService/DeleteApplication',
  service: 'posthorn.v1.ApplicationService',
  rpc: 'DeleteApplication',
  scope: 'organization_application',
  capability: undefined,
  permission: 'application:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'DELETE',
      template: '/api/v1/app/{app_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
    },
  ],
  validate: validateDeleteApplicationRequest,
  create: createDeleteApplicationRequest,
  request: {
    encode: (value) => DeleteApplicationRequest.encode(value).finish(),
    decode: (bytes) => completeDeleteApplicationRequest(DeleteApplicationRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};
