import type { DescField } from '@bufbuild/protobuf';
import type { Rule } from '../model.ts';
import type { Descriptors } from './descriptors.ts';
import { listOf, type Members, membersOf } from './json.ts';

export interface Rules {
  readonly rules: readonly Rule[];
  readonly itemRules: readonly Rule[];
}

/**
 * The rules of `buf.validate` that a field has. Those that the generator knows are compiled into validators; any other
 * stops it, since a rule that is written and not enforced is worse than none.
 */
export function loadRules(descriptors: Descriptors, field: DescField, maxBytes: number | undefined): Rules {
  const options = membersOf(descriptors.option(field, 'buf.validate.field'));
  const sentences = new Map<string, string>();
  for (const entry of listOf(descriptors.option(field, 'posthorn.v1.sentences'))) {
    const sentence = membersOf(entry);
    sentences.set(sentence.text('rule') ?? '', sentence.text('text') ?? '');
  }

  const repeated = options.members('repeated');
  const rules = [...valueRules(options), ...(repeated === undefined ? [] : listRules(repeated))];
  for (const cel of options.list('cel')) {
    const rule = celRule(cel);
    if (rule === undefined) throw descriptors.problem(field, `the CEL rule "${cel.text('id')}" is of no known form`);
    rules.push(rule);
  }
  if (maxBytes !== undefined) {
    const sentence = `${field.name} must be less than or equal to ${maxBytes} bytes`;
    rules.push({ kind: 'max_bytes', value: maxBytes, sentence });
  }
  const items = repeated?.members('items');
  const itemRules = items === undefined ? [] : valueRules(items);

  const unread = options.unread();
  if (unread.length > 0) throw descriptors.problem(field, `the rules ${unread.join(', ')} are not known`);
  for (const rule of [...rules, ...itemRules]) {
    if ('value' in rule && (rule.kind === 'pattern' || rule.kind === 'no_match') && !isPlainPattern(rule.value)) {
      throw descriptors.problem(field, `the pattern ${rule.value} may mean something else in JavaScript than in RE2`);
    }
  }
  const worded = rules.map((rule) => ({ ...rule, sentence: sentences.get(rule.kind) ?? rule.sentence }));
  for (const name of sentences.keys()) {
    if (!rules.some((rule) => rule.kind === name))
      throw descriptors.problem(field, `a sentence for no rule: "${name}"`);
  }
  return { rules: worded, itemRules };
}

function valueRules(options: Members): Rule[] {
  const rules: Rule[] = [];
  const text = options.members('string');
  const minLen = text?.number('minLen');
  const maxLen = text?.number('maxLen');
  const pattern = text?.text('pattern');
  if (minLen !== undefined) {
    const sentence =
      minLen === 1 ? 'String must be at least one character' : `String must be at least ${minLen} characters`;
    rules.push({ kind: 'min_len', value: minLen, sentence });
  }
  if (maxLen !== undefined) rules.push({ kind: 'max_len', value: maxLen, sentence: 'String too long' });
  if (pattern !== undefined) {
    const shown = pattern.replace(/^\^|[+*]?\$$/g, '');
    rules.push({ kind: 'pattern', value: pattern, sentence: `String must match the following pattern: ${shown}.` });
  }
  for (const type of ['uint32', 'int32']) {
    const number = options.members(type);
    const gte = number?.number('gte');
    const lte = number?.number('lte');
    if (gte !== undefined) rules.push({ kind: 'gte', value: gte, sentence: `must be at least ${gte}` });
    if (lte !== undefined) rules.push({ kind: 'lte', value: lte, sentence: `must be at most ${lte}` });
  }
  return rules;
}

function listRules(options: Members): Rule[] {
  const rules: Rule[] = [];
  const min = options.number('minItems');
  const max = options.number('maxItems');
  if (min !== undefined) rules.push({ kind: 'min_items', value: min, sentence: `must have at least ${min} items` });
  if (max !== undefined) rules.push({ kind: 'max_items', value: max, sentence: `must have at most ${max} items` });
  if (options.boolean('unique')) rules.push({ kind: 'unique', sentence: 'must not have the same item twice' });
  return rules;
}

/** Two forms are understood: `!this.startsWith('…')` and `!this.matches('…')`. */
function celRule(cel: Members): Rule | undefined {
  const sentence = cel.text('message') ?? '';
  cel.text('id');
  const match = /^!this\.(startsWith|matches)\('((?:[^'\\]|\\\\)*)'\)$/.exec(cel.text('expression') ?? '');
  if (match === null || sentence === '') return undefined;
  const value = (match[2] ?? '').replaceAll('\\\\', '\\');
  return { kind: match[1] === 'matches' ? 'no_match' : 'no_prefix', value, sentence };
}

/** Anchors, classes of ASCII characters and quantifiers mean the same in RE2 and in every language's own engine. */
function isPlainPattern(pattern: string): boolean {
  return /^\^?(?:\[(?:[^\]\\]|\\[-.\\]|\\x[0-9a-f]{2})+\](?:[+*?]|\{\d+(?:,\d*)?\})?|[a-z0-9_])+\$?$/.test(pattern);
}
