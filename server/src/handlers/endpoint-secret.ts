import { ApiError } from '../core/errors.ts';
import { type SigningKey, shownSecret } from '../core/secret.ts';
import type { EndpointHandlers } from '../gen/handlers.ts';
import type { Context } from '../pipeline/call.ts';
import type { EndpointSecrets } from '../store/endpoint-secrets.ts';
import type { EndpointRow } from '../store/endpoints.ts';
import { createInput } from './endpoint-input.ts';
import { ownerOf } from './owner.ts';

const defaultGraceSeconds = 86_400;

interface Dependencies {
  readonly secrets: EndpointSecrets;
  readonly find: (context: Context, idOrUid: string) => Promise<EndpointRow>;
  readonly newSecret: () => SigningKey;
}

export function createSecretHandlers({
  secrets,
  find,
  newSecret,
}: Dependencies): Pick<EndpointHandlers<Context>, 'getEndpointSecret' | 'rotateEndpointSecret'> {
  return {
    async getEndpointSecret(context, { endpointId }) {
      const { id } = await find(context, endpointId);
      const key = await secrets.current(id);
      // Deleted since it was found, and its secrets with it.
      if (key === undefined) throw new ApiError('NOT_FOUND');
      return { key: shownSecret(key) };
    },

    async rotateEndpointSecret(context, { endpointId, endpointSecretRotateIn }) {
      const input = createInput();
      const key = input.secret(endpointSecretRotateIn.key, ['body', 'key']);
      input.check();
      const graceSeconds = endpointSecretRotateIn.gracePeriodSeconds ?? defaultGraceSeconds;
      await secrets.rotate(ownerOf(context), endpointId, key ?? newSecret(), graceSeconds * 1_000);
    },
  };
}
