import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../server/src/store/database.ts';
import { createTestDatabase, quiet } from '../support/database.ts';

test('the ORM knows its tables exactly as the migrations make them', async () => {
  const database = await createTestDatabase();
  const opened = await openDatabase({ address: { connectionString: database.dsn }, poolSize: 2, log: quiet });
  try {
    // Tables that are no entities are left out of the comparison, columns and indexes of the others are not.
    assert.equal(await opened.orm.schema.getUpdateSchemaSQL({ dropTables: false, wrap: false }), '');
  } finally {
    await opened.close();
    await database.drop();
  }
});
