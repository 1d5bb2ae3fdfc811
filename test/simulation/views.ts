import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';
import { generateSecret } from '../../server/src/core/secret.ts';
import type { ApplicationView, EndpointView, Views } from '../../server/src/store/views.ts';
import type { ModelDatabase } from './model/database.ts';
import type { Link } from './model/store.ts';

const keys = [{ key: generateSecret('hmac256', createSeededRandom(1)), expiresAt: undefined }];

/** Application views over a link that may fail; `forget` stands for the look-round of `store/views.ts`. */
export function createModelViews(link: Link): Views {
  const known = new Map<string, ApplicationView>();

  async function load(applicationId: string): Promise<ApplicationView | undefined> {
    const view = await link.run('reading', 'view', (database) => read(database, applicationId));
    if (view !== undefined && (known.get(applicationId)?.version ?? 0) <= view.version) known.set(applicationId, view);
    return view;
  }

  return {
    find: (_organizationId, id) => known.get(id) ?? load(id),
    peek(applicationId, version) {
      const view = known.get(applicationId);
      return view !== undefined && view.version >= version ? view : undefined;
    },
    load,
    forget: (applicationId) => void known.delete(applicationId),
    start() {},
    stop() {},
  };
}

function read({ tables }: ModelDatabase, applicationId: string): ApplicationView | undefined {
  const application = tables.applications.get(applicationId);
  if (application === undefined || application.deleted) return undefined;
  const endpoints = new Map<string, EndpointView>();
  for (const endpoint of tables.endpoints.values())
    if (endpoint.applicationId === applicationId && !endpoint.deleted)
      endpoints.set(endpoint.id, {
        id: endpoint.id,
        uid: undefined,
        url: endpoint.url,
        disabled: endpoint.disabled,
        eventTypes: null,
        channels: null,
        throttleRate: undefined,
        keys,
        headers: [],
      });
  const all = [...endpoints.values()];
  return {
    id: applicationId,
    uid: undefined,
    organizationId: application.organizationId,
    version: application.version,
    authEpoch: 0,
    endpoints,
    match: () => all.filter(({ disabled }) => !disabled),
  };
}
