/** Metadata as it is stored and as requests and answers hold it. */
export function storedMetadata(metadata: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(metadata);
}

export function shownMetadata(metadata: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(metadata));
}
