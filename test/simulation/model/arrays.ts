/** Reads what `store/binary-array.ts` writes: one-dimensional arrays in Postgres' binary format. */
const headerSize = 20;
const postgresEpochMs = 946_684_800_000;

function elements<T>(buffer: Buffer, read: (at: number, length: number) => T): (T | undefined)[] {
  const values: (T | undefined)[] = [];
  let at = headerSize;
  for (let left = buffer.readInt32BE(12); left > 0; left -= 1) {
    const length = buffer.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? undefined : read(at, length));
    if (length > 0) at += length;
  }
  return values;
}

function whole<T>(values: (T | undefined)[]): T[] {
  if (values.includes(undefined)) throw new Error('an array has a NULL where none may be');
  return values as T[];
}

export function texts(value: unknown): string[] {
  const buffer = value as Buffer;
  return whole(elements(buffer, (at, length) => buffer.toString('utf8', at, at + length)));
}

export function blobs(value: unknown): Buffer[] {
  const buffer = value as Buffer;
  return whole(elements(buffer, (at, length) => buffer.subarray(at, at + length)));
}

/** Integers of any width, booleans (0 and 1) and dates (days since 2000-01-01). */
export function numbers(value: unknown): number[] {
  const buffer = value as Buffer;
  return whole(
    elements(buffer, (at, length) => {
      if (length === 8) return buffer.readInt32BE(at) * 0x1_0000_0000 + buffer.readUInt32BE(at + 4);
      return buffer.readIntBE(at, length);
    }),
  );
}

/** Epoch milliseconds, undefined for NULL. */
export function times(value: unknown): (number | undefined)[] {
  const buffer = value as Buffer;
  return elements(
    buffer,
    (at) => (buffer.readInt32BE(at) * 0x1_0000_0000 + buffer.readUInt32BE(at + 4)) / 1_000 + postgresEpochMs,
  );
}
