/**
 * The API as printers see it: plain data, in no language's words. Names are snake_case as in `proto/`; each language cases
 * them its own way. `codegen/golden/model.json` is its dump.
 */
export interface Model {
  readonly services: readonly Service[];
  readonly messages: readonly Message[];
  readonly enums: readonly Enum[];
}

interface Documented {
  readonly name: string;
  /** Markdown, without a closing line break. */
  readonly doc: string;
}

/** Something that stands in a file of its own noun: `posthorn/v1/message.proto` has the noun `message`. */
interface Placed extends Documented {
  readonly noun: string;
}

export interface Service extends Placed {
  /** `posthorn.v1.MessageService` */
  readonly id: string;
  /** The SDKs' name for it: `message_attempt`. */
  readonly resource: string;
  readonly methods: readonly Method[];
}

export interface Method extends Documented {
  /** The SDKs' name for it: `list_by_msg`. */
  readonly sdkName: string;
  readonly scope:
    | 'none'
    | 'organization'
    | 'organization_application'
    | 'application'
    | 'read_all'
    | 'message'
    | 'any'
    | 'optional';
  /** What an application's token has to be good for, as the wire spells it: `ViewBase`. Null where nothing is asked. */
  readonly capability: string | null;
  /** What an API token with scopes has to hold: `endpoint:read`. */
  readonly permission: string;
  readonly idempotency: 'none' | 'stored' | 'message';
  readonly status: { readonly ok: number; readonly created: number };
  readonly optionalBody: boolean;
  readonly request: string;
  /** Null: it answers with nothing. */
  readonly response: string | null;
  /** True where it answers with one page of a list. */
  readonly paged: boolean;
  /** The field of the request that says what a PATCH changes. */
  readonly mask: string | null;
  /** The first is the one that SDKs call. */
  readonly routes: readonly Route[];
}

export interface Route {
  readonly verb: string;
  readonly template: string;
  /** Request fields that the path, the query and the body give. */
  readonly path: readonly string[];
  readonly query: readonly string[];
  readonly body: string | null;
}

export interface Message extends Placed {
  /** What it is used as; decides what is printed for it. */
  readonly roles: readonly Role[];
  readonly fields: readonly Field[];
  /** The name of the oneof that all its fields belong to. */
  readonly oneof: string | null;
}

/** `request`: an RPC takes it. `input`: read from JSON. `patch`: the same, with absent and null told apart. `output`: written. */
export type Role = 'request' | 'input' | 'patch' | 'output';

export interface Field extends Documented {
  readonly wire: Wire;
  readonly type: Type;
  readonly cardinality: 'one' | 'list' | 'map';
  /** `required`: always there. `optional`: may be absent. `implicit`: when absent, its type's zero or emptiness. */
  readonly presence: 'required' | 'optional' | 'implicit';
  readonly rules: readonly Rule[];
  /** Of a list's items. */
  readonly itemRules: readonly Rule[];
  /** Must not be logged. */
  readonly secret: boolean;
}

/** How a field looks in JSON; see `JsonField` in `options.proto`. */
export interface Wire {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly olderName: string | null;
  readonly copies: readonly { readonly name: string; readonly omitWhenNull: boolean }[];
  readonly nullable: boolean;
  readonly omitWhenNull: boolean;
  readonly emptyList: string | null;
  readonly nullsInto: string | null;
  readonly set: boolean;
  readonly hidden: boolean;
}

export type Type =
  | { readonly kind: 'string' | 'boolean' | 'uint32' | 'int32' | 'timestamp' | 'mask' }
  /** JSON text, kept byte for byte. */
  | { readonly kind: 'json'; readonly object: boolean }
  | { readonly kind: 'enum' | 'message'; readonly name: string };

/** A rule that a value has to keep, and what to say where it does not. */
export type Rule = { readonly sentence: string } & (
  | {
      readonly kind: 'min_len' | 'max_len' | 'gte' | 'lte' | 'min_items' | 'max_items' | 'max_bytes';
      readonly value: number;
    }
  | { readonly kind: 'pattern' | 'no_match' | 'no_prefix'; readonly value: string }
  | { readonly kind: 'unique' }
);

export interface Enum extends Placed {
  readonly json: 'number' | 'text';
  readonly values: readonly EnumValue[];
}

export interface EnumValue extends Documented {
  readonly number: number;
  /** Null: it has no JSON form, as the zero of each enum. */
  readonly wire: number | string | null;
}

/** The dump that is committed: what is false, null or empty is left out. */
export function dump(model: Model): string {
  const compact = (_key: string, value: unknown): unknown =>
    value === false || value === null || value === '' || (Array.isArray(value) && value.length === 0)
      ? undefined
      : value;
  return `${JSON.stringify(model, compact, 1)}\n`;
}

/** Looks up by name; the loader has made sure that names lead somewhere. */
export function byName<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const found = list.find((item) => item.name === name);
  if (found === undefined) throw new Error(`the model has no "${name}"`);
  return found;
}
