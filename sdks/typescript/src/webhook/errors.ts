/** Why a request is not to be trusted. */
export type VerificationProblem =
  /** Id, timestamp or signature is missing, or they are of two families. */
  | 'missing_header'
  | 'malformed_timestamp'
  | 'too_old'
  | 'too_new'
  /** No signature was made by one of the secrets over this id, timestamp and body. */
  | 'no_match'
  /** What was given is not the body as it came, but something parsed from it. */
  | 'parsed_body';

/** The only error that verifying throws, whatever comes in. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
  readonly code: VerificationProblem;

  constructor(code: VerificationProblem, message: string) {
    super(message);
    this.code = code;
  }
}
