import { createHash } from 'node:crypto';

/** What each token of the server's own begins with. A JSON Web Token begins with `ey`. */
export const ownTokenPrefix = 'ph_';

/** What is kept of a token. Tokens are 32 random bytes, so a plain hash is as good as a slow one. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
