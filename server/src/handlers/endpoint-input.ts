import { ApiError } from '../core/errors.ts';
import { type Headers, headersProblem, mergeHeaders } from '../core/header.ts';
import type { Violation } from '../core/method.ts';
import { parseSecret, type SigningKey } from '../core/secret.ts';
import { readEndpointUrl } from '../core/url.ts';

/** Reads what the field rules of `proto/` cannot express, and gathers all that is wrong into one answer. */
export interface Input {
  /** The URL in its normal form. */
  url(text: string, httpsOnly: boolean): string;
  /** Undefined where none was given. */
  secret(text: string | undefined, loc: readonly string[]): SigningKey | undefined;
  /** Of two spellings of one name the last one stays. */
  headers(headers: ReadonlyMap<string, string>): Headers;
  /** Throws VALIDATION_FAILED where anything was wrong. What was read before must not be used then. */
  check(): void;
}

export function createInput(): Input {
  const violations: Violation[] = [];

  return {
    url(text, httpsOnly) {
      const { url, problem } = readEndpointUrl(text, { httpsOnly });
      if (problem !== undefined) violations.push({ loc: ['body', 'url'], ...problem });
      return url ?? '';
    },
    secret(text, loc) {
      if (text === undefined) return undefined;
      const { key, problem } = parseSecret(text);
      if (problem !== undefined) violations.push({ loc, ...problem });
      return key;
    },
    headers(given) {
      const headers = Object.fromEntries(given);
      const msg = headersProblem(headers);
      if (msg !== undefined) violations.push({ loc: ['body', 'headers'], msg, type: 'value_error.jsondecode' });
      return mergeHeaders({}, headers);
    },
    check() {
      const [first] = violations;
      if (first === undefined) return;
      throw new ApiError('VALIDATION_FAILED', `${first.loc.join('.')}: ${first.msg}`, { violations });
    },
  };
}
