import { answerTo, messageOf, models, summarize } from "./api.js";
import { element, find, keepAtEnd, messageElement, sendOnEnter } from "./elements.js";
import { markup } from "./markup.js";

/** @import { Conversation, Summary } from "./client.js" */

/**
 * The conversation with the model.
 * @param {HTMLElement} section
 */
export async function assistant(section) {
  const form = find(section, ".composer", HTMLFormElement);
  const text = find(form, "textarea", HTMLTextAreaElement);
  const send = find(form, "[type=submit]", HTMLButtonElement);
  const stop = find(form, ".stop", HTMLButtonElement);
  const model = find(section, "#model", HTMLSelectElement);
  const summary = find(section, "#summarize", HTMLButtonElement);
  const renew = find(section, "#new-chat", HTMLButtonElement);
  const scroll = find(section, ".scroll", HTMLElement);
  const log = find(section, ".messages", HTMLOListElement);
  /** @type {Conversation["messages"]} */
  let turns = [];
  let asking = new AbortController();

  /** @param {string} question */
  async function ask(question) {
    for (const button of log.querySelectorAll(".problem button")) button.remove();
    turns.push({ role: "user", content: question });
    show("You", question);
    scroll.scrollTop = scroll.scrollHeight;
    await answer();
  }

  /** Answers the last turn. */
  async function answer() {
    asking = new AbortController();
    const { signal } = asking;
    const conversation = turns;
    setBusy(true);
    const body = show("Assistant", "");
    let content = "";
    try {
      for await (const piece of answerTo({ model: model.value, messages: conversation }, signal)) {
        if (piece.type !== "token") continue;
        content += piece.text;
        keepAtEnd(scroll, () => body.replaceChildren(...markup(content)));
      }
    } catch (error) {
      const shown = signal.aborted ? element("p", { className: "note" }, "Stopped") : problem(error);
      keepAtEnd(scroll, () => body.append(shown));
    }
    if (conversation !== turns) return;
    if (content) turns.push({ role: "assistant", content });
    setBusy(false);
  }

  /** @param {unknown} error */
  function problem(error) {
    const again = element("button", { type: "button" }, "Try again");
    const shown = element("p", { className: "problem", role: "alert" }, messageOf(error), again);
    again.addEventListener("click", () => {
      shown.closest("li")?.remove();
      if (turns.at(-1)?.role === "assistant") turns.pop();
      answer();
    });
    return shown;
  }

  /**
   * @param {"You" | "Assistant"} from
   * @param {string} content
   */
  function show(from, content) {
    const body = element("div", { className: "body" }, ...markup(content));
    log.append(messageElement({ from, isOwn: from === "You", body }));
    return body;
  }

  /** @param {boolean} isBusy */
  function setBusy(isBusy) {
    // Screen readers read an answer when it is complete, not word by word.
    log.ariaBusy = String(isBusy);
    send.hidden = isBusy;
    stop.hidden = !isBusy;
    renew.disabled = turns.length === 0;
    summary.disabled = isBusy || turns.length < 2;
    // The button that had the focus no longer exists.
    if (!isBusy && document.activeElement === document.body) text.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = text.value.trim();
    if (!question || send.hidden) return;
    text.value = "";
    ask(question);
  });
  sendOnEnter(form);
  stop.addEventListener("click", () => asking.abort());
  renew.addEventListener("click", () => {
    turns = [];
    asking.abort();
    log.replaceChildren();
    setBusy(false);
  });
  summary.addEventListener("click", () => showSummary({ model: model.value, messages: turns }));
  for (const suggestion of section.querySelectorAll(".suggestions button"))
    suggestion.addEventListener("click", () => ask(suggestion.textContent ?? ""));

  model.append(...(await models()).map((name) => element("option", {}, name)));
}

/** @param {Conversation} conversation */
async function showSummary(conversation) {
  const dialog = find(document, "#summary", HTMLDialogElement);
  const status = find(dialog, "[role=status]", HTMLElement);
  const closing = new AbortController();
  dialog.addEventListener("close", () => closing.abort(), { once: true });
  status.textContent = "";
  dialog.showModal();
  try {
    await summarize(conversation, (job) => (status.textContent = told(job)), closing.signal);
  } catch (error) {
    if (!closing.signal.aborted) status.textContent = messageOf(error);
  }
}

/** @param {Summary} job */
function told(job) {
  switch (job.status) {
    case "queued":
      return "Waiting for its turn …";
    case "running":
      return "The assistant is reading your conversation …";
    case "done":
      return job.result;
    case "failed":
      return `There is no summary. ${job.reason}.`;
  }
}
