/** Why a delivery attempt got no usable answer. Stored with the attempt; the words are part of the API. */
export type Cause =
  | 'dns'
  | 'blocked_address'
  | 'connect'
  | 'tls'
  | 'reset'
  | 'timeout'
  | 'protocol'
  | 'canceled'
  | 'status'
  | 'secret'
  | 'header'
  | 'internal';
