import { readFileSync } from 'node:fs';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The parts of an OpenAPI document that the tests read. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, ResponseObject>>;
  };
}

export interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, ResponseObject & { readonly $ref?: string }>>;
  readonly security?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly 'x-rpc': string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example: unknown;
}

export interface ResponseObject {
  readonly content?: Content;
}

interface Content {
  readonly 'application/json': { readonly schema: Schema; readonly example?: unknown };
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
}

export function readDocument(): Document {
  return JSON.parse(readFileSync(new URL('../../server/src/gen/openapi.json', import.meta.url), 'utf8')) as Document;
}

/** Follows a reference into the document. */
export function resolve<T extends object>(document: Document, value: T & { readonly $ref?: string }): T {
  if (value.$ref === undefined) return value;
  let at: unknown = document;
  for (const name of value.$ref.slice(2).split('/')) at = (at as Record<string, unknown>)[name];
  return at as T;
}

/** What is wrong with a value by one of the document's schemas, or undefined. */
export type Judge = (schema: Schema, value: unknown) => string | undefined;

export function createJudge(document: Document): Judge {
  const ajv = new Ajv2020.default({ allErrors: true, strict: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'openapi' } as object);
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    let validate = compiled.get(schema);
    if (validate === undefined) {
      validate = ajv.compile(inDocument(schema) as object);
      compiled.set(schema, validate);
    }
    return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: 'body' });
  };
}

/** References are meant from the document's root, wherever the schema stands. */
function inDocument(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inDocument);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, name === '$ref' ? `openapi${value}` : inDocument(value)]),
  );
}
