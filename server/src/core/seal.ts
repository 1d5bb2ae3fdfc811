import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';

/**
 * Secrets at rest. A sealed value is a version byte (1), the key's id (4 bytes), a random nonce (12 bytes), the
 * ciphertext and the tag (16 bytes) of AES-256-GCM, with the row's id as associated data: a value that was copied
 * to another row does not open.
 */
export interface Sealer {
  /** Hex id of the key that seals; what is kept to recognise a wrong `main_secret` at start. */
  readonly keyId: string;
  seal(plain: Buffer, rowId: string): Buffer;
  /** Throws `SealError`. */
  open(sealed: Buffer, rowId: string): Buffer;
  /** False when the value was sealed with an older key: the rotation task seals it again. */
  isCurrent(sealed: Buffer): boolean;
}

/**
 * Why a value does not open. `malformed`: no sealed value at all, or of a later version. `unknown_key`: none of the
 * given secrets sealed it. `tampered`: the bytes were changed, or belong to another row.
 */
export type SealProblem = 'malformed' | 'unknown_key' | 'tampered';

export class SealError extends Error {
  readonly problem: SealProblem;

  constructor(problem: SealProblem, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.problem = problem;
  }
}

interface Options {
  /** `main_secret`, or what `deriveMainSecret` gave. Any length; its strength is the caller's choice. */
  readonly mainSecret: string | Buffer;
  /** Secrets from before a rotation: they open and never seal. */
  readonly olderSecrets?: readonly (string | Buffer)[];
  readonly random: { bytes(length: number): Buffer };
}

interface SealKey {
  readonly id: number;
  readonly bytes: Buffer;
}

const VERSION = 1;
const NONCE_AT = 5;
const TEXT_AT = NONCE_AT + 12;
const TAG_LENGTH = 16;

export function createSealer({ mainSecret, olderSecrets = [], random }: Options): Sealer {
  const current = deriveKey(mainSecret);
  const keys = new Map([...olderSecrets.map(deriveKey), current].map((key) => [key.id, key]));

  return {
    keyId: hexId(current.id),

    seal(plain, rowId) {
      const head = Buffer.alloc(TEXT_AT);
      head[0] = VERSION;
      head.writeUInt32BE(current.id, 1);
      random.bytes(12).copy(head, NONCE_AT);
      const cipher = createCipheriv('aes-256-gcm', current.bytes, head.subarray(NONCE_AT));
      cipher.setAAD(Buffer.from(rowId));
      return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },

    open(sealed, rowId) {
      if (sealed.length < TEXT_AT + TAG_LENGTH || sealed[0] !== VERSION) {
        throw new SealError('malformed', 'This is not a sealed value that this version can read.');
      }
      const id = sealed.readUInt32BE(1);
      const key = keys.get(id);
      if (key === undefined) {
        throw new SealError(
          'unknown_key',
          `The value was sealed with key ${hexId(id)}, which main_secret does not give.`,
        );
      }
      const tagAt = sealed.length - TAG_LENGTH;
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, sealed.subarray(NONCE_AT, TEXT_AT), {
        authTagLength: TAG_LENGTH,
      });
      decipher.setAAD(Buffer.from(rowId)).setAuthTag(sealed.subarray(tagAt));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(TEXT_AT, tagAt)), decipher.final()]);
      } catch (cause) {
        throw new SealError('tampered', `The sealed value of ${rowId} was changed or belongs elsewhere.`, { cause });
      }
    },

    isCurrent: (sealed) => sealed.length > NONCE_AT && sealed[0] === VERSION && sealed.readUInt32BE(1) === current.id,
  };
}

/**
 * A main secret from a symmetric `jwt_secret`, for when `main_secret` is unset (HKDF-SHA256, RFC 5869). Whoever
 * changes the `jwt_secret` then loses the stored secrets, hence the warning at start.
 */
export function deriveMainSecret(jwtSecret: string | Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', jwtSecret, '', 'posthorn main secret 1', 32));
}

function deriveKey(secret: string | Buffer): SealKey {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'posthorn seal 1', 32));
  return { bytes, id: createHash('sha256').update('posthorn seal key id').update(bytes).digest().readUInt32BE(0) };
}

function hexId(id: number): string {
  return id.toString(16).padStart(8, '0');
}
