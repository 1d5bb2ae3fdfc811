import {
  type Address,
  address,
  dsn,
  flag,
  type Kind,
  list,
  oneOf,
  plainText,
  secretText,
  subnet,
  webAddress,
  wholeNumber,
} from './config/value.ts';
import { StartError } from './start-error.ts';

interface Setting<T, Fallback> {
  readonly kind: Kind<T>;
  readonly help: string;
  /** The value where none is given; undefined where there is none or `complete` works it out. */
  readonly fallback: Fallback;
  /** The default in words. */
  readonly fallbackText: string;
}

/**
 * Every setting there is. The name outside is the key in snake_case: `listen_address`, read from
 * `POSTHORN_LISTEN_ADDRESS` or else from `SVIX_LISTEN_ADDRESS`.
 */
const settings = {
  listenAddress: optional(address, '127.0.0.1:8071; 0.0.0.0:8071 with db_dsn', 'Where the REST API listens.'),
  grpcListenAddress: optional(address, '127.0.0.1:8072; 0.0.0.0:8072 with db_dsn', 'Where the gRPC API listens.'),
  dataDir: fixed(plainText, '.posthorn', 'Folder of the embedded database and its secrets. Not used with db_dsn.'),
  dbDsn: optional(
    dsn('postgres', 'postgresql'),
    'a PostgreSQL server of our own, in data_dir',
    'PostgreSQL 14 to 18 to use. DATABASE_URL is read too.',
  ),
  dbPoolMaxSize: fixed(wholeNumber(4, 1000, 'connections'), 20, 'Most connections to PostgreSQL of one process.'),
  dbPreparedStatements: fixed(
    flag,
    true,
    'Keep plans of frequent statements in PostgreSQL. Off behind a pooler in transaction mode.',
  ),
  redisDsn: optional(dsn('redis', 'rediss'), 'none', 'Redis 6.2 or newer, to spread deliveries over processes.'),
  queueDsn: optional(dsn('redis', 'rediss'), 'redis_dsn', 'Redis of the queue alone.'),
  queueType: optional(
    oneOf(['memory', 'redis'], ['rediscluster', 'redissentinel']),
    'redis with a Redis address, else memory',
    'What carries the hints about new deliveries between processes.',
  ),
  queuePrefix: fixed(plainText, '', 'Put before every key in Redis.'),
  jwtSecret: optional(
    secretText,
    'made at first start, in data_dir; needed with db_dsn',
    'Signs and verifies API tokens. At least 32 bytes.',
  ),
  jwtAlgorithm: fixed(
    oneOf(['HS256'], ['HS384', 'HS512', 'RS256', 'RS384', 'RS512', 'EdDSA']),
    'HS256',
    'How API tokens are signed.',
  ),
  mainSecret: optional(
    secretText,
    'made at first start, in data_dir; derived from jwt_secret with db_dsn',
    'Encrypts the signing secrets of endpoints in the database.',
  ),
  defaultSignatureType: fixed(
    oneOf(['hmac256', 'ed25519']),
    'hmac256',
    'Kind of signing secret that new endpoints get.',
  ),
  schemaEnforcement: fixed(
    oneOf(['off', 'warn', 'reject']),
    'off',
    'What becomes of messages that fit no schema of their event type, where the event type itself does not say it.',
  ),
  retrySchedule: fixed(
    list(wholeNumber(0, 31_536_000), 'seconds between attempts, like 5,300,1800'),
    Object.freeze([5, 300, 1800, 7200, 18_000, 36_000, 36_000]),
    'Seconds to wait before each further attempt of a failed delivery.',
  ),
  workerRequestTimeout: fixed(
    wholeNumber(1, 30, 'seconds'),
    30,
    'Longest that one attempt may take, answer included, in seconds.',
  ),
  whitelistSubnets: fixed(
    list(subnet, 'subnets in CIDR form, like 10.0.0.0/8,fd00::/8'),
    Object.freeze<string[]>([]),
    'Private networks that webhooks may be sent to.',
  ),
  endpointHttpsOnly: fixed(flag, false, 'Refuse endpoints whose URL is not https.'),
  webhookHeaders: optional(
    oneOf(['standard', 'svix']),
    'standard; svix with SVIX_WHITELABEL_HEADERS=false',
    'Whether webhooks carry webhook-id, -timestamp and -signature, or svix-id and so on.',
  ),
  whitelabelHeaders: optional(flag, 'none', 'true: webhook_headers=standard.'),
  appPortalUrl: optional(
    webAddress,
    'http://localhost:PORT/docs, where the REST API listens',
    "Page of yours for your customers' people, answered with a token for it by app-portal-access.",
  ),
  apiEnabled: fixed(flag, true, 'Answer the API in this process.'),
  workerEnabled: fixed(flag, true, 'Deliver in this process.'),
  logLevel: fixed(oneOf(['trace', 'debug', 'info', 'warn', 'error']), 'info', 'Least severity that is logged.'),
  logFormat: fixed(oneOf(['default', 'json']), 'default', 'Lines for people, or one JSON object a line.'),
};

