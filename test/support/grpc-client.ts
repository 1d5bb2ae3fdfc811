import { type CallOptions, Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { noteCodec } from './table.ts';

export interface GrpcAnswer {
  readonly response: unknown;
  readonly error: ServiceError | undefined;
  readonly trailer: Metadata;
}

export interface NoteClient {
  call(rpc: string, request: unknown, headers?: Record<string, string>, options?: CallOptions): Promise<GrpcAnswer>;
  /** Sends bytes as they are, to any path. */
  callRaw(path: string, request: Buffer, headers?: Record<string, string>, options?: CallOptions): Promise<GrpcAnswer>;
  close(): void;
}

/** A client of the table of notes. Errors are answers: it never rejects. */
export function createNoteClient(port: number): NoteClient {
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const callRaw: NoteClient['callRaw'] = (path, request, headers = {}, options = {}) =>
    new Promise((resolve) => {
      const metadata = new Metadata();
      for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
      const state: { error?: ServiceError; response?: unknown } = {};
      const call = client.makeUnaryRequest(
        path,
        (bytes: Buffer) => bytes,
        (bytes) => noteCodec.decode(bytes),
        request,
        metadata,
        options,
        (error, response) => {
          if (error !== null) state.error = error;
          state.response = response;
        },
      );
      call.on('status', (status: { metadata: Metadata }) =>
        setImmediate(() => resolve({ response: state.response, error: state.error, trailer: status.metadata })),
      );
    });
  return {
    call: (rpc, request, headers, options) =>
      callRaw(`/posthorn.test.NoteService/${rpc}`, Buffer.from(noteCodec.encode(request)), headers, options),
    callRaw,
    close: () => client.close(),
  };
}
