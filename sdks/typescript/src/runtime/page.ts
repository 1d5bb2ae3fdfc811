import { list, members } from './model.ts';

/** A page as the server answers. */
export interface PageAnswer<T> {
  readonly data: readonly T[];
  readonly iterator: string | null;
  readonly prevIterator: string | null;
  readonly done: boolean;
}

/**
 * A page of a list. A `for await` loop over it goes through its items and those of all pages that follow (or that lie
 * before, where the page was asked for with a `prevIterator`), fetching each page when it is needed; a loop that is left
 * fetches no more.
 */
export interface Page<T> extends PageAnswer<T>, AsyncIterable<T> {
  /** The page that follows; undefined where the list ends. */
  next(): Promise<Page<T> | undefined>;
  /** The page before; undefined where the list begins. */
  previous(): Promise<Page<T> | undefined>;
  /** This page and those that a loop over the items would fetch. */
  pages(): AsyncIterable<Page<T>>;
}

export async function createPage<T>(
  fetchPage: (iterator: string | null | undefined) => Promise<PageAnswer<T>>,
  iterator: string | null | undefined,
): Promise<Page<T>> {
  const answer = await fetchPage(iterator);
  // `done` speaks of the direction that was travelled in.
  const backwards = iterator?.startsWith('-') === true;
  const step = async (to: string | null, ended: boolean): Promise<Page<T> | undefined> => {
    if (ended || to === null || to === iterator) return undefined;
    const page = await createPage(fetchPage, to);
    return page.data.length === 0 ? undefined : page;
  };
  const self: Page<T> = {
    ...answer,
    next: () => step(answer.iterator, !backwards && answer.done),
    previous: () => step(answer.prevIterator, backwards && answer.done),
    async *pages() {
      for (let page: Page<T> | undefined = self; page !== undefined; ) {
        yield page;
        page = await (backwards ? page.previous() : page.next());
      }
    },
    async *[Symbol.asyncIterator]() {
      for await (const page of self.pages()) yield* page.data;
    },
  };
  return self;
}

/** Reads a page from its JSON. */
export function decodePage<T>(json: unknown, decodeItem: (item: unknown) => T): PageAnswer<T> {
  const page = members(json);
  return {
    ...page,
    data: list(page.data, decodeItem),
    iterator: typeof page.iterator === 'string' ? page.iterator : null,
    prevIterator: typeof page.prevIterator === 'string' ? page.prevIterator : null,
    done: page.done === true,
  };
}
