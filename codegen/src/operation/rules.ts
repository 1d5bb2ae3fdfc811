import type { Field, Rule } from '../model.ts';

/** A field's rules as a sentence, other than the ones that a caller who breaks them reads. Empty where it has none. */
export function rulesInWords(field: Field): string {
  const own = describe(field.rules, field.cardinality);
  const items = describe(field.itemRules, 'one').map((text) => `each ${text}`);
  const notEmpty = field.wire.emptyList === null ? [] : ['not empty'];
  const all = [...notEmpty, ...own, ...items].join('; ');
  return all === '' ? '' : `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

function describe(rules: readonly Rule[], cardinality: Field['cardinality']): string[] {
  const value = (kind: Rule['kind']): number | string | undefined => {
    const rule = rules.find((one) => one.kind === kind);
    return rule !== undefined && 'value' in rule ? rule.value : undefined;
  };
  const unit = cardinality === 'one' ? 'characters' : 'items';
  const words = [
    range(value('min_len'), value('max_len'), unit),
    range(value('gte'), value('lte'), ''),
    range(value('min_items'), value('max_items'), 'items'),
  ];
  const pattern = value('pattern');
  if (pattern !== undefined) words.push(`matches \`${pattern}\``);
  const prefix = value('no_prefix');
  if (prefix !== undefined) words.push(`does not begin with \`${prefix}\``);
  const match = value('no_match');
  if (match !== undefined) words.push(`holds nothing of \`${match}\``);
  const bytes = value('max_bytes');
  if (bytes !== undefined) words.push(`at most ${bytes} bytes of JSON`);
  if (rules.some((rule) => rule.kind === 'unique')) words.push('each item once');
  return words.filter((text) => text !== '');
}

function range(from: number | string | undefined, to: number | string | undefined, unit: string): string {
  const end = unit === '' ? '' : ` ${unit}`;
  if (from !== undefined && to !== undefined) return `${from} to ${to}${end}`;
  if (from !== undefined) return `at least ${from}${end.replace(/s$/, from === 1 ? '' : 's')}`;
  return to === undefined ? '' : `at most ${to}${end}`;
}
