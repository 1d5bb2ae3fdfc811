import type { AuthenticationHandlers } from '../gen/handlers.ts';
import type { Context } from '../pipeline/call.ts';
import type { Tokens } from '../pipeline/tokens.ts';
import type { FindOrMake } from './application-on-demand.ts';

interface Dependencies {
  readonly tokens: Pick<Tokens, 'issueApplication'>;
  readonly findOrMake: FindOrMake<{ readonly id: string }>;
  /** The page that a token is used on. */
  readonly portalUrl: string;
}

export function createAuthenticationHandlers(dependencies: Dependencies): AuthenticationHandlers<Context> {
  const { tokens, findOrMake, portalUrl } = dependencies;

  async function access(organizationId: string, applicationId: string, featureFlags: readonly string[]) {
    return { url: portalUrl, token: await tokens.issueApplication({ organizationId, applicationId, featureFlags }) };
  }

  return {
    async appPortalAccess({ principal }, { appId, appPortalAccessIn }) {
      const { organizationId } = principal;
      const { id } = await findOrMake(organizationId, appId, appPortalAccessIn.application);
      return access(organizationId, id, appPortalAccessIn.featureFlags);
    },

    async dashboardAccess({ principal }, { appId }) {
      const { id } = await findOrMake(principal.organizationId, appId, undefined);
      return access(principal.organizationId, id, []);
    },

    async logout() {},
  };
}
