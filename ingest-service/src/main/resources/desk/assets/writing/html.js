// Between the HTML that the server keeps and the document that the editor shows.
import { DOMParser as SchemaParser, DOMSerializer } from 'prosemirror-model';
import { schema } from './schema.js';

const serializer = DOMSerializer.fromSchema(schema);

export function documentOf(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  captionsToParagraphs(page.body);
  moveImages(page.body, '/media/', '/desk/media/');
  return SchemaParser.fromSchema(schema).parse(page.body);
}

/** Empty if nothing is written: an empty paragraph is not a text. */
export function htmlOf(doc) {
  if (doc.textContent.trim() === '' && !holdsMoreThanText(doc)) {
    return '';
  }
  const holder = document.createElement('div');
  holder.append(serializer.serializeFragment(doc.content));
  holder.querySelectorAll('td, th, li').forEach(withoutLoneParagraph);
  for (const header of holder.querySelectorAll('th')) {
    const ofColumn = [...header.parentElement.children].every((cell) => cell.tagName === 'TH');
    header.setAttribute('scope', ofColumn ? 'col' : 'row');
  }
  moveImages(holder, '/desk/media/', '/media/');
  holder.querySelectorAll('figcaption:empty').forEach((caption) => caption.remove());
  while (holder.lastElementChild?.tagName === 'P' && holder.lastElementChild.childNodes.length === 0) {
    holder.lastElementChild.remove();
  }
  return [...holder.childNodes].map((node) => node.outerHTML).join('\n');
}

// The editor wants a paragraph in every cell and item; a page with one in each stands too wide
function withoutLoneParagraph(element) {
  const [first, ...others] = element.children;
  if (first?.tagName === 'P' && others.every((other) => /^[OU]L$/.test(other.tagName))) {
    first.replaceWith(...first.childNodes);
  }
}

function holdsMoreThanText(doc) {
  let found = false;
  doc.descendants((node) => {
    found ||= node.type.name === 'figure' || node.type.name === 'table';
  });
  return found;
}

// Before an article is public, only the desk's own address shows its pictures
function moveImages(body, from, to) {
  for (const image of body.querySelectorAll(`img[src^="${from}"]`)) {
    image.setAttribute('src', to + image.getAttribute('src').slice(from.length));
  }
}

// A table's caption has no place in the editor's tables; its words stay, above the table
function captionsToParagraphs(body) {
  for (const caption of body.querySelectorAll('table > caption')) {
    const paragraph = document.createElement('p');
    paragraph.append(...caption.childNodes);
    caption.closest('table').before(paragraph);
    caption.remove();
  }
}
