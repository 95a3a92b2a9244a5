import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { OPENAPI_VERSIONS } from "../runtime/contract/openapi-version.js";
import { validateOpenApi } from "./support/openapi-validator.js";
import { sampleProgram } from "./support/sample-program.js";
import { repository } from "./support/temporary.js";

/** Whole apps. Those of `samples/`, each with one point, are in `samples.test.ts`. */
const examples = readdirSync(path.join(repository, "examples")).map((name) => `examples/${name}`);
const apps = ["test/conformance", ...examples];
const compiled = sampleProgram(apps.map((app) => path.join(repository, app)));

describe.each(apps)("the document of %s", (app) => {
  const { documentIn } = compiled(path.join(repository, app));

  test.each(OPENAPI_VERSIONS)("is valid in OpenAPI %s, and says which that is", async (version) => {
    const document = JSON.parse(documentIn(version) ?? "{}");
    expect(document.openapi).toMatch(new RegExp(`^${version}\\.\\d$`));
    expect(await validateOpenApi(document)).toEqual([]);
  });
});
