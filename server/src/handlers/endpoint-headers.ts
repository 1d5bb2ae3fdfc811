import { ApiError } from '../core/errors.ts';
import { headersProblem, mergeHeaders, shownHeaders } from '../core/header.ts';
import type { EndpointHandlers } from '../gen/handlers.ts';
import type { Context } from '../pipeline/call.ts';
import type { EndpointRow, Endpoints } from '../store/endpoints.ts';
import { createInput } from './endpoint-input.ts';
import { ownerOf } from './owner.ts';

interface Dependencies {
  readonly endpoints: Endpoints;
  readonly find: (context: Context, idOrUid: string) => Promise<EndpointRow>;
}

export function createHeaderHandlers({
  endpoints,
  find,
}: Dependencies): Pick<
  EndpointHandlers<Context>,
  'getEndpointHeaders' | 'setEndpointHeaders' | 'patchEndpointHeaders'
> {
  return {
    async getEndpointHeaders(context, { endpointId }) {
      const { headers, sensitive } = shownHeaders(endpoints.headers(await find(context, endpointId)));
      return { headers: new Map(Object.entries(headers)), sensitive };
    },

    async setEndpointHeaders(context, { endpointId, endpointHeadersIn }) {
      const input = createInput();
      const headers = input.headers(endpointHeadersIn.headers);
      input.check();
      await endpoints.changeHeaders(ownerOf(context), endpointId, () => headers);
    },

    async patchEndpointHeaders(context, { endpointId, endpointHeadersPatchIn }) {
      const changes = Object.fromEntries(endpointHeadersPatchIn.headers);
      const problem = headersProblem(changes);
      if (problem !== undefined) throw ApiError.field(['body', 'headers'], problem);
      const removed = endpointHeadersPatchIn.deleteHeaders;
      await endpoints.changeHeaders(ownerOf(context), endpointId, (current) => mergeHeaders(current, changes, removed));
    },
  };
}
