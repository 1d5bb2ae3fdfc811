import {
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { HealthImplementation } from 'grpc-health-check';
import type { Logger } from 'pino';
import { ApiError } from '../core/errors.ts';
import type { Operation } from '../pipeline/index.ts';
import { GrpcCall } from './grpc-call.ts';
import { type Edge, formatAddress } from './listen.ts';
import { addReflection } from './reflection.ts';
import type { RequestIds } from './request-id.ts';
import { grpcError } from './status.ts';

export interface GrpcParts {
  readonly operations: readonly Operation[];
  readonly log: Logger;
  readonly requestIds: RequestIds;
  /** Largest request message, bytes, unpacked; the pipeline's limit. */
  readonly messageLimit: number;
  /** A `google.protobuf.FileDescriptorSet` of all services, for reflection; without it there is none. */
  readonly descriptors?: Buffer;
}

/**
 * Above the pipeline's own limit, which answers with details and after authentication, the library cuts off at twice as
 * much.
 */
const hardLimitFactor = 2;

/**
 * The gRPC edge: `posthorn.v1` on the pipeline, `grpc.health.v1` and reflection beside it. Messages come through as bytes,
 * so that a call is authenticated before it is decoded.
 */
export function createGrpcEdge(parts: GrpcParts): Edge {
  const server = new Server({
    'grpc.max_receive_message_length': parts.messageLimit * hardLimitFactor,
    'grpc.max_send_message_length': -1,
    'grpc.max_concurrent_streams': 1000,
    // A peer that is gone is noticed within 80 s; clients may ping as often as once in 10 s.
    'grpc.keepalive_time_ms': 60_000,
    'grpc.keepalive_timeout_ms': 20_000,
    'grpc.keepalive_permit_without_calls': 1,
  });
  const services = Map.groupBy(parts.operations, ({ method }) => method.service);
  for (const [, operations] of services) server.addService(...bindService(operations, parts));
  const streams = trackStreams(server);
  const health = new HealthImplementation(
    Object.fromEntries(['', ...services.keys()].map((name) => [name, 'SERVING'])),
  );
  health.addToServer(streams);
  if (parts.descriptors !== undefined) addReflection(streams, parts.descriptors, [...services.keys()]);

  return {
    bind: (address) =>
      new Promise((resolve, reject) => {
        server.bindAsync(formatAddress(address), ServerCredentials.createInsecure(), (problem, port) => {
          if (problem === null) resolve(port);
          else reject(problem);
        });
      }),
    drain() {
      for (const name of ['', ...services.keys()]) health.setStatus(name, 'NOT_SERVING');
      streams.end();
      return new Promise((resolve) => server.tryShutdown(() => resolve()));
    },
    destroy: () => server.forceShutdown(),
  };
}

/**
 * Adds services whose streams stay open for as long as the client likes (a health watch), and ends those streams, which
 * would hold up a graceful shutdown for ever.
 */
function trackStreams(server: Server): Pick<Server, 'addService'> & { end(): void } {
  const open = new Set<ServerWritableStream<unknown, unknown>>();
  return {
    addService(definition, implementation) {
      const tracked = Object.entries(implementation).map(([name, handle]) => {
        const { responseStream } = definition[name] ?? definition[name.charAt(0).toUpperCase() + name.slice(1)] ?? {};
        if (responseStream !== true) return [name, handle] as const;
        const stream = (call: ServerWritableStream<unknown, unknown>): void => {
          open.add(call);
          call.once('close', () => open.delete(call));
          (handle as handleServerStreamingCall<unknown, unknown>)(call);
        };
        return [name, stream] as const;
      });
      server.addService(definition, Object.fromEntries(tracked));
    },
    end() {
      for (const call of open) call.end();
    },
  };
}

function bindService(
  operations: readonly Operation[],
  parts: GrpcParts,
): [ServiceDefinition, UntypedServiceImplementation] {
  const definition: Record<string, ServiceDefinition[string]> = {};
  const implementation: Record<string, handleUnaryCall<Buffer, Buffer>> = {};
  for (const operation of operations) {
    const { id, rpc } = operation.method;
    definition[rpc] = {
      path: `/${id}`,
      requestStream: false,
      responseStream: false,
      requestSerialize: asIs,
      requestDeserialize: asIs,
      responseSerialize: asIs,
      responseDeserialize: asIs,
    };
    implementation[rpc] = handler(operation, parts);
  }
  return [definition, implementation];
}

function asIs(bytes: Buffer): Buffer {
  return bytes;
}

function handler({ method, run }: Operation, { log, requestIds }: GrpcParts): handleUnaryCall<Buffer, Buffer> {
  return (unary, callback) => {
    const requestId = requestIds(text(unary, 'x-request-id'), text(unary, 'svix-req-id'));
    const call = new GrpcCall({ unary, method, requestId, log });
    const refuse = (problem: unknown): void => {
      let error = problem;
      if (!(error instanceof ApiError)) {
        log.error({ requestId, method: method.id, err: problem }, 'edge failed');
        error = new ApiError('INTERNAL');
      }
      const { code, message, details } = grpcError(error as ApiError, requestId);
      const metadata = trailer(requestId);
      metadata.set('grpc-status-details-bin', details);
      callback({ code, details: message, metadata });
    };
    run(call)
      .then((response) => {
        const bytes = method.response.encode(response);
        callback(null, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), trailer(requestId));
      })
      .catch(refuse);
  };
}

function trailer(requestId: string): Metadata {
  const metadata = new Metadata();
  metadata.set('x-request-id', requestId);
  return metadata;
}

function text(unary: ServerUnaryCall<Buffer, Buffer>, name: string): string | undefined {
  const [value] = unary.metadata.get(name);
  return typeof value === 'string' ? value : undefined;
}
