import { isIP } from 'node:net';

/** A range of addresses. IPv4 is held in its IPv4-mapped form (`::ffff:a.b.c.d`), so both families compare alike. */
export interface Cidr {
  readonly words: Words;
  readonly mask: Words;
}

/** 128 bits as four unsigned 32-bit words. */
type Words = readonly [number, number, number, number];

export interface AddressRules {
  /**
   * May a delivery be sent to this address and port? `address` is an IP address as text, without brackets; anything
   * else is refused, a zone index included.
   */
  allows(address: string, port: number): boolean;
}

interface Options {
  /** `whitelist_subnets`: ranges that are let through although they are blocked otherwise. */
  readonly whitelist?: readonly Cidr[];
  /** One exact socket address beside them: the server's own inbox. */
  readonly exception?: { readonly address: string; readonly port: number };
}

/**
 * Private, local, reserved, documentation, multicast and transition ranges: nothing that a receiver on the public
 * internet can have (IANA special-purpose registries). Transition ranges are here because they embed IPv4 addresses.
 */
const BLOCKED = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
].map(mustParse);

export function createAddressRules({ whitelist = [], exception }: Options = {}): AddressRules {
  const open = exception === undefined ? undefined : addressWords(exception.address);

  return {
    allows(address, port) {
      const words = addressWords(address);
      if (words === undefined) return false;
      if (open !== undefined && port === exception?.port && equal(words, open)) return true;
      return !BLOCKED.some((range) => contains(range, words)) || whitelist.some((range) => contains(range, words));
    },
  };
}

/** Reads `10.0.0.0/8`, `fd00::/8` or a single address. Bits beyond the prefix are ignored. */
export function parseCidr(text: string): { cidr: Cidr; problem?: undefined } | { cidr?: undefined; problem: string } {
  const value = text.trim();
  const slash = value.indexOf('/');
  const address = slash < 0 ? value : value.slice(0, slash);
  const words = addressWords(address);
  if (words === undefined) return { problem: `"${value}" is not an IP address or a range like 10.0.0.0/8` };
  const v4 = isIP(address) === 4;
  const most = v4 ? 32 : 128;
  const prefix = slash < 0 ? String(most) : value.slice(slash + 1);
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > most) {
    return { problem: `"${value}": the number after the slash must be between 0 and ${most}` };
  }
  const mask = maskOf(Number(prefix) + (v4 ? 96 : 0));
  return { cidr: { words: and(words, mask), mask } };
}

/** An address as 128 bits, undefined when the text is none. */
function addressWords(address: string): Words | undefined {
  switch (isIP(address)) {
    case 4:
      return [0, 0, 0xffff, v4Number(address)];
    case 6:
      return address.includes('%') ? undefined : v6Words(address);
    default:
      return undefined;
  }
}

function v4Number(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** `isIP` has said that the text is well-formed, so at most one `::` and at most one dotted tail. */
function v6Words(address: string): Words {
  const dotted = address.lastIndexOf(':') + 1;
  let hex = address;
  if (address.includes('.')) {
    const tail = v4Number(address.slice(dotted));
    hex = `${address.slice(0, dotted)}${(tail >>> 16).toString(16)}:${(tail & 0xffff).toString(16)}`;
  }
  const [head = '', tail] = hex.split('::');
  const before = groups(head);
  const after = groups(tail ?? '');
  const all = [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
  const word = (i: number): number => (all[2 * i] ?? 0) * 65_536 + (all[2 * i + 1] ?? 0);
  return [word(0), word(1), word(2), word(3)];
}

function groups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function maskOf(bits: number): Words {
  const word = (i: number): number => {
    const set = Math.max(0, Math.min(32, bits - 32 * i));
    return set === 0 ? 0 : (0xffff_ffff << (32 - set)) >>> 0;
  };
  return [word(0), word(1), word(2), word(3)];
}

function and(a: Words, b: Words): Words {
  return [(a[0] & b[0]) >>> 0, (a[1] & b[1]) >>> 0, (a[2] & b[2]) >>> 0, (a[3] & b[3]) >>> 0];
}

function contains({ words, mask }: Cidr, address: Words): boolean {
  return equal(words, and(address, mask));
}

function equal(a: Words, b: Words): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

function mustParse(text: string): Cidr {
  const { cidr, problem } = parseCidr(text);
  if (cidr === undefined) throw new Error(problem);
  return cidr;
}
