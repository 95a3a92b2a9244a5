/**
 * The script of the page, as text. It creates elements and sets their text, so no part of a request is ever read as HTML. It must
 * not contain a backtick, `${` or the end of a script.
 */
export const PAGE_SCRIPT = String.raw`"use strict";
const MOST = 200;
let requests = [], chosen, replaying = false;
const byId = (id) => document.getElementById(id);
const list = byId("list"), detail = byId("detail"), filter = byId("filter"), live = byId("live");

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}
const text = (value) => (value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value, null, 2));
const duration = (ms) => (ms >= 1000 ? (ms / 1000).toFixed(2) + " s" : ms.toFixed(ms < 10 ? 2 : 0) + " ms");
const target = ({ path, query }) => (query === "" ? path : path + "?" + query);
const tone = (status) => (status === undefined || status >= 500 ? "bad" : status >= 400 ? "odd" : "good");
const statusOf = ({ status, how }) => element("span", { class: "status " + tone(how === "complete" || how === "upgraded" ? status : undefined) },
  how === "complete" || how === "upgraded" ? String(status) : (status === undefined ? "" : status + " ") + how);
const clock = (at) => new Date(at).toTimeString().slice(0, 8);

function pretty(body) {
  if (body.text === undefined) return body.bytes + " bytes of " + (body.type || "an unknown type") + " that are not shown";
  try { return JSON.stringify(JSON.parse(body.text), null, 2); } catch { return body.text; }
}

function shows({ method, path, query, status, route }) {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [method, path, query, status, route?.template, route?.operationId].join(" ").toLowerCase();
  return words.every((word) => all.includes(word));
}

function drawList() {
  const shown = requests.filter(shows);
  list.replaceChildren(...shown.map((request) => element("li", {}, element("button", {
      class: "request", type: "button", "data-id": request.id, "aria-current": String(request.id === chosen), onclick: () => choose(request.id) },
    element("span", { class: "method" }, request.method),
    element("span", { class: "where mono", title: target(request) }, target(request)),
    statusOf(request),
    element("span", { class: "meta" }, [clock(request.at), duration(request.milliseconds), request.route?.operationId].filter(Boolean).join(" · "))))));
  const empty = byId("empty");
  empty.hidden = shown.length > 0;
  if (requests.length > 0) empty.textContent = "No request fits the filter.";
}

function choose(id) {
  chosen = id;
  replaying = false;
  for (const button of list.querySelectorAll("button")) button.setAttribute("aria-current", String(button.dataset.id === id));
  document.body.classList.toggle("chosen", id !== undefined);
  drawDetail();
  if (id !== undefined) { detail.scrollTop = 0; detail.focus({ preventScroll: true }); }
}

function section(title, ...children) {
  return element("section", { "aria-label": title }, element("h3", {}, title), ...children);
}
const inside = (...children) => element("div", { class: "inside" }, ...children);

function table(heads, rows) {
  return element("div", { class: "scroll" }, element("table", { class: "stacked" },
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells)))));
}
const cell = (content, kind) => element("td", kind ? { class: kind } : {}, content ?? "");

function parametersOf({ parameters }) {
  if (parameters.length === 0) return undefined;
  return section("Parameters", table(["Name", "From", "Type", "Value"], parameters.map((one) => [
    cell(element("code", {}, one.name)),
    element("td", {}, element("span", { class: "from" }, one.in), one.reads && one.reads !== one.name ? element("span", { class: "note" }, " " + one.reads) : ""),
    cell(element("code", { class: "note" }, one.type)),
    one.state === "given" ? cell(text(one.value), "value") : cell(element("span", { class: "note" }, one.state))])));
}

function issuesOf({ issues }) {
  if (issues.length === 0) return undefined;
  return section("Why it was refused", table(["Where", "What is wrong", "What was sent"], issues.map((issue) => [
    cell(element("code", {}, issue.loc.join(" › "))), cell(issue.msg), cell(text(issue.input), "value")])));
}

function stepsOf({ steps, milliseconds, route }) {
  if (steps.length === 0) return undefined;
  const whole = Math.max(milliseconds, ...steps.map((step) => step.begin + step.milliseconds), 0.001);
  return section("Where the time went", inside(...steps.map((step) => {
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    bar.setAttribute("aria-hidden", "true");
    box.setAttribute("class", step.failed ? "failed" : step.kind);
    box.setAttribute("x", (100 * step.begin / whole) + "%");
    box.setAttribute("width", Math.max(0.6, 100 * step.milliseconds / whole) + "%");
    box.setAttribute("height", "100%");
    bar.append(box);
    return element("div", { class: "step" },
      element("span", { class: "name", title: step.kind + " " + step.name }, element("code", {}, step.kind === "encoding" ? "result" : step.name === "anonymous" ? route?.operationId ?? step.name : step.name), " ", element("small", {}, step.failed ? step.kind + ", failed" : step.kind)),
      element("span", { class: "track" }, bar), element("span", { class: "time" }, duration(step.milliseconds)));
  })));
}

function droppedOf({ dropped }) {
  if (dropped.length === 0) return undefined;
  return section("Returned and not sent", inside(element("p", { class: "note" }, "The result's type does not declare these members."),
    element("p", { class: "chips" }, ...dropped.map((path) => element("code", {}, path)))));
}

function requestOf({ headers, body }) {
  return section("Request", table(["Header", "Value"], headers.map(([name, value]) => [cell(element("code", {}, name)), cell(value, "value")])),
    body && element("pre", { tabindex: "0" }, pretty(body)));
}

function copyButton(label, copied) {
  const button = element("button", { class: "action", type: "button", onclick: async () => {
    try { await navigator.clipboard.writeText(copied); button.textContent = "Copied"; } catch { button.textContent = "Not copied: the browser refuses"; }
    setTimeout(() => { button.textContent = label; }, 1500);
  } }, label);
  return button;
}

/** The browser sends it, with the cookies that it has for this server. */
function replayForm(request) {
  const kept = request.headers.filter(([name]) => !/^(host|connection|content-length|user-agent|accept-.*|sec-.*|referer|origin|cookie|cache-control|pragma|upgrade.*|keep-alive|te|dnt)$/.test(name));
  const url = element("input", { value: target(request), "aria-label": "Path and query" });
  const headers = element("textarea", { "aria-label": "Headers" });
  headers.value = kept.map(([name, value]) => name + ": " + value).join("\n");
  const body = element("textarea", { "aria-label": "Body" });
  body.value = request.body?.text ?? "";
  const outcome = element("p", { class: "note", role: "status" });
  const send = async (event) => {
    event.preventDefault();
    try {
      const fields = headers.value.split("\n").filter((line) => line.includes(":")).map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]);
      const bodiless = request.method === "GET" || request.method === "HEAD";
      const response = await fetch(new URL(url.value, location.origin), { method: request.method, headers: fields, redirect: "manual", cache: "no-store", ...(bodiless || body.value === "" ? {} : { body: body.value }) });
      outcome.textContent = response.type === "opaqueredirect" ? "It was redirected." : "The app responded with " + response.status + ".";
    } catch (error) { outcome.textContent = "Not sent: " + error.message; }
  };
  return element("section", { "aria-label": "Send again" }, element("h3", {}, "Send again"), element("form", { onsubmit: send },
    request.headers.some(([, value]) => value === "REDACTED") ? element("p", { class: "note" }, "Secrets are not recorded: replace REDACTED. The browser adds its own cookies.") : undefined,
    element("label", {}, "Path and query", url), element("label", {}, "Headers", headers),
    request.method === "GET" || request.method === "HEAD" ? undefined : element("label", {}, "Body", body),
    element("div", {}, element("button", { class: "action main", type: "submit" }, "Send " + request.method)), outcome));
}

function drawDetail() {
  const request = requests.find(({ id }) => id === chosen);
  if (!request) {
    detail.replaceChildren(element("p", { class: "note" }, requests.length > 0 ? "Choose a request." : "Every request is shown here with where its parameters came from, how long each part took, and why it was refused."));
    return;
  }
  const { route, version, milliseconds, bytes, answer, error, at } = request;
  detail.replaceChildren(...[
    element("p", { class: "actions back" }, element("button", { class: "action", type: "button", onclick: () => choose(undefined) }, "‹ All requests")),
    element("h2", {}, element("span", { class: "method" }, request.method), element("span", {}, target(request)), statusOf(request)),
    element("p", { class: "facts" }, ...[duration(milliseconds), bytes + " B", clock(at), route ? route.template : "no route",
      route?.operationId, route?.source, "version of " + version].filter(Boolean).map((fact) => element("span", {}, fact))),
    element("p", { class: "actions" },
      element("button", { class: "action", type: "button", onclick: () => { replaying = !replaying; drawDetail(); } }, replaying ? "Close" : "Send again"),
      copyButton("Copy as curl", request.curl), copyButton("Copy as test", request.test)),
    replaying ? replayForm(request) : undefined,
    issuesOf(request),
    error ? section("What was thrown", element("pre", { tabindex: "0" }, error)) : undefined,
    parametersOf(request), stepsOf(request), droppedOf(request),
    answer ? section("Response", element("pre", { tabindex: "0" }, pretty(answer))) : undefined,
    requestOf(request),
  ].filter(Boolean));
}

function add(request) {
  requests = [request, ...requests.filter(({ id }) => id !== request.id)].slice(0, MOST);
}

async function load() {
  const answer = await (await fetch("/__countersign/requests.json", { cache: "no-store" })).json();
  requests = answer.requests;
  drawList();
  if (chosen === undefined && requests.length > 0 && matchMedia("(min-width: 46.01rem)").matches) choose(requests[0].id);
  else if (!replaying) drawDetail();
}

filter.addEventListener("input", drawList);
const events = new EventSource("/__countersign/events");
events.addEventListener("open", () => { live.textContent = "live"; live.classList.add("on"); void load(); });
events.addEventListener("error", () => { live.textContent = "connecting"; live.classList.remove("on"); });
events.addEventListener("message", ({ data }) => {
  add(JSON.parse(data));
  drawList();
  if (chosen === undefined && matchMedia("(min-width: 46.01rem)").matches) choose(requests[0].id);
});
drawDetail();
`;
