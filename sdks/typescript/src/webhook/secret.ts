import { fromBase64, toBase64 } from './base64.ts';

/** A secret made ready for the two schemes of Standard Webhooks. */
export interface Secret {
  /** `v1`: HMAC-SHA256. `v1a`: Ed25519. */
  readonly scheme: 'v1' | 'v1a';
  verify(signature: Uint8Array<ArrayBuffer>, content: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Signature in base64. Undefined where the secret can only verify. */
  readonly sign: ((content: Uint8Array<ArrayBuffer>) => Promise<string>) | undefined;
}

/**
 * `whsec_` and at least 16 bytes in base64: the shared key of `v1`. `whpk_` and 32 bytes: the public key of `v1a`. `whsk_`
 * and 64 bytes (seed and public key): its key pair, which also signs. Bytes: the shared key itself. Throws `TypeError` on
 * anything else; a key that is read wrongly would make every webhook look forged.
 */
export function createSecret(secret: string | Uint8Array): Secret {
  if (typeof secret !== 'string') return hmac(Uint8Array.from(secret));
  const match = /^(whsec|whpk|whsk)_(.*)$/.exec(secret);
  const bytes = fromBase64(match?.[2] ?? '=');
  if (match === null || bytes === undefined) {
    throw new TypeError('a secret is "whsec_", "whpk_" or "whsk_" followed by base64');
  }
  if (match[1] === 'whsec') return hmac(bytes);
  if (bytes.length !== (match[1] === 'whpk' ? 32 : 64))
    throw new TypeError(`the key behind "${match[1]}_" has a wrong length`);
  return match[1] === 'whpk' ? ed25519(bytes, undefined) : ed25519(bytes.slice(32), bytes.slice(0, 32));
}

function hmac(bytes: Uint8Array<ArrayBuffer>): Secret {
  if (bytes.length < 16) throw new TypeError('a shared key has at least 16 bytes');
  const key = once(() => {
    return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  });
  return {
    scheme: 'v1',
    // Compares in constant time.
    verify: async (signature, content) => crypto.subtle.verify('HMAC', await key(), signature, content),
    sign: async (content) => toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', await key(), content))),
  };
}

/** What stands before the seed in PKCS #8 (RFC 8410, section 7). */
const pkcs8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

function ed25519(publicBytes: Uint8Array<ArrayBuffer>, seed: Uint8Array<ArrayBuffer> | undefined): Secret {
  const publicKey = once(() => crypto.subtle.importKey('raw', publicBytes, 'Ed25519', false, ['verify']));
  const verify: Secret['verify'] = async (signature, content) => {
    return crypto.subtle.verify('Ed25519', await publicKey(), signature, content);
  };
  if (seed === undefined) return { scheme: 'v1a', verify, sign: undefined };
  const privateKey = once(() => {
    return crypto.subtle.importKey('pkcs8', Uint8Array.from([...pkcs8, ...seed]), 'Ed25519', false, ['sign']);
  });
  return {
    scheme: 'v1a',
    verify,
    sign: async (content) => toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', await privateKey(), content))),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
