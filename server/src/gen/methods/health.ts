// Generated from proto/ by `npm run generate`. Not to be edited.

import { binaryReader, noBytes } from '../../core/json/binary.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import { writeHealthOut } from '../codec/health.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import { GetHealthRequest, HealthOut, PingRequest } from '../posthorn/v1/health.ts';

function createGetHealthRequest(): GetHealthRequest {
  return {};
}

function validateGetHealthRequest(value: GetHealthRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeGetHealthRequest(value: GetHealthRequest): GetHealthRequest {
  return value;
}

function createPingRequest(): PingRequest {
  return {};
}

function validatePingRequest(value: PingRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completePingRequest(value: PingRequest): PingRequest {
  return value;
}

/** Says whether the server can do its work: whether database, queue and cache answer. */
export const getHealth: Method<GetHealthRequest, HealthOut> = {
  id: 'posthorn.v1.HealthService/GetHealth',
  service: 'posthorn.v1.HealthService',
  rpc: 'GetHealth',
  scope: 'none',
  capability: undefined,
  permission: 'health:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/health',
      variables: {
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeHealthOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateGetHealthRequest,
  create: createGetHealthRequest,
  request: {
    encode: (value) => GetHealthRequest.encode(value).finish(),
    decode: (bytes) => completeGetHealthRequest(GetHealthRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => HealthOut.encode(value).finish(),
    decode: (bytes) => HealthOut.decode(bytes),
  },
};

/** Answers, and touches nothing. */
export const ping: Method<PingRequest, Empty> = {
  id: 'posthorn.v1.HealthService/Ping',
  service: 'posthorn.v1.HealthService',
  rpc: 'Ping',
  scope: 'none',
  capability: undefined,
  permission: 'health:read',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/health/ping',
      variables: {
      },
      query: [
      ],
    },
  ],
  validate: validatePingRequest,
  create: createPingRequest,
  request: {
    encode: (value) => PingRequest.encode(value).finish(),
    decode: (bytes) => completePingRequest(PingRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};
