/** The one source of randomness; a seeded one makes a history repeatable. */
export interface Random {
  /** `length` bytes fit for keys and nonces. The buffer belongs to the caller. */
  bytes(length: number): Buffer;
  /** A number in [0, 1), for jitter. */
  uniform(): number;
}
