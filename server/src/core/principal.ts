/** Who is calling, from a verified token. */
export interface Principal {
  /** The organization that everything this caller can see belongs to. */
  readonly organizationId: string;
  /** Set for an application's own token: the one application it may touch. */
  readonly applicationId: string | undefined;
  /** Feature flags of an application token; undefined for an organization token, which sees everything. */
  readonly featureFlags: ReadonlySet<string> | undefined;
  /** The organization's auth epoch that the token was checked against; the accept statement compares it again. */
  readonly authEpoch: number;
  /** Set by the pipeline once the path's application has been looked up for scopes that ask for one. */
  application?: { readonly id: string; readonly uid: string | undefined };
}
