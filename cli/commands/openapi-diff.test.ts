import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, compilation } from "../testing/fake.js";
import { project } from "../testing/projects.js";

const document = (minimum: number, more: object = {}) => ({
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  paths: {
    "/items": {
      get: {
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", minimum } }],
        responses: {},
      },
    },
    ...more,
  },
});
const json = (value: unknown) => JSON.stringify(value);
const compile = () =>
  compilation({ artifact: () => json(document(1, { "/health": { get: { responses: {} } } })) });

const yaml = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /items:
    get:
      parameters:
        - &limit { name: limit, in: query, schema: { type: integer, minimum: 0 } }
      responses: {}
  /health:
    get: { responses: { 204: { description: Fine } } }
`;

describe("openapi --diff", () => {
  it("says what changed since a file, what breaks first, and fails if it breaks", async () => {
    const cwd = project({ "base.json": json(document(0)) });
    expect(await cli(["openapi", "--diff", "base.json"], { cwd, compile })).toEqual({
      exitCode: 1,
      stdout:
        "GET /items\n  breaking    query parameter limit: minimum 0 → 1\n\nGET /health\n  compatible  operation added\n\n" +
        "1 breaking, 1 compatible, 0 editorial since base.json\n",
      stderr: "",
    });
  });

  it("succeeds if nothing breaks, or nothing changed", async () => {
    const cwd = project({ "base.json": json(document(1)), "same.json": compile().artifact("openapi") ?? "" });
    const added = await cli(["openapi", "--diff", "base.json"], { cwd, compile });
    expect(added.exitCode).toBe(0);
    const same = await cli(["openapi", "--diff", "same.json"], { cwd, compile });
    expect(same).toEqual({ exitCode: 0, stdout: "No changes since same.json\n", stderr: "" });
  });

  it("--json prints the same for programs", async () => {
    const cwd = project({ "base.json": json(document(0)) });
    const { exitCode, stdout } = await cli(["openapi", "--diff", "base.json", "--json"], { cwd, compile });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ...{ base: "base.json", breaking: 1, compatible: 1, editorial: 0 },
      changes: [
        {
          ...{ what: "GET /items", impact: "breaking", kind: "limit-changed", directions: ["input"] },
          ...{
            operations: ["GET /items"],
            at: ["query parameter limit"],
            text: "minimum 0 → 1",
            from: 0,
            to: 1,
          },
        },
        {
          ...{ what: "GET /health", impact: "compatible", kind: "operation-added", directions: ["input"] },
          ...{ operations: ["GET /health"], at: [], text: "operation added" },
        },
      ],
    });
  });

  it("reads YAML, where statuses are numbers", async () => {
    const cwd = project({ "base.yaml": yaml });
    const { stdout } = await cli(["openapi", "--diff", "base.yaml"], { cwd, compile });
    expect(stdout).toContain("GET /health\n  breaking    response 204: response removed\n");
    expect(stdout).toContain("minimum 0 → 1");
  });

  it("reads what was committed, at a revision and under a name of one", async () => {
    const cwd = project({ "api/openapi.json": json(document(0)) });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], {
        cwd,
        stdio: "ignore",
      });
    git("init", "-b", "main");
    git("add", ".");
    git("commit", "-m", "First");
    git("tag", "v1");
    writeFileSync(join(cwd, "api/openapi.json"), json(document(1)));
    git("commit", "-am", "Second");

    const at = async (...args: string[]) => await cli(["openapi", ...args], { cwd, compile });
    expect((await at("--diff", "HEAD", "--out", "api/openapi.json")).exitCode).toBe(0);
    expect((await at("--diff", "HEAD~1", "--out", "api/openapi.json")).stdout).toContain("1 breaking");
    expect((await at("--diff", "v1:api/openapi.json")).stdout).toContain("1 breaking");
    const missing = await at("--diff", "main");
    expect(missing.stderr).toContain(
      'error CS4060: Cannot compare with "main": no openapi.json is committed there.',
    );
    expect(missing.stderr).toContain("git worktree add");
    expect((await at("--diff", "v9")).stderr).toContain("no such file, and no such revision");
  });

  it.each([
    ["none.json", undefined, "there is no such file, and this is not a git repository"],
    ["--help", undefined, "there is no such file"],
    ["text.json", "openapi: 3.1.0", "it is not JSON"],
    ["text.yaml", "a: [", "it is not YAML"],
    ["loop.yaml", "openapi: 3.1.0\npaths: &a { /a: *a }", "it is not YAML"],
    [
      "bomb.yaml",
      `openapi: 3.1.0\na: &a [1]\n${"bcdefghi"
        .split("")
        .map((name, i) => `${name}: &${name} [${Array(20).fill(`*${"abcdefgh"[i]}`)}]`)
        .join("\n")}`,
      "it is not YAML",
    ],
    ["list.json", "[]", "it is not an object"],
    ["old.json", '{"swagger":"2.0"}', "it is a document of Swagger 2.0"],
    ["messages.json", '{"asyncapi":"3.0.0"}', "it is an AsyncAPI document"],
    ["new.json", '{"openapi":"4.0.0"}', 'its version is "4.0.0"'],
    ["other.json", "{}", 'it has no member "openapi"'],
    ["src", undefined, "it is a folder"],
    [
      "outside.json",
      '{"openapi":"3.1.0","paths":{"/items":{"$ref":"items.json"}}}',
      "leads to another file; bundle",
    ],
    [
      "lost.json",
      '{"openapi":"3.1.0","paths":{"/items":{"$ref":"#/components/pathItems/A"}}}',
      "has no target",
    ],
  ])("refuses %s", async (base, text, reason) => {
    const cwd = project(text === undefined ? {} : { [base]: text });
    const { exitCode, stdout, stderr } = await cli(["openapi", `--diff=${base}`], { cwd, compile });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain("CS4060");
    expect(stderr).toContain(reason);
  });
});
