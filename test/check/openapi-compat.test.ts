import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compareOperation, type Incumbent } from '../support/compatibility.ts';
import { readDocument } from '../support/openapi.ts';

const incumbent = JSON.parse(readFileSync(new URL('incumbent-operations.json', import.meta.url), 'utf8')) as Incumbent;
const document = readDocument();

const enforced = "The incumbent's server refuses it too; its document does not say so.";
const status = 'The incumbent answers so as well, or better; its document does not say so.';
const paged = ['app', 'app/{app_id}/endpoint', 'app/{app_id}/msg', 'event-type', 'app/{app_id}/attempt/msg/{msg_id}']
  .concat('app/{app_id}/attempt/endpoint/{endpoint_id}', 'app/{app_id}/endpoint/{endpoint_id}/msg')
  .concat('app/{app_id}/msg/{msg_id}/endpoint');
const calledOff =
  'Of attempted messages only, where a client asks for it with `expanded_statuses`: clients of the hosted API know it.';
const task = 'Tasks end, and there are more kinds of them; clients of the hosted API know these.';

/** What is different on purpose, and why clients do not mind. */
const differences: Readonly<Record<string, string>> = {
  'ApplicationPatch.name: minLength 1, theirs undefined': enforced,
  'ApplicationPatch.throttleRate: minimum 1, theirs 0': enforced,
  ...Object.fromEntries(
    ['EndpointMessageOut', 'MessageAttemptOut', 'MessageEndpointOut'].flatMap((name) => [
      [`${name}.status: can be 4`, calledOff],
      [`${name}.statusText: can be canceled`, calledOff],
    ]),
  ),
  'EndpointPatch.channels: maxItems 10, theirs undefined': enforced,
  'EndpointPatch.channels: minItems 1, theirs undefined': enforced,
  'EndpointPatch.eventTypes: minItems 1, theirs undefined': enforced,
  'EndpointPatch.throttleRate: minimum 1, theirs 0': enforced,
  'EndpointPatch.url: maxLength 65536, theirs undefined': enforced,
  'EndpointPatch.url: minLength 1, theirs undefined': enforced,
  ...Object.fromEntries(
    paged.map((path) => [`GET /api/v1/${path} query limit: maximum 250, theirs undefined`, enforced]),
  ),
  'GET /api/v1/health: answers 200 and not 204':
    'The incumbent answers 200 with a body too; only its document says 204.',
  'POST /api/v1/auth/logout: no parameter header idempotency-key':
    'It changes nothing, so that repeating it is harmless.',
  'RecoverOut.status: can be failed': task,
  'RecoverOut.status: can be finished': task,
  'RecoverOut.task: can be application.purge_content': task,
  'RecoverOut.task: can be endpoint.bulk-replay': task,
  'RecoverOut.task: can be endpoint.replay': task,
  'errors: 400 is documented': status,
  'errors: 413 is documented': status,
  'errors: 429 is documented': 'An overloaded server says so on every operation.',
  'errors: 500 is documented': status,
  'errors: 503 is documented': status,
};

const met = new Set<string>();
const missing: string[] = [];

for (const name of Object.keys(incumbent.operations)) {
  const [verb = '', path = ''] = name.split(' ');
  const ours = document.paths[path]?.[verb.toLowerCase()];
  if (ours === undefined) {
    missing.push(name);
    continue;
  }
  test(`${name} is compatible with the incumbent's`, () => {
    const unexplained: string[] = [];
    compareOperation(incumbent, document, name, ours, (where, what) => {
      const difference = `${where}: ${what}`;
      if (differences[difference] === undefined) unexplained.push(difference);
      else met.add(difference);
    });
    assert.deepEqual(unexplained, []);
  });
}

test('no difference is explained that is none', (context) => {
  context.diagnostic(`${missing.length} of ${Object.keys(incumbent.operations).length} operations are missing`);
  assert.deepEqual([...met].sort(), Object.keys(differences).sort());
});
