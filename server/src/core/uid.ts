import type { Prefix } from './ids.ts';

/** Longest uid, event id, channel, event type name or feature flag, in bytes. */
const LONGEST = 256;
const CHARACTERS = /^[a-zA-Z0-9\-_.]*$/;

/**
 * What is wrong with a name that callers choose (channel, event type, feature flag), in the words of the wire: 1 to
 * 256 of `[a-zA-Z0-9-_.]`. Empty when nothing is.
 */
export function nameProblems(text: string): string[] {
  if (text === '') return ['String must be at least one character'];
  if (Buffer.byteLength(text) > LONGEST) return ['String too long'];
  return CHARACTERS.test(text) ? [] : ['String must match the following pattern: [a-zA-Z0-9\\-_.].'];
}

/** The same for a `uid` or `eventId`, which besides may not look like an id of its own kind of resource. */
export function uidProblems(text: string, prefix: Prefix): string[] {
  const problems = nameProblems(text);
  if (text.startsWith(prefix)) {
    problems.push('Uids are not allowed to have the same prefix as the ID. Prefix with _?');
  }
  return problems;
}
