import { formatTimestamp } from './timestamp.ts';

/**
 * Collects a JSON text: small values in `text`, to which generated code appends, and bytes that are JSON already, which
 * go out as they are.
 */
export class JsonWriter {
  text = '';
  private readonly pieces: (string | Uint8Array)[] = [];

  raw(bytes: Uint8Array): void {
    this.pieces.push(this.text, bytes);
    this.text = '';
  }

  finish(): Buffer {
    const { pieces, text } = this;
    if (pieces.length === 0) return Buffer.from(text, 'utf8');
    pieces.push(text);
    let length = 0;
    for (const piece of pieces) length += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
    const buffer = Buffer.allocUnsafe(length);
    let at = 0;
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        at += buffer.write(piece, at);
      } else {
        buffer.set(piece, at);
        at += piece.length;
      }
    }
    return buffer;
  }
}

/** Text that stands in JSON as it is. Most does: ids, names, times. */
const plain = /^[ !#-[\]-~]*$/;

export function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

export function quotedTime(time: Date): string {
  return `"${formatTimestamp(time)}"`;
}

export function quotedList(list: readonly string[]): string {
  let text = '[';
  for (let i = 0; i < list.length; i += 1)
    text += i === 0 ? quoted(list[i] as string) : `,${quoted(list[i] as string)}`;
  return `${text}]`;
}

export function quotedMap(map: ReadonlyMap<string, string>): string {
  let text = '{';
  let comma = '';
  for (const [key, value] of map) {
    text += `${comma}${quoted(key)}:${quoted(value)}`;
    comma = ',';
  }
  return `${text}}`;
}
