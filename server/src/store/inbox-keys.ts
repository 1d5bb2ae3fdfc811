import type pg from 'pg';
import { verify } from '../core/signature.ts';
import type { Clock } from '../ports/clock.ts';
import type { Views } from './views.ts';

const sentences = {
  verified: 'verified',
  missing_header: 'not signed: the webhook-id, -timestamp and -signature headers are not all there',
  timestamp: 'not verified: the timestamp is more than five minutes away from now',
  no_match: 'not verified: no signature matches the secret of an endpoint that points here',
} as const;

/** Checks a webhook that came to the server's own inbox with the secrets of the endpoints that point there. */
export function createInboxVerify(dependencies: {
  readonly pool: pg.Pool;
  readonly views: Views;
  readonly clock: Clock;
}) {
  const { pool, views, clock } = dependencies;
  return async (path: string, header: (name: string) => string | undefined, body: Buffer): Promise<string> => {
    const family = header('webhook-id') === undefined ? 'svix' : 'webhook';
    const signed = {
      id: header(`${family}-id`),
      timestamp: header(`${family}-timestamp`),
      signature: header(`${family}-signature`),
    };
    if (signed.id === undefined) return sentences.missing_header;
    const { rows } = await pool.query<{ application_id: string }>(
      'select application_id from message where id = $1 limit 1',
      [signed.id.replaceAll('\0', '')],
    );
    const view = rows[0] === undefined ? undefined : await views.load(rows[0].application_id, 0);
    const keys = [...(view?.endpoints.values() ?? [])]
      .filter((endpoint) => new URL(endpoint.url).pathname.replace(/\/$/, '') === path)
      .flatMap((endpoint) => (endpoint.keys === 'unreadable' ? [] : endpoint.keys.map(({ key }) => key)));
    return sentences[verify(keys, signed, body, Math.floor(clock.now() / 1000))];
  };
}
