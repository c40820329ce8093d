type Text = { type: 'text'; text: string; bold?: true };
export type Block =
  | { type: 'paragraph' | 'quote'; children: Text[] }
  | { type: 'heading'; level: 2; children: Text[] }
  | { type: 'list'; format: 'unordered'; children: { type: 'list-item'; children: Text[] }[] };

const runs = (line: string): Text[] =>
  line.split('**').flatMap((text, at): Text[] => (text ? [{ type: 'text', text, ...(at % 2 ? { bold: true as const } : {}) }] : []));

/** Strapi Blocks of a text as the seed writes it: blank lines part paragraphs; `## `, `> `, `- ` and `**` mean what they mean in Markdown. */
export function blocksOf(text: string): Block[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part): Block => {
      const lines = part.split('\n').map((line) => line.trim());
      const whole = lines.join(' ');
      if (whole.startsWith('## ')) return { type: 'heading', level: 2, children: runs(whole.slice(3)) };
      if (whole.startsWith('> ')) return { type: 'quote', children: runs(whole.slice(2)) };
      if (whole.startsWith('- '))
        return {
          type: 'list',
          format: 'unordered',
          children: lines.map((line) => ({ type: 'list-item', children: runs(line.replace(/^- /, '')) })),
        };
      return { type: 'paragraph', children: runs(whole) };
    });
}
