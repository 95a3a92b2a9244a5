import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateOpenApi } from "../support/openapi-validator.js";
import { finish } from "../support/processes.js";
import { copyQuickstart, countersign, type Quickstart } from "../support/quickstart.js";
import { compileProject, serveProject } from "../support/served-project.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";

describe("the document of the quickstart", () => {
  const output = temporaryFolder("document");
  afterAll(() => removeFolder(output));

  test("is valid, has every operation, and is served byte for byte as it was built", async () => {
    const served = await serveProject(path.join(repository, "examples/quickstart"), output);
    const answer = await fetch(`${served.url}/openapi.json`);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await answer.text()).toBe(served.document);
    await served.close();
    const document = JSON.parse(served.document);
    expect(await validateOpenApi(document)).toEqual([]);
    const operations = Object.entries<object>(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(operations).toEqual([
      "get /items",
      "post /items",
      "get /items/{id}",
      "get /items/{id}/reviews",
      "post /items/{id}/reviews",
    ]);
  });

  test("reads the id in a router's prefix from the path", async () => {
    const quickstart = await compileProject(path.join(repository, "examples/quickstart"));
    const document = quickstart.artifact("openapi") ?? "{}";
    const { parameters } = JSON.parse(document).paths["/items/{id}/reviews"].get;
    expect(parameters).toEqual([
      {
        name: "id",
        in: "path",
        required: true,
        schema: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
      },
    ]);
  });
});

describe("a build", () => {
  let project: Quickstart;

  beforeAll(() => {
    project = copyQuickstart("side-effects");
    const effect =
      'import { writeFileSync } from "node:fs";\nwriteFileSync("ran.txt", "");\nthrow new Error("ran");\n';
    for (const file of ["app", "items", "reviews", "store"])
      project.write(`src/${file}.ts`, effect + project.read(`src/${file}.ts`));
  });
  afterAll(() => project.remove());

  test("runs nothing of the user's", async () => {
    const plain = await finish(
      process.execPath,
      [countersign, "openapi"],
      path.join(repository, "examples/quickstart"),
    );
    const printed = await finish(process.execPath, [countersign, "openapi"], project.root);
    expect(printed).toEqual({ code: 0, stdout: plain.stdout, stderr: "" });
    const built = await finish(process.execPath, [countersign, "build"], project.root);
    expect([built.code, built.stderr]).toEqual([0, ""]);
    expect(project.read("dist/openapi.json")).toBe(plain.stdout);
    expect(() => readFileSync(path.join(project.root, "ran.txt"))).toThrow("ENOENT");
  });
});
