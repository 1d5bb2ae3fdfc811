import { Migration } from '@mikro-orm/migrations';

/** Background tasks, and what recovering, listing by endpoint and counting read. */
export class M002Tasks extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // Status 1 is running, 2 finished, 3 failed. `position` is the last id that was looked at; it moves in the commit that
  // holds what was done up to there, so a task goes on where it stood, whoever ran it before.
  `create table task (
    id text collate "C" primary key,
    organization_id text collate "C" not null,
    application_id text collate "C" not null,
    endpoint_id text collate "C" not null,
    kind text collate "C" not null,
    status smallint not null default 1,
    input jsonb not null,
    position text collate "C",
    looked int not null default 0,
    replayed int not null default 0,
    failure text,
    lease_no int not null default 0,
    lease_until timestamptz not null default '-infinity',
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index task_list on task (organization_id, id)`,
  `create index task_running on task (id) where status = 1`,

  // What is parked as it came in goes before what somebody wants sent once more.
  `create index delivery_open_lane on delivery_open (endpoint_id, trigger, due_at) where state = 2`,
  `drop index delivery_open_parked`,

  // Deliveries that are between attempts, by endpoint. The usual one is over after its first attempt and never enters it.
  `create index delivery_open_tried on delivery_open (endpoint_id, message_id) where attempt > 0`,

  // Counting reads the index alone.
  `create index attempt_outcome on attempt (endpoint_id, id) include (status)`,
  `drop index attempt_endpoint`,

  // Among millions of successes the few failures are what is looked for. A success never enters these.
  `create index delivery_failed on delivery (endpoint_id, message_id) where outcome <> 1`,
  `create index attempt_failed on attempt (endpoint_id, id) where status <> 0`,
];
