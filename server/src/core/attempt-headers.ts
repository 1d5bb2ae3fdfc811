import { type Headers, shownHeaders } from './header.ts';

/** What a request carried beyond what is the same for all of them, its endpoint's custom headers and its message's id. */
export interface Sent {
  readonly family: 'webhook' | 'svix';
  readonly seconds: number;
  readonly signature: string;
  readonly userAgent: string;
}

/** About 90 bytes, for these are stored with every attempt. No header's value has a line break. */
export function packSent({ family, seconds, signature, userAgent }: Sent): string {
  return [family, seconds, signature, userAgent].join('\n');
}

/** The headers of a request as they went out; of sensitive custom ones only the names. */
export function sentHeaders(packed: string, messageId: string, custom: ShownHeaders): ShownHeaders {
  const [family = '', seconds = '', signature = '', userAgent = ''] = packed.split('\n');
  const named = new Set([...Object.keys(custom.headers), ...custom.sensitive].map((name) => name.toLowerCase()));
  const ours = { accept: '*/*', 'content-type': 'application/json', 'user-agent': userAgent };
  return {
    headers: {
      ...Object.fromEntries(Object.entries(ours).filter(([name]) => !named.has(name))),
      ...custom.headers,
      [`${family}-id`]: messageId,
      [`${family}-timestamp`]: seconds,
      [`${family}-signature`]: signature,
    },
    sensitive: custom.sensitive,
  };
}

export type ShownHeaders = ReturnType<typeof shownHeaders>;

/** What is kept of custom headers for later: no value that the API would not show. */
export function packCustom(headers: Headers): Buffer {
  return Buffer.from(JSON.stringify(shownHeaders(headers)));
}

export function unpackCustom(bytes: Buffer): ShownHeaders {
  return JSON.parse(bytes.toString()) as ShownHeaders;
}

/** Of a receiver's headers at most this much is kept; the usual answer has 150 to 400 bytes. */
const longest = 4096;

/** `name: value` by line, whole lines up to 4 KiB. */
export function packReceived(headers: Readonly<Record<string, string | string[] | undefined>>): Buffer {
  let text = '';
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) {
      const line = `${name}: ${one}\n`;
      if (text.length + line.length > longest) return Buffer.from(text);
      text += line;
    }
  }
  return Buffer.from(text);
}

/** Name and value of each header that was received. */
export function unpackReceived(bytes: Buffer): [name: string, value: string][] {
  return bytes
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const end = line.indexOf(': ');
      return [line.slice(0, end), line.slice(end + 2)];
    });
}
