import path from "node:path";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { App } from "../../runtime/app.js";
import { type ServedProject, serveProject } from "../support/served-project.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";
import { message, modern } from "./messages.js";

/** Operations as tools, over a real socket, for the protocol's own client in both its revisions. */
const output = temporaryFolder("build", "test/mcp");
const logged: unknown[][] = [];
let served: ServedProject;

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation((...args) => void logged.push(args));
  served = await serveProject(path.join(repository, "test/mcp"), output);
});
afterAll(async () => {
  await served?.close();
  vi.restoreAllMocks();
  removeFolder(output);
});

const open: Client[] = [];
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
  logged.length = 0;
});

const REVISIONS = { "2026-07-28": "auto", "2025-11-25": "legacy" } as const;
type Revision = keyof typeof REVISIONS;

async function connect(
  revision: Revision,
  headers: Record<string, string> = {},
  query = "",
): Promise<Client> {
  const client = new Client(
    { name: "test", version: "1.0.0" },
    { versionNegotiation: { mode: REVISIONS[revision] } },
  );
  const url = new URL(`${served.url}/api/mcp${query}`);
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
  open.push(client);
  return client;
}

const post = (message: unknown, headers: Record<string, string> = {}, at = "/api/mcp") =>
  fetch(served.url + at, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...headers,
    },
    body: typeof message === "string" ? message : JSON.stringify(message),
  });

const callOf = (name: string, values: object = {}, headers: Record<string, string> = {}) =>
  post(message("tools/call", { name, arguments: values }), { ...modern("tools/call", name), ...headers });

