import { WebhookVerificationError } from './errors.ts';

/** Headers as frameworks hand them out: a `Headers`, a plain object (any case), or pairs. */
export type HeadersInput =
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | Iterable<readonly [string, string]>;

/** The three headers of a webhook. */
export interface SignedHeaders {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** All three from one family, `webhook-` before `svix-`: a mixture is not what anybody signed. */
export function readHeaders(input: HeadersInput): SignedHeaders {
  const headers = lowerCased(input);
  for (const family of ['webhook', 'svix']) {
    const id = headers.get(`${family}-id`);
    const timestamp = headers.get(`${family}-timestamp`);
    const signature = headers.get(`${family}-signature`);
    if (id && timestamp && signature) return { id, timestamp, signature };
  }
  throw new WebhookVerificationError(
    'missing_header',
    'webhook-id, webhook-timestamp and webhook-signature have to be there, all three',
  );
}

function lowerCased(input: HeadersInput): Map<string, string> {
  const pairs: Iterable<readonly [string, string | readonly string[] | undefined]> =
    Symbol.iterator in input ? input : Object.entries(input);
  const headers = new Map<string, string>();
  for (const [name, value] of pairs) {
    // A header that came twice is joined as HTTP joins it, and then matches nothing.
    const text = typeof value === 'string' ? value : value?.join(', ');
    if (text === undefined) continue;
    const key = name.toLowerCase();
    const other = headers.get(key);
    headers.set(key, other === undefined ? text : `${other}, ${text}`);
  }
  return headers;
}
