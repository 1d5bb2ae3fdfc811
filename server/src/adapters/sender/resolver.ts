import { Resolver as Cares } from 'node:dns/promises';
import { isIPv4 } from 'node:net';
import type { Clock } from '../../ports/clock.ts';
import { dnsFailure, type SendFailure } from './failure.ts';
import type { Hosts } from './hosts.ts';

export interface Resolver {
  /** Addresses of a name, IPv4 ones, or IPv6 ones where there are none. Rejects with `SendFailure`. */
  resolve(name: string): Promise<readonly string[]>;
  /** Gives up every look-up that is under way. */
  close(): void;
}

interface Options {
  readonly clock: Clock;
  readonly hosts: Hosts;
  /** Name servers as `address` or `address:port`; the system's where absent. */
  readonly servers?: readonly string[];
}

interface Answer {
  readonly addresses: readonly string[];
  readonly failure?: SendFailure;
  /** Monotonic milliseconds. */
  readonly until: number;
}

/** c-ares gives up on one server after this long, and asks each twice. Milliseconds. */
const QUERY_TIMEOUT_MS = 1500;
/** A look-up ends after this long whatever the servers do. */
const LOOKUP_TIMEOUT_MS = 5000;
const POSITIVE_MIN_S = 1;
const POSITIVE_MAX_S = 60;
/** That a name does not exist holds for 5 s; that nobody could tell, for 1 s. */
const MISSING_MS = 5000;
const FAILED_MS = 1000;
const REMEMBERED = 10_000;

/**
 * Names through c-ares, never `getaddrinfo`: that has four threads, so four dead name servers would stop every delivery.
 * One look-up at a time for a name, however many wait for it; answers are kept by their TTL.
 */
export function createResolver({ clock, hosts, servers }: Options): Resolver {
  const cares = new Cares({ timeout: QUERY_TIMEOUT_MS, tries: 2 });
  if (servers !== undefined) cares.setServers(servers);
  const answers = new Map<string, Answer>();
  const flights = new Map<string, Promise<Answer>>();

  function fly(name: string): Promise<Answer> {
    const flight = within(LOOKUP_TIMEOUT_MS, clock, lookUp(name)).catch((error: NodeJS.ErrnoException): Answer => {
      const known = error.code === 'ENOTFOUND' || error.code === 'ENODATA';
      const until = clock.monotonic() + (known ? MISSING_MS : FAILED_MS);
      return { addresses: [], failure: dnsFailure(name, error), until };
    });
    return flight.then((answer) => {
      flights.delete(name);
      // Entries are kept in order of arrival, so the first one is the oldest.
      const [oldest] = answers.size >= REMEMBERED ? answers.keys() : [];
      if (oldest !== undefined) answers.delete(oldest);
      answers.set(name, answer);
      return answer;
    });
  }

  async function lookUp(name: string): Promise<Answer> {
    const listed = await hosts(name);
    if (listed !== undefined) {
      const v4 = listed.filter((address) => isIPv4(address));
      // The file is looked at again in a second, so its answer is good for as long.
      return { addresses: v4.length > 0 ? v4 : listed, until: clock.monotonic() + POSITIVE_MIN_S * 1000 };
    }
    const records = await queryBoth(cares, name);
    const ttl = Math.min(...records.map((record) => record.ttl));
    const seconds = Math.max(POSITIVE_MIN_S, Math.min(POSITIVE_MAX_S, ttl));
    return { addresses: records.map(({ address }) => address), until: clock.monotonic() + seconds * 1000 };
  }

  return {
    async resolve(name) {
      let answer = answers.get(name);
      if (answer === undefined || answer.until <= clock.monotonic()) {
        answers.delete(name);
        let flight = flights.get(name);
        if (flight === undefined) {
          flight = fly(name);
          flights.set(name, flight);
        }
        answer = await flight;
      }
      if (answer.failure !== undefined) throw answer.failure;
      return answer.addresses;
    },

    close: () => cares.cancel(),
  };
}

async function queryBoth(cares: Cares, name: string): Promise<{ address: string; ttl: number }[]> {
  try {
    const records = await cares.resolve4(name, { ttl: true });
    if (records.length > 0) return records;
  } catch (error) {
    // ENODATA: the name exists, without an IPv4 address. ENOTFOUND would be true of IPv6 as well.
    if ((error as NodeJS.ErrnoException).code !== 'ENODATA') throw error;
  }
  return cares.resolve6(name, { ttl: true });
}

function within<T>(ms: number, clock: Clock, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = clock.after(ms, () => reject(Object.assign(new Error('look-up timed out'), { code: 'ETIMEOUT' })));
    work.then(resolve, reject).finally(() => timer.clear());
  });
}
