/** What an endpoint says about the messages that it wants. */
export interface Filter {
  readonly disabled: boolean;
  /** Null: every type. */
  readonly eventTypes: readonly string[] | null;
  /** Null: every message. Otherwise only messages that name one of these. */
  readonly channels: readonly string[] | null;
}

/** Answers with the endpoints that want a message, in the order in which they were given. */
export type Matcher<E> = (eventType: string, channels: readonly string[] | null) => readonly E[];

/** The endpoints for one event type, each beside its channels (null: every message). */
interface Candidates<E> {
  readonly endpoints: E[];
  readonly channels: (ReadonlySet<string> | null)[];
  /** False where no endpoint looks at channels: then `endpoints` is the answer as it stands. */
  channelled: boolean;
}

/**
 * Indexes an application's endpoints once, so that a message costs one look-up and at most a pass over those that
 * want its type. A message without channels never matches an endpoint that has some.
 */
export function createMatcher<E extends Filter>(endpoints: readonly E[]): Matcher<E> {
  const enabled = endpoints.filter((endpoint) => !endpoint.disabled);
  const unnamed = none<E>();
  const byType = new Map<string, Candidates<E>>();
  for (const { eventTypes } of enabled) for (const type of eventTypes ?? []) byType.set(type, none());
  for (const endpoint of enabled) {
    const channels = endpoint.channels === null ? null : new Set(endpoint.channels);
    const targets = endpoint.eventTypes === null ? [unnamed, ...byType.values()] : named(endpoint.eventTypes, byType);
    for (const target of targets) {
      target.endpoints.push(endpoint);
      target.channels.push(channels);
      target.channelled ||= channels !== null;
    }
  }

  return (eventType, channels) => {
    const candidates = byType.get(eventType) ?? unnamed;
    if (!candidates.channelled) return candidates.endpoints;
    return candidates.endpoints.filter((_, i) => {
      const wanted = candidates.channels[i];
      return !wanted || channels?.some((channel) => wanted.has(channel)) === true;
    });
  };
}

function named<E>(types: readonly string[], byType: ReadonlyMap<string, Candidates<E>>): Candidates<E>[] {
  return [...new Set(types)].flatMap((type) => byType.get(type) ?? []);
}

function none<E>(): Candidates<E> {
  return { endpoints: [], channels: [], channelled: false };
}
