import { isIP } from 'node:net';

/** How one kind of setting is read from text, and what is said when the text is not of that kind. */
export interface Kind<T> {
  /** Ends the sentence "… must be". */
  readonly expects: string;
  /** Undefined when the text is not of this kind. */
  parse(text: string): T | undefined;
  /** What the start-up print shows. */
  show(value: T): unknown;
}

export interface Address {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export const plainText: Kind<string> = { expects: 'text', parse: (text) => text, show: asIs };

export const secretText: Kind<string> = { ...plainText, show: () => '***' };

export const flag: Kind<boolean> = {
  expects: 'true or false',
  parse: (text) => ({ true: true, false: false })[text.toLowerCase()],
  show: asIs,
};

export const address: Kind<Address> = {
  expects: 'host:port, like 127.0.0.1:8071 or [::1]:8071',
  parse(text) {
    const match = /^(?:\[([0-9a-f:.]+)\]|([^\s:/[\]]+)):(\d{1,5})$/i.exec(text);
    if (!match) return undefined;
    const [, ipv6, name, port] = match;
    if (Number(port) > 65_535 || (ipv6 !== undefined && isIP(ipv6) !== 6)) return undefined;
    return { host: ipv6 ?? name ?? '', port: Number(port) };
  },
  show: ({ host, port }) => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`),
};

export function wholeNumber(from: number, to: number, unit = ''): Kind<number> {
  return {
    expects: `a whole number${unit && ` of ${unit}`} from ${from} to ${to}`,
    parse(text) {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return value >= from && value <= to ? value : undefined;
    },
    show: asIs,
  };
}

/** `later`: words that mean something elsewhere and will here; they get a sentence of their own. */
export function oneOf<const T extends string>(words: readonly T[], later: readonly string[] = []): Kind<T> {
  const coming = later.length > 0 ? ` (${later.join(', ')} will come with a later release)` : '';
  return {
    expects: `one of ${words.join(', ')}${coming}`,
    parse: (text) => words.find((word) => word.toLowerCase() === text.toLowerCase()),
    show: asIs,
  };
}

export const webAddress: Kind<string> = {
  expects: 'an address that starts with http:// or https://',
  parse: (text) => (/^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text) ? text : undefined),
  show: asIs,
};

/** `scheme://…`, whose password is never shown. */
export function dsn(...schemes: readonly string[]): Kind<string> {
  return {
    expects: `an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    parse: (text) => (schemes.some((scheme) => text.startsWith(`${scheme}://`)) ? text : undefined),
    // Passwords stand before the host, and as a parameter behind it.
    show: (text) => text.replace(/(:\/\/[^:@/]*:)[^@/]*@/, '$1***@').replace(/([?&]password=)[^&]*/gi, '$1***'),
  };
}

/** `[1,3]` or `1,3`; items may be quoted, a last comma may stand. */
export function list<T>(item: Kind<T>, expects: string): Kind<readonly T[]> {
  return {
    expects,
    parse(text) {
      const inner = /^\[(.*)\]$/s.exec(text.trim())?.[1] ?? text;
      const words = inner.split(',').map((word) => word.trim().replace(/^(["'])(.*)\1$/, '$2'));
      if (words.at(-1) === '') words.pop();
      const values = words.map((word) => (word === '' ? undefined : item.parse(word)));
      return values.every((value) => value !== undefined) ? Object.freeze(values) : undefined;
    },
    show: asIs,
  };
}

export const subnet: Kind<string> = {
  expects: 'a subnet in CIDR form',
  parse(text) {
    const [ip = '', bits = '', ...rest] = text.split('/');
    const width = { 4: 32, 6: 128 }[isIP(ip)] ?? -1;
    return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= width ? text : undefined;
  },
  show: asIs,
};

function asIs(value: unknown): unknown {
  return value;
}
