/** One request that an inbox received. */
export interface Received {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** Name, value, name, value …, spelled as they arrived. */
  readonly headers: readonly string[];
  /** The first 256 KiB of the body. */
  readonly body: Buffer;
  readonly truncated: boolean;
  /** What checking the signature gave: `verified`, or a sentence. */
  readonly signature: string;
}

/** The last requests of each inbox, in memory: a place to look while trying things out, not a store. */
export interface Boxes {
  add(name: string, received: Received): void;
  /** Newest first. */
  list(name: string): readonly Received[];
}

const maxRequests = 100;
const maxBoxes = 100;
/** All inboxes together. */
const maxBytes = 32 * 1024 * 1024;

export function createBoxes(): Boxes {
  const boxes = new Map<string, Received[]>();
  let bytes = 0;

  function drop(box: Received[]): void {
    bytes -= box.shift()?.body.length ?? 0;
  }

  function shrink(): void {
    for (const [name, box] of boxes) {
      while (box.length > 0 && bytes > maxBytes) drop(box);
      if (box.length === 0) boxes.delete(name);
      if (bytes <= maxBytes) return;
    }
  }

  return {
    add(name, received) {
      const box = boxes.get(name) ?? [];
      // The inbox that was used last goes to the end: the one at the front is emptied first.
      boxes.delete(name);
      boxes.set(name, box);
      box.push(received);
      bytes += received.body.length;
      if (box.length > maxRequests) drop(box);
      if (boxes.size > maxBoxes) {
        const [oldest, requests] = boxes.entries().next().value as [string, Received[]];
        for (const request of requests) bytes -= request.body.length;
        boxes.delete(oldest);
      }
      shrink();
    },
    list: (name) => [...(boxes.get(name) ?? [])].reverse(),
  };
}
