import type { Model } from '../../model.ts';
import { kebab, operationsOf, prose, servicesInOrder, title } from '../../operation/operation.ts';
import { introduction } from '../openapi/introduction.ts';

/** `docs/llms.txt`: where a language model finds what, after llmstxt.org. */
export function llmsText(model: Model): string {
  const sections = servicesInOrder(model).map((service) => {
    const operations = operationsOf(model, service).filter((operation) => !operation.older);
    const lines = operations.map(({ method, route, path }) => {
      const [sentence = ''] = prose(method.doc).split(/(?<=\.)\s/);
      return `- \`${route.verb} ${path}\`: ${sentence}`;
    });
    const file = `reference/${kebab(service.resource)}.md`;
    return `## ${title(service.resource)}\n\n[${file}](${file}): ${prose(service.doc)}\n\n${lines.join('\n')}`;
  });
  const [lead = '', ...topics] = introduction.split('\n\n');
  return `${[
    '# Posthorn',
    `> ${lead}`,
    ...topics,
    'A running server has the whole as OpenAPI 3.1 at `/api/v1/openapi.json`. gRPC has the same operations, defined in `proto/posthorn/v1`.',
    ...sections,
    '## More\n\n- [The API](api.md)\n- [Verifying webhooks](verifying-webhooks.md)\n- [Errors](errors.md)\n- [Settings](configuration.md)',
    '<!-- Generated from proto/ by `npm run generate`. Not to be edited. -->',
  ].join('\n\n')}\n`;
}
