import { capabilities as all, type Capability } from '../core/capability.ts';
import { ApiError } from '../core/errors.ts';
import type { AuthenticationHandlers } from '../gen/handlers.ts';
import { type AppPortalAccessIn, AuthenticationSource } from '../gen/posthorn/v1/authentication.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { ApiKeys } from '../store/api-keys.ts';
import { after, issued } from './api-token.ts';
import type { FindOrMake } from './application-on-demand.ts';
import { ownerOf } from './owner.ts';

const usualLifetimeSeconds = 28 * 24 * 60 * 60;
/** Long enough for a page to load; it is in an address, which people copy. */
const onceLifetimeSeconds = 10 * 60;

interface Dependencies {
  readonly keys: ApiKeys;
  readonly findOrMake: FindOrMake<{ readonly id: string }>;
  readonly clock: Clock;
  /** The page that a token is used on. */
  readonly portalUrl: string;
}

type Access = Omit<AppPortalAccessIn, 'application'>;

export function createAuthenticationHandlers(dependencies: Dependencies): AuthenticationHandlers<Context> {
  const { keys, findOrMake, clock, portalUrl } = dependencies;

  async function access(organizationId: string, applicationId: string, wanted: Access) {
    const expiresAt = after(clock, wanted.expiry ?? usualLifetimeSeconds);
    const key = {
      organizationId,
      applicationId,
      capabilities: capabilitiesOf(wanted),
      featureFlags: wanted.featureFlags,
      sessionId: wanted.sessionId ?? null,
    };
    const { token } = await keys.issue({ ...key, kind: 'portal', expiresAt });
    const once = await keys.issue({
      ...key,
      kind: 'once',
      expiresAt: after(clock, onceLifetimeSeconds),
      grantsUntil: expiresAt,
    });
    // Behind the #, so that it is sent to no server and stands in no log of one.
    return { url: `${portalUrl}#key=${once.token}`, token };
  }

  return {
    async appPortalAccess({ principal }, { appId, appPortalAccessIn }) {
      const { application, ...wanted } = appPortalAccessIn;
      capabilitiesOf(wanted);
      const { id } = await findOrMake(principal.organizationId, appId, application);
      return access(principal.organizationId, id, wanted);
    },

    async dashboardAccess({ principal }, { appId }) {
      const { id } = await findOrMake(principal.organizationId, appId, undefined);
      return access(principal.organizationId, id, { featureFlags: [], capabilities: [] });
    },

    async exchangeOneTimeToken(_context, { oneTimeTokenIn }) {
      const made = await keys.exchange(oneTimeTokenIn.oneTimeToken);
      if (made === undefined) throw new ApiError('AUTHENTICATION_FAILED');
      return { token: made.token, capabilities: made.row.capabilities ?? [...all] };
    },

    async whoami({ principal }) {
      const known = principal.tokenId !== undefined;
      return {
        envId: principal.organizationId,
        appId: principal.applicationId,
        permissionSource: known ? AuthenticationSource.TOKEN : AuthenticationSource.JWT,
        sessionId: principal.sessionId,
      };
    },

    async logout({ principal }) {
      if (principal.applicationId !== undefined && principal.tokenId !== undefined) await keys.end(principal.tokenId);
    },

    async expireAll(context, { applicationTokenExpireIn }) {
      const { expiry = 0, sessionIds } = applicationTokenExpireIn;
      await keys.expireApplication(ownerOf(context), expiry, sessionIds);
    },

    async createMessageToken(context, { createTokenIn }) {
      const { name, expiry } = createTokenIn;
      return issued(
        await keys.issue({ ...ownerOf(context), kind: 'message', name, expiresAt: after(clock, expiry ?? undefined) }),
      );
    },
  };
}

/** Null: all. Throws VALIDATION_FAILED. */
function capabilitiesOf({ capabilities, readOnly }: Access): Capability[] | null {
  const unknown = capabilities.find((name) => !isCapability(name));
  if (unknown !== undefined) {
    throw ApiError.field(
      ['body', 'capabilities'],
      `there is no capability \`${unknown}\`; there are ${all.join(', ')}`,
    );
  }
  if (readOnly === true) return ['ViewBase'];
  return capabilities.length === 0 ? null : [...new Set(capabilities.filter(isCapability))];
}

function isCapability(name: string): name is Capability {
  return (all as readonly string[]).includes(name);
}