type Key = keyof typeof settings;
type Given = {
  readonly [K in Key]: (typeof settings)[K] extends Setting<infer T, infer Fallback> ? T | Fallback : never;
};

/** What the process runs with. Read once; the folders are handed plain values out of it. */
export interface Config extends Omit<Given, 'queueDsn' | 'whitelabelHeaders'> {
  readonly appPortalUrl: string;
  readonly listenAddress: Address;
  readonly grpcListenAddress: Address;
  readonly queueType: 'memory' | 'redis';
  readonly webhookHeaders: 'standard' | 'svix';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings out of `env`; an empty value counts as none. Throws `StartError` at the first wrong one. */
export function readConfig(env: Environment): { readonly config: Config; readonly warnings: readonly string[] } {
  const warnings = unknownNames(env);
  const entries = keys().map((key) => [key, readSetting(env, key)]);
  const config = complete(Object.fromEntries(entries) as Given, env);
  warnings.push(...weaknesses(config));
  return { config, warnings };
}

/** Every setting by its name, as the start-up print shows it: nothing secret in it. */
export function describeConfig(config: Config): Record<string, unknown> {
  const lines = keys().map((key): [string, unknown] | undefined => {
    if (!(key in config)) return undefined;
    const value = config[key as keyof Config];
    const { kind } = settings[key] as Setting<unknown, unknown>;
    return [snakeCase(key), value === undefined ? undefined : kind.show(value)];
  });
  return Object.fromEntries(lines.filter((line) => line !== undefined));
}

/** All settings with meaning, values and default, for `--help`. */
export function explainSettings(): string {
  return keys()
    .map((key) => {
      const { kind, help, fallbackText } = settings[key];
      return `  POSTHORN_${snakeCase(key).toUpperCase()}\n      ${help}\n      ${kind.expects}; default: ${fallbackText}`;
    })
    .join('\n');
}

function readSetting(env: Environment, key: Key): unknown {
  const { kind, fallback } = settings[key] as Setting<unknown, unknown>;
  const name = snakeCase(key);
  const upper = name.toUpperCase();
  const sources = [`POSTHORN_${upper}`, `SVIX_${upper}`, ...(key === 'dbDsn' ? ['DATABASE_URL'] : [])];
  const source = sources.find((candidate) => env[candidate]?.trim());
  if (source === undefined) return fallback;
  const text = (env[source] ?? '').trim();
  const value = kind.parse(text);
  if (value !== undefined) return value;
  // What is wrong may be a secret that was put under the wrong name: it is shown for the kinds that hold none.
  const shown = kind.show === plainText.show ? ` is ${JSON.stringify(text)}, but` : ':';
  throw new StartError(`${source}${shown} ${name} must be ${kind.expects}.`);
}

/** Works out the defaults that hang on other settings, and refuses what does not go together. */
function complete(given: Given, env: Environment): Config {
  const { queueDsn, whitelabelHeaders, ...rest } = given;
  const host = given.dbDsn === undefined ? '127.0.0.1' : '0.0.0.0';
  const redisDsn = queueDsn ?? given.redisDsn;
  const queueType = given.queueType ?? (redisDsn === undefined ? 'memory' : 'redis');
  if (queueType === 'redis' && redisDsn === undefined) {
    throw new StartError(
      'queue_type is redis, but neither redis_dsn nor queue_dsn says where: set POSTHORN_REDIS_DSN.',
    );
  }
  if (!given.apiEnabled && !given.workerEnabled) {
    throw new StartError('api_enabled and worker_enabled are both false: this process would do nothing.');
  }
  if (given.dbDsn !== undefined && given.jwtSecret === undefined && (given.apiEnabled || !given.mainSecret)) {
    throw new StartError('jwt_secret must be set where db_dsn is: POSTHORN_JWT_SECRET, the same in each process.');
  }
  const listenAddress = given.listenAddress ?? { host, port: 8071 };
  return Object.freeze({
    ...rest,
    listenAddress,
    appPortalUrl: given.appPortalUrl ?? `http://localhost:${listenAddress.port}/docs`,
    grpcListenAddress: given.grpcListenAddress ?? { host, port: 8072 },
    redisDsn,
    queueType,
    webhookHeaders: given.webhookHeaders ?? headersOf(whitelabelHeaders, env),
  });
}

/** A Svix deployment that says "no white label" has receivers that look for `svix-` headers. */
function headersOf(whitelabel: boolean | undefined, env: Environment): Config['webhookHeaders'] {
  const askedThroughSvix = !env.POSTHORN_WHITELABEL_HEADERS;
  return whitelabel === false && askedThroughSvix ? 'svix' : 'standard';
}

function weaknesses(config: Config): string[] {
  const found: string[] = [];
  if (config.jwtSecret !== undefined && Buffer.byteLength(config.jwtSecret) < 32) {
    found.push('jwt_secret is shorter than 32 bytes: tokens signed with it can be forged by guessing.');
  }
  if (config.dbDsn !== undefined && config.mainSecret === undefined) {
    found.push('main_secret is not set: it is derived from jwt_secret, which then cannot be changed any more.');
  }
  return found;
}

/** Refuses POSTHORN_ names that mean nothing; returns a warning for each such SVIX_ name. */
function unknownNames(env: Environment): string[] {
  const known = keys().map((key) => snakeCase(key).toUpperCase());
  const warnings: string[] = [];
  for (const [, prefix, name = ''] of Object.keys(env).map((key) => /^(POSTHORN|SVIX)_(.*)$/.exec(key) ?? [])) {
    // POSTHORN_TEST_… tells the project's own tests where their services are.
    if (prefix === undefined || known.includes(name) || name.startsWith('TEST_')) continue;
    if (prefix === 'SVIX') {
      warnings.push(`SVIX_${name} is not a setting of Posthorn and has no effect.`);
      continue;
    }
    const [nearest] = known.map((word) => ({ word, away: distance(name, word) })).sort((a, b) => a.away - b.away);
    const hint = nearest && nearest.away <= 4 ? `; did you mean POSTHORN_${nearest.word}?` : '.';
    throw new StartError(`POSTHORN_${name} is not a setting${hint}`);
  }
  return warnings;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function fixed<T>(kind: Kind<T>, fallback: NoInfer<T>, help: string): Setting<T, T> {
  return { kind, help, fallback, fallbackText: String(fallback) || 'none' };
}

function optional<T>(kind: Kind<T>, fallbackText: string, help: string): Setting<T, undefined> {
  return { kind, help, fallback: undefined, fallbackText };
}

function keys(): Key[] {
  return Object.keys(settings) as Key[];
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
