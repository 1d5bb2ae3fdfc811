import type { Capability } from './capability.ts';

/** Who is calling, from a verified token. */
export interface Principal {
  /** The organization that everything this caller can see belongs to. */
  readonly organizationId: string;
  /** Set for an application's own token: the one application it may touch. */
  readonly applicationId: string | undefined;
  /** Feature flags of an application token; undefined for an organization token, which sees everything. */
  readonly featureFlags: ReadonlySet<string> | undefined;
  /** What an application token is good for; undefined for all that such tokens can be good for. */
  readonly capabilities?: ReadonlySet<Capability> | undefined;
  /** True for an application token that was made for sending the application's messages. */
  readonly sendsMessages?: boolean | undefined;
  /** What an organization's API token is good for; undefined for everything. */
  readonly scopes?: ReadonlySet<string> | undefined;
  /** The row of a token that the server has made and knows; a JSON Web Token has none. */
  readonly tokenId?: string | undefined;
  /** What the token's maker called the session that it is for. */
  readonly sessionId?: string | undefined;
  /** The organization's auth epoch that the token was checked against; the accept statement compares it again. */
  readonly authEpoch: number;
  /** Set by the pipeline once the path's application has been looked up for scopes that ask for one. */
  application?: { readonly id: string; readonly uid: string | undefined };
}
