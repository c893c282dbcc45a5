// Keeps the page of an import as the service has it now, once a second while it is in work.
const id = "import-state";

async function refresh() {
  const here = document.getElementById(id);
  if (here?.dataset.moving !== "true") {
    return;
  }
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected) {
      const there = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
      if (there && here.innerHTML !== there.innerHTML) {
        here.dataset.moving = there.dataset.moving;
        here.replaceChildren(...there.childNodes);
        hideHint();
      }
    }
  } catch {
    // The service may be starting again; the next look tells
  }
  setTimeout(refresh, 1000);
}

function hideHint() {
  for (const hint of document.querySelectorAll(".reload")) {
    hint.hidden = true;
  }
}

hideHint();
setTimeout(refresh, 1000);
