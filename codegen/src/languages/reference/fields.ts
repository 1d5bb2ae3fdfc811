import { byName, type Field, type Message, type Model } from '../../model.ts';
import { prose } from '../../operation/operation.ts';
import { rulesInWords } from '../../operation/rules.ts';
import { inline } from './html.ts';
import { choicesOf, isNullInAnswer, typeInWords } from './types.ts';

/** The fields of a body, with those of the messages that it holds folded in. */
export function inputFields(model: Model, message: Message): string {
  return list(shown(message).map((field) => row(model, field, field.wire.name, field.presence === 'required', true)));
}

/** The fields of an answer. */
export function outputFields(model: Model, message: Message): string {
  return list(
    shown(message).map((field) => {
      const written = { ...field, wire: { ...field.wire, nullable: isNullInAnswer(field) } };
      return row(model, written, field.wire.name, false, false);
    }),
  );
}

export function parameters(model: Model, fields: readonly Field[], required: boolean): string {
  return list(fields.map((field) => row(model, field, field.name, required || field.presence === 'required', true)));
}

export function entry(name: string, type: string, doc: string): string {
  return `<div><dt><code>${name}</code><span class="type">${type}</span></dt><dd>${inline(doc)}</dd></div>`;
}

export function list(rows: readonly string[]): string {
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function shown(message: Message): readonly Field[] {
  return message.fields.filter((field) => !field.wire.hidden);
}

function row(model: Model, field: Field, name: string, required: boolean, input: boolean): string {
  const rules = input ? rulesInWords(field) : '';
  const choices = choicesOf(model, field).map(({ wire, doc }) => `<code>${wire}</code> ${inline(prose(doc))}`);
  const parts = [
    `<dt><code>${name}</code><span class="type">${typeInWords(field, (to) => shownType(model, to, !input))}</span>`,
    required ? '<span class="must">required</span>' : '',
    '</dt>',
    `<dd>${inline(prose(field.doc))}`,
    rules === '' ? '' : `<div class="rules">${inline(rules)}</div>`,
    choices.length > 0 ? `<div class="rules">${choices.join('<br>')}</div>` : '',
  ];
  if (input && field.type.kind === 'message') {
    const inner = byName(model.messages, field.type.name);
    parts.push(`<details><summary>Fields of ${inner.name}</summary>${inputFields(model, inner)}</details>`);
  }
  return `<div>${parts.join('')}</dd></div>`;
}

/** A closed set is told by its values, which stand right below. */
function shownType(model: Model, name: string, linked: boolean): string {
  const one = model.enums.find((candidate) => candidate.name === name);
  if (one !== undefined) return one.json === 'number' ? 'integer' : 'string';
  return linked ? `<a href="#${name}">${name}</a>` : name;
}
