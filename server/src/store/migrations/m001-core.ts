import { Migration } from '@mikro-orm/migrations';

/** The durable core: control plane, messages, deliveries, attempts, leases. */
export class M001Core extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

/** Ids and names compare by bytes everywhere: string order is time order, whatever the database's locale. */
const statements = [
  `create table organization (
    id text collate "C" primary key,
    auth_epoch int not null default 0,
    created_at timestamptz not null default now()
  )`,

  `create table application (
    id text collate "C" primary key,
    organization_id text collate "C" not null,
    uid text collate "C",
    name text not null,
    throttle_rate int,
    metadata jsonb not null default '{}',
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz
  )`,
  `create unique index application_uid on application (organization_id, uid) where uid is not null`,
  `create index application_list on application (organization_id, id) where deleted_at is null`,
  `create index application_changed on application (changed_at)`,

  `create table endpoint (
    id text collate "C" primary key,
    organization_id text collate "C" not null,
    application_id text collate "C" not null references application (id),
    uid text collate "C",
    url text not null,
    description text not null default '',
    version int not null default 1,
    throttle_rate int,
    disabled boolean not null default false,
    event_types text[],
    channels text[],
    metadata jsonb not null default '{}',
    headers bytea,
    failing_since timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz
  )`,
  `create unique index endpoint_uid on endpoint (application_id, uid) where uid is not null`,
  `create index endpoint_list on endpoint (application_id, id) where deleted_at is null`,

  // One row a key; the current one has no expiry. `sealed` is encrypted with the row's id as associated data.
  `create table endpoint_secret (
    id text collate "C" primary key,
    endpoint_id text collate "C" not null references endpoint (id),
    sealed bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz
  )`,
  `create index endpoint_secret_endpoint on endpoint_secret (endpoint_id)`,

  `create table event_type (
    id text collate "C" primary key,
    organization_id text collate "C" not null,
    name text collate "C" not null,
    description text not null,
    archived boolean not null default false,
    deprecated boolean not null default false,
    schemas text,
    feature_flag text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create unique index event_type_name on event_type (organization_id, name)`,

  // Answers of POST calls that carried an idempotency key, encrypted: a replay may hold a secret.
  `create table idempotency (
    scope text collate "C" not null,
    hash bytea not null,
    response bytea,
    created boolean not null default false,
    expires_at timestamptz not null,
    primary key (scope, hash)
  )`,
  `create index idempotency_expiry on idempotency (expires_at)`,

  // eventIds and idempotency keys of messages. A partitioned table cannot hold a unique index without its partition key.
  `create table dedup (
    scope text collate "C" not null,
    hash bytea not null,
    message_id text collate "C" not null,
    expires_at timestamptz not null,
    primary key (scope, hash)
  )`,
  `create index dedup_expiry on dedup (expires_at) where expires_at < 'infinity'`,

  `create table message (
    application_id text collate "C" not null,
    id text collate "C" not null,
    organization_id text collate "C" not null,
    event_type text collate "C" not null,
    event_id text collate "C",
    channels text[],
    raw boolean not null default false,
    content_day date not null,
    created_at timestamptz not null,
    primary key (application_id, id)
  ) partition by range (id)`,
  `create index message_id on message (id)`,

  `create table content (
    day date not null,
    message_id text collate "C" not null,
    body bytea not null,
    primary key (day, message_id)
  ) partition by range (day)`,

  // Small and hot: one row a delivery that is not over. Space is left on each page so that a lease, which changes no
  // indexed column, stays on it.
  `create table delivery_open (
    message_id text collate "C" not null,
    endpoint_id text collate "C" not null,
    application_id text collate "C" not null,
    organization_id text collate "C" not null,
    state smallint not null,
    attempt smallint not null default 0,
    trigger smallint not null default 0,
    resends smallint not null default 0,
    lease_no int not null default 0,
    lease_until timestamptz not null default '-infinity',
    due_at timestamptz not null,
    resume_at timestamptz,
    content_day date not null,
    primary key (message_id, endpoint_id)
  ) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
          autovacuum_vacuum_insert_scale_factor = 0.2, autovacuum_analyze_scale_factor = 0.2,
          autovacuum_vacuum_cost_delay = 0)`,
  `create index delivery_open_due on delivery_open (due_at) where state = 1`,
  `create index delivery_open_parked on delivery_open (endpoint_id, due_at) where state = 2`,

  `create table delivery (
    message_id text collate "C" not null,
    endpoint_id text collate "C" not null,
    application_id text collate "C" not null,
    organization_id text collate "C" not null,
    outcome smallint not null,
    attempts smallint not null,
    closed_at timestamptz not null,
    primary key (message_id, endpoint_id)
  ) partition by range (message_id)`,
  `create index delivery_endpoint on delivery (endpoint_id, message_id)`,

  `create table attempt (
    id text collate "C" primary key,
    message_id text collate "C" not null,
    endpoint_id text collate "C" not null,
    application_id text collate "C" not null,
    organization_id text collate "C" not null,
    url text not null,
    status smallint not null,
    response_code int not null,
    response bytea,
    duration_ms int not null,
    trigger smallint not null,
    number smallint not null,
    cause text,
    next_at timestamptz,
    created_at timestamptz not null
  ) partition by range (id)`,
  `create index attempt_endpoint on attempt (endpoint_id, id)`,
  `create index attempt_message on attempt (message_id)`,

  // Lanes are spread over dispatchers by 64 slots. The epoch rises with every change of owner.
  `create table lane_slot (
    slot smallint primary key,
    owner text collate "C",
    epoch bigint not null default 0,
    lease_until timestamptz not null default '-infinity'
  )`,
  `insert into lane_slot (slot) select generate_series(0, 63)`,

  `create table dispatcher (
    id text collate "C" primary key,
    seen_at timestamptz not null default now()
  )`,

  // What the installation is keyed with: a start with a key that does not open this is refused.
  `create table installation (
    one boolean primary key default true check (one),
    key_check bytea not null
  )`,
];