describe.each(Object.keys(REVISIONS) as Revision[])("revision %s", (revision) => {
  test("says who it is, and lists what is offered, by name", async () => {
    const client = await connect(revision);
    expect(client.getServerVersion()).toMatchObject({ name: "Shop", version: "1.2.3" });
    expect(client.getInstructions()).toBe("Look an item up before you change it.");
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "readAdmin",
      "countItems",
      "createItem",
      "searchItems",
      "readItem",
      "updateItem",
      "deleteItem",
      "readKeyed",
      "readLarge",
      "readLimited",
      "readLines",
      "readManual",
      "readMe",
      "moveItem",
      "namedInOptions",
      "readPicture",
      "renameItem",
      "readText",
      "whoAmI",
    ]);
    const byName = Object.fromEntries(tools.map((tool) => [tool.name, tool]));
    expect(byName["updateItem"]).toMatchObject({
      title: "Change an item",
      description: "Change an item",
      annotations: { readOnlyHint: false, idempotentHint: true },
      inputSchema: {
        type: "object",
        properties: {
          id: { type: "integer" },
          notify: { type: "boolean" },
          name: { type: "string", minLength: 1 },
          price: { type: "number", minimum: 0 },
          tags: { type: "array", items: { type: "string" } },
        },
        required: ["id", "name", "price"],
        additionalProperties: false,
      },
      outputSchema: { type: "object" },
    });
    expect(byName["readItem"]).toMatchObject({
      title: "Look an item up",
      description: "Look an item up\n\nBy its number, which a search gives.",
      annotations: { readOnlyHint: true },
      outputSchema: { type: "object", properties: { id: { type: "integer" } } },
    });
    expect(byName["deleteItem"]?.annotations).toEqual({
      readOnlyHint: false,
      idempotentHint: true,
      destructiveHint: true,
    });
    expect(byName["deleteItem"]).not.toHaveProperty("outputSchema");
    expect(byName["readText"]?.description).toBe("GET /api/text");
    // Headers, cookies, secrets and credentials.
    expect(Object.keys(byName["whoAmI"]?.inputSchema.properties ?? {})).toEqual([]);
    expect(Object.keys(byName["renameItem"]?.inputSchema.properties ?? {})).toEqual(["name"]);
    expect(Object.keys(byName["readKeyed"]?.inputSchema.properties ?? {})).toEqual([]);
  });

  test("a result is text and structured content, projected and with secrets masked as everywhere", async () => {
    const client = await connect(revision);
    const result = await client.callTool({
      name: "updateItem",
      arguments: { id: 3, notify: true, name: "Desk", price: 90, tags: ["new"] },
    });
    const { apiKey, ...owner } = (result.structuredContent as { owner: Record<string, unknown> }).owner;
    expect(result.isError).toBeFalsy();
    expect(owner).toEqual({ name: "Ada" });
    expect(result.structuredContent).toMatchObject({ id: 3, notified: true, name: "Desk", price: 90 });
    expect(result.content).toEqual([{ type: "text", text: JSON.stringify(result.structuredContent) }]);
    const direct = await fetch(`${served.url}/api/items/3?notify=true`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Desk", price: 90, tags: ["new"] }),
    });
    expect(((await direct.json()) as { owner: object }).owner).toEqual({ ...owner, apiKey });
  });

  test("a result that is no object is one to clients that know no other", async () => {
    const client = await connect(revision);
    const { structuredContent } = await client.callTool({ name: "countItems" });
    expect(structuredContent).toEqual(revision === "2026-07-28" ? 3 : { result: 3 });
    const list = await client.callTool({ name: "searchItems", arguments: { q: "Lamp" } });
    expect(JSON.parse((list.content[0] as { text: string }).text)).toMatchObject([
      { name: "Lamp", price: 10 },
    ]);
  });

  test("arguments that are not valid are an error that says which, by their names", async () => {
    const client = await connect(revision);
    const text = async (values: Record<string, unknown>) => {
      const result = await client.callTool({ name: "updateItem", arguments: values });
      expect(result.isError).toBe(true);
      expect(result).not.toHaveProperty("structuredContent");
      return (result.content[0] as { text: string }).text;
    };
    expect(await text({ id: "three", name: "", price: -1 })).toBe(
      [
        'id: Input should be a valid integer, unable to parse string as an integer, got "three"',
        'name: String should have at least 1 character, got ""',
        "price: Input should be greater than or equal to 0, got -1",
      ].join("\n"),
    );
    expect(await text({ id: 3, name: "Lamp" })).toBe("price: Field required");
    expect(await text({ name: "Lamp", price: 1 })).toBe('"id" is required');
    expect(await text({ id: 3, name: "Lamp", price: 1, colour: "red" })).toBe(
      'There is no argument "colour"',
    );
  });

  test("other errors are what the operation answers, and internals never are", async () => {
    const client = await connect(revision);
    const missing = await client.callTool({ name: "readItem", arguments: { id: 100 } });
    expect(missing).toMatchObject({
      isError: true,
      content: [{ type: "text", text: "404 Not Found\nThere is no item 100" }],
    });
    const broken = await client.callTool({ name: "readItem", arguments: { id: 99 } });
    expect(broken.isError).toBe(true);
    expect(JSON.stringify(broken)).not.toContain("swordfish");
    expect(logged.flat().map(String).join()).toContain("swordfish");
  });

  test("whoever calls is who the operation sees", async () => {
    const client = await connect(revision, {
      authorization: "Bearer ada",
      "x-tenant": "acme",
      cookie: "session=s1",
      "accept-language": "de",
    });
    const me = await client.callTool({ name: "readMe" });
    expect(me.structuredContent).toEqual({ name: "ada" });
    const who = await client.callTool({ name: "whoAmI" });
    expect(JSON.parse((who.content[0] as { text: string }).text)).toEqual({
      tenant: "acme",
      session: "s1",
      language: "de",
    });
    const keyed = await (await connect(revision, {}, "?key=k1")).callTool({ name: "readKeyed" });
    expect(keyed.structuredContent).toEqual({ key: "k1" });
  });

  test("a header or secret that a model gives is refused", async () => {
    const client = await connect(revision, { "x-tenant": "acme" });
    for (const values of [{ "x-tenant": "other" }, { session: "x" }, { authorization: "x" }]) {
      const result = await client.callTool({ name: "whoAmI", arguments: values });
      expect(result).toMatchObject({ isError: true });
      expect((result.content[0] as { text: string }).text).toMatch(/^There is no argument/);
    }
    const secret = await client.callTool({ name: "renameItem", arguments: { name: "a", pin: "1234" } });
    expect(secret).toMatchObject({ isError: true, content: [{ text: 'There is no argument "pin"' }] });
  });

  test("a call without credentials is answered 401, with what asks for them", async () => {
    const client = await connect(revision);
    await expect(client.callTool({ name: "readMe" })).rejects.toThrow("Not authenticated");
  });

  test("text, pictures, bytes, lines, nothing and redirects", async () => {
    const client = await connect(revision);
    const content = async (name: string, values = {}) =>
      (await client.callTool({ name, arguments: values })).content;
    expect(await content("readText")).toEqual([{ type: "text", text: "# Hello" }]);
    expect(await content("readPicture")).toEqual([
      { type: "image", data: "iVBORw==", mimeType: "image/png" },
    ]);
    expect(await content("readManual")).toEqual([
      { type: "resource", resource: { uri: "/api/manual", mimeType: "application/pdf", blob: "AQL/" } },
    ]);
    expect(await content("readLines", { count: 3 })).toEqual([
      { type: "text", text: '{"n":0}\n{"n":1}\n{"n":2}\n' },
    ]);
    expect(await content("deleteItem", { id: 3 })).toEqual([{ type: "text", text: "204 No Content" }]);
    expect(await content("moveItem")).toEqual([{ type: "text", text: "303 See Other: /items/3" }]);
    expect(await content("namedInOptions")).toEqual([{ type: "text", text: '"by its name"' }]);
  });

  test("what is too large is cut where lines are, and refused elsewhere", async () => {
    const client = await connect(revision);
    const lines = await client.callTool({ name: "readLines", arguments: { count: 1_000_000 } });
    const { text } = lines.content[0] as { text: string };
    expect(text.length).toBeLessThan(10_100);
    expect(
      text
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line).n),
    ).toEqual(Array.from({ length: text.split("\n").length - 1 }, (_, n) => n));
    expect(text).toMatch(/\n\(cut off after 10000 bytes\)$/);
    const large = await client.callTool({ name: "readLarge", arguments: { size: 20_000 } });
    expect(large.isError).toBe(true);
    expect((await client.callTool({ name: "readLarge", arguments: { size: 9_000 } })).isError).toBeFalsy();
  });

  test("what is not offered cannot be called", async () => {
    const client = await connect(revision);
    for (const name of ["internal", "secretPlans", "constructor", "__proto__"])
      await expect(client.callTool({ name })).rejects.toThrow(`There is no tool "${name}"`);
  });
});

