import { afterAll, beforeAll, expect, test } from "vitest";
import { projectConfig } from "../support/project-config.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";
import { commandLine } from "./command-line.js";

let folder: string;
beforeAll(() => {
  folder = temporaryFolder("fuzz-options");
  writeFiles(folder, {
    "package.json": { type: "module" },
    "tsconfig.json": projectConfig,
    "src/app.ts": `import { App, type Bearer } from "countersign";

const app = new App({ title: "Shop", version: "1.0.0" });
app.get("/me", (token: Bearer): string => token.credentials);

export default app;
`,
  });
});
afterAll(() => removeFolder(folder));

test.each([
  ["an operation that is not there", ["--operation", "getNothing"], "CS4096", /getMe/],
  ["a scheme that is not there", ["--credential", "Key=1"], "CS4096", /HTTPBearer/],
  ["a module that is not there", ["--around", "src/none.ts"], "CS4097", /does not exist/],
  ["a module that is not built", ["--around", "../outside.ts"], "CS4097", /./],
  ["a server that does not run", ["--url", "http://127.0.0.1:1"], "CS4098", /no server responds at/],
  ["a header that is none", ["--header", "x y: 1"], "", /not allow a header with this name/],
  ["an address that is none", ["--url", "localhost:1"], "", /an address such as/],
  ["a seed that is none", ["--seed", "x"], "", /whole number/],
])("refused: %s", async (_, options, expected, text) => {
  const { stderr, code } = await commandLine(folder, "fuzz", "--seed", "1", ...options);
  expect(stderr).toContain(expected);
  expect(stderr).toMatch(text);
  expect(code).toBe(1);
});
