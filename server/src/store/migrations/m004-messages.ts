import { Migration } from '@mikro-orm/migrations';

/** Tags, scheduled messages, headers of attempts, and what an event type says about its messages. */
export class M004Messages extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  'alter table message add column tags text[], add column deliver_at timestamptz',

  // `sent` is what a request carried beyond its endpoint's custom headers; those stand beside it as they were, sealed with
  // the endpoint's id.
  'alter table attempt add column sent text, add column sent_custom bytea, add column response_headers bytea',

  // Seconds before each retry; and whether messages have to fit the schemas, where it is not as the settings say.
  'alter table event_type add column retry_schedule jsonb, add column enforcement text collate "C"',

  // Other processes see by this that they have to read the organization's event types anew.
  'alter table organization add column event_types_changed_at timestamptz',
  'create index organization_event_types on organization (event_types_changed_at) where event_types_changed_at is not null',
];
