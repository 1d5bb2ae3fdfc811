import { ApiError } from '../core/errors.ts';
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
 *     application               yes, the application exists     only its own, else 404
 *     read_all                  yes                             yes, the handler filters
 */
export function authorize(findApplication: FindApplication): Step {
  return ({ scope }, next) => {
    switch (scope) {
      case 'none':
      case 'read_all':
        return next;
      case 'organization':
        return (call) => {
          forbidApplication(principalOf(call));
          return next(call);
        };
      case 'organization_application':
        return async (call) => {
          forbidApplication(principalOf(call));
          await bindApplication(call, findApplication);
          return next(call);
        };
      case 'application':
        return async (call) => {
          await bindApplication(call, findApplication);
          return next(call);
        };
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
