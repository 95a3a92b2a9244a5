// `npm run bench:mcp`: what a tool call costs in addition to the request of its operation, in CPU time, with fifty tools and in
// both revisions of the protocol. One process, whole requests without a socket, interleaved rounds. Ends with one JSON line, in
// milliseconds.
import { builtProject } from "../scripts/built-project.js";

const ROUNDS = 21;
const REQUESTS = 300;

const out = builtProject("mcp", ["bench/mcp-app.ts"]);
const { default: app } = await import(`${out}/mcp-app.js`);

const item = { name: "Lamp", price: 20, tags: ["new", "red"] };
const json = { "content-type": "application/json" };
const META = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
};

const message = (method, params, headers) =>
  new Request("http://localhost/mcp", {
    method: "POST",
    headers: { ...json, accept: "application/json, text/event-stream", ...headers },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
const modern = (method, params, name) =>
  message(
    method,
    { ...params, _meta: META },
    { "mcp-protocol-version": "2026-07-28", "mcp-method": method, ...(name && { "mcp-name": name }) },
  );
const called = { name: "updateItem", arguments: { id: 3, ...item } };

const CASES = {
  route: () =>
    new Request("http://localhost/items/3", { method: "PUT", headers: json, body: JSON.stringify(item) }),
  call: () => modern("tools/call", called, "updateItem"),
  call_2025: () => message("tools/call", called, { "mcp-protocol-version": "2025-11-25" }),
  list: () => modern("tools/list", {}),
};

for (const [name, make] of Object.entries(CASES)) {
  const text = await (await app.fetch(make())).text();
  if (!text.includes(name === "list" ? "readItem49" : "Lamp")) throw new Error(`${name} answers ${text}`);
}

const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
for (let round = -4; round < ROUNDS; round++) {
  for (const [name, make] of Object.entries(CASES)) {
    const time = await milliseconds(make);
    // The first rounds only warm up.
    if (round >= 0) times[name].push(time);
  }
}
const of = (name) => median(times[name]);
for (const name of Object.keys(CASES)) console.log(`${name}: ${of(name).toFixed(3)} ms of CPU time`);
console.log(
  JSON.stringify({
    call_beyond_route: rounded(of("call") - of("route")),
    call_2025_beyond_route: rounded(of("call_2025") - of("route")),
    list: rounded(of("list")),
  }),
);

async function milliseconds(make) {
  const started = process.cpuUsage();
  for (let i = 0; i < REQUESTS; i++) await (await app.fetch(make())).text();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / REQUESTS;
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function rounded(value) {
  return Number(value.toFixed(3));
}
