// The pictures of the writing page: which of them goes into a text, and where the place is that every crop shows.
import { putPicture } from './commands.js';

/** Shows those that are uploaded; the chosen one is put where the cursor stands. */
export function askForPicture(view) {
  const dialog = document.getElementById('picture-dialog');
  const shelf = dialog.querySelector('.shelf');
  const pictures = [...document.querySelectorAll('[data-picture]')];
  dialog.querySelector('[data-none]').hidden = pictures.length > 0;
  shelf.replaceChildren(...pictures.map((picture) => choice(picture, view, dialog)));
  dialog.onclose = () => view.focus();
  dialog.showModal();
}

function choice(picture, view, dialog) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  const image = picture.querySelector('img').cloneNode();
  image.style.objectPosition = '';
  const name = document.createElement('span');
  name.textContent = picture.querySelector('h3').textContent;
  button.append(image, name);
  button.addEventListener('click', () => {
    putPicture(picture.dataset.src)(view.state, view.dispatch);
    dialog.close();
  });
  return button;
}

/** A click on a picture fills in the two fields, which do the same by keyboard; a ring shows where it is. */
export function markFocalPoints(form) {
  for (const picture of form.querySelectorAll('[data-picture]')) {
    const image = picture.querySelector('img');
    const [x, y] = ['x', 'y'].map((axis) => picture.querySelector(`[data-axis="${axis}"]`));
    const frame = document.createElement('div');
    frame.className = 'focus';
    const ring = document.createElement('span');
    image.before(frame);
    frame.append(image, ring);
    const show = () => {
      ring.style.left = `${x.value}%`;
      ring.style.top = `${y.value}%`;
    };
    frame.addEventListener('click', (event) => {
      const box = image.getBoundingClientRect();
      x.value = percent((event.clientX - box.left) / box.width);
      y.value = percent((event.clientY - box.top) / box.height);
      x.dispatchEvent(new Event('input', { bubbles: true }));
      show();
    });
    x.addEventListener('input', show);
    y.addEventListener('input', show);
    show();
  }
}

function percent(fraction) {
  return Math.min(100, Math.max(0, Math.round(fraction * 100)));
}
