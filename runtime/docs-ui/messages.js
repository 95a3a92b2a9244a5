// The parts of the page of sockets and event streams that need a script: the app's own address, copying, trying out. A separate
// file, so that a Content-Security-Policy need not allow inline scripts.

/** Precedes every address: a proxy may have removed a prefix before the app got the request. */
const { path } = document.body.dataset;
const prefix = location.pathname.endsWith(path) ? location.pathname.slice(0, -path.length) : "";
const bases = {
  http: `${location.origin}${prefix}`,
  ws: `${location.origin.replace(/^http/, "ws")}${prefix}`,
};

for (const base of document.querySelectorAll("[data-base]")) base.textContent = bases[base.dataset.base];

for (const snippet of document.querySelectorAll(".snippet")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(snippet.querySelector("code").textContent);
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = "Copy";
    }, 1500);
  });
  snippet.append(button);
}

/** Lines of a log beyond this are dropped, the oldest first. */
const LONGEST = 500;

for (const form of document.querySelectorAll(".try")) {
  form.hidden = false;
  const [connect] = form.getElementsByTagName("button");
  const send = form.querySelector("[data-send]");
  const message = form.querySelector("textarea");
  const log = form.querySelector(".log");
  let end;

  const say = (sign, text) => {
    const lines = [...log.textContent.split("\n").filter(Boolean), `${sign} ${text}`];
    log.textContent = lines.slice(-LONGEST).join("\n");
    log.scrollTop = log.scrollHeight;
  };
  const began = (ending) => {
    end = ending;
    connect.textContent = "Disconnect";
  };
  const ended = (text) => {
    end = undefined;
    connect.textContent = "Connect";
    if (send) send.disabled = true;
    say("·", text);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (end) end();
    else if (form.dataset.protocol === "ws") talk();
    else listen();
  });

  function talk() {
    const socket = new WebSocket(addressOf(form));
    socket.binaryType = "arraybuffer";
    began(() => socket.close(1000));
    socket.addEventListener("open", () => {
      say("·", "open");
      if (send) send.disabled = false;
    });
    socket.addEventListener("message", ({ data }) => {
      say(
        "←",
        typeof data === "string" ? data : `${data.byteLength} byte${data.byteLength === 1 ? "" : "s"}`,
      );
    });
    // A page cannot see the response if a handshake fails.
    socket.addEventListener("close", ({ code, reason }) => {
      ended(code === 1006 ? "refused, or lost" : `closed ${code} ${reason}`);
    });
    if (!send) return;
    send.onclick = () => {
      socket.send(message.value);
      say("→", message.value);
    };
  }

  async function listen() {
    const leaving = new AbortController();
    began(() => leaving.abort());
    try {
      const response = await fetch(addressOf(form), { ...requestOf(form), signal: leaving.signal });
      say("·", `${response.status} ${response.statusText}`);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read())
        for (const line of part.value.split(/\r\n|\r|\n/)) if (line) say("←", line);
      ended("end");
    } catch (error) {
      ended(leaving.signal.aborted ? "left" : String(error));
    }
  }
}

/** The address with the values of the fields. */
function addressOf(form) {
  const { address, protocol } = form.dataset;
  const query = new URLSearchParams();
  let filled = address;
  for (const { name, value, dataset } of form.querySelectorAll("input")) {
    if (dataset.place === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    else if (dataset.place === "query" && value !== "") query.append(name, value);
  }
  return `${bases[protocol]}${filled}${query.size > 0 ? `?${query}` : ""}`;
}

/** The method, headers and body of a request for a stream. */
function requestOf(form) {
  const headers = new Headers();
  for (const { name, value, dataset } of form.querySelectorAll("input"))
    if (dataset.place === "header" && value !== "") headers.append(name, value);
  const body = form.querySelector("textarea");
  if (!body) return { method: form.dataset.method, headers };
  headers.set("content-type", form.dataset.type);
  return { method: form.dataset.method, headers, body: body.value };
}
