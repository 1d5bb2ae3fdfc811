import type { Violation } from '../method.ts';
import { quotedMap } from './writer.ts';

/** Notes a broken rule: `wire` and `field` are the field's names in JSON and in proto, within the message at hand. */
export function report(out: Violation[], wire: string, field: string, msg: string): void {
  out.push({ loc: [wire], msg, type: 'value_error', field });
}

/** As `report`, for an item of a list. */
export function reportItem(out: Violation[], wire: string, field: string, index: number, msg: string): void {
  out.push({ loc: [wire, String(index)], msg, type: 'value_error', field: `${field}[${index}]` });
}

/** Puts the place of the message that was looked at before the violations found in it, those from `from` on. */
export function within(out: Violation[], from: number, loc: readonly string[], field: string): void {
  for (let i = from; i < out.length; i += 1) {
    const inner = out[i] as Violation;
    out[i] = {
      ...inner,
      loc: [...loc, ...inner.loc],
      field: inner.field === undefined ? field : `${field}.${inner.field}`,
    };
  }
}

/** Says that the violations from `from` on are about the path or the query. */
export function placed(out: Violation[], from: number, place: 'path' | 'query'): void {
  for (let i = from; i < out.length; i += 1) {
    const inner = out[i] as Violation;
    out[i] = { ...inner, loc: [place, ...inner.loc] };
  }
}

/** Characters as `buf.validate` counts them: Unicode code points. */
export function isShorter(text: string, min: number): boolean {
  return text.length < min * 2 && codePoints(text) < min;
}

export function isLonger(text: string, max: number): boolean {
  return text.length > max && codePoints(text) > max;
}

export function hasTwice(list: readonly string[]): boolean {
  return list.length > 1 && new Set(list).size < list.length;
}

/** The length of the map's JSON text in bytes, without white space. */
export function mapBytes(map: ReadonlyMap<string, string>): number {
  return map.size === 0 ? 2 : Buffer.byteLength(quotedMap(map));
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
