import type { Span } from '../core/cursor.ts';
import type { EventTypeFields, EventTypeRow, EventTypes } from './event-types.ts';
import type { Transactions } from './transactions.ts';

/** An organization's event types and settings as a whole. */
export interface Environments {
  /** JSON text as it was written; undefined where none ever was. */
  settings(organizationId: string): Promise<string | undefined>;
  /** Every event type, archived ones too, by name. */
  eventTypes(organizationId: string): Promise<EventTypeRow[]>;
  /** Puts event types in their places, and settings where there are some; all or nothing. */
  write(organizationId: string, contents: Contents): Promise<void>;
}

export interface Contents {
  readonly eventTypes: readonly { readonly name: string; readonly fields: EventTypeFields }[];
  readonly settings: string | undefined;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly eventTypes: Pick<EventTypes, 'list' | 'put'>;
}

const page = 500;

const putSettings = `
insert into environment_settings (organization_id, settings) values (?, ?)
on conflict (organization_id) do update set settings = excluded.settings, updated_at = now()`;

export function createEnvironments({ transactions, eventTypes }: Dependencies): Environments {
  return {
    async settings(organizationId) {
      const [row] = await transactions.read((em) =>
        em.execute<{ settings: string }[]>('select settings from environment_settings where organization_id = ?', [
          organizationId,
        ]),
      );
      return row?.settings;
    },

    async eventTypes(organizationId) {
      const query = { archivedToo: true, flags: undefined };
      const all: EventTypeRow[] = [];
      for (;;) {
        const span: Span = { scan: 'ascending', lower: all.at(-1)?.name, upper: undefined, reversed: false };
        const rows = await eventTypes.list(organizationId, span, page, query);
        all.push(...rows.slice(0, page));
        if (rows.length <= page) return all;
      }
    },

    async write(organizationId, contents) {
      await transactions.write(async (em) => {
        // In the order of their unique key: two imports at a time must not wait for each other crosswise.
        const sorted = contents.eventTypes.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
        for (const { name, fields } of sorted) await eventTypes.put(organizationId, name, fields);
        if (contents.settings !== undefined) await em.execute(putSettings, [organizationId, contents.settings]);
      });
    },
  };
}
