import { printTypes } from '../../../openapi-types/print.ts';
import type { GeneratedFile } from '../../code.ts';
import type { Model } from '../../model.ts';
import { openapiDocument } from './document.ts';

/** The document that the server serves, and its types for those who prefer a bare `fetch` to the SDK. */
export async function openapiFiles(model: Model): Promise<GeneratedFile[]> {
  const text = `${JSON.stringify(openapiDocument(model), null, 1)}\n`;
  // As the reader of the file sees it: without the members that are undefined.
  const types = await printTypes(JSON.parse(text) as object);
  const mark = '// Generated from proto/ by `npm run generate`. Not to be edited.\n\n';
  return [
    { path: 'server/src/gen/openapi.json', text },
    // Not a .d.ts: the compiler would not take it into the package.
    { path: 'sdks/typescript/src/generated/openapi.ts', text: mark + types },
  ];
}
