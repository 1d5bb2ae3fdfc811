import { fromBase64 } from './base64.ts';
import { WebhookVerificationError } from './errors.ts';
import { type HeadersInput, readHeaders, type SignedHeaders } from './headers.ts';
import { createSecret, type Secret } from './secret.ts';

/** The body exactly as it came: bytes, or the text they were decoded to. */
export type BodyInput = string | Uint8Array | ArrayBuffer;

export interface WebhookOptions {
  /** How far the timestamp may be from now, in either direction, seconds. Above 0. Default: 300. */
  readonly toleranceSeconds?: number;
  /** Epoch milliseconds; for tests. */
  readonly now?: () => number;
}

/** A request that one of the secrets has signed. */
export interface VerifiedWebhook {
  /** The message's id, the same in each try: what has been dealt with once can be told by it. */
  readonly id: string;
  readonly timestamp: Date;
  readonly body: Uint8Array;
  /** Which of the secrets it was, from 0. */
  readonly secretIndex: number;
  /** The body as JSON. Throws `SyntaxError` where it is none. */
  json(): unknown;
}

/** A sender's header has one signature for each key in use; far more than that is an attempt to keep us busy. */
const maxSignatures = 32;

/** Verifies and signs webhooks by Standard Webhooks, `v1` and `v1a`. */
export class Webhook {
  private readonly secrets: readonly Secret[];
  private readonly toleranceMs: number;
  private readonly now: () => number;

  /** One secret, or several while they are being rotated; see `createSecret` for their forms. */
  constructor(secrets: string | Uint8Array | readonly (string | Uint8Array)[], options: WebhookOptions = {}) {
    const list = typeof secrets === 'string' || secrets instanceof Uint8Array ? [secrets] : secrets;
    if (list.length === 0) throw new TypeError('at least one secret is needed');
    this.secrets = list.map(createSecret);
    const tolerance = options.toleranceSeconds ?? 300;
    if (!(tolerance > 0)) throw new TypeError('toleranceSeconds has to be above 0');
    this.toleranceMs = tolerance * 1000;
    this.now = options.now ?? Date.now;
  }

  /** Throws `WebhookVerificationError`, and nothing else, where the request is not to be trusted. */
  async verify(body: BodyInput, headers: HeadersInput): Promise<VerifiedWebhook> {
    const bytes = toBytes(body);
    const signed = readHeaders(headers);
    const timestamp = this.checkTime(signed.timestamp);
    const secretIndex = await this.match(signed, bytes);
    return {
      id: signed.id,
      timestamp,
      body: bytes,
      secretIndex,
      json: () => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    };
  }

  /** The value of `webhook-signature`, by the first secret that can sign. For tests, and for senders. */
  async sign(id: string, timestamp: Date, body: BodyInput): Promise<string> {
    const secret = this.secrets.find((one) => one.sign !== undefined);
    if (secret?.sign === undefined) throw new TypeError('none of the secrets can sign: "whpk_" only verifies');
    const seconds = String(Math.floor(timestamp.getTime() / 1000));
    return `${secret.scheme},${await secret.sign(content(id, seconds, toBytes(body)))}`;
  }

  private checkTime(text: string): Date {
    if (!/^[0-9]{1,12}$/.test(text)) {
      throw new WebhookVerificationError('malformed_timestamp', 'the timestamp has to be whole seconds since 1970');
    }
    const time = Number(text) * 1000;
    const age = this.now() - time;
    if (age > this.toleranceMs) throw new WebhookVerificationError('too_old', 'the timestamp is too old');
    if (age < -this.toleranceMs) throw new WebhookVerificationError('too_new', 'the timestamp is in the future');
    return new Date(time);
  }

  private async match(signed: SignedHeaders, bytes: Uint8Array): Promise<number> {
    const signedContent = content(signed.id, signed.timestamp, bytes);
    for (const entry of signed.signature.split(' ').slice(0, maxSignatures)) {
      const comma = entry.indexOf(',');
      const scheme = entry.slice(0, Math.max(comma, 0));
      const signature = fromBase64(entry.slice(comma + 1));
      if (signature === undefined) continue;
      for (const [i, secret] of this.secrets.entries()) {
        if (secret.scheme === scheme && (await secret.verify(signature, signedContent))) return i;
      }
    }
    throw new WebhookVerificationError('no_match', 'no signature matches the body');
  }
}

function content(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

function toBytes(body: BodyInput): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new WebhookVerificationError(
    'parsed_body',
    'verify takes the body as it came, bytes or text; a framework has parsed it already (in Express use express.raw())',
  );
}
