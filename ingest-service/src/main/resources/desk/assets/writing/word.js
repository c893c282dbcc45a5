// Word writes a list as paragraphs that only look like one: with the bullet or number as text before them. They become
// lists; its comments, its own elements and its empty lines are dropped. All else is left to the schema.

const LIST_PARAGRAPH = /mso-list:\s*l\d+\s+level(\d+)/i;
const NUMBER = /^\s*(\d+|[a-zа-я]|[ivxlc]+)[.)]/i;

export function cleanPasted(html) {
  if (!/urn:schemas-microsoft-com|class="?Mso|mso-list/i.test(html)) {
    return html;
  }
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const dropped of page.querySelectorAll('style, script, xml, meta, link, title')) {
    dropped.remove();
  }
  for (const own of [...page.querySelectorAll('*')].filter((element) => element.tagName.includes(':'))) {
    own.replaceWith(...own.childNodes);
  }
  makeLists(page);
  for (const paragraph of page.querySelectorAll('p')) {
    if (paragraph.textContent.trim() === '' && !paragraph.querySelector('img')) {
      paragraph.remove();
    }
  }
  return page.body.innerHTML;
}

function makeLists(page) {
  let open = []; // the lists that the next item may go into, by level
  let previous = null;
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const style = paragraph.getAttribute('style') ?? '';
    const level = Number(LIST_PARAGRAPH.exec(style)?.[1] ?? 0);
    if (level === 0) {
      open = [];
      continue;
    }
    if (previous !== null && paragraph.previousElementSibling !== previous) {
      open = [];
    }
    open.length = Math.min(open.length, level);
    const item = document.createElement('li');
    const text = document.createElement('p');
    const ordered = NUMBER.test(takeMarker(paragraph));
    text.append(...paragraph.childNodes);
    item.append(text);
    if (open.length < level) {
      const list = document.createElement(ordered ? 'ol' : 'ul');
      const parent = open.at(-1)?.lastElementChild;
      if (parent) {
        parent.append(list);
      } else {
        paragraph.before(list);
      }
      open.push(list);
    }
    open.at(-1).append(item);
    paragraph.remove();
    previous = open[0];
  }
}

/** The bullet or number, taken out of the paragraph. */
function takeMarker(paragraph) {
  for (const span of paragraph.querySelectorAll('span')) {
    if (/mso-list:\s*ignore/i.test(span.getAttribute('style') ?? '')) {
      span.remove();
      return span.textContent;
    }
  }
  return '';
}
