import type { ErrorAnswer, Violation } from './errors.ts';

/** Reads an error answer whatever its body is: a proxy in between may have written it. */
export function readErrorAnswer(
  response: { readonly status: number; readonly headers: Headers },
  body: string,
  retryAfterMs: number | undefined,
  idempotencyKey: string | undefined,
): ErrorAnswer {
  const members = parseObject(body);
  const violations = Array.isArray(members.detail) ? members.detail.map(readViolation) : [];
  const [first] = violations;
  return {
    status: response.status,
    code: textOr(members.code, response.status === 422 ? 'validation' : 'unknown'),
    detail: first === undefined ? textOr(members.detail, body.slice(0, 200)) : `${first.loc.join('.')}: ${first.msg}`,
    requestId: response.headers.get('x-request-id') ?? undefined,
    violations,
    retryAfterMs,
    idempotencyKey,
    body,
  };
}

function readViolation(item: unknown): Violation {
  const members = toObject(item);
  return {
    loc: Array.isArray(members.loc) ? members.loc.map(String) : [],
    msg: textOr(members.msg, ''),
    type: textOr(members.type, ''),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return toObject(JSON.parse(text));
  } catch {
    return {};
  }
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOr(value: unknown, other: string): string {
  return typeof value === 'string' ? value : other;
}
