import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeConfig, explainSettings, readConfig } from './config.ts';

const secret = 'a secret of at least thirty-two bytes';

test('an empty environment gives the embedded mode on loopback', () => {
  const { config, warnings } = readConfig({});
  assert.equal(config.dbDsn, undefined);
  assert.deepEqual(config.listenAddress, { host: '127.0.0.1', port: 8071 });
  assert.deepEqual(config.grpcListenAddress, { host: '127.0.0.1', port: 8072 });
  assert.equal(config.dataDir, '.posthorn');
  assert.equal(config.queueType, 'memory');
  assert.deepEqual(config.retrySchedule, [5, 300, 1800, 7200, 18_000, 36_000, 36_000]);
  assert.equal(config.webhookHeaders, 'standard');
  assert.deepEqual(warnings, []);
  assert.ok(Object.isFrozen(config));
  assert.ok(Object.isFrozen(config.retrySchedule));
});

test('a database address means the distributed mode, open to the network', () => {
  const { config } = readConfig({ POSTHORN_DB_DSN: 'postgres://db/posthorn', POSTHORN_JWT_SECRET: secret });
  assert.deepEqual(config.listenAddress, { host: '0.0.0.0', port: 8071 });
  assert.deepEqual(config.grpcListenAddress, { host: '0.0.0.0', port: 8072 });
});

test('the distributed mode asks for a jwt_secret', () => {
  assert.throws(() => readConfig({ POSTHORN_DB_DSN: 'postgres://db/posthorn' }), /jwt_secret/);
});

test('DATABASE_URL stands in for db_dsn', () => {
  const { config } = readConfig({ DATABASE_URL: 'postgres://a/b', POSTHORN_JWT_SECRET: secret });
  assert.equal(config.dbDsn, 'postgres://a/b');
  const both = { DATABASE_URL: 'postgres://a/b', SVIX_DB_DSN: 'postgres://c/d', SVIX_JWT_SECRET: secret };
  assert.equal(readConfig(both).config.dbDsn, 'postgres://c/d');
});

test("a Svix deployment's environment starts Posthorn", () => {
  const { config, warnings } = readConfig({
    SVIX_DB_DSN: 'postgresql://postgres:postgres@pgbouncer/postgres',
    SVIX_REDIS_DSN: 'redis://redis:6379',
    SVIX_QUEUE_TYPE: 'redis',
    SVIX_JWT_SECRET: secret,
    SVIX_WHITELIST_SUBNETS: '[127.0.0.1/32, "fd00::/8"]',
    SVIX_RETRY_SCHEDULE: '[1,3]',
    SVIX_LOG_LEVEL: 'debug',
    SVIX_WHITELABEL_HEADERS: 'true',
    SVIX_DB_TRACING: 'true',
  });
  assert.equal(config.redisDsn, 'redis://redis:6379');
  assert.deepEqual(config.whitelistSubnets, ['127.0.0.1/32', 'fd00::/8']);
  assert.deepEqual(config.retrySchedule, [1, 3]);
  assert.equal(config.webhookHeaders, 'standard');
  assert.equal(warnings.length, 2);
  assert.match(warnings[0] ?? '', /SVIX_DB_TRACING/);
  assert.match(warnings[1] ?? '', /main_secret/);
});

test('svix- headers go out where a Svix deployment asked for no white label', () => {
  assert.equal(readConfig({ SVIX_WHITELABEL_HEADERS: 'false' }).config.webhookHeaders, 'svix');
  assert.equal(readConfig({ POSTHORN_WHITELABEL_HEADERS: 'false' }).config.webhookHeaders, 'standard');
  const chosen = { SVIX_WHITELABEL_HEADERS: 'false', POSTHORN_WEBHOOK_HEADERS: 'standard' };
  assert.equal(readConfig(chosen).config.webhookHeaders, 'standard');
});

test('POSTHORN_ wins over SVIX_', () => {
  const { config } = readConfig({ POSTHORN_RETRY_SCHEDULE: '9', SVIX_RETRY_SCHEDULE: '[1,3]' });
  assert.deepEqual(config.retrySchedule, [9]);
});

test('an empty value counts as none', () => {
  const { config } = readConfig({ POSTHORN_DB_DSN: '', POSTHORN_LOG_LEVEL: ' ', SVIX_LOG_LEVEL: 'warn' });
  assert.equal(config.dbDsn, undefined);
  assert.equal(config.logLevel, 'warn');
});

test('addresses may be IPv6', () => {
  const { config } = readConfig({ POSTHORN_LISTEN_ADDRESS: '[::1]:9000' });
  assert.deepEqual(config.listenAddress, { host: '::1', port: 9000 });
  assert.equal(describeConfig(config).listen_address, '[::1]:9000');
});

