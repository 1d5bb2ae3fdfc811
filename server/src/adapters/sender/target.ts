/** An endpoint's URL, taken apart once. */
export interface Target {
  /** Scheme, host and port: what connections are shared by. */
  readonly origin: string;
  readonly secure: boolean;
  /** A name, or an IP address without brackets. */
  readonly hostname: string;
  readonly port: number;
  /** Path and query; a fragment is never sent. */
  readonly path: string;
  /** `Basic …` from the URL's user information, undefined where there is none. */
  readonly authorization: string | undefined;
}

const REMEMBERED = 10_000;

/** Parsing a URL costs 1 to 2 us and endpoints have few of them, so the last 10,000 are kept. */
export function createTargets(): (url: string) => Target | undefined {
  const known = new Map<string, Target>();

  return (url) => {
    let target = known.get(url);
    if (target === undefined) {
      target = parseTarget(url);
      if (target === undefined) return undefined;
      if (known.size >= REMEMBERED) known.clear();
      known.set(url, target);
    }
    return target;
  };
}

function parseTarget(text: string): Target | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const secure = url.protocol === 'https:';
  if (!secure && url.protocol !== 'http:') return undefined;
  return {
    origin: url.origin,
    secure,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
    authorization: url.username === '' && url.password === '' ? undefined : basic(url.username, url.password),
  };
}

/** RFC 7617. The URL holds both parts percent-encoded; what is no valid escape stands for itself. */
function basic(username: string, password: string): string {
  const bytes = `${username}:${password}`.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return `Basic ${Buffer.from(bytes, 'latin1').toString('base64')}`;
}
