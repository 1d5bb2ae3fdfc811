import type { GeneratedFile } from '../../code.ts';
import type { Model } from '../../model.ts';
import { kebab } from '../../operation/operation.ts';
import { llmsText } from './llms.ts';
import { indexPage, resourcePage } from './markdown.ts';
import { referencePage } from './page.ts';

/** The reference for people: the page that the server serves, the pages of `docs/`, and a map for language models. */
export function referenceFiles(model: Model): GeneratedFile[] {
  return [
    { path: 'server/src/gen/reference.html', text: referencePage(model) },
    { path: 'docs/reference/README.md', text: indexPage(model) },
    ...model.services.map((service) => ({
      path: `docs/reference/${kebab(service.resource)}.md`,
      text: resourcePage(model, service),
    })),
    { path: 'docs/llms.txt', text: llmsText(model) },
  ];
}
