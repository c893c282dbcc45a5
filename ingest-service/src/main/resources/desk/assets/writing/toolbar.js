// The buttons above a body: one stop of the Tab key, arrows between them, pressed when what they make is there.
import { commands, isInTable, isOn, linkAt, linkTo } from './commands.js';
import { askForPicture } from './pictures.js';
import { isAddress } from './schema.js';

export class Toolbar {
  constructor(view, label) {
    this.view = view;
    this.element = document.getElementById('body-toolbar').content.firstElementChild.cloneNode(true);
    this.element.setAttribute('aria-label', `${this.element.getAttribute('aria-label')}: ${label}`);
    this.buttons = [...this.element.querySelectorAll('button[data-command]')];
    this.tableTools = this.element.querySelector('[data-in-table]');
    this.element.addEventListener('mousedown', (event) => event.preventDefault()); // the selection stays
    this.element.addEventListener('click', (event) => this.press(event.target.closest('button[data-command]')));
    this.element.addEventListener('keydown', (event) => this.walk(event));
    this.buttons.forEach((button, n) => (button.tabIndex = n === 0 ? 0 : -1));
    this.update(view);
  }

  update(view) {
    this.tableTools.hidden = !isInTable(view.state);
    for (const button of this.buttons) {
      const name = button.dataset.command;
      const on = isOn(name, view.state);
      if (on !== undefined) {
        button.setAttribute('aria-pressed', String(on));
      }
      // Not disabled: a button that was reached by keyboard must not lose the focus
      button.setAttribute('aria-disabled', String(commands[name] !== undefined && !commands[name](view.state)));
    }
  }

  destroy() {
    this.element.remove();
  }

  press(button) {
    if (!button || button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    if (button.dataset.command === 'link') {
      askForLink(this.view);
      return;
    }
    if (button.dataset.command === 'picture') {
      askForPicture(this.view);
      return;
    }
    commands[button.dataset.command](this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  walk(event) {
    const visible = this.buttons.filter((button) => button.offsetParent !== null);
    const at = visible.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (event.key === 'Escape') {
      this.view.focus();
    } else if (to !== undefined && at >= 0) {
      event.preventDefault();
      const next = visible.at(to % visible.length);
      this.buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
      next.focus();
    }
  }
}

/** Asks where the selected words shall lead; an empty address takes the link away. */
export function askForLink(view) {
  const dialog = document.getElementById('link-dialog');
  const address = dialog.querySelector('input');
  address.value = linkAt(view.state);
  address.setCustomValidity('');
  address.oninput = () => address.setCustomValidity('');
  dialog.querySelector('form').onsubmit = (event) => {
    const href = withScheme(address.value.trim());
    if (href !== '' && !isAddress(href)) {
      event.preventDefault();
      address.setCustomValidity(address.dataset.wrong);
      address.reportValidity();
      return;
    }
    (href === '' ? commands.unlink : linkTo(href))(view.state, view.dispatch);
  };
  dialog.onclose = () => view.focus();
  dialog.showModal();
}

// People paste "gov.uz/uz" and mean the page
function withScheme(typed) {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(typed)) {
    return 'mailto:' + typed;
  }
  return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(typed) ? 'https://' + typed : typed;
}

for (const button of document.querySelectorAll('dialog [data-close]')) {
  button.addEventListener('click', () => button.closest('dialog').close());
}
