// Keeps what is typed, a little after each change and when the window closes. It is kept apart from the article, for its
// writer alone; saving is a deed of its own.

const AFTER_CHANGE = 2_000;
const AFTER_FAILURE = 10_000;

export function keepTyped(form) {
  const status = document.getElementById('kept');
  const { url, kept, failed, zone } = status.dataset;
  const clock = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  let due = null;
  let saving = false;

  const body = () => new URLSearchParams(new FormData(form));

  async function keep() {
    due = null;
    try {
      // A redirect leads to the sign-in page: then nothing was kept
      const answer = await fetch(url, { method: 'POST', body: body(), redirect: 'error' });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      tell(kept.replace('{0}', clock.format(new Date())), false);
    } catch {
      tell(failed, true);
      due ??= setTimeout(keep, AFTER_FAILURE);
    }
  }

  function tell(text, bad) {
    if (status.textContent !== text) {
      status.textContent = text;
    }
    status.classList.toggle('little', bad);
  }

  form.addEventListener('input', () => {
    clearTimeout(due);
    due = setTimeout(keep, AFTER_CHANGE);
  });
  form.addEventListener('submit', (event) => {
    saving ||= !event.submitter?.formAction.endsWith('/desk/preview');
  });
  window.addEventListener('pagehide', () => {
    if (due !== null && !saving) {
      navigator.sendBeacon(url, body());
    }
  });
}
