import { type Logger, pino } from 'pino';

export interface LogSettings {
  /** `trace`, `debug`, `info`, `warn`, `error` or `silent`. */
  readonly level: string;
  /** `json`: one object a line; `default`: one readable line. */
  readonly format: 'default' | 'json';
  /** Where lines go; standard output when left out. */
  readonly write?: (line: string) => void;
}

/** Never written, however deep a caller's object holds them one level down. */
const secret = ['authorization', 'token', 'secret', 'password', 'dsn', 'key', 'payload', 'body'];

/**
 * The process's log. Lines are written at once, so that none is lost in a crash; times are UTC. Fields that look like
 * secrets are censored as a last line of defence; callers do not log any in the first place.
 */
export function createLog(settings: LogSettings): Logger {
  const write = settings.write ?? ((line: string) => void process.stdout.write(line));
  const destination = { write: settings.format === 'json' ? write : (line: string) => write(readable(line)) };
  return pino(
    {
      level: settings.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    },
    destination,
  );
}

/** `2026-01-02T03:04:05.678Z INFO  words name=value …`, an error's stack below it. */
function readable(line: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const facts = Object.entries(rest).map(([name, value]) => ` ${name}=${fact(value)}`);
  const head = `${String(time)} ${String(level).toUpperCase().padEnd(5)} ${String(msg ?? '')}${facts.join('')}\n`;
  return isError(err) ? `${head}    ${err.stack.replaceAll('\n', '\n    ')}\n` : head;
}

function fact(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}

function isError(value: unknown): value is { stack: string } {
  return typeof value === 'object' && value !== null && 'stack' in value && typeof value.stack === 'string';
}
