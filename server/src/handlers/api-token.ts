import { type Order, span } from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import { prefixes } from '../core/ids.ts';
import { permits } from '../core/permission.ts';
import type { ApiTokenHandlers } from '../gen/handlers.ts';
import type { ApiTokenCensoredOut } from '../gen/posthorn/v1/api_token.ts';
import type { ApiTokenOut } from '../gen/posthorn/v1/authentication.ts';
import { Ordering } from '../gen/posthorn/v1/page.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { ApiKeyRow, ApiKeys } from '../store/api-keys.ts';
import { idCursor, limitOf, listed } from './paging.ts';

interface Dependencies {
  readonly keys: ApiKeys;
  readonly clock: Clock;
  /** Every scope that means something. */
  readonly scopes: ReadonlySet<string>;
}

export function createApiTokenHandlers({ keys, clock, scopes }: Dependencies): ApiTokenHandlers<Context> {
  /** Throws where a scope is none, and where the caller would give out more than it has. */
  function checkedScopes({ principal }: Context, wanted: readonly string[]): string[] | null {
    const unknown = wanted.find((scope) => !scopes.has(scope));
    if (unknown !== undefined) throw ApiError.field(['body', 'scopes'], `there is no scope \`${unknown}\``);
    const own = principal.scopes;
    if (own !== undefined && (wanted.length === 0 || !wanted.every((scope) => permits(own, scope)))) {
      throw new ApiError('INSUFFICIENT_ACCESS', 'A token can give out no more than it has.');
    }
    return wanted.length === 0 ? null : [...new Set(wanted)];
  }

  return {
    async listApiTokens(context, request) {
      const order: Order = request.order === Ordering.DESCENDING ? 'descending' : 'ascending';
      const over = span(order, idCursor(request.iterator, prefixes.apiKey));
      const limit = limitOf(request);
      const rows = await keys.list(organizationOf(context, request), over, limit);
      return listed(rows, { limit, span: over, key: (row) => row.id, show: censored });
    },

    async createApiToken(context, { envId, apiTokenIn }) {
      const organizationId = organizationOf(context, { envId });
      const { name, expiry } = apiTokenIn;
      const key = { kind: 'api', organizationId, name, scopes: checkedScopes(context, apiTokenIn.scopes) } as const;
      return issued(await keys.issue({ ...key, expiresAt: after(clock, expiry) }));
    },

    async getApiToken(context, request) {
      const row = await keys.find(organizationOf(context, request), request.keyId);
      if (row === undefined) throw new ApiError('NOT_FOUND');
      return censored(row);
    },

    async updateApiToken(context, { envId, keyId, apiTokenUpdate }) {
      return censored(await keys.change(organizationOf(context, { envId }), keyId, { name: apiTokenUpdate.name }));
    },

    async patchApiToken(context, { envId, keyId, apiTokenPatch, updateMask }) {
      const fields = {
        ...(updateMask.includes('name') ? { name: apiTokenPatch.name ?? null } : {}),
        ...(updateMask.includes('scopes') ? { scopes: checkedScopes(context, apiTokenPatch.scopes) } : {}),
      };
      return censored(await keys.change(organizationOf(context, { envId }), keyId, fields));
    },

    async expireApiToken(context, { envId, keyId, apiTokenExpireIn }) {
      await keys.expire(organizationOf(context, { envId }), keyId, apiTokenExpireIn.expiry);
    },
  };
}

/** The path names the organization that the token has named already; any other does not exist for it. */
function organizationOf({ principal }: Context, { envId }: { readonly envId: string }): string {
  if (envId !== principal.organizationId) throw new ApiError('NOT_FOUND');
  return envId;
}

/** Undefined stays undefined: never. */
export function after(clock: Clock, seconds: number | undefined): Date | null {
  return seconds === undefined ? null : inSeconds(clock, seconds);
}

export function inSeconds(clock: Clock, seconds: number): Date {
  return new Date(clock.now() + seconds * 1_000);
}

export function issued({ row, token }: { readonly row: ApiKeyRow; readonly token: string }): ApiTokenOut {
  return {
    token,
    id: row.id,
    name: row.name ?? undefined,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt ?? undefined,
    scopes: row.scopes ?? [],
  };
}

function censored(row: ApiKeyRow): ApiTokenCensoredOut {
  return {
    censoredToken: row.hint,
    id: row.id,
    name: row.name ?? undefined,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt ?? undefined,
    scopes: row.scopes ?? [],
  };
}
