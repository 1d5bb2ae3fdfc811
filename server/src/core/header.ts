/** Custom headers of an endpoint, in the spelling that goes out. Names are one key whatever their case. */
export type Headers = Readonly<Record<string, string>>;

/** Longest value, in bytes. */
const LONGEST_VALUE = 4096;

/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Printable ASCII, space and tab: what every HTTP implementation passes on as it is. */
const VALUE = /^[\t\x20-\x7e]*$/;

/** Names that belong to the connection, to caches or to the webhook itself. */
const FORBIDDEN = new Set([
  'user-agent',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailers',
  'transfer-encoding',
  'upgrade',
  'age',
  'cache-control',
  'clear-site-data',
  'expires',
  'pragma',
  'warning',
  'content-length',
  'content-type',
  'content-encoding',
  'content-language',
  'content-location',
]);

/** Prefixes that clouds and proxies trust, and the webhook's own. */
const FORBIDDEN_PREFIXES = [
  'x-amz-',
  'x-amzn-',
  'x-google',
  'x-goog-',
  'x-gfe',
  'x-azure-',
  'x-fd-',
  'x-svix-',
  'svix-',
  'webhook-',
];

/** Headers whose values the API never shows, by lower-case name. */
const SENSITIVE = new Set([
  'x-auth-token',
  'x-api-key',
  'www-authenticate',
  'authorization',
  'proxy-authenticate',
  'proxy-authorization',
]);

/** What is wrong with a header's name, in the words of the wire; undefined when nothing is. */
export function headerNameProblem(name: string): string | undefined {
  if (!TOKEN.test(name)) return 'Invalid Header Name.';
  const key = name.toLowerCase();
  if (FORBIDDEN.has(key)) return 'Header uses a forbidden key.';
  if (FORBIDDEN_PREFIXES.some((prefix) => key.startsWith(prefix))) return 'Header starts with a forbidden prefix.';
  return undefined;
}

/** The same for a value. */
export function headerValueProblem(value: string): string | undefined {
  if (value.length > LONGEST_VALUE) return 'Maximum header length is 4096 bytes';
  return VALUE.test(value) ? undefined : 'Invalid Header Value.';
}

/** The first problem in a set of headers to be stored, name before value, in their order. */
export function headersProblem(headers: Readonly<Record<string, string | null>>): string | undefined {
  for (const [name, value] of Object.entries(headers)) {
    const problem = headerNameProblem(name) ?? (value === null ? undefined : headerValueProblem(value));
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/**
 * Headers after a change: a value sets (in the new spelling), null removes, `removed` removes too. `mergeHeaders({},
 * headers)` is the way to store a whole set: of two spellings of one name the last one stays.
 */
export function mergeHeaders(
  current: Headers,
  changes: Readonly<Record<string, string | null>>,
  removed: readonly string[] = [],
): Record<string, string> {
  const byKey = new Map(Object.entries(current).map((entry) => [entry[0].toLowerCase(), entry]));
  for (const name of removed) byKey.delete(name.toLowerCase());
  for (const [name, value] of Object.entries(changes)) {
    const key = name.toLowerCase();
    if (value === null) byKey.delete(key);
    else byKey.set(key, [name, value]);
  }
  return Object.fromEntries(byKey.values());
}

/** What the API shows: values of ordinary headers, and only the names of sensitive ones. */
export function shownHeaders(headers: Headers): { headers: Record<string, string>; sensitive: string[] } {
  const entries = Object.entries(headers);
  return {
    headers: Object.fromEntries(entries.filter(([name]) => !isSensitive(name))),
    sensitive: entries.filter(([name]) => isSensitive(name)).map(([name]) => name),
  };
}

export function isSensitive(name: string): boolean {
  return SENSITIVE.has(name.toLowerCase());
}