test('lists are read bare, in brackets, quoted and empty', () => {
  const schedule = (value: string) => readConfig({ POSTHORN_RETRY_SCHEDULE: value }).config.retrySchedule;
  assert.deepEqual(schedule('1,3'), [1, 3]);
  assert.deepEqual(schedule(' [ 1 , 3 ] '), [1, 3]);
  assert.deepEqual(schedule('[1,3,]'), [1, 3]);
  assert.deepEqual(schedule('[]'), []);
});

test('the queue follows the Redis address, and the specific address wins', () => {
  assert.equal(readConfig({ POSTHORN_REDIS_DSN: 'redis://r' }).config.queueType, 'redis');
  const both = { POSTHORN_REDIS_DSN: 'redis://r', POSTHORN_QUEUE_DSN: 'rediss://q' };
  assert.equal(readConfig(both).config.redisDsn, 'rediss://q');
  const memory = { POSTHORN_REDIS_DSN: 'redis://r', POSTHORN_QUEUE_TYPE: 'memory' };
  assert.equal(readConfig(memory).config.queueType, 'memory');
  assert.throws(() => readConfig({ POSTHORN_QUEUE_TYPE: 'redis' }), /queue_type.*redis_dsn/);
});

test('an unknown POSTHORN_ name stops the start and names its neighbour', () => {
  assert.throws(() => readConfig({ POSTHORN_LISTEN_ADRESS: 'x' }), /POSTHORN_LISTEN_ADRESS.*POSTHORN_LISTEN_ADDRESS/);
  assert.throws(() => readConfig({ POSTHORN_ZZZZZZ: 'x' }), /POSTHORN_ZZZZZZ is not a setting/);
});

const wrong: [string, string, RegExp][] = [
  ['LISTEN_ADDRESS', '8071', /listen_address.*host:port/],
  ['LISTEN_ADDRESS', '127.0.0.1:70000', /listen_address.*host:port/],
  ['DB_DSN', 'mysql://x', /db_dsn.*postgres/],
  ['REDIS_DSN', 'http://x', /redis_dsn.*redis/],
  ['QUEUE_TYPE', 'kafka', /queue_type.*memory, redis/],
  ['QUEUE_TYPE', 'rediscluster', /queue_type.*later release/],
  ['RETRY_SCHEDULE', '5,x', /retry_schedule.*seconds/],
  ['RETRY_SCHEDULE', '5,-1', /retry_schedule.*seconds/],
  ['WORKER_REQUEST_TIMEOUT', '31', /worker_request_timeout.*1 to 30/],
  ['WHITELIST_SUBNETS', '10.0.0.0', /whitelist_subnets.*CIDR/],
  ['WHITELIST_SUBNETS', '10.0.0.0/33', /whitelist_subnets.*CIDR/],
  ['API_ENABLED', 'yes', /api_enabled.*true or false/],
  ['DB_POOL_MAX_SIZE', '0', /db_pool_max_size.*whole number/],
  ['LOG_LEVEL', 'loud', /log_level.*trace/],
  ['WEBHOOK_HEADERS', 'custom', /webhook_headers.*standard, svix/],
];

for (const [name, value, expected] of wrong) {
  test(`${name}=${value} stops the start with a sentence`, () => {
    assert.throws(
      () => readConfig({ [`POSTHORN_${name}`]: value }),
      (error: Error) => expected.test(error.message) && error.message.includes(`POSTHORN_${name}`),
    );
  });
}

test('a secret is in no message, however wrong it is', () => {
  const env = { POSTHORN_DB_DSN: 'mysql://root:hunter2@x' };
  assert.throws(
    () => readConfig(env),
    (error: Error) => !error.message.includes('hunter2'),
  );
});

test('a short jwt_secret is a warning', () => {
  const { warnings } = readConfig({ POSTHORN_JWT_SECRET: 'short' });
  assert.match(warnings[0] ?? '', /jwt_secret.*32 bytes/);
});

test('a process with no role at all is refused', () => {
  const env = { POSTHORN_API_ENABLED: 'false', POSTHORN_WORKER_ENABLED: 'false' };
  assert.throws(() => readConfig(env), /api_enabled.*worker_enabled/);
});

test('the start-up print shows what was set and hides what is secret', () => {
  const { config } = readConfig({
    POSTHORN_DB_DSN: 'postgres://user:hunter2@db/posthorn',
    POSTHORN_JWT_SECRET: secret,
    POSTHORN_RETRY_SCHEDULE: '1,3',
  });
  const print = describeConfig(config);
  assert.equal(print.db_dsn, 'postgres://user:***@db/posthorn');
  assert.equal(print.jwt_secret, '***');
  assert.deepEqual(print.retry_schedule, [1, 3]);
  assert.ok(!JSON.stringify(print).includes('hunter2'));
});

test('the help names every setting with its meaning and default', () => {
  const help = explainSettings();
  for (const name of Object.keys(describeConfig(readConfig({}).config))) {
    assert.ok(help.includes(`POSTHORN_${name.toUpperCase()}`), name);
  }
  assert.match(help, /5,300,1800,7200,18000,36000,36000/);
});
