// Keeps the page of a timeline as the service has it now: each call of the stream fetches the page's own words anew.
const parts = ["timeline", "timeline-state"];
const live = document.getElementById("timeline")?.dataset.live;
let fetching = false;
let again = false;

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected) {
      const now = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of parts) {
        const here = document.getElementById(id);
        const there = now.getElementById(id);
        if (there && here.innerHTML !== there.innerHTML) {
          here.replaceChildren(...there.childNodes);
        }
      }
    }
  } finally {
    fetching = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

if (live) {
  const stream = new EventSource(live);
  stream.addEventListener("timeline", (event) => {
    refresh();
    if (JSON.parse(event.data).complete) {
      stream.close();
    }
  });
}
