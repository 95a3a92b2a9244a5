import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, compilation } from "../testing/fake.js";
import { bad, good, project, warned } from "../testing/projects.js";

describe("openapi", () => {
  const document = '{"openapi":"3.1.0","paths":{"/items":{"get":{}}}}';
  const compile = () => compilation({ artifact: () => document });

  it("prints the document byte for byte, warnings elsewhere", async () => {
    expect(await cli(["openapi"], { cwd: project(), compile })).toEqual({
      exitCode: 0,
      stdout: document,
      stderr: "",
    });
    const { stdout, stderr } = await cli(["openapi"], { cwd: project(), compile: warned });
    expect(stdout).toBe(warned().artifact("openapi"));
    expect(stderr).toContain("Found 1 warning");
  });

  it("--out writes it, into a new folder too", async () => {
    const cwd = project();
    await cli(["openapi", "--out", "api/v1.json"], { cwd, compile });
    expect(readFileSync(join(cwd, "api/v1.json"), "utf8")).toBe(document);
  });

  it("--check succeeds for the same data however it is laid out, and writes nothing", async () => {
    const cwd = project({ "openapi.json": `${JSON.stringify(JSON.parse(document), null, 4)}\n` });
    const before = readFileSync(join(cwd, "openapi.json"), "utf8");
    expect(await cli(["openapi", "--check"], { cwd, compile })).toEqual({
      exitCode: 0,
      stdout: "openapi.json is up to date\n",
      stderr: "",
    });
    expect(readFileSync(join(cwd, "openapi.json"), "utf8")).toBe(before);
  });

  it("--check fails with CS4009 and what differs", async () => {
    const stale = JSON.stringify({ openapi: "3.1.0", paths: { "/items": { post: {} } } });
    const cwd = project({ "api.json": stale });
    const { exitCode, stdout, stderr } = await cli(["openapi", "--check", "--out", "api.json"], {
      cwd,
      compile,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain(
      'error CS4009: "api.json" is not the current document of this program: 2 differences.',
    );
    expect(stderr).toContain('fix: Write it again with "countersign openapi --out api.json"');
    expect(stderr).toContain("  - POST /items\n  + GET /items\n");
    expect(readFileSync(join(cwd, "api.json"), "utf8")).toBe(stale);
  });

  it("--document is another document of the app, with a file of its own", async () => {
    const further = () => new Map([["partners/items.json", '{"openapi":"3.1.0","paths":{}}']]);
    const several = () => compilation({ artifact: () => document, further });
    const cwd = project({
      "partners/items.json": '{ "openapi": "3.1.0", "paths": {} }',
      "openapi.json": document,
    });
    const run = (...args: string[]) =>
      cli(["openapi", "--document", "/partners/items.json", ...args], { cwd, compile: several });
    expect((await run()).stdout).toBe('{"openapi":"3.1.0","paths":{}}');
    expect((await run("--check")).stdout).toBe("partners/items.json is up to date\n");
    const stale = await run("--check", "--out", "openapi.json");
    expect(stale.stderr).toContain("countersign openapi --document /partners/items.json --out openapi.json");
    await run("--out", "new/partners.json");
    expect(readFileSync(join(cwd, "new/partners.json"), "utf8")).toBe('{"openapi":"3.1.0","paths":{}}');
    const unknown = await cli(["openapi", "--document", "/other.json"], { cwd, compile: several });
    expect(unknown.exitCode).toBe(1);
    expect(unknown.stderr).toContain(
      'error CS4071: The app has no document at "/other.json". Besides the main one it has: /partners/items.json.',
    );
    expect((await cli(["asyncapi", "--document", "/a"], { cwd, compile: several })).exitCode).toBe(1);
  });

  it("--check fails with CS4009 when there is no such file, or it is not JSON", async () => {
    const cwd = project({ "text.json": "openapi: 3.1.0" });
    const missing = await cli(["openapi", "--check"], { cwd, compile });
    expect(missing.exitCode).toBe(1);
    expect(missing.stderr).toContain("CS4009");
    expect(missing.stderr).toContain("does not exist");
    const text = await cli(["openapi", "--check", "--out", "text.json"], { cwd, compile });
    expect(text.stderr).toContain("it is not JSON");
  });

  it("prints no document when there are errors", async () => {
    const { exitCode, stdout, stderr } = await cli(["openapi"], { cwd: project(), compile: bad });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain("TS2322");
  });
});

describe("asyncapi", () => {
  const document = '{"asyncapi":"3.0.0","channels":{"room":{}}}';
  const compile = () => compilation({ artifact: (name) => (name === "asyncapi" ? document : "{}") });

  it("prints, writes and compares its document as openapi does", async () => {
    const cwd = project();
    expect(await cli(["asyncapi"], { cwd, compile })).toEqual({ exitCode: 0, stdout: document, stderr: "" });
    const stale = await cli(["asyncapi", "--check"], { cwd, compile });
    expect(stale.stderr).toContain('fix: Write it again with "countersign asyncapi --out asyncapi.json"');
    await cli(["asyncapi", "--out", "asyncapi.json"], { cwd, compile });
    expect(readFileSync(join(cwd, "asyncapi.json"), "utf8")).toBe(document);
    const current = await cli(["asyncapi", "--check"], { cwd, compile });
    expect(current).toEqual({ exitCode: 0, stdout: "asyncapi.json is up to date\n", stderr: "" });
  });

  it("is written by a build where there is something to say, or where it is asked for", async () => {
    const cwd = project();
    const file = join(cwd, "dist/asyncapi.json");
    const { stdout } = await cli(["build"], { cwd, compile });
    expect(stdout).toContain("  messages dist/asyncapi.json\n");
    expect(readFileSync(file, "utf8")).toBe(document);
    // The last channel is gone: the file would describe the build before.
    const without = await cli(["build"], { cwd, compile: good });
    expect(without.stdout).not.toContain("asyncapi");
    expect(existsSync(file)).toBe(false);
    await cli(["build", "--asyncapi", "messages.json"], { cwd, compile: good });
    expect(readFileSync(join(cwd, "dist/messages.json"), "utf8")).toBe('{"asyncapi":"3.0.0","channels":{}}');
    await cli(["build", "--no-asyncapi"], { cwd, compile });
    expect(existsSync(file)).toBe(false);
  });
});
