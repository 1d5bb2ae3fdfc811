import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEndpointUrl } from './url.ts';

function read(text: string, httpsOnly = false): string | undefined {
  const { url, problem } = readEndpointUrl(text, { httpsOnly });
  return url ?? problem?.msg;
}

test('URLs are stored normalised', () => {
  assert.equal(read('http://Example.com'), 'http://example.com/');
  assert.equal(read('HTTPS://EXAMPLE.com:443/A?b=C#d'), 'https://example.com/A?b=C#d');
  assert.equal(read('https://user:p%40ss@example.com:8443/x'), 'https://user:p%40ss@example.com:8443/x');
  assert.equal(read('https://bücher.example/ü'), 'https://xn--bcher-kva.example/%C3%BC');
});

test('odd spellings of an address become the plain one', () => {
  for (const host of ['0x7f000001', '2130706433', '127.1', '0177.0.0.1']) {
    assert.equal(read(`http://${host}/`), 'http://127.0.0.1/');
  }
});

test('only http and https are taken', () => {
  for (const text of ['ftp://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'localhost:3000']) {
    assert.equal(read(text), 'Endpoint URL schemes must be http or https', text);
  }
});

test('https alone is taken where that is configured', () => {
  assert.equal(read('https://example.com/', true), 'https://example.com/');
  assert.equal(
    read('http://example.com/', true),
    'Endpoint URL schemes must be https when endpoint_https_only is set.',
  );
});

test('what is no URL is refused as unreadable', () => {
  for (const text of ['', 'example.com', '/path', 'http://', 'http://a b/', 'https://[::1', 'http://x:99999/']) {
    assert.equal(readEndpointUrl(text, { httpsOnly: false }).problem?.type, 'value_error.jsondecode', text);
  }
});
