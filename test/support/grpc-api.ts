import { Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { methods } from '../../server/src/gen/methods.ts';

interface GrpcAnswer {
  readonly response: unknown;
  readonly error: ServiceError | undefined;
}

/** Calls operations of the API by their names. Errors are answers: it never rejects for one. */
export interface GrpcApi {
  /** `operation` as in `EndpointService/ListEndpoints`; what `request` leaves out is empty. */
  call(operation: string, request: Record<string, unknown>, token: string): Promise<GrpcAnswer>;
  close(): void;
}

export function createGrpcApi(address: string): GrpcApi {
  const client = new Client(address, credentials.createInsecure());
  return {
    call(operation, request, token) {
      const method = methods.find(({ id }) => id === `posthorn.v1.${operation}`);
      if (method === undefined) throw new Error(`there is no ${operation}`);
      const metadata = new Metadata();
      metadata.set('authorization', `Bearer ${token}`);
      return new Promise((resolve) => {
        client.makeUnaryRequest(
          `/${method.id}`,
          (value: unknown) => Buffer.from(method.request.encode(value)),
          (bytes) => method.response.decode(bytes),
          { ...(method.create() as object), ...request },
          metadata,
          (error, response) => resolve({ response, error: error ?? undefined }),
        );
      });
    },
    close: () => client.close(),
  };
}
