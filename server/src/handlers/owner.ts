import type { Context } from '../pipeline/call.ts';
import type { Owner } from '../store/configuration.ts';

/** The application that the pipeline has found for a call in its scope. */
export function ownerOf({ principal }: Context): Owner {
  if (principal.application === undefined) throw new Error('the pipeline has bound no application to this call');
  return { organizationId: principal.organizationId, applicationId: principal.application.id };
}
