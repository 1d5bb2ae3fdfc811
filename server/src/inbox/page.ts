import type { Received } from './box.ts';

const style = `
  :root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #c62828; }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.3rem; } h1 code { font-size: 1.1em; }
  article { border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; padding: .75rem 1rem; }
  header { display: flex; gap: 1rem; flex-wrap: wrap; align-items: baseline; }
  .good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
  time { opacity: .7; } pre { overflow-x: auto; background: #8881; padding: .5rem; border-radius: 6px; margin: .5rem 0 0; }
  table { border-collapse: collapse; font: 13px/1.5 ui-monospace, monospace; }
  td { padding: 0 .75rem 0 0; vertical-align: top; word-break: break-all; } td:first-child { opacity: .7; white-space: nowrap; }
  summary { cursor: pointer; margin-top: .5rem; }`;

/** What an inbox received, as a page without scripts: reload it to look again. */
export function page(name: string, received: readonly Received[]): string {
  const rows = received.map(article).join('\n');
  const empty = `<p>Nothing has arrived yet. Point an endpoint at this address, send a message, and reload this page.</p>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Inbox ${escaped(name)} (${received.length})</title>
<style>${style}</style>
<h1>Inbox <code>${escaped(name)}</code>: ${received.length === 1 ? 'one request' : `${received.length} requests`}</h1>
${received.length === 0 ? empty : rows}
</html>
`;
}

function article({ at, method, path, headers, body, truncated, signature }: Received): string {
  const verified = signature === 'verified';
  const cells = Array.from({ length: headers.length / 2 }, (_, index) => {
    const [header, value] = [headers[2 * index] ?? '', headers[2 * index + 1] ?? ''];
    return `<tr><td>${escaped(header)}</td><td>${escaped(value)}</td></tr>`;
  });
  return `<article>
  <header>
    <strong>${escaped(method)} ${escaped(path)}</strong>
    <span class="${verified ? 'good' : 'bad'}">${verified ? '&#10003; signature verified' : escaped(signature)}</span>
    <time>${new Date(at).toISOString()}</time>
  </header>
  <pre>${escaped(body.toString())}${truncated ? '\n… (cut here)' : ''}</pre>
  <details><summary>Headers</summary><table>${cells.join('')}</table></details>
</article>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
