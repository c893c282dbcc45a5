// Completes what is typed into a search. Without it the form is a form.
import Combobox from "./combobox-nav-3.0.2.js";

const WAIT = 120;
const FEWEST_LETTERS = 2;

// A field that is not filled in well is shown, so that the browser can say so
document.addEventListener(
  "invalid",
  (event) => {
    const folded = event.target.closest("details");
    if (folded) {
      folded.open = true;
    }
  },
  true,
);

for (const input of document.querySelectorAll("input[data-suggest]")) {
  complete(input);
}

function complete(input) {
  const list = listBehind(input);
  const count = liveRegionBehind(list);
  const combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
  let asked = new AbortController();
  let timer = 0;

  input.autocomplete = "off";
  input.addEventListener("input", () => {
    clearTimeout(timer);
    asked.abort();
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden && event.key === "ArrowDown") {
      open();
    } else if (!list.hidden && event.key === "Escape") {
      // The first one closes the list, and only the next one empties the field
      event.preventDefault();
      close();
    }
  });
  // So that the field keeps the focus, and the list stays until it is let go
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("combobox-commit", (event) => {
    const chosen = new URL(event.target.dataset.url);
    close();
    location.assign(chosen.pathname + chosen.search);
  });

  async function ask() {
    const typed = input.value.trim();
    if (typed.length < FEWEST_LETTERS) {
      show([]);
      return;
    }
    asked = new AbortController();
    const address = "/api/suggest?" + new URLSearchParams({ q: typed, lang: document.documentElement.lang });
    try {
      const answer = await fetch(address, { signal: asked.signal });
      show(answer.ok ? (await answer.json()).items : []);
    } catch {
      // Asked anew meanwhile, or nobody answers: then nothing is offered
    }
  }

  function show(items) {
    // What was chosen is no longer there
    combobox.clearSelection();
    list.replaceChildren(...items.map((item, place) => option(item, `${list.id}-${place}`)));
    const isLookedAt = items.length > 0 && document.activeElement === input;
    count.textContent = isLookedAt ? input.dataset.suggestCount.replace("0", items.length) : "";
    if (isLookedAt) {
      open();
    } else {
      close();
    }
  }

  function open() {
    if (list.hidden && list.childElementCount > 0) {
      list.hidden = false;
      combobox.start();
    }
  }

  function close() {
    if (!list.hidden) {
      combobox.stop();
      list.hidden = true;
    }
  }

  function option(item, id) {
    const option = document.createElement("li");
    option.id = id;
    option.setAttribute("role", "option");
    option.dataset.url = item.url;
    const text = document.createElement("span");
    text.lang = item.language;
    text.textContent = item.text;
    option.append(text);
    const label = { topic: input.dataset.suggestTopic, search: input.dataset.suggestSearch }[item.kind];
    if (label) {
      const kind = document.createElement("span");
      kind.className = "kind";
      kind.textContent = label;
      option.append(" ", kind);
    }
    return option;
  }
}

function listBehind(input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggest);
  list.hidden = true;
  input.after(list);
  input.parentElement.classList.add("suggesting");
  return list;
}

function liveRegionBehind(list) {
  const region = document.createElement("div");
  region.className = "unseen";
  region.setAttribute("role", "status");
  list.after(region);
  return region;
}
