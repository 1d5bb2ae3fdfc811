import { Migration } from '@mikro-orm/migrations';

/** Tokens that can be ended: each is a row. */
export class M003ApiKeys extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // `hash` is the SHA-256 of the token, 32 random bytes, which is kept nowhere.
  `create table api_key (
    id text collate "C" primary key,
    organization_id text collate "C" not null,
    application_id text collate "C",
    kind text collate "C" not null,
    hash bytea not null constraint api_key_hash unique,
    hint text not null,
    name text,
    scopes text[],
    capabilities text[],
    feature_flags text[],
    session_id text collate "C",
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz,
    grants_until timestamptz
  )`,
  `create index api_key_list on api_key (organization_id, id) where kind = 'api'`,
  `create index api_key_application on api_key (application_id) where application_id is not null`,
  `create index api_key_expiry on api_key (expires_at) where expires_at is not null`,

  // JSON Web Tokens have no rows. Those of an application from before its cutoff are refused from then on.
  `create table token_cutoff (
    application_id text collate "C" primary key,
    cutoff timestamptz not null
  )`,
];
