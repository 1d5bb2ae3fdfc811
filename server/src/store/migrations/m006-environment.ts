import { Migration } from '@mikro-orm/migrations';

/** Settings of organizations, as they were imported. */
export class M006Environment extends Migration {
  override up(): void {
    // JSON text, byte for byte.
    this.addSql(`create table environment_settings (
      organization_id text collate "C" primary key,
      settings text not null,
      updated_at timestamptz not null default now()
    )`);
  }
}
