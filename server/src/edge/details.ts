import { BinaryWriter } from '@bufbuild/protobuf/wire';
import type { ApiError } from '../core/errors.ts';

/** `google.rpc.ErrorInfo.domain` of every error. */
export const errorDomain = 'posthorn';

/** Trailers have to fit into a client's header limit, commonly 8 KB: what is beyond these is cut off. */
const maxViolations = 16;
const maxText = 200;

/**
 * An error as `google.rpc.Status` bytes, for the `grpc-status-details-bin` trailer: ErrorInfo and RequestInfo always,
 * BadRequest where fields are wrong, RetryInfo where waiting helps (google/rpc/status.proto, error_details.proto).
 */
export function encodeStatus(
  code: number,
  error: ApiError,
  requestId: string,
  retryAfterMs: number | undefined,
): Buffer {
  const status = new BinaryWriter();
  status.uint32((1 << 3) | 0).int32(code);
  text(status, 2, cut(error.message));
  any(status, 'ErrorInfo', (writer) => {
    text(writer, 1, error.reason);
    text(writer, 2, errorDomain);
  });
  if (error.violations.length > 0) any(status, 'BadRequest', (writer) => violations(writer, error));
  if (retryAfterMs !== undefined) any(status, 'RetryInfo', (writer) => retryDelay(writer, retryAfterMs));
  any(status, 'RequestInfo', (writer) => text(writer, 1, requestId));
  return Buffer.from(status.finish());
}

function violations(writer: BinaryWriter, error: ApiError): void {
  for (const violation of error.violations.slice(0, maxViolations)) {
    // Without a name of its own, the field is what follows the part of the HTTP request that it came in by.
    const field = violation.field ?? violation.loc.slice(1).join('.');
    message(writer, 1, (item) => {
      text(item, 1, cut(field));
      text(item, 2, cut(violation.msg));
    });
  }
}

function retryDelay(writer: BinaryWriter, ms: number): void {
  message(writer, 1, (duration) => {
    const seconds = Math.floor(ms / 1000);
    if (seconds > 0) duration.uint32((1 << 3) | 0).int64(seconds);
    const nanos = Math.round((ms - seconds * 1000) * 1e6);
    if (nanos > 0) duration.uint32((2 << 3) | 0).int32(nanos);
  });
}

/** `google.protobuf.Any` in `Status.details`. */
function any(status: BinaryWriter, name: string, fill: (writer: BinaryWriter) => void): void {
  message(status, 3, (writer) => {
    text(writer, 1, `type.googleapis.com/google.rpc.${name}`);
    message(writer, 2, fill);
  });
}

function message(writer: BinaryWriter, field: number, fill: (writer: BinaryWriter) => void): void {
  writer.uint32((field << 3) | 2).fork();
  fill(writer);
  writer.join();
}

function text(writer: BinaryWriter, field: number, value: string): void {
  if (value !== '') writer.uint32((field << 3) | 2).string(value);
}

/** A sentence as long as a trailer should hold. */
export function cut(value: string): string {
  return value.length <= maxText ? value : `${value.slice(0, maxText)}…`;
}
