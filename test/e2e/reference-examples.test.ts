import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startTestApp, type TestApp } from '../support/app.ts';

let server: TestApp;

before(async () => {
  server = await startTestApp();
});

after(() => server.stop());

/** Pages in an order in which what one makes is there for the next. */
const pages = [
  'application',
  'event-type',
  'endpoint',
  'message',
  'message-attempt',
  'authentication',
  'api-token',
  'operational-webhook-endpoint',
  'environment',
  'health',
];
/** These speak of things whose ids the server chooses. */
const unknownIds =
  /^(Get attempt|Get attempt headers|Expunge attempt content|Exchange one time token|(Get|Update|Patch|Expire) api token)$/;

interface Example {
  readonly title: string;
  readonly code: string;
}

function examplesOf(page: string): Example[] {
  const text = readFileSync(`docs/reference/${page}.md`, 'utf8');
  return text.split(/^## /m).flatMap((section): Example[] => {
    const code = /^```sh\n(.*?)^```$/ms.exec(section)?.[1];
    const [title = ''] = section.split('\n');
    return code === undefined || unknownIds.test(title) ? [] : [{ title, code }];
  });
}

async function run({ code }: Example): Promise<string> {
  const here = code
    .replace('http://127.0.0.1:8071', server.rest)
    // A span of time that ends in the past of this test.
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, new Date(Date.now() - 60_000).toISOString())
    .replace('curl ', "curl -sS -w '\\n%{http_code}' ");
  const env = { ...process.env, POSTHORN_TOKEN: server.token };
  const { stdout } = await promisify(execFile)('bash', ['-c', here], { env });
  return stdout;
}

test('every example with curl works, when they are tried from the first page to the last', async () => {
  const all = pages.flatMap(examplesOf);
  // What is deleted is missed by the others, most of all the application.
  const removals = all.filter(({ title }) => /^(Delete|Expunge|Bulk expunge)/.test(title)).reverse();
  for (const example of [...all.filter((one) => !removals.includes(one)), ...removals]) {
    const output = await run(example);
    assert.match(output, /\n2\d\d$/, `${example.title}: ${output}`);
  }
  assert.ok(all.length > 35, `${all.length}`);
});
