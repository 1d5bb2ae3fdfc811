import { capabilities as all, type Capability } from '../core/capability.ts';
import { ApiError } from '../core/errors.ts';
import type { AuthenticationHandlers } from '../gen/handlers.ts';
import { type AppPortalAccessIn, AuthenticationSource } from '../gen/posthorn/v1/authentication.ts';
import type { Context } from '../pipeline/call.ts';
import type { Tokens } from '../pipeline/tokens.ts';
import type { Clock } from '../ports/clock.ts';
import type { ApiKeys, Grant } from '../store/api-keys.ts';
import { after, inSeconds, issued } from './api-token.ts';
import type { FindOrMake } from './application-on-demand.ts';
import { ownerOf } from './owner.ts';

const usualLifetimeSeconds = 28 * 24 * 60 * 60;
/** Long enough for a page to load; it is in an address, which people copy. */
const onceLifetimeSeconds = 10 * 60;

interface Dependencies {
  readonly keys: ApiKeys;
  readonly tokens: Pick<Tokens, 'issueApplication'>;
  readonly findOrMake: FindOrMake<{ readonly id: string }>;
  readonly clock: Clock;
  /** The page that a token is used on. */
  readonly portalUrl: string;
}

type Access = Omit<AppPortalAccessIn, 'application'>;

export function createAuthenticationHandlers(dependencies: Dependencies): AuthenticationHandlers<Context> {
  const { keys, tokens, findOrMake, clock, portalUrl } = dependencies;

  /** A JSON Web Token, as clients have always got it, which is known by its row as well, so that it can be ended. */
  const minted =
    ({ organizationId, applicationId, featureFlags, expiresAt }: Grant) =>
    (id: string): Promise<string> => {
      const lifetimeSeconds = Math.round((expiresAt.getTime() - clock.now()) / 1_000);
      return tokens.issueApplication({ organizationId, applicationId, featureFlags, lifetimeSeconds, id });
    };

  async function access(organizationId: string, applicationId: string, wanted: Access) {
    const expiresAt = inSeconds(clock, wanted.expiry ?? usualLifetimeSeconds);
    const grant = { organizationId, applicationId, featureFlags: wanted.featureFlags, expiresAt };
    const key = { ...grant, capabilities: capabilitiesOf(wanted), sessionId: wanted.sessionId ?? null };
    const { token } = await keys.issue({ ...key, kind: 'portal', mint: minted(grant) });
    const until = inSeconds(clock, onceLifetimeSeconds);
    const once = await keys.issue({ ...key, kind: 'once', expiresAt: until, grantsUntil: expiresAt });
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
      const made = await keys.exchange(oneTimeTokenIn.oneTimeToken, minted);
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
      return issued(await keys.issue({ ...ownerOf(context), kind: 'message', name, expiresAt: after(clock, expiry) }));
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
