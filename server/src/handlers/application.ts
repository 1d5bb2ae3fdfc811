import { type Order, span } from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import { prefixes } from '../core/ids.ts';
import type { ApplicationHandlers } from '../gen/handlers.ts';
import type { ApplicationIn, ApplicationOut, ApplicationPatch } from '../gen/posthorn/v1/application.ts';
import { Ordering } from '../gen/posthorn/v1/page.ts';
import type { Context } from '../pipeline/call.ts';
import { type ApplicationFields, type ApplicationRow, type Applications, uidTaken } from '../store/applications.ts';
import { shownMetadata, storedMetadata } from './metadata.ts';
import { ownerOf } from './owner.ts';
import { idCursor, limitOf, listed } from './paging.ts';

interface Dependencies {
  readonly applications: Applications;
}

export function createApplicationHandlers({ applications }: Dependencies): ApplicationHandlers<Context> {
  /** Of two calls that make one uid at the same time the later finds what the first has made. */
  async function createOrFind(organizationId: string, fields: ApplicationFields) {
    try {
      return { row: await applications.create(organizationId, fields), made: true };
    } catch (error) {
      const row = fields.uid === null ? undefined : await withUid(organizationId, fields.uid);
      if (row === undefined) throw error;
      return { row, made: false };
    }
  }

  async function withUid(organizationId: string, uid: string): Promise<ApplicationRow | undefined> {
    const row = await applications.find(organizationId, uid);
    return row?.uid === uid ? row : undefined;
  }

  return {
    async listApplications({ principal }, request) {
      const order: Order = request.order === Ordering.DESCENDING ? 'descending' : 'ascending';
      const over = span(order, idCursor(request.iterator, prefixes.application));
      const limit = limitOf(request);
      const rows = await applications.list(principal.organizationId, over, limit);
      return listed(rows, { limit, span: over, key: (row) => row.id, show: shown });
    },

    async createApplication(context, { applicationIn, getIfExists }) {
      const { organizationId } = context.principal;
      const fields = fieldsOf(applicationIn);
      if (getIfExists === true && fields.uid !== null) {
        const known = await withUid(organizationId, fields.uid);
        if (known !== undefined) return shown(known);
        const { row, made } = await createOrFind(organizationId, fields);
        if (made) context.created();
        return shown(row);
      }
      const row = await applications.create(organizationId, fields).catch((error: unknown) => {
        throw uidTaken(error);
      });
      context.created();
      return shown(row);
    },

    async getApplication(context) {
      const { organizationId, applicationId } = ownerOf(context);
      const row = await applications.find(organizationId, applicationId);
      if (row === undefined) throw new ApiError('NOT_FOUND');
      return shown(row);
    },

    async upsertApplication(context, { appId, applicationIn }) {
      const { organizationId } = context.principal;
      const fields = fieldsOf(applicationIn);
      const known = await applications.find(organizationId, appId);
      if (known !== undefined) {
        return shown(await applications.change({ organizationId, applicationId: known.id }, fields));
      }
      const row = await applications.create(organizationId, fields);
      context.created();
      return shown(row);
    },

    async patchApplication(context, { applicationPatch, updateMask }) {
      return shown(await applications.change(ownerOf(context), changesOf(applicationPatch, updateMask)));
    },

    deleteApplication: (context) => applications.delete(ownerOf(context)),
  };
}

export function fieldsOf({ name, uid, throttleRate, metadata }: ApplicationIn): ApplicationFields {
  return { name, uid: uid ?? null, throttleRate: throttleRate ?? null, metadata: storedMetadata(metadata) };
}

function changesOf(patch: ApplicationPatch, mask: readonly string[]): Partial<ApplicationFields> {
  return {
    ...(mask.includes('name') && patch.name !== undefined ? { name: patch.name } : {}),
    ...(mask.includes('uid') ? { uid: patch.uid ?? null } : {}),
    ...(mask.includes('throttle_rate') ? { throttleRate: patch.throttleRate ?? null } : {}),
    ...(mask.includes('metadata') ? { metadata: storedMetadata(patch.metadata) } : {}),
  };
}

function shown(row: ApplicationRow): ApplicationOut {
  return {
    id: row.id,
    uid: row.uid ?? undefined,
    name: row.name,
    throttleRate: row.throttleRate ?? undefined,
    metadata: shownMetadata(row.metadata),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
