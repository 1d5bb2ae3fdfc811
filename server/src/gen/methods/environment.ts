// Generated from proto/ by `npm run generate`. Not to be edited.

import { binaryReader, noBytes } from '../../core/json/binary.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeEnvironmentIn,
  readEnvironmentIn,
  validateEnvironmentIn,
  writeEnvironmentOut,
  writeEnvironmentSettingsOut,
} from '../codec/environment.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  EnvironmentOut,
  EnvironmentSettingsOut,
  ExportEnvironmentRequest,
  GetEnvironmentSettingsRequest,
  ImportEnvironmentRequest,
} from '../posthorn/v1/environment.ts';

function createGetEnvironmentSettingsRequest(): GetEnvironmentSettingsRequest {
  return {};
}

function validateGetEnvironmentSettingsRequest(value: GetEnvironmentSettingsRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetEnvironmentSettingsRequest(value: GetEnvironmentSettingsRequest): GetEnvironmentSettingsRequest {
  return value;
}

function createExportEnvironmentRequest(): ExportEnvironmentRequest {
  return {};
}

function validateExportEnvironmentRequest(value: ExportEnvironmentRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeExportEnvironmentRequest(value: ExportEnvironmentRequest): ExportEnvironmentRequest {
  return value;
}

function createImportEnvironmentRequest(): ImportEnvironmentRequest {
  return { environmentIn: undefined };
}

function validateImportEnvironmentRequest(value: ImportEnvironmentRequest): Violation[] {
  const out: Violation[] = [];
  if (value.environmentIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'environment_in' });
  } else {
    const from = out.length;
    validateEnvironmentIn(value.environmentIn, out);
    if (out.length > from) within(out, from, ['body'], 'environment_in');
  }
  return out;
}

function completeImportEnvironmentRequest(value: ImportEnvironmentRequest): ImportEnvironmentRequest {
  if (value.environmentIn !== undefined) completeEnvironmentIn(value.environmentIn, ['body'], 'environment_in');
  return value;
}

/** Gets what a page for customers goes by. What was never imported is as it is from the start. */
export const getEnvironmentSettings: Method<GetEnvironmentSettingsRequest, EnvironmentSettingsOut> = {
  id: 'posthorn.v1.EnvironmentService/GetEnvironmentSettings',
  service: 'posthorn.v1.EnvironmentService',
  rpc: 'GetEnvironmentSettings',
  scope: 'read_all',
  capability: 'ViewBase',
  permission: 'environment:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/environment/settings',
      variables: {
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeEnvironmentSettingsOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetEnvironmentSettingsRequest,
  create: createGetEnvironmentSettingsRequest,
  request: {
    encode: (value) => GetEnvironmentSettingsRequest.encode(value).finish(),
    decode: (bytes) => completeGetEnvironmentSettingsRequest(GetEnvironmentSettingsRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EnvironmentSettingsOut.encode(value).finish(),
    decode: (bytes) => EnvironmentSettingsOut.decode(bytes),
  },
};

/** Gives all event types, archived ones too, and the settings, in the form that an import takes. */
export const exportEnvironment: Method<ExportEnvironmentRequest, EnvironmentOut> = {
  id: 'posthorn.v1.EnvironmentService/ExportEnvironment',
  service: 'posthorn.v1.EnvironmentService',
  rpc: 'ExportEnvironment',
  scope: 'organization',
  capability: undefined,
  permission: 'environment:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/environment/export',
      variables: {
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeEnvironmentOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateExportEnvironmentRequest,
  create: createExportEnvironmentRequest,
  request: {
    encode: (value) => ExportEnvironmentRequest.encode(value).finish(),
    decode: (bytes) => completeExportEnvironmentRequest(ExportEnvironmentRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => EnvironmentOut.encode(value).finish(),
    decode: (bytes) => EnvironmentOut.decode(bytes),
  },
};

/**
 * Creates or replaces the event types of an export by their names, and replaces the settings, all or nothing. Other event
 * types stay. What Svix calls connectors is not read.
 */
export const importEnvironment: Method<ImportEnvironmentRequest, Empty> = {
  id: 'posthorn.v1.EnvironmentService/ImportEnvironment',
  service: 'posthorn.v1.EnvironmentService',
  rpc: 'ImportEnvironment',
  scope: 'organization',
  capability: undefined,
  permission: 'environment:write',
  idempotency: 'stored',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/environment/import',
      variables: {
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.environmentIn = readEnvironmentIn(reader);
        reader.end();
      },
    },
  ],
  validate: validateImportEnvironmentRequest,
  create: createImportEnvironmentRequest,
  request: {
    encode: (value) => ImportEnvironmentRequest.encode(value).finish(),
    decode: (bytes) => completeImportEnvironmentRequest(ImportEnvironmentRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};
