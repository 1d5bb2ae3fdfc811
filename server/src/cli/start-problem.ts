import { StartError } from '../start-error.ts';

/** The sentence for whoever started Posthorn; undefined for what needs a stack, because nobody foresaw it. */
export function explainStartProblem(error: unknown): string | undefined {
  if (error instanceof StartError) return error.message;
  // Node tried several addresses of one name.
  if (error instanceof AggregateError) return explainStartProblem(error.errors[0]);
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall, address, port, hostname, message } = error as SystemError;
  if (syscall === 'connect') {
    const where = port === undefined ? address : `${address}:${port}`;
    return `There is no connection to ${where} (${code}). Is the server that db_dsn or redis_dsn names up, and reachable from here?`;
  }
  if (syscall === 'getaddrinfo') {
    return `The name ${hostname} is not known (${code}). Is it spelled right in db_dsn and redis_dsn?`;
  }
  // PostgreSQL: invalid authorization (class 28), no such database (3D000), too many connections (53300).
  if (/^28...$|^3D000$|^53300$/.test(code)) return `The database at db_dsn refuses: ${message}.`;
  return undefined;
}

interface SystemError extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
  readonly hostname?: string;
}
