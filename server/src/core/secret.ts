import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';

/** `default_signature_type`'s words: HMAC-SHA256 signs as `v1`, Ed25519 as `v1a`. */
export type SignatureType = 'hmac256' | 'ed25519';

/** A secret ready to sign with. `bytes`: the HMAC key, or the Ed25519 seed followed by its public key. */
export interface SigningKey {
  readonly type: SignatureType;
  readonly bytes: Buffer;
  readonly keyObject: KeyObject;
}

/** The public half of an Ed25519 secret: verifies and cannot sign. */
export interface PublicKey {
  readonly type: 'ed25519-public';
  readonly keyObject: KeyObject;
}

/** What is wrong with a secret, in the words of the wire, and the `type` that its 422 carries. */
export interface SecretProblem {
  readonly msg: string;
  readonly type: 'value_error' | 'value_error.jsondecode';
}

export type ParsedSecret<Key = SigningKey> =
  | { readonly key: Key; readonly problem?: undefined }
  | { readonly key?: undefined; readonly problem: SecretProblem };

const HMAC_PREFIX = 'whsec_';
const PRIVATE_PREFIX = 'whsk_';
const PUBLIC_PREFIX = 'whpk_';

const HMAC_MIN = 24;
const HMAC_MAX = 75;
/** What Standard Webhooks recommends for a new secret. */
const HMAC_GENERATED = 24;

/** RFC 8410 wrappers, constant for Ed25519: PKCS #8 before a seed, SubjectPublicKeyInfo before a public key. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** First byte of a stored secret. */
const MARKS: Record<SignatureType, number> = { hmac256: 1, ed25519: 2 };

/** Reads a secret as callers give it: `whsec_` (24 to 75 bytes) or `whsk_` (seed and public key, 64 bytes). */
export function parseSecret(text: string): ParsedSecret {
  if (text.startsWith(HMAC_PREFIX)) return fromBase64(text.slice(HMAC_PREFIX.length), hmacKey);
  if (text.startsWith(PRIVATE_PREFIX)) return fromBase64(text.slice(PRIVATE_PREFIX.length), ed25519Key);
  return unreadable('invalid prefix');
}

/** Reads a `whpk_` key, which only verifies. */
export function parsePublicKey(text: string): ParsedSecret<PublicKey> {
  if (!text.startsWith(PUBLIC_PREFIX)) return unreadable('invalid prefix');
  return fromBase64(text.slice(PUBLIC_PREFIX.length), (bytes) => {
    if (bytes.length !== 32) return invalid('secret length invalid');
    const der = Buffer.concat([SPKI_HEAD, bytes]);
    return { key: { type: 'ed25519-public', keyObject: createPublicKey({ key: der, format: 'der', type: 'spki' }) } };
  });
}

/** The secret as text, private half included: `whsec_…` or `whsk_…`. */
export function formatSecret(key: SigningKey): string {
  return (key.type === 'hmac256' ? HMAC_PREFIX : PRIVATE_PREFIX) + key.bytes.toString('base64');
}

/** What the API shows of a secret: `whsec_…`, or the public half `whpk_…`; a private half never leaves the server. */
export function shownSecret(key: SigningKey): string {
  return key.type === 'hmac256' ? formatSecret(key) : PUBLIC_PREFIX + key.bytes.subarray(32).toString('base64');
}

/** A new secret: 24 random bytes, or a fresh Ed25519 pair. */
export function generateSecret(type: SignatureType, random: { bytes(length: number): Buffer }): SigningKey {
  if (type === 'hmac256') return wrapHmac(random.bytes(HMAC_GENERATED));
  const seed = random.bytes(32);
  const keyObject = privateKey(seed);
  return { type, bytes: Buffer.concat([seed, publicHalf(keyObject)]), keyObject };
}

/** The secret as bytes for sealing: one byte for its type, then the key. */
export function secretBytes(key: SigningKey): Buffer {
  return Buffer.concat([Buffer.of(MARKS[key.type]), key.bytes]);
}

/** The reverse of `secretBytes`. Undefined when the bytes are no secret. */
export function secretFromBytes(bytes: Buffer): SigningKey | undefined {
  const key = bytes.subarray(1);
  if (bytes[0] === MARKS.hmac256 && key.length > 0) return wrapHmac(key);
  if (bytes[0] === MARKS.ed25519 && key.length === 64) {
    return { type: 'ed25519', bytes: key, keyObject: privateKey(key.subarray(0, 32)) };
  }
  return undefined;
}

function fromBase64<Key>(text: string, then: (bytes: Buffer) => ParsedSecret<Key>): ParsedSecret<Key> {
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is not base64; only text that comes out the same again was base64, padding and last bits included.
  if (bytes.toString('base64') !== text) return unreadable('invalid base64');
  return then(bytes);
}

function hmacKey(bytes: Buffer): ParsedSecret {
  if (bytes.length < HMAC_MIN || bytes.length > HMAC_MAX) return invalid('secret length invalid');
  return { key: wrapHmac(bytes) };
}

function ed25519Key(bytes: Buffer): ParsedSecret {
  if (bytes.length !== 64) return invalid('secret length invalid');
  const keyObject = privateKey(bytes.subarray(0, 32));
  if (!publicHalf(keyObject).equals(bytes.subarray(32))) return invalid('Invalid key, failed signing test msg');
  return { key: { type: 'ed25519', bytes, keyObject } };
}

function wrapHmac(bytes: Buffer): SigningKey {
  return { type: 'hmac256', bytes, keyObject: createSecretKey(bytes) };
}

function privateKey(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

function publicHalf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);
}

function unreadable(msg: string): { problem: SecretProblem } {
  return { problem: { msg, type: 'value_error.jsondecode' } };
}

function invalid(msg: string): { problem: SecretProblem } {
  return { problem: { msg, type: 'value_error' } };
}
