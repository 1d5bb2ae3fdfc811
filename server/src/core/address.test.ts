import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cidr, createAddressRules, parseCidr } from './address.ts';

function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  assert.ok(parsed.cidr, parsed.problem ?? text);
  return parsed.cidr;
}

const rules = createAddressRules();

test('first and last address of every blocked range is refused, its public neighbours are not', () => {
  const edges: [string, string, string | undefined, string | undefined][] = [
    ['0.0.0.0', '0.255.255.255', undefined, '1.0.0.0'],
    ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
    ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
    ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
    ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
    ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
    ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
    ['192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
    ['192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
    ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
    ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
    ['198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
    ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
    ['224.0.0.0', '255.255.255.255', '223.255.255.255', undefined],
    ['::', '::1', undefined, '0:0:0:0:1::'],
    ['64:ff9b::', '64:ff9b::ffff:ffff', '64:ff9a:ffff::', '64:ff9b::1:0:0'],
    ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff', '64:ff9b:0:1::', '64:ff9b:2::'],
    ['100::', '100::ffff:ffff:ffff:ffff', undefined, '100:0:0:1::'],
    ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db7::', '2001:db9::'],
    ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:ffff::', '2003::'],
    ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', '3ffe::', '3fff:1000::'],
    ['5f00::', '5f00:ffff::1', '5eff::', '5f01::'],
    ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fbff::', 'fe00::'],
    ['fe80::', 'febf::1', 'fe7f::', undefined],
    ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', undefined, undefined],
  ];
  for (const [first, last, below, above] of edges) {
    assert.equal(rules.allows(first, 443), false, first);
    assert.equal(rules.allows(last, 443), false, last);
    if (below !== undefined) assert.equal(rules.allows(below, 443), true, below);
    if (above !== undefined) assert.equal(rules.allows(above, 443), true, above);
  }
});

test('an IPv4 address is judged alike in its IPv6 spellings', () => {
  for (const address of [
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '0:0:0:0:0:ffff:7f00:1',
    '::FFFF:10.0.0.1',
    '::127.0.0.1',
  ]) {
    assert.equal(rules.allows(address, 80), false, address);
  }
  assert.equal(rules.allows('::ffff:8.8.8.8', 80), true);
  const open = createAddressRules({ whitelist: [cidr('127.0.0.0/8')] });
  assert.equal(open.allows('::ffff:127.0.0.1', 80), true);
});

test('what is no plain IP address is refused', () => {
  for (const text of ['', 'example.com', '1.2.3', '0x08080808', '[2600::1]', '2600::1%eth0', '08.8.8.8']) {
    assert.equal(rules.allows(text, 80), false, text);
  }
});

test('a whitelisted range is let through and nothing else is', () => {
  const open = createAddressRules({ whitelist: [cidr('127.0.0.2'), cidr('10.1.0.0/16'), cidr('fd00:1::/32')] });
  assert.equal(open.allows('127.0.0.2', 80), true);
  assert.equal(open.allows('127.0.0.1', 80), false);
  assert.equal(open.allows('10.1.255.255', 80), true);
  assert.equal(open.allows('10.2.0.0', 80), false);
  assert.equal(open.allows('fd00:1:ffff::', 80), true);
  assert.equal(open.allows('fd00:2::', 80), false);
});

test('the exception is one address and one port', () => {
  const inbox = createAddressRules({ exception: { address: '127.0.0.1', port: 8071 } });
  assert.equal(inbox.allows('127.0.0.1', 8071), true);
  assert.equal(inbox.allows('::ffff:127.0.0.1', 8071), true);
  assert.equal(inbox.allows('127.0.0.1', 8072), false);
  assert.equal(inbox.allows('127.0.0.2', 8071), false);
  assert.equal(inbox.allows('::1', 8071), false);
});

test('ranges are read with bits beyond the prefix ignored', () => {
  assert.deepEqual(cidr(' 10.9.8.7/8 '), cidr('10.0.0.0/8'));
  assert.deepEqual(cidr('0.0.0.0/0'), cidr('255.0.0.0/0'));
  const all = createAddressRules({ whitelist: [cidr('0.0.0.0/0')] });
  assert.equal(all.allows('127.0.0.1', 80), true);
  assert.equal(all.allows('::1', 80), false);
});

test('a range that cannot be read says what is wrong with it', () => {
  assert.match(parseCidr('localhost').problem ?? '', /"localhost" is not an IP address/);
  assert.match(parseCidr('10.0.0.0/33').problem ?? '', /between 0 and 32/);
  assert.match(parseCidr('::1/129').problem ?? '', /between 0 and 128/);
  for (const text of ['10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0/8', '', '/8']) {
    assert.ok(parseCidr(text).problem, text);
  }
});
