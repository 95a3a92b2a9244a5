import { describe, expect, test } from "vitest";
import { component, documentOf, type Parts, stream } from "../../assembly/asyncapi/testing.js";
import type { MessagesFragment } from "../../contract/socket.js";
import { messagesPage } from "./page.js";

const links = {
  style: "messages.css?v=1",
  script: "messages.js?v=2",
  icon: "icon.png",
  document: "../asyncapi.json",
  docs: "../docs",
  path: "/docs/asyncapi",
  origin: "https://chat.example",
};

const page = (operations: Parameters<typeof documentOf>[0], more: Parameters<typeof documentOf>[1] = {}) =>
  messagesPage(documentOf(operations, more), links);

function socket(messages: MessagesFragment, { operation, ...parts }: Parts = {}) {
  return stream({
    routeKind: "socket",
    path: "/rooms/:room",
    ...parts,
    operation: { responses: {}, operationId: "room", ...operation },
    fragment: { messages },
  });
}

/** The code as a reader sees it: without tags, with entities decoded. */
function codeIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "'",
    );
}

const said = component("m#Said", {
  type: "object",
  properties: { text: { type: "string", examples: ["Hello"] }, reply: { $ref: "m#Said" } },
  required: ["text"],
});
const json = { text: { as: "json" as const, schema: { $ref: "m#Said" } } };

test("shows channels, their messages both ways, and types by name", async () => {
  const html = await page([
    socket(
      { receives: json, sends: { binary: true } },
      { components: [said], operation: { summary: "A room." } },
    ),
    stream({ path: "/events", operation: { ...stream().fragment.operation, operationId: "events" } }),
  ]);
  const text = codeIn(html);
  for (const part of [
    "SOCKET /rooms/{room}",
    "GET /events",
    "A room.",
    "The client sends",
    "The server sends",
  ])
    expect(text).toContain(part);
  // Every reference leads to something on the page.
  const references = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(references)).toEqual(new Set(["channel-events", "channel-room", "type-Said"]));
  for (const id of references) expect(html).toContain(`id="${id}"`);
});

describe("snippets", () => {
  const snippet = async (...parts: Parameters<typeof page>) => {
    const html = await page(...parts);
    return [...html.matchAll(/<pre class="snippet"><code>(.*?)<\/code>/gs)].map(([, code = ""]) =>
      codeIn(code),
    );
  };

  test("of a socket connect, send an example, and print what comes", async () => {
    expect(await snippet([socket({ receives: json, sends: json }, { components: [said] })])).toEqual([
      `const socket = new WebSocket("wss://chat.example/rooms/{room}");
socket.onmessage = ({ data }) => console.log(JSON.parse(data));
socket.onclose = ({ code, reason }) => console.log("closed", code, reason);
socket.onopen = () => socket.send(JSON.stringify({"text":"Hello"}));`,
    ]);
    const text = { text: { as: "text" as const, schema: { type: "string", enum: ["on"] } } };
    const [told = ""] = await snippet([
      socket({ receives: text, sends: { binary: true, ...json } }, { components: [said] }),
    ]);
    expect(told).toContain('socket.binaryType = "arraybuffer";');
    expect(told).toContain("console.log(data)");
    expect(told).toContain('socket.send("on")');
  });

  test("of a stream are for a browser and for curl, with the query that must be there", async () => {
    const parameters = [
      { name: "since", in: "query", required: true, schema: { type: "string", format: "date" } },
      { name: "limit", in: "query", required: false, schema: { type: "integer" } },
    ];
    const operation = { ...stream().fragment.operation, parameters };
    expect(await snippet([stream({ operation })])).toEqual([
      `const source = new EventSource("https://chat.example/events?since=2026-01-31");
// Events with a name of their own: source.addEventListener(name, …)
source.onmessage = ({ data, lastEventId }) => console.log(data, lastEventId);`,
      "curl -N 'https://chat.example/events?since=2026-01-31'",
    ]);
  });

  test("of a stream that an EventSource cannot ask for are for curl alone, whatever is in it", async () => {
    const schema = { type: "object", properties: { q: { type: "string", const: "it's" } }, required: ["q"] };
    const requestBody = { content: { "application/json": { schema } } };
    const parameters = [{ name: "x-key", in: "header", required: true, schema: { type: "string" } }];
    const operation = { ...stream().fragment.operation, parameters, requestBody };
    expect(await snippet([stream({ method: "post", operation })])).toEqual([
      `curl -N -X POST -H 'x-key: text' -H 'content-type: application/json' -d '{"q":"it'\\''s"}' 'https://chat.example/events'`,
    ]);
    const form = { content: { "application/x-www-form-urlencoded": { schema } } };
    const [urlencoded = ""] = await snippet([
      stream({ method: "post", operation: { ...operation, requestBody: form } }),
    ]);
    expect(urlencoded).toContain("-d 'q=it%27s'");
  });
});

test("nothing of the document is markup, and nothing comes from elsewhere", async () => {
  const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const type = component(`m#Evil`, {
    type: "object",
    properties: { [evil]: { type: "string", description: evil, examples: [evil], pattern: evil } },
    required: [evil],
  });
  const parameters = [
    { name: evil, in: "query", required: true, schema: { type: "string", default: evil }, description: evil },
    { name: "x", in: "header", required: true, schema: { type: "string", enum: [evil] } },
  ];
  const security = {
    schemes: [
      { name: evil, detail: evil, scheme: { type: "apiKey", in: "header", name: evil, description: evil } },
    ],
    requirements: [{ 0: [] }],
  };
  const messages = {
    receives: { text: { as: "json" as const, schema: { $ref: "m#Evil" } } },
    sends: { binary: true as const },
  };
  const operation = { parameters, summary: evil, description: evil, operationId: evil };
  const html = await page(
    [
      socket(messages, { components: [type], operation, security, path: `/${encodeURIComponent(evil)}/:a` }),
      stream({
        method: "post",
        operation: { ...stream().fragment.operation, ...operation, operationId: `${evil}2` },
        security,
      }),
    ],
    { title: evil, version: evil, servers: [{ url: `https://example.com/${evil}` }] },
  );
  const tags = [...html.matchAll(/<(\/?[a-z!][^\s>]*)/gi)].map(([, name]) => name);
  expect(tags).not.toContain("img");
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.replace(/"[^"<>]*"/g, '""')).not.toMatch(/<style|javascript:|<[^>]*\son\w+=/i);
  expect(codeIn(html)).toContain(`Needs httpApiKey ${evil}.`);
  const loaded = [...html.matchAll(/(?:src|<link[^>]*href)="([^"]*)"/g)].map(([, url]) => url);
  expect(loaded).toEqual([links.icon, links.style, links.script]);
});
