import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { finish } from "../support/processes.js";
import { type ServedProject, serveProject } from "../support/served-project.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";

/**
 * The first-generation client of the protocol, which most hosts of models still have. It is installed here: with its server it is
 * a hundred packages, which nothing else needs.
 */
const folder = mkdtempSync(path.join(tmpdir(), "countersign-older-mcp-"));
const output = temporaryFolder("build-older", "test/mcp");
let served: ServedProject;

/** The parts that are used. */
interface OlderClient {
  connect(transport: object): Promise<void>;
  getServerVersion(): unknown;
  listTools(): Promise<{ readonly tools: readonly { readonly name: string }[] }>;
  callTool(call: { name: string; arguments?: object }): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

async function connect(headers: Record<string, string> = {}): Promise<OlderClient> {
  const module = async (file: string) => {
    const at = path.join(folder, "node_modules/@modelcontextprotocol/sdk/dist/esm/client", file);
    return (await import(/* @vite-ignore */ pathToFileURL(at).href)) as Record<string, unknown>;
  };
  const Client = (await module("index.js"))["Client"] as new (info: object) => OlderClient;
  const { StreamableHTTPClientTransport } = await module("streamableHttp.js");
  const Transport = StreamableHTTPClientTransport as new (url: URL, options: object) => object;
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new Transport(new URL(`${served.url}/api/mcp`), { requestInit: { headers } }));
  return client;
}

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const args = ["install", "--prefix", folder, "--prefer-offline", "--no-audit", "--no-fund"];
  const installed = await finish("npm", [...args, "@modelcontextprotocol/sdk@1.32.2"], folder);
  expect(installed.code, installed.stderr).toBe(0);
  served = await serveProject(path.join(repository, "test/mcp"), output);
}, 240_000);
afterAll(async () => {
  await served?.close();
  vi.restoreAllMocks();
  removeFolder(output);
  removeFolder(folder);
});

test("lists the tools and calls them, as whoever it is", async () => {
  const client = await connect({ authorization: "Bearer ada" });
  expect(client.getServerVersion()).toMatchObject({ name: "Shop", version: "1.2.3" });
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain("updateItem");
  expect(tools.map(({ name }) => name)).not.toContain("secretPlans");
  expect(
    await client.callTool({ name: "updateItem", arguments: { id: 3, name: "Desk", price: 90 } }),
  ).toMatchObject({ structuredContent: { id: 3, name: "Desk", price: 90 } });
  expect(await client.callTool({ name: "countItems" })).toMatchObject({ structuredContent: { result: 3 } });
  expect(await client.callTool({ name: "readMe" })).toMatchObject({ structuredContent: { name: "ada" } });
  await client.close();
});

test("is told what is wrong: arguments, what the operation refuses, a tool that is not there, and who it is", async () => {
  const client = await connect();
  expect(await client.callTool({ name: "updateItem", arguments: { id: 3, name: "Desk" } })).toMatchObject({
    isError: true,
    content: [{ type: "text", text: "price: Field required" }],
  });
  expect(await client.callTool({ name: "readItem", arguments: { id: 100 } })).toMatchObject({
    isError: true,
    content: [{ type: "text", text: "404 Not Found\nThere is no item 100" }],
  });
  await expect(client.callTool({ name: "secretPlans" })).rejects.toThrow(/-32602/);
  await expect(client.callTool({ name: "readMe" })).rejects.toMatchObject({ code: 401 });
  await client.close();
});
