import type { Schema } from 'hast-util-sanitize';

/**
 * What a body may hold, whoever wrote it. `settle` writes nothing else already; this is the second lock,
 * by a library that many eyes have read.
 */
export const SCHEMA: Schema = {
  tagNames: (
    'h1 h2 h3 h4 h5 h6 p br hr ul ol li blockquote pre code a img figure figcaption table caption thead tbody tfoot tr th td ' +
    'dl dt dd strong em u del ins sub sup mark small q abbr cite kbd'
  ).split(' '),
  attributes: {
    a: ['href', 'title', ['rel', 'nofollow', 'sponsored', 'ugc', 'noopener', 'noreferrer']],
    abbr: ['title'],
    code: [['className', /^language-[\w+#-]{1,40}$/]],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
    th: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  ancestors: {
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    caption: ['table'],
    li: ['ul', 'ol'],
    figcaption: ['figure'],
  },
  required: {},
  strip: ['script', 'style', 'iframe'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
