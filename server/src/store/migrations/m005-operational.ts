import { Migration } from '@mikro-orm/migrations';

/** Operational events on their way to their message, and the event types that endpoints can ask for. */
export class M005Operational extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const names: readonly [name: string, description: string][] = [
  ['endpoint.created', 'An endpoint was created.'],
  ['endpoint.updated', 'An endpoint was changed, or got a new secret.'],
  ['endpoint.deleted', 'An endpoint was deleted.'],
  ['endpoint.disabled', 'The server has disabled an endpoint, because its receiver wants no more.'],
  ['message.attempt.exhausted', 'The last attempt to deliver a message failed.'],
  ['message.attempt.failing', 'Four attempts to deliver a message have failed, and there will be more.'],
  ['message.attempt.recovered', 'A message was delivered after four or more failed attempts.'],
];

/** Ids as ids are, of the beginning of their time: the same in every database. */
const rows = names.map(
  ([name, description], index) =>
    `('evtype_${String(index + 1).padStart(27, '0')}', 'org_00000000000SvixManagement00', '${name}', '${description}', now(), now())`,
);

const statements = [
  // Small and short-lived: written in the commit of what it tells about, gone with the commit that makes it a message.
  // `id` is the id of that message.
  `create table operational_event (
    id text collate "C" primary key,
    organization_id text collate "C" not null,
    event_type text collate "C" not null,
    data text not null,
    created_at timestamptz not null
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,

  `insert into event_type (id, organization_id, name, description, created_at, updated_at) values ${rows.join(', ')}
   on conflict do nothing`,
];
