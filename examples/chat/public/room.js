import { attach, messageOf } from "./api.js";
import { avatar, element, find, icon, keepAtEnd, messageElement, sendOnEnter } from "./elements.js";
import { join, watch } from "./room-connection.js";

/** @import { Attachment, FromClient, Message, ToClient } from "./client.js" */

/** How often others are notified that someone is typing, and for how long it is shown, in milliseconds. */
const TYPING = 2000;

const STATES = { connecting: "Connecting …", open: "Live", closed: "Reconnecting …" };

/**
 * A room. People without a name may watch.
 * @param {HTMLElement} section
 * @returns {{ enter: (room: string) => void, leave: () => void }}
 */
export function roomView(section) {
  const title = find(section, "h1", HTMLElement);
  const people = find(section, "#people", HTMLUListElement);
  const connection = find(section, "#connection", HTMLElement);
  const scroll = find(section, ".scroll", HTMLElement);
  const log = find(section, ".messages", HTMLOListElement);
  const joinForm = find(section, "#join", HTMLFormElement);
  const nameInput = find(joinForm, "input", HTMLInputElement);
  const sayForm = find(section, "#say", HTMLFormElement);
  const text = find(sayForm, "textarea", HTMLTextAreaElement);
  const send = find(sayForm, "[type=submit]", HTMLButtonElement);
  const file = find(sayForm, "[type=file]", HTMLInputElement);
  const attached = find(sayForm, "#attached", HTMLElement);

  let room = "";
  let name = localStorage.getItem("name") ?? "";
  /** @type {Partial<ReturnType<typeof join>>} */
  let current = {};
  /** @type {keyof typeof STATES} */
  let state = "connecting";
  let lastTyped = 0;

  /** @param {string} entered */
  function enter(entered) {
    room = entered;
    title.textContent = `# ${room}`;
    log.replaceChildren();
    connect();
  }

  function connect() {
    current.close?.();
    joinForm.hidden = name !== "";
    sayForm.hidden = name === "";
    current = name ? join(room, name, { told, changed }) : watch(room, { told, changed });
  }

  /** @param {keyof typeof STATES} now */
  function changed(now) {
    state = now;
    connection.dataset["state"] = state;
    connection.textContent = state === "open" && !name ? "Watching" : STATES[state];
    send.disabled = state !== "open";
  }

  /** @param {ToClient} update */
  function told(update) {
    switch (update.type) {
      case "snapshot":
        showPeople(update.people);
        for (const message of update.messages) show(message);
        return;
      case "people":
        return showPeople(update.people);
      case "message":
        changed(state);
        return show(update.message);
      case "typing":
        return showTyping(update.name);
      case "refused":
        connection.textContent = update.reasons.join(". ");
    }
  }

  /** @param {string[]} names */
  function showPeople(names) {
    people.replaceChildren(
      ...names.map((each) => element("li", { title: each, ariaLabel: each }, avatar(each))),
    );
  }

  /** @param {Message} message */
  function show({ id, at, from, text, attachment }) {
    // After a reconnection, many messages are already shown.
    if (log.querySelector(`[data-id="${id}"]`)) return;
    const body = element("div", { className: "body" }, text);
    if (attachment) body.append(fileLink(attachment));
    const made = messageElement({ from, isOwn: from === name, at: new Date(at), body });
    Object.assign(made.dataset, { id, at });
    const later = [...log.children].find(
      (each) => each instanceof HTMLElement && (each.dataset["at"] ?? "") > at,
    );
    keepAtEnd(scroll, () => log.insertBefore(made, later ?? null));
  }

  let typingTimer = 0;
  /** @param {string} who */
  function showTyping(who) {
    if (who === name) return;
    connection.textContent = `${who} is typing …`;
    clearTimeout(typingTimer);
    typingTimer = window.setTimeout(() => changed(state), 2 * TYPING);
  }

  joinForm.addEventListener("submit", (event) => {
    event.preventDefault();
    name = nameInput.value.trim();
    localStorage.setItem("name", name);
    log.replaceChildren();
    connect();
    text.focus();
  });

  sayForm.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = text.value.trim();
    const [chosen] = file.files ?? [];
    if (send.disabled || (!said && !chosen)) return;
    send.disabled = true;
    try {
      const attachment =
        chosen && (await attach(chosen, ({ sent, total }) => showSent(chosen, sent / total)));
      /** @type {FromClient} */
      const message = attachment ? { type: "share", attachment, text: said } : { type: "say", text: said };
      if (current.send?.(message)) sayForm.reset();
      lastTyped = 0;
      showAttached();
    } catch (error) {
      attached.hidden = false;
      find(attached, "span", HTMLElement).textContent = messageOf(error);
    }
    changed(state);
  });
  sendOnEnter(sayForm);

  text.addEventListener("input", () => {
    if (send.disabled || Date.now() - lastTyped < TYPING) return;
    lastTyped = Date.now();
    current.send?.({ type: "typing" });
  });

  file.addEventListener("change", showAttached);
  find(attached, "button", HTMLButtonElement).addEventListener("click", () => {
    file.value = "";
    showAttached();
  });

  function showAttached() {
    const [chosen] = file.files ?? [];
    attached.hidden = !chosen;
    find(attached, "span", HTMLElement).textContent = chosen ? `${chosen.name} (${sizeOf(chosen.size)})` : "";
  }

  /**
   * @param {File} chosen
   * @param {number} part
   */
  function showSent({ name: fileName }, part) {
    find(attached, "span", HTMLElement).textContent = `${fileName} (${Math.round(100 * part)} % sent)`;
  }

  return { enter, leave: () => current.close?.() };
}

/** @param {Attachment} attachment */
function fileLink({ id, name, size }) {
  const href = `/api/attachments/${id}/${encodeURIComponent(name)}`;
  return element(
    "a",
    { className: "file", href, download: name },
    icon("download"),
    name,
    element("span", {}, sizeOf(size)),
  );
}

/** @param {number} bytes */
function sizeOf(bytes) {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 2 ** 20
      ? `${Math.round(bytes / 1024)} kB`
      : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
