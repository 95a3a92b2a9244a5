/**
 * The one element that certainly exists.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function find(root, selector, type) {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
  return found;
}

/**
 * A new element. Text is text: content from others is never parsed as HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Drawn, because not every machine has a font with these characters. */
const DRAWINGS = {
  download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  system: "M12 4a8 8 0 0 0 0 16zM12 4a8 8 0 0 1 0 16",
  light:
    "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M5 19l1.4-1.4M17.6 6.4 19 5",
  dark: "M20 14a8.5 8.5 0 1 1-10-10 7 7 0 0 0 10 10z",
};

/**
 * An icon in the color of the text around it. Screen readers skip it.
 * @param {keyof typeof DRAWINGS} name
 */
export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", DRAWINGS[name]);
  svg.append(path);
  return svg;
}

/**
 * A message in the form that both conversations use.
 * @param {{ from: string, isOwn: boolean, at?: Date, body: Node }} message
 * @returns {HTMLLIElement}
 */
export function messageElement({ from, isOwn, at, body }) {
  const byline = element("p", { className: "byline" }, element("b", {}, from));
  if (at) {
    const shown = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    byline.append(element("time", { dateTime: at.toISOString() }, shown));
  }
  const content = element("div", {}, byline, body);
  return element("li", { className: isOwn ? "message own" : "message" }, avatar(from), content);
}

/**
 * Initials on a color that is always the same for a name.
 * @param {string} name
 */
export function avatar(name) {
  const made = element("span", { className: "avatar", ariaHidden: "true" });
  const initials = name.match(/(?<!\S)\S/gu) ?? [];
  made.textContent = initials.slice(0, 2).join("").toUpperCase();
  const hue = [...name].reduce((sum, letter) => (sum * 61 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  made.style.setProperty("--hue", String(hue));
  return made;
}

/**
 * Keeps a scrolled element at its end while the reader is there.
 * @param {HTMLElement} scroll
 * @param {() => void} change
 */
export function keepAtEnd(scroll, change) {
  const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  change();
  if (isAtEnd) scroll.scrollTop = scroll.scrollHeight;
}

/**
 * Enter sends; Shift and Enter begin a new line.
 * @param {HTMLFormElement} form
 */
export function sendOnEnter(form) {
  form.addEventListener("keydown", (event) => {
    // While an input method composes a character, Enter is part of it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
