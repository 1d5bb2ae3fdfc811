import type { GeneratedFile } from '../../code.ts';
import type { Model } from '../../model.ts';
import { referencePage } from './page.ts';

/** The reference for people: the page that the server serves. */
export function referenceFiles(model: Model): GeneratedFile[] {
  return [{ path: 'server/src/gen/reference.html', text: referencePage(model) }];
}
