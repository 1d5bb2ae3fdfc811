import { ApiError } from '../core/errors.ts';
import type { ApplicationIn } from '../gen/posthorn/v1/application.ts';

/**
 * The application that a path names, made from `application` where there is none. Rejects with NOT_FOUND where nothing
 * says what to make, VALIDATION_FAILED where its uid is not the path's.
 */
export type FindOrMake<Application> = (
  organizationId: string,
  idOrUid: string,
  application: ApplicationIn | undefined,
) => Promise<Application>;

interface Dependencies<Application> {
  readonly find: (organizationId: string, idOrUid: string) => Application | Promise<Application | undefined>;
  /** Makes an application; a CONFLICT means that another call was first. */
  readonly create: (organizationId: string, application: ApplicationIn) => Promise<unknown>;
}

export function createFindOrMake<Application>({ find, create }: Dependencies<Application>): FindOrMake<Application> {
  return async (organizationId, idOrUid, application) => {
    const known = await find(organizationId, idOrUid);
    if (known !== undefined) return known;
    if (application === undefined) throw new ApiError('NOT_FOUND', 'Application not found');
    const { uid } = application;
    if (uid === undefined) throw uidError('Application UID not set in body', 'application_uid_missing');
    if (uid !== idOrUid) throw uidError('Application UID in the path and body must match', 'application_uid_mismatch');
    try {
      await create(organizationId, application);
    } catch (error) {
      if (!(error instanceof ApiError) || error.reason !== 'CONFLICT') throw error;
    }
    const made = await find(organizationId, idOrUid);
    if (made === undefined) throw new ApiError('NOT_FOUND', 'Application not found');
    return made;
  };
}

function uidError(sentence: string, type: string): ApiError {
  return ApiError.field(['body', 'application', 'uid'], sentence, type);
}
