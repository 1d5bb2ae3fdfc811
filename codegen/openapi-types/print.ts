import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** TypeScript types of an OpenAPI document: `paths`, `components`, `operations`, `webhooks`. */
export async function printTypes(document: object): Promise<string> {
  // A field with a default may still be left out of a request.
  const nodes = await openapiTypescript(document as OpenAPI3, { defaultNonNullable: false, silent: true });
  return astToString(nodes);
}
