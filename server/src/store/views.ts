import type pg from 'pg';
import type { Logger } from 'pino';
import { packCustom } from '../core/attempt-headers.ts';
import { createMatcher, type Matcher } from '../core/filter.ts';
import type { Sealer } from '../core/seal.ts';
import { type SigningKey, secretFromBytes } from '../core/secret.ts';
import type { Clock, Timer } from '../ports/clock.ts';
import type { Statement } from './connection.ts';
import { readRows } from './rows.ts';
import { recentChanges, viewById, viewByName } from './sql/views.ts';

/** An application as accepting and delivering see it: one version, endpoints ready to match and to sign for. */
export interface ApplicationView {
  readonly id: string;
  readonly uid: string | undefined;
  readonly organizationId: string;
  readonly version: number;
  readonly authEpoch: number;
  readonly endpoints: ReadonlyMap<string, EndpointView>;
  /** The endpoints that want a message. */
  readonly match: Matcher<EndpointView>;
}

export interface EndpointView {
  readonly id: string;
  readonly uid: string | undefined;
  readonly url: string;
  readonly disabled: boolean;
  readonly eventTypes: readonly string[] | null;
  readonly channels: readonly string[] | null;
  readonly throttleRate: number | undefined;
  /** The current key first, then those still valid after a rotation. A key that does not open is a typed failure of each send. */
  readonly keys: readonly EndpointKey[] | 'unreadable';
  /** Custom headers, name and value by turns; `unreadable` where they do not open. */
  readonly headers: readonly string[] | 'unreadable';
  /** What attempts keep of them (`packCustom`), sealed with the endpoint's id. Undefined where there are none. */
  readonly kept?: Buffer | undefined;
}

export interface EndpointKey {
  readonly key: SigningKey;
  /** Epoch milliseconds; undefined for the current key. */
  readonly expiresAt: number | undefined;
}

/** Cached application views. Freshness is not its promise: accepts compare the version, leases carry it. */
export interface Views {
  /** By what a caller wrote; a hit in the cache may be stale. */
  find(organizationId: string, idOrUid: string): ApplicationView | Promise<ApplicationView | undefined>;
  /** The cached view if it is at least this new. */
  peek(applicationId: string, version: number): ApplicationView | undefined;
  /** A view read now, for when the cached one is older than `version`. */
  load(applicationId: string, version: number): Promise<ApplicationView | undefined>;
  forget(applicationId: string): void;
  /** Follows changes made by other processes, so that a disabled endpoint gets nothing new within a second. */
  start(): void;
  stop(): void;
}

interface Row {
  readonly id: string;
  readonly uid: string | null;
  readonly organization_id: string;
  readonly version: string;
  readonly auth_epoch: number;
  readonly endpoint_id: string | null;
  readonly endpoint_uid: string | null;
  readonly url: string;
  readonly disabled: boolean;
  readonly event_types: string[] | null;
  readonly channels: string[] | null;
  readonly headers: Buffer | null;
  readonly throttle_rate: number | null;
  readonly secret_ids: string[] | null;
  readonly sealed: Buffer[] | null;
  readonly expires_at: (number | null)[] | null;
}

/** 10,000 applications with a few endpoints each stay under about 50 MB. */
const maxViews = 10_000;
const followMs = 400;
/** Reads overlap by far more than a commit can lag behind its `now()`. */
const overlapMs = 10_000;

