/**
 * Ids: a prefix and 27 base62 characters, which are 20 bytes: seconds since 2014-05-13 (4 bytes, big endian),
 * milliseconds / 4 (1 byte), 15 random bytes. That is the millisecond variant of KSUID. The alphabet is in ASCII
 * order, so byte order of the text is order in time, to 4 ms.
 */
export const prefixes = {
  organization: 'org_',
  application: 'app_',
  endpoint: 'ep_',
  endpointSecret: 'epsec_',
  message: 'msg_',
  attempt: 'atmpt_',
  eventType: 'evtype_',
  task: 'qtask_',
  apiKey: 'key_',
} as const;

export type Prefix = (typeof prefixes)[keyof typeof prefixes];

export interface IdFactory {
  /**
   * A new id of the instant `nowMs` (default: the clock's). Ids that one factory makes one after the other for the
   * same 4 ms strictly increase; across processes only time orders them.
   */
  next(prefix: Prefix, nowMs?: number): string;
}

/** What ids need of the two ports; stated here because the core imports nothing. */
interface Sources {
  readonly clock: { now(): number };
  readonly random: { bytes(length: number): Buffer };
}

const EPOCH_SECONDS = 1_400_000_000;
const LENGTH = 27;
/** 62^3: with it remainder * 2^32 + word stays below 2^50, an exact double, so no BigInt is needed. */
const CHUNK = 238_328;
const WORD = 2 ** 32;
const LAST_SLOT = WORD * 256 - 1;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const digits = Buffer.from(ALPHABET, 'latin1');
const values = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;

const text = Buffer.alloc(LENGTH);
const raw = Buffer.alloc(20);
const words = new Float64Array(5);

/** One id on its own. `createIds` is cheaper and keeps the order within a slot. */
export function newId(prefix: Prefix, nowMs: number, random: Sources['random']): string {
  putSlot(slotOf(nowMs));
  random.bytes(15).copy(raw, 5);
  return prefix + encode();
}

/**
 * Ids in the order in which they were asked for. Bytes 5 to 10 count up within a slot from a random start, by a random
 * step of at most 65,536; the other nine bytes are new for each id (72 bits), so processes don't collide either.
 */
export function createIds({ clock, random }: Sources): IdFactory {
  // 11 bytes an id: a 4 KiB block lasts for 372 of them.
  let block: Buffer = Buffer.alloc(0);
  let used = 0;
  let lastSlot = -1;
  let count = 0;

  return {
    next(prefix, nowMs = clock.now()) {
      if (used + 11 > block.length) {
        block = random.bytes(4096);
        used = 0;
      }
      const slot = slotOf(nowMs);
      if (slot === lastSlot) {
        count += 1 + block.readUInt16BE(used);
      } else {
        // 47 bits: the room above is 2^47, some two thousand million steps, which no slot of 4 ms can use up.
        count = block.readUIntBE(used + 2, 6) % 2 ** 47;
        lastSlot = slot;
      }
      putSlot(slot);
      raw.writeUIntBE(count, 5, 6);
      block.copy(raw, 11, used + 2, used + 11);
      used += 11;
      return prefix + encode();
    },
  };
}

/** The instant that an id was made at, milliseconds since the Unix epoch, rounded down to 4. The id must be one. */
export function idTime(id: string): number {
  decode(id, id.lastIndexOf('_') + 1);
  return (EPOCH_SECONDS + (words[0] ?? 0)) * 1000 + ((words[1] ?? 0) >>> 24) * 4;
}

/** The smallest id of that instant. Instants that ids cannot express become the first or the last one that they can. */
export function startId(prefix: Prefix, ms: number): string {
  putSlot(slotOf(ms));
  raw.fill(0, 5);
  return prefix + encode();
}

/** The greatest id of that instant. */
export function endId(prefix: Prefix, ms: number): string {
  putSlot(slotOf(ms));
  raw.fill(0xff, 5);
  return prefix + encode();
}

/** True for the prefix with exactly 27 base62 digits that fit in 160 bits: what any of the functions above can give. */
export function isId(prefix: Prefix, candidate: string): boolean {
  return (
    candidate.length === prefix.length + LENGTH && candidate.startsWith(prefix) && decode(candidate, prefix.length)
  );
}

/** Seconds since the ids' epoch * 256 + milliseconds / 4. */
function slotOf(ms: number): number {
  const whole = Math.floor(ms);
  const seconds = Math.floor(whole / 1000);
  const slot = (seconds - EPOCH_SECONDS) * 256 + ((whole - seconds * 1000) >>> 2);
  return Math.max(0, Math.min(slot, LAST_SLOT));
}

function putSlot(slot: number): void {
  raw.writeUIntBE(slot, 0, 5);
}

/** Long division of `raw` by 62^3, nine times, least significant digits first. */
function encode(): string {
  let w0 = raw.readUInt32BE(0);
  let w1 = raw.readUInt32BE(4);
  let w2 = raw.readUInt32BE(8);
  let w3 = raw.readUInt32BE(12);
  let w4 = raw.readUInt32BE(16);
  for (let at = LENGTH - 3; at >= 0; at -= 3) {
    let rest = 0;
    let quotient = Math.floor(w0 / CHUNK);
    rest = (w0 - quotient * CHUNK) * WORD + w1;
    w0 = quotient;
    quotient = Math.floor(rest / CHUNK);
    rest = (rest - quotient * CHUNK) * WORD + w2;
    w1 = quotient;
    quotient = Math.floor(rest / CHUNK);
    rest = (rest - quotient * CHUNK) * WORD + w3;
    w2 = quotient;
    quotient = Math.floor(rest / CHUNK);
    rest = (rest - quotient * CHUNK) * WORD + w4;
    w3 = quotient;
    quotient = Math.floor(rest / CHUNK);
    rest -= quotient * CHUNK;
    w4 = quotient;
    const high = (rest / 3844) | 0;
    const low = rest - high * 3844;
    const middle = (low / 62) | 0;
    text[at] = digits[high] ?? 0;
    text[at + 1] = digits[middle] ?? 0;
    text[at + 2] = digits[low - middle * 62] ?? 0;
  }
  return text.toString('latin1');
}

/** The 27 digits from `from` on into `words`. False when a character is no digit or the number passes 160 bits. */
function decode(id: string, from: number): boolean {
  words.fill(0);
  for (let at = from; at < from + LENGTH; at += 3) {
    const a = values[id.charCodeAt(at)] ?? -1;
    const b = values[id.charCodeAt(at + 1)] ?? -1;
    const c = values[id.charCodeAt(at + 2)] ?? -1;
    if ((a | b | c) < 0) return false;
    let carry = a * 3844 + b * 62 + c;
    for (let i = 4; i >= 0; i--) {
      const product = (words[i] ?? 0) * CHUNK + carry;
      carry = Math.floor(product / WORD);
      words[i] = product - carry * WORD;
    }
    if (carry > 0) return false;
  }
  return true;
}
