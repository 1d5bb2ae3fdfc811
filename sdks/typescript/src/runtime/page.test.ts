import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPage, type PageAnswer } from './page.ts';

/** Ten items, three to a page, as the server lists them: cursors are exclusive, `-` turns around. */
function server() {
  const items = Array.from({ length: 10 }, (_, i) => `i${i}`);
  const asked: (string | null | undefined)[] = [];
  const fetchPage = async (iterator: string | null | undefined): Promise<PageAnswer<string>> => {
    asked.push(iterator);
    const backwards = iterator?.startsWith('-') === true;
    const key = backwards ? iterator.slice(1) : iterator;
    const at = key === undefined || key === null ? -1 : items.indexOf(key);
    const data = backwards ? items.slice(Math.max(0, at - 3), at) : items.slice(at + 1, at + 4);
    const first = data[0];
    return {
      data,
      iterator: data.at(-1) ?? null,
      prevIterator: first === undefined ? null : `-${first}`,
      done: backwards ? at - 3 <= 0 : at + 4 >= items.length,
    };
  };
  return { items, asked, fetchPage };
}

async function collect<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of iterable) list.push(item);
  return list;
}

test('a loop over a page goes through all that follow', async () => {
  const { items, asked, fetchPage } = server();
  assert.deepEqual(await collect(await createPage(fetchPage, undefined)), items);
  assert.deepEqual(asked, [undefined, 'i2', 'i5', 'i8']);
});

test('a loop that is left fetches no more', async () => {
  const { asked, fetchPage } = server();
  for await (const item of await createPage(fetchPage, undefined)) if (item === 'i3') break;
  assert.deepEqual(asked, [undefined, 'i2']);
});

test('pages come one by one, and end', async () => {
  const { fetchPage } = server();
  const pages = await collect((await createPage(fetchPage, undefined)).pages());
  assert.deepEqual(
    pages.map((page) => page.data.length),
    [3, 3, 3, 1],
  );
  assert.equal(await pages.at(-1)?.next(), undefined);
});

test('a page leads back to the one before', async () => {
  const { fetchPage } = server();
  const page = await createPage(fetchPage, 'i5');
  assert.deepEqual(page.data, ['i6', 'i7', 'i8']);
  const before = await page.previous();
  assert.deepEqual(before?.data, ['i3', 'i4', 'i5']);
  assert.deepEqual((await before?.next())?.data, ['i6', 'i7', 'i8']);
});

test('a list that is asked for backwards is walked backwards, to its beginning', async () => {
  const { fetchPage } = server();
  const pages = await collect((await createPage(fetchPage, '-i7')).pages());
  assert.deepEqual(
    pages.map((page) => page.data),
    [['i4', 'i5', 'i6'], ['i1', 'i2', 'i3'], ['i0']],
  );
});

test('an empty list has one empty page', async () => {
  const page = await createPage(async () => ({ data: [], iterator: null, prevIterator: null, done: true }), undefined);
  assert.deepEqual(await collect(page), []);
  assert.equal(await page.next(), undefined);
  assert.equal(await page.previous(), undefined);
});

test('a server that always answers with the same cursor is not asked for ever', async () => {
  const answer = async () => ({ data: ['a'], iterator: 'a', prevIterator: '-a', done: false });
  assert.deepEqual(await collect(await createPage(answer, undefined)), ['a', 'a']);
});
