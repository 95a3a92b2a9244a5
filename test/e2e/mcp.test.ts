import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyQuickstart, countersign, type Quickstart } from "../support/quickstart.js";

let project: Quickstart;
let client: Client;

const call = async (name: string, input: Record<string, unknown> = {}) => {
  const { content, isError } = await client.callTool({ name, arguments: input });
  const texts = (content as { readonly text?: string }[]).map(({ text = "" }) => text);
  return { text: texts.join(""), isError };
};

beforeAll(async () => {
  project = copyQuickstart("mcp");
  client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [countersign, "mcp"],
      cwd: project.root,
      stderr: "inherit",
    }),
  );
});
afterAll(async () => {
  await client.close();
  project.remove();
});

test("a coding agent lists the tools, edits, checks, and reads what it has made", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "check",
    "routes",
    "explain",
    "openapi",
    "requests",
    "diagnostic",
  ]);
  expect(client.getServerVersion()).toMatchObject({ name: "countersign" });
  expect(await call("check")).toEqual({ text: "5 routes, no problems\n", isError: false });

  const source = project.read("src/app.ts");
  project.write("src/app.ts", `${source}\napp.get("/wrong", (when: () => void): string => String(when));\n`);
  const wrong = await call("check");
  expect(wrong.text).toMatch(/^src\/app\.ts\(\d+,\d+\): error CS\d{4}: [\s\S]*fix: /);
  expect(await call("routes")).toMatchObject({ isError: true });
  const [code = ""] = /CS\d{4}/.exec(wrong.text) ?? [];
  expect((await call("diagnostic", { code })).text).toContain(`# ${code}`);

  project.write("src/app.ts", `${source}\napp.get("/right", (when: Date): string => when.toISOString());\n`);
  expect(await call("check")).toEqual({ text: "6 routes, no problems\n", isError: false });
  expect((await call("explain", { route: "GET /right" })).text).toMatch(/when +query +when +Date/);
  const { paths } = JSON.parse((await call("openapi")).text);
  expect(Object.keys(paths)).toContain("/right");
  await expect(client.callTool({ name: "none", arguments: {} })).rejects.toThrow('There is no tool "none"');
});
