import { systemClock } from '../adapters/clock/system.ts';
import { createSystemRandom } from '../adapters/random/system.ts';
import type { Config } from '../config.ts';
import { formatSecret, generateSecret, shownSecret } from '../core/secret.ts';
import { embeddedJwtSecret } from '../embedded/index.ts';
import { createTokens, defaultOrganizationId } from '../pipeline/tokens.ts';
import { StartError } from '../start-error.ts';

/** `jwt generate [ORG_ID]`: a token of an organization, which exists as soon as it is used. */
export async function generateJwt(config: Config, organizationId = defaultOrganizationId): Promise<string> {
  if (!/^org_[!-~]{1,252}$/.test(organizationId)) {
    throw new StartError(`${JSON.stringify(organizationId)} is not an organization id: it must start with org_.`);
  }
  const secret = config.jwtSecret ?? embeddedJwtSecret(config.dataDir);
  const tokens = createTokens({ secret, clock: systemClock });
  return `Token (Bearer): ${await tokens.issueOrganization(organizationId)}`;
}

/** `asymmetric-key generate`: an Ed25519 pair for endpoints that sign with `v1a`. */
export function generateAsymmetricKey(): string {
  const key = generateSecret('ed25519', createSystemRandom());
  return `Secret key: ${formatSecret(key)}\nPublic key: ${shownSecret(key)}`;
}
