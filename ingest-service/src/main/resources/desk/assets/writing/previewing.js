// Shows beside the form what a reader would see, as wide as a phone or as a desktop, anew after each change.

const AFTER_CHANGE = 600;

export function previewBeside(form) {
  const panel = document.getElementById('preview');
  const frame = panel.querySelector('iframe');
  let language = null;
  let due = null;

  async function show() {
    const fields = new URLSearchParams(new FormData(form));
    fields.set('preview', language);
    fields.delete('upload');
    const answer = await fetch('/desk/preview', { method: 'POST', body: fields, redirect: 'error' });
    if (answer.ok) {
      const scrolled = frame.contentWindow?.scrollY ?? 0;
      frame.onload = () => frame.contentWindow.scrollTo(0, scrolled);
      frame.srcdoc = await answer.text();
    }
  }

  form.addEventListener('submit', (event) => {
    if (event.submitter?.name !== 'preview') {
      return;
    }
    event.preventDefault();
    language = event.submitter.value;
    panel.hidden = false;
    panel.querySelector('[data-language]').textContent = event.submitter.dataset.language;
    show().then(() => panel.scrollIntoView({ block: 'nearest' }));
  });
  form.addEventListener('input', () => {
    if (!panel.hidden) {
      clearTimeout(due);
      due = setTimeout(show, AFTER_CHANGE);
    }
  });
  panel.querySelector('[data-close]').addEventListener('click', () => {
    panel.hidden = true;
    form.querySelector(`button[name=preview][value="${language}"]`)?.focus();
  });
  panel.addEventListener('change', (event) => {
    frame.classList.toggle('phone', event.target.value === 'phone');
  });
}
