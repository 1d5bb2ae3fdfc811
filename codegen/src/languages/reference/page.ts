import type { Message, Model, Service } from '../../model.ts';
import { snake } from '../../names.ts';
import { errorAnswers, errorsOf } from '../../operation/errors.ts';
import { exampleOf } from '../../operation/examples.ts';
import {
  accessOf,
  keyDoc,
  type Operation,
  operationsOf,
  prose,
  servicesInOrder,
  title,
} from '../../operation/operation.ts';
import { curl, typescript } from '../../operation/snippets.ts';
import { introduction } from '../openapi/introduction.ts';
import { successDoc } from '../openapi/responses.ts';
import { entry, inputFields, list, outputFields, parameters } from './fields.ts';
import { escaped, highlighted, inline, paragraphs } from './html.ts';
import { style } from './style.ts';
import { objectsOf } from './types.ts';

const [lead = '', ...topics] = introduction.split('\n\n');

/** The whole reference as one page that needs nothing else. */
export function referencePage(model: Model): string {
  const services = servicesInOrder(model);
  return `<!doctype html>
<!-- Generated from proto/ by \`npm run generate\`. Not to be edited. -->
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Posthorn API reference</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<nav aria-label="Operations">
<a class="brand" href="#top"><span>●</span> Posthorn</a>
<p class="sub">API reference</p>
${services.map((service) => navigation(model, service)).join('\n')}
<h2><a href="#errors">Errors</a></h2>
</nav>
<main id="top">
<header>
<h1>Posthorn API</h1>
<p>${inline(lead)}</p>
<div class="intro">
${paragraphs(topics.join('\n\n'))}
</div>
<p>The same as a document for machines: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>
</header>
${services.map((service) => resource(model, service)).join('\n')}
${errors()}
<footer>Made from the definitions in <code>proto/</code>, as are the server's checks, the gRPC services and the SDKs.</footer>
</main>
</html>
`;
}

function shownOperations(model: Model, service: Service): Operation[] {
  return operationsOf(model, service).filter((operation) => !operation.older);
}

function navigation(model: Model, service: Service): string {
  const items = shownOperations(model, service).map(
    ({ anchor, route, title: text }) =>
      `<li><a href="#${anchor}"><span class="verb ${route.verb}">${route.verb.replace('DELETE', 'DEL')}</span>${escaped(text)}</a></li>`,
  );
  return `<h2><a href="#${service.resource}">${title(service.resource)}</a></h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function resource(model: Model, service: Service): string {
  const objects = objectsOf(model, service.noun).map((message) => object(model, message));
  const section = objects.length > 0 ? `<div class="objects">\n${objects.join('\n')}\n</div>` : '';
  return `<section id="${service.resource}">
<header><h2>${title(service.resource)}</h2>${paragraphs(prose(service.doc))}</header>
${shownOperations(model, service)
  .map((operation) => article(model, operation))
  .join('\n')}
${section}
</section>`;
}

function article(model: Model, operation: Operation): string {
  const { anchor, method, route, path, variables, query, body } = operation;
  const parts = [
    `<h3><a href="#${anchor}">${escaped(operation.title)}</a></h3>`,
    `<div class="route"><span class="verb ${route.verb}">${route.verb}</span><code>${escaped(path)}</code></div>`,
    paragraphs(prose(method.doc)),
    `<p class="access">${escaped(accessOf(method))}</p>`,
  ];
  if (variables.length > 0) parts.push('<h4>Path</h4>', parameters(model, variables, true));
  if (query.length > 0) parts.push('<h4>Query</h4>', parameters(model, query, false));
  if (method.idempotency !== 'none') parts.push('<h4>Headers</h4>', list([entry('idempotency-key', 'string', keyDoc)]));
  if (body !== null && body.fields.length > 0) {
    parts.push(`<h4>Body${method.optionalBody ? ', which may be left out' : ''}</h4>`, inputFields(model, body));
  }
  parts.push('<h4>Answers</h4>', answers(operation));
  return `<article id="${anchor}">\n<div>\n${parts.join('\n')}\n</div>\n${code(model, operation)}\n</article>`;
}

function answers(operation: Operation): string {
  const { method, answer } = operation;
  const statuses = [...new Set([method.status.ok, method.status.created])];
  const fine = statuses.map((status) => `<span class="fine"><b>${status}</b> ${successDoc(operation, status)}</span>`);
  const wrong = errorsOf(operation).map(
    ({ status, name }) => `<a href="#error-${status}"><b>${status}</b> ${words(name)}</a>`,
  );
  const target = answer !== null && answer.fields.length > 0 ? objectLink(answer) : '';
  return `${target}<ul class="answers">${[...fine, ...wrong].map((text) => `<li>${text}</li>`).join('')}</ul>`;
}

/** `PayloadTooLarge` → `Payload too large` */
function words(name: string): string {
  return title(snake(name));
}

function objectLink(answer: Message): string {
  const data = answer.fields.find((field) => field.name === 'data');
  const paged = answer.fields.some((field) => field.name === 'prev_iterator');
  if (paged && data?.type.kind === 'message') {
    return `<p>A page of <a href="#${data.type.name}">${data.type.name}</a>: <code>data</code>, <code>iterator</code>, <code>prevIterator</code>, <code>done</code>.</p>`;
  }
  return `<p><a href="#${answer.name}">${answer.name}</a></p>`;
}

function code(model: Model, operation: Operation): string {
  const { anchor, answer, method } = operation;
  const example =
    answer === null || answer.fields.length === 0
      ? ''
      : box(String(method.status.created), JSON.stringify(exampleOf(model, answer, 'whole'), null, 2));
  return `<div class="code">
<div class="box"><div class="head">${tab(anchor, 'a', 'curl', true)}${tab(anchor, 'b', 'TypeScript', false)}</div>
<pre class="a-code">${highlighted(curl(model, operation), 'shell')}</pre>
<pre class="b-code">${highlighted(typescript(model, operation), 'typescript')}</pre></div>
${example}</div>`;
}

function tab(anchor: string, kind: 'a' | 'b', text: string, first: boolean): string {
  const id = `${anchor}-${kind}`;
  const input = `<input type="radio" class="${kind}" name="${anchor}" id="${id}"${first ? ' checked' : ''}>`;
  return `${input}<label class="${kind}-label" for="${id}">${text}</label>`;
}

function box(head: string, json: string): string {
  return `<div class="box"><div class="head"><span>Answer ${head}</span></div><pre class="only">${highlighted(json, 'json')}</pre></div>`;
}

function object(model: Model, message: Message): string {
  return `<article id="${message.name}">
<div>
<h3><a href="#${message.name}">${message.name}</a></h3>
${paragraphs(prose(message.doc))}
${outputFields(model, message)}
</div>
<div class="code">${box('', JSON.stringify(exampleOf(model, message, 'whole'), null, 2)).replace('Answer ', 'Example')}</div>
</article>`;
}

function errors(): string {
  const rows = errorAnswers.map(
    ({ status, name, doc, example }) =>
      `<div id="error-${status}"><dt><b>${status}</b><span class="type">${words(name)}</span></dt><dd>${inline(doc)}<div class="rules"><code>${escaped(JSON.stringify(example))}</code></div></dd></div>`,
  );
  return `<section id="errors">
<header><h2>Errors</h2><p>Statuses, and what a body with one of them looks like. Programs should look at the status and at <code>code</code>; sentences may change.</p></header>
<div class="errors">${list(rows)}</div>
</section>`;
}
