import { rooms } from "./api.js";
import { assistant } from "./assistant.js";
import { element, find } from "./elements.js";
import { roomView } from "./room.js";
import { themeButton } from "./theme.js";

const assistantSection = find(document, "#assistant", HTMLElement);
const roomSection = find(document, "#room", HTMLElement);
const room = roomView(roomSection);
const names = await rooms();

/**
 * Shows what the address names: a room, as in `/rooms/lobby`, or otherwise the assistant. The server responds to all of them with
 * this page.
 */
function show() {
  const entered = names.find((name) => location.pathname === `/rooms/${name}`);
  room.leave();
  assistantSection.hidden = entered !== undefined;
  roomSection.hidden = entered === undefined;
  if (entered !== undefined) room.enter(entered);
  document.title = entered === undefined ? "Chat" : `#${entered} – Chat`;
  for (const link of document.querySelectorAll("a.place")) {
    if (link.getAttribute("href") === location.pathname) link.ariaCurrent = "page";
    else link.removeAttribute("aria-current");
  }
}

addEventListener("popstate", show);
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a.place, a.brand");
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  show();
  find(document, "main", HTMLElement).focus();
});

themeButton(find(document, "#theme", HTMLButtonElement));
find(document, "#rooms", HTMLUListElement).append(
  ...names.map((name) => {
    const sign = element("span", { className: "sign", ariaHidden: "true" }, "#");
    return element("li", {}, element("a", { className: "place", href: `/rooms/${name}` }, sign, ` ${name}`));
  }),
);
show();
await assistant(assistantSection);