interface Dependencies {
  readonly pool: pg.Pool;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createViews({ pool, sealer, clock, log }: Dependencies): Views {
  const byId = new Map<string, ApplicationView>();
  const idByName = new Map<string, string>();
  const loading = new Map<string, Promise<ApplicationView | undefined>>();
  let timer: Timer | undefined;

  function keep(view: ApplicationView): void {
    const known = byId.get(view.id);
    if (known !== undefined && known.version > view.version) return;
    byId.delete(view.id);
    byId.set(view.id, view);
    idByName.set(name(view.organizationId, view.id), view.id);
    if (view.uid !== undefined) idByName.set(name(view.organizationId, view.uid), view.id);
    if (byId.size > maxViews) forget(byId.keys().next().value as string);
  }

  function forget(id: string): void {
    const view = byId.get(id);
    if (view === undefined) return;
    byId.delete(id);
    for (const called of [view.id, view.uid]) {
      const key = called === undefined ? '' : name(view.organizationId, called);
      if (idByName.get(key) === id) idByName.delete(key);
    }
  }

  async function read(statement: Statement, values: readonly unknown[]): Promise<ApplicationView | undefined> {
    const rows = await readRows<Row>(pool, statement, values);
    const view = rows.length === 0 ? undefined : assemble(rows, sealer, log);
    if (view !== undefined) keep(view);
    return view;
  }

  /** Callers that ask while a read is under way may share it: it began before them, so only for `find`. */
  function shared(
    key: string,
    start: () => Promise<ApplicationView | undefined>,
  ): Promise<ApplicationView | undefined> {
    const known = loading.get(key);
    if (known !== undefined) return known;
    const promise = start().finally(() => loading.delete(key));
    loading.set(key, promise);
    return promise;
  }

  async function follow(): Promise<void> {
    try {
      const { rows } = await pool.query<{ id: string; version: string }>(recentChanges.text, [overlapMs]);
      for (const { id, version } of rows) if ((byId.get(id)?.version ?? 0) < Number(version)) forget(id);
    } catch (error) {
      log.warn({ err: error }, 'could not read configuration changes');
    }
  }

  function again(): void {
    timer = clock.after(followMs, () => void follow().finally(() => timer !== undefined && again()));
  }

  return {
    find(organizationId, idOrUid) {
      const key = name(organizationId, idOrUid);
      const id = idByName.get(key);
      const view = id === undefined ? undefined : byId.get(id);
      return view ?? shared(key, () => read(viewByName, [organizationId, idOrUid]));
    },
    peek(applicationId, version) {
      const view = byId.get(applicationId);
      return view !== undefined && view.version >= version ? view : undefined;
    },
    // The version in the key: a read that began before that version was written is not shared with who needs it.
    load: (applicationId, version) => shared(`${applicationId} ${version}`, () => read(viewById, [applicationId])),
    forget,
    start: again,
    stop() {
      timer?.clear();
      timer = undefined;
    },
  };
}

function name(organizationId: string, idOrUid: string): string {
  return `${organizationId} ${idOrUid}`;
}

function assemble(rows: readonly Row[], sealer: Sealer, log: Logger): ApplicationView {
  const first = rows[0] as Row;
  const endpoints = new Map<string, EndpointView>();
  for (const row of rows) if (row.endpoint_id !== null) endpoints.set(row.endpoint_id, endpointOf(row, sealer, log));
  return {
    id: first.id,
    uid: first.uid ?? undefined,
    organizationId: first.organization_id,
    version: Number(first.version),
    authEpoch: first.auth_epoch,
    endpoints,
    match: createMatcher([...endpoints.values()]),
  };
}

function endpointOf(row: Row, sealer: Sealer, log: Logger): EndpointView {
  const id = row.endpoint_id as string;
  const headers = readable(log, id, 'headers', () =>
    row.headers === null ? {} : (JSON.parse(sealer.open(row.headers, id).toString()) as Record<string, string>),
  );
  return {
    id,
    uid: row.endpoint_uid ?? undefined,
    url: row.url,
    disabled: row.disabled,
    eventTypes: row.event_types,
    channels: row.channels,
    throttleRate: row.throttle_rate ?? undefined,
    keys: readable(log, id, 'secret', () =>
      (row.sealed ?? []).map((sealed, index) => {
        const key = secretFromBytes(sealer.open(sealed, row.secret_ids?.[index] as string));
        if (key === undefined) throw new Error('the stored secret is none');
        return { key, expiresAt: row.expires_at?.[index] ?? undefined };
      }),
    ),
    headers: headers === 'unreadable' ? headers : Object.entries(headers).flat(),
    kept: row.headers === null || headers === 'unreadable' ? undefined : sealer.seal(packCustom(headers), id),
  };
}

function readable<T>(log: Logger, endpointId: string, what: string, read: () => T): T | 'unreadable' {
  try {
    return read();
  } catch (error) {
    log.error({ err: error, endpointId, what }, 'a stored secret does not open');
    return 'unreadable';
  }
}
