/** Something was not as the story tells it; the message is for the person who watches. */
export class Untold extends Error {}

/** Rejects with the sentence when `promise` has not settled within `limitMs`. */
export async function within<T>(promise: Promise<T>, limitMs: number, sentence: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Untold(sentence())), limitMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
