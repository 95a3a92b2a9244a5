import { describe, expect, it } from "vitest";
import { cli, compilation } from "../testing/fake.js";
import { project } from "../testing/projects.js";

const operation = (minimum: number) => ({
  parameters: [{ name: "limit", in: "query", schema: { type: "integer", minimum } }],
  responses: {},
});
const document = (paths: object) =>
  JSON.stringify({ openapi: "3.1.0", info: { title: "A", version: "1" }, paths });
const compile = () => compilation({ artifact: () => document({ "/items": { get: operation(1) } }) });

describe("--conforms", () => {
  const agreed = document({
    "/items": { get: operation(0) },
    "/jobs": { post: { operationId: "start", responses: { 204: {} } } },
  });
  const stub = 'app.post("/jobs", function start(): void {\n  throw new HttpError(501);\n});\n';

  it("of check prints the problems, then handlers to paste, and fails", async () => {
    const cwd = project({ "agreed.json": agreed });
    const { exitCode, stdout } = await cli(["check", "--conforms", "agreed.json"], { cwd, compile });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^agreed\.json\(1,\d+\): error CS4061: POST \/jobs of "agreed\.json"/);
    expect(stdout).toContain(
      'error CS4062: GET /items is not served as "agreed.json" describes it:\n  query parameter limit: minimum 0 → 1\n',
    );
    expect(stdout.endsWith(stub)).toBe(true);
  });

  it("of openapi prints the handlers alone on standard output", async () => {
    const cwd = project({ "agreed.json": agreed });
    const { exitCode, stdout, stderr } = await cli(["openapi", "--conforms", "agreed.json"], {
      cwd,
      compile,
    });
    expect(exitCode).toBe(1);
    expect(stdout).toBe(`import { HttpError } from "countersign";\n\n${stub}`);
    expect(stderr).toContain("Found 2 errors in 1 file.");
  });

  it("succeeds where all is served as agreed, and refuses what is no document", async () => {
    const cwd = project({ "agreed.json": document({ "/items": { get: operation(2) } }) });
    const served = await cli(["openapi", "--conforms", "agreed.json"], { cwd, compile });
    expect(served).toEqual({
      exitCode: 0,
      stdout: "Every operation of agreed.json is served as agreed\n",
      stderr: "",
    });
    expect((await cli(["check", "--conforms", "agreed.json"], { cwd, compile })).exitCode).toBe(0);
    const missing = await cli(["check", "--conforms", "none.yaml"], { cwd, compile });
    expect({ exitCode: missing.exitCode, code: /CS\d+/.exec(missing.stderr)?.[0] }).toEqual({
      exitCode: 1,
      code: "CS4060",
    });
  });
});
