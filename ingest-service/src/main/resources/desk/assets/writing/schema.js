// What a body may be made of, and nothing else: the same elements that the server lets through. Whatever is pasted is
// read through this schema, so that what cannot be published is not seen here either.
import { Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

const styled = (pattern) => (element) => (pattern.test(element.getAttribute('style') ?? '') ? null : false);
const notStyled = (pattern) => (element) => (pattern.test(element.getAttribute('style') ?? '') ? false : null);

const heading = {
  attrs: { level: { default: 2 } },
  content: 'inline*',
  group: 'block',
  defining: true,
  parseDOM: [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
    { tag: 'h4', attrs: { level: 4 } },
    { tag: 'h5', attrs: { level: 4 } },
    { tag: 'h6', attrs: { level: 4 } },
  ],
  toDOM: (node) => ['h' + node.attrs.level, 0],
};

// The newsroom's own pictures only: a foreign address would tell a stranger who reads what. What a picture shows is said
// once, where it is uploaded; the server writes it into what readers get.
const OURS = /^\/desk\/media\/[0-9a-f]{64}\/[a-z0-9-]+\.(jpg|png)$/;
const sourceOf = (element) => (OURS.test(element?.getAttribute('src') ?? '') ? { src: element.getAttribute('src') } : false);

const figure = {
  attrs: { src: {} },
  content: 'inline*',
  group: 'block',
  defining: true,
  isolating: true,
  draggable: true,
  parseDOM: [
    {
      tag: 'figure',
      getAttrs: (element) => sourceOf(element.querySelector('img')),
      contentElement: (element) => element.querySelector('figcaption') ?? document.createElement('figcaption'),
    },
    { tag: 'img', getAttrs: sourceOf },
  ],
  toDOM: (node) => ['figure', ['img', { src: node.attrs.src, alt: '' }], ['figcaption', 0]],
};

const link = {
  attrs: { href: {} },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isAddress(element.getAttribute('href')) ? { href: element.getAttribute('href') } : false),
    },
  ],
  toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
};

/** Whether a link may lead there; the server takes away every other. */
export function isAddress(href) {
  return /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|\/(?!\/)[^\s]*)$/i.test(href ?? '');
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading,
    blockquote: {
      content: 'block+',
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    ...tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} }),
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    figure,
  },
  marks: {
    link,
    strong: {
      // Some writing programs wrap all they copy in a <b> that says it is not bold
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: notStyled(/(^|[;\s])font-weight:\s*(normal|400)/) },
        { tag: 'span[style]', getAttrs: styled(/(^|[;\s])font-weight:\s*(bold|[6-9]00)/) },
      ],
      toDOM: () => ['strong', 0],
    },
    em: {
      parseDOM: [
        { tag: 'em' },
        { tag: 'i', getAttrs: notStyled(/(^|[;\s])font-style:\s*normal/) },
        { tag: 'span[style]', getAttrs: styled(/(^|[;\s])font-style:\s*italic/) },
      ],
      toDOM: () => ['em', 0],
    },
    sub: { excludes: 'sup', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
    sup: { excludes: 'sub', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
    q: { parseDOM: [{ tag: 'q' }], toDOM: () => ['q', 0] },
    cite: { parseDOM: [{ tag: 'cite' }], toDOM: () => ['cite', 0] },
  },
});
