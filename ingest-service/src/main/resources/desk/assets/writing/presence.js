// Tells the desk that this article is open to write, and shows who else is there. Without it the page view counts.
const EVERY = 15_000;
const place = document.querySelector('[data-presence]');
const token = document.querySelector('input[name=_csrf]')?.value ?? '';

async function beat() {
  try {
    const answer = await fetch(place.dataset.presence, { method: 'POST', body: new URLSearchParams({ _csrf: token }) });
    if (answer.ok && !answer.redirected) {
      const others = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
      if (place.innerHTML.trim() !== others.innerHTML.trim()) {
        place.replaceChildren(...others.childNodes);
      }
    }
  } catch {
    // The desk is away for a moment; the next beat asks again
  }
}

if (place) {
  setInterval(beat, EVERY);
  addEventListener('pagehide', () => {
    navigator.sendBeacon(place.dataset.presence + '/left', new URLSearchParams({ _csrf: token }));
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      beat();
    }
  });
}
