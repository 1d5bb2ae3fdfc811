import { createFileRegistry, type DescService, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { createClient } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import { descriptors } from './api.ts';

/** A gRPC client that knows the descriptors and none of our code. */
export interface ForeignGrpc {
  /** Calls `EndpointService/GetEndpoint` of `posthorn.v1`. Rejects with the client's own error. */
  call(rpc: string, request: object, token?: string): Promise<Answer>;
  /** What was called and answered without an error. */
  readonly answered: ReadonlySet<string>;
}

/** Any message. */
export interface Answer {
  readonly [field: string]: unknown;
}

type Method = (request: object, options: { headers: Record<string, string> }) => Promise<Answer>;

export function createForeignGrpc(address: string, token: string): ForeignGrpc {
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptors));
  const transport = createGrpcTransport({ baseUrl: `http://${address}` });
  const answered = new Set<string>();
  return {
    answered,
    async call(rpc, request, as = token) {
      const [service = '', method = ''] = rpc.split('/');
      const client = createClient(registry.getService(`posthorn.v1.${service}`) as DescService, transport);
      const run = (client as unknown as Record<string, Method>)[`${method.charAt(0).toLowerCase()}${method.slice(1)}`];
      if (run === undefined) throw new Error(`${rpc} is not there`);
      const answer = await run(request, { headers: { authorization: `Bearer ${as}` } });
      answered.add(rpc);
      return answer;
    },
  };
}

/** An instant as a gRPC client gives it. */
export const instant = (ms: number) => timestampFromDate(new Date(ms));
