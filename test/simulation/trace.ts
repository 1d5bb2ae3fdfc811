/** What happened in a history: a number that stands for all of it, and, where it is asked for, lines to read. */
export interface Trace {
  /** `who` does `what`, with what it concerns and up to two numbers. */
  note(who: string, what: string, about?: string, n?: number, m?: number): void;
  /** Equal for equal histories, times included. */
  hash(): string;
  readonly lines: readonly string[];
}

export function createTrace(now: () => number, keepsLines: boolean): Trace {
  const lines: string[] = [];
  const words = new Map<string, number>();
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;

  function mix(value: number): void {
    a = Math.imul(a ^ value, 0x01000193);
    b = Math.imul(b ^ (value >>> 7) ^ a, 0x5bd1e995);
    b ^= b >>> 15;
  }

  /** A word is hashed once; afterwards its number stands for it. */
  function numberOf(word: string): number {
    let number = words.get(word);
    if (number === undefined) {
      number = 0x811c9dc5;
      for (let at = 0; at < word.length; at += 1) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193);
      words.set(word, number);
    }
    return number;
  }

  return {
    lines,
    note(who, what, about = '', n = 0, m = 0) {
      mix(Math.round(now() * 1_000));
      mix(numberOf(who));
      mix(numberOf(what));
      mix(numberOf(about));
      mix(n * 31 + m);
      if (!keepsLines) return;
      const numbers = m !== 0 ? `${n}, ${m}` : n !== 0 ? String(n) : '';
      lines.push(`${(now() / 1_000).toFixed(3).padStart(9)} s  ${who.padEnd(8)} ${what} ${about} ${numbers}`.trimEnd());
    },
    hash: () => `${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`,
  };
}
