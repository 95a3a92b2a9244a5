import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { App } from "../../runtime/app.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";
import { message, modern } from "./messages.js";

/**
 * Tools of apps with versions, which refuse a request without a version: they are those of the current version, whatever the
 * client.
 */
const folder = temporaryFolder("versions", "test/mcp");
const samples = ["versions-by-header", "versions-by-media-type", "versions-by-path"];
const apps = new Map<string, App>();

beforeAll(async () => {
  const folders = samples.map((name) => {
    const source = readFileSync(path.join(repository, "test/samples", name, "src/app.ts"), "utf8");
    const copy = path.join(folder, name);
    mkdirSync(path.join(copy, "src"), { recursive: true });
    writeFileSync(path.join(copy, "src/app.ts"), source.replace(', default: "2"', ""));
    return copy;
  });
  const compiled = sampleProgram(folders);
  for (const [at, name] of samples.entries()) {
    const entry = compiled(folders[at] ?? "").emit(path.join(folder, `${name}.built`));
    const { default: app } = (await import(/* @vite-ignore */ entry)) as { default: App };
    app.mcp("/mcp", {
      operations: ["readItem", "createItem", "getHealth", "getApiHealth"].filter(knownTo(app)),
    });
    apps.set(name, app);
  }
});
afterAll(() => removeFolder(folder));

const knownTo = (app: App) => (name: string) => JSON.stringify(app.openapi()).includes(`"${name}"`);

test.each(samples)("%s", async (name) => {
  const app = apps.get(name);
  const call = async (tool: string, values: object, headers: Record<string, string> = {}) => {
    const response = await app?.request(name.endsWith("path") ? "/api/mcp" : "/mcp", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...modern("tools/call", tool),
        ...headers,
      },
      body: JSON.stringify(message("tools/call", { name: tool, arguments: values })),
    });
    const answer = (await response?.json()) as { result: Record<string, unknown> } | undefined;
    return answer?.result;
  };
  const read = { structuredContent: { id: 7, title: "Lamp" } };
  expect(await call("readItem", { id: 7 })).toMatchObject(read);
  expect(await call("readItem", { id: 7 }, { "api-version": "1" })).toMatchObject(read);
  expect(await call("createItem", { title: "Desk" })).toMatchObject({
    structuredContent: { id: 1, title: "Desk" },
  });
  const health = name.endsWith("path") ? "getApiHealth" : "getHealth";
  expect(await call(health, {})).toMatchObject({ structuredContent: "fine" });
});
