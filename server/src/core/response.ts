import { isUtf8 } from 'node:buffer';

/** So much of a receiver's answer is read, stored and shown, in bytes. */
export const RESPONSE_CAP = 20_000;

/**
 * A receiver's answer as the API shows it: text where its first 20,000 bytes are UTF-8, base64 otherwise. A character
 * that the cap cuts in two is left out, so a long text stays text.
 */
export function responseText(body: Buffer): string {
  if (body.length < RESPONSE_CAP) return isUtf8(body) ? body.toString() : body.toString('base64');
  const kept = body.subarray(0, RESPONSE_CAP);
  const whole = kept.subarray(0, wholeCharacters(kept));
  return isUtf8(whole) ? whole.toString() : kept.toString('base64');
}

/** Length without an unfinished character at the end. UTF-8 characters are at most four bytes long. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const needed = byte >= 0b1111_0000 ? 4 : byte >= 0b1110_0000 ? 3 : byte >= 0b1100_0000 ? 2 : 1;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
