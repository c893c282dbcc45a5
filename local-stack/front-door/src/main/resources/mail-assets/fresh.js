// The list of mails renews itself while it is looked at; without this script the link "Refresh" does.
"use strict";
const list = document.querySelector("[data-fresh]");
if (list && !location.search) {
  setInterval(async () => {
    if (document.hidden || list.contains(document.activeElement)) {
      return;
    }
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const newer = page.querySelector("[data-fresh]");
        if (newer && newer.innerHTML !== list.innerHTML) {
          list.innerHTML = newer.innerHTML;
        }
      }
    } catch {
      // the front door is restarting: the next round finds it
    }
  }, 3000);
}
