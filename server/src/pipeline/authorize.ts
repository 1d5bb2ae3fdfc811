import { ApiError } from '../core/errors.ts';
import type { Method } from '../core/method.ts';
import { anyResource } from '../core/permission.ts';
import type { Principal } from '../core/principal.ts';
import type { Call, Step } from './call.ts';

/** Looks an application up by its id or its uid, deleted ones excluded. */
export type FindApplication = (
  organizationId: string,
  idOrUid: string,
) => Promise<{ readonly id: string; readonly uid: string | undefined } | undefined>;

/** The path variable and request field that names the application. */
const applicationField = 'app_id';

/**
 * Who may call what:
 *
 *     scope                     organization token              application token
 *     organization              yes                             403
 *     organization_application  yes, the application exists     403
 *     application               yes, the application exists     only its own, else 404; with the capability, else 403
 *     read_all                  yes                             with the capability; the handler filters
 *     message                   yes                             one made for it, only its own application, else 404
 *     any                       yes                             yes
 *     optional                  yes, and nobody's too           yes
 *
 * An organization's token that has scopes needs the operation's permission besides, else 403.
 */
export function authorize(findApplication: FindApplication): Step {
  return (method, next) => {
    const allowed = rightsOf(method);
    switch (method.scope) {
      case 'none':
      case 'any':
      case 'optional':
        return next;
      case 'read_all':
        return (call) => {
          allowed(principalOf(call));
          return next(call);
        };
      case 'organization':
        return (call) => {
          const principal = principalOf(call);
          forbidApplication(principal);
          allowed(principal);
          return next(call);
        };
      case 'organization_application':
        return async (call) => {
          const principal = principalOf(call);
          forbidApplication(principal);
          allowed(principal);
          await bindApplication(call, findApplication);
          return next(call);
        };
      case 'application':
        return async (call) => {
          allowed(principalOf(call));
          await bindApplication(call, findApplication);
          return next(call);
        };
      case 'message': {
        const bound = async (call: Call): Promise<unknown> => {
          await bindApplication(call, findApplication);
          return next(call);
        };
        return (call) => {
          const principal = principalOf(call);
          allowed(principal);
          if (principal.applicationId === undefined) return next(call);
          if (principal.sendsMessages !== true) throw new ApiError('INSUFFICIENT_ACCESS');
          // By its id there is nothing to look up: the token is good only as long as its application is there.
          return call.variable(applicationField) === principal.applicationId ? next(call) : bound(call);
        };
      }
    }
  };
}

/** Throws INSUFFICIENT_ACCESS where the token was made for less than the method. */
function rightsOf({ scope, capability, permission }: Method): (principal: Principal) => void {
  const wide = anyResource(permission);
  const asks = scope === 'application' || scope === 'read_all';
  return ({ scopes, capabilities }) => {
    if (scopes !== undefined && !scopes.has(permission) && !scopes.has(wide)) throw new ApiError('INSUFFICIENT_ACCESS');
    if (asks && capabilities !== undefined && (capability === undefined || !capabilities.has(capability))) {
      throw new ApiError('INSUFFICIENT_ACCESS');
    }
  };
}

function principalOf(call: Call): Principal {
  if (call.principal === undefined) throw new Error(`${call.method.id} was not authenticated before it was authorized`);
  return call.principal;
}

function forbidApplication(principal: Principal): void {
  if (principal.applicationId !== undefined) throw new ApiError('INSUFFICIENT_ACCESS');
}

async function bindApplication(call: Call, findApplication: FindApplication): Promise<void> {
  const principal = principalOf(call);
  const name = call.variable(applicationField) ?? '';
  // A NUL can come in by gRPC only, and no database text holds one.
  const found = name === '' || name.includes('\0') ? undefined : await findApplication(principal.organizationId, name);
  if (found === undefined) throw new ApiError('NOT_FOUND');
  // Not 403: an application's token must not tell which others there are.
  if (principal.applicationId !== undefined && principal.applicationId !== found.id) throw new ApiError('NOT_FOUND');
  principal.application = found;
}