test("rate limits hold", async () => {
  const client = await connect("2026-07-28");
  expect((await client.callTool({ name: "readLimited" })).isError).toBeFalsy();
  expect(await client.callTool({ name: "readLimited" })).toMatchObject({
    isError: true,
    content: [{ text: "429 Too Many Requests\nToo many requests" }],
  });
});

describe("HTTP", () => {
  test("401 is that of the operation, and says where the metadata is", async () => {
    const response = await callOf("readMe");
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe(
      'Bearer resource_metadata="https://shop.example/mcp/.well-known/oauth-protected-resource"',
    );
    expect(await response.json()).toEqual({ detail: "Not authenticated" });
    const wrong = await callOf("readMe", {}, { authorization: "Bearer eve" });
    expect(wrong.headers.get("www-authenticate")).toBe(
      'Bearer resource_metadata="https://shop.example/mcp/.well-known/oauth-protected-resource", error="invalid_token"',
    );
    const metadata = await fetch(`${served.url}/api/mcp/.well-known/oauth-protected-resource`);
    expect(await metadata.json()).toEqual({
      resource: "https://shop.example/mcp",
      authorization_servers: ["https://login.example"],
      scopes_supported: ["items"],
      bearer_methods_supported: ["header"],
    });
  });

  test("403 that asks for more scopes is kept, too", async () => {
    const response = await callOf("readAdmin", {}, { authorization: "Bearer ada" });
    expect(response.status).toBe(403);
    expect(response.headers.get("www-authenticate")).toContain('error="insufficient_scope", scope="admin"');
  });

  test("pages of other origins may not call, whatever the host is called", async () => {
    const status = async (origin: string, host?: string) =>
      (await callOf("countItems", {}, { origin, ...(host && { host }) })).status;
    expect(await status("https://evil.example")).toBe(403);
    expect(await status("https://evil.example", "evil.example")).toBe(403);
    expect(await status("null")).toBe(403);
    expect(await status("https://localhost.evil.example")).toBe(403);
    expect(await status("https://inspector.example")).toBe(200);
    expect(await status("http://localhost:6274")).toBe(200);
    expect(await status("http://127.0.0.1:6274")).toBe(200);
  });

  test("messages that are not as the protocol has them are refused, and nothing is called", async () => {
    expect((await post("{")).status).toBe(400);
    expect((await post(message("tools/list"), modern("tools/call"))).status).toBe(400);
    expect(
      (await post(message("tools/call", { name: "countItems" }), modern("tools/call", "readLarge"))).status,
    ).toBe(400);
    expect(
      (await post(message("tools/list"), { ...modern("tools/list"), "content-type": "text/plain" })).status,
    ).toBe(415);
    expect((await fetch(`${served.url}/api/mcp`)).status).toBe(405);
    expect((await post(message("tools/list"), modern("tools/list"), "/api/mcp/other")).status).toBe(404);
    const listening = await post(
      message("subscriptions/listen", { notifications: {} }),
      modern("subscriptions/listen"),
    );
    expect(await listening.text()).toContain('"error"');
    // A client that keeps sending is cut off.
    const padded = { ...message("tools/list"), padding: "x".repeat(2_000_000) };
    const tooLarge = await post(padded, { ...modern("tools/list"), connection: "close" });
    expect(tooLarge.status).toBe(413);
  });

  test("server/discover says which revisions are spoken, and the list may be kept", async () => {
    const discovered = await (await post(message("server/discover"), modern("server/discover"))).json();
    expect(discovered).toMatchObject({
      result: { supportedVersions: ["2026-07-28"], capabilities: { tools: {} }, resultType: "complete" },
    });
    const list = await (await post(message("tools/list"), modern("tools/list"))).json();
    expect(list).toMatchObject({ result: { ttlMs: 60_000, cacheScope: "public" } });
  });

  test("below another app, tools are called in their own", async () => {
    const outer = new App({ title: "Outer", version: "1.0.0" });
    outer.mount("/outer", served.app);
    const response = await outer.request("/outer/api/mcp", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...modern("tools/call", "countItems"),
      },
      body: JSON.stringify(message("tools/call", { name: "countItems" })),
    });
    expect(await response.json()).toMatchObject({ result: { structuredContent: 3 } });
  });

  test.each(["searchItems", "updateItem", "noTool"])(
    "arguments as deep as a body are no fault of %s",
    async (name) => {
      const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
      for (const depth of [1_000, 100_000]) {
        const text = JSON.stringify(
          message("tools/call", { name, arguments: { q: "DEEP", name: "DEEP", id: 1, price: 1 } }),
        );
        const known = text.replaceAll(
          name === "updateItem" ? '"q":"DEEP",' : ',"name":"DEEP","id":1,"price":1',
          "",
        );
        const response = await post(known.replace('"DEEP"', deep(depth)), modern("tools/call", name));
        expect(response.status).toBeLessThan(500);
        expect(await response.text()).toMatch(/"isError":true|"error"/);
      }
      expect(logged).toEqual([]);
    },
  );

  test("the document says nothing of it", () => {
    expect(served.document).not.toContain("mcp");
  });
});
