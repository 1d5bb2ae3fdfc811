const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

/** The Markdown that comments use: code, bold, links. */
export function inline(markdown: string): string {
  return markdown
    .split(/(`[^`]+`)/)
    .map((piece) =>
      piece.startsWith('`') && piece.length > 1
        ? `<code>${escaped(piece.slice(1, -1))}</code>`
        : escaped(piece)
            .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
            .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>'),
    )
    .join('');
}

export function paragraphs(markdown: string): string {
  return markdown
    .split('\n\n')
    .map((text) => `<p>${inline(text)}</p>`)
    .join('\n');
}

/** Code with its strings, numbers, words and flags marked. */
export function highlighted(code: string, language: 'json' | 'shell' | 'typescript'): string {
  const tokens = {
    json: /("(?:[^"\\]|\\.)*"(?=\s*:))|("(?:[^"\\]|\\.)*")|(-?\b\d+(?:\.\d+)?\b|\b(?:true|false|null)\b)/g,
    shell: /("(?:[^"\\]|\\.)*"(?=\s*:))|("(?:[^"\\]|\\.)*")|((?<=\s)-[A-Za-z]\b|^curl\b)/g,
    typescript: /(\b(?:await|const|for|of|new)\b)|('(?:[^'\\]|\\.)*')|(\b\d+\b|\b(?:true|false|null)\b)/g,
  }[language];
  const classes = ['k', 's', 'n'];
  let text = '';
  let end = 0;
  for (const match of code.matchAll(tokens)) {
    const kind = classes[match.slice(1).findIndex((group) => group !== undefined)];
    text += `${escaped(code.slice(end, match.index))}<i class="${kind}">${escaped(match[0])}</i>`;
    end = match.index + match[0].length;
  }
  return text + escaped(code.slice(end));
}
