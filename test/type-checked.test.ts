import { execFileSync } from "node:child_process";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { repository } from "./support/temporary.js";

/** Separate programs, and the test that reports their type errors. */
const CHECKED_ELSEWHERE: readonly (string | RegExp)[] = [
  "bench/http/nestia/", // compiled with the benchmark's own packages by bench/http/nestia/compile.js, which stops on errors
  "examples/", // built by their own tests
  "templates/", // test/e2e/init.test.ts
  "test/samples/", // test/samples.test.ts, with the expected errors
  /^test\/reports\/[^/]+\/(src|packages)\//, // test/reports.test.ts
  "test/conformance/src/", // test/conformance.test.ts
  "test/platforms/src/", // scripts/platforms.js
  "test/mcp/src/", // test/mcp/mcp.test.ts
  "test/fuzz/planted/src/", // test/fuzz/planted.test.ts
  "test/adopting/project/src/", // test/adopting/opened-app.ts
  "test/paths/project/src/", // test/paths/doors.ts
  "test/endpoints/project/", // test/endpoints/endpoints.test.ts
  "test/calling/src/", // test/calling/calling.test.ts
  "test/clients/src/", // test/clients.test.ts
  "test/client/capabilities/", // test/client/capabilities.test.ts
  "test/client/page/", // test/client/page.test.ts
  "test/client/project/", // test/client/client.test.ts
  "test/corpora/", // test/corpora/corpora.test.ts
  "test/e2e/bad-input/", // test/e2e/bad-input.test.ts
  "test/hosts/fixture/", // every host of test/hosts
];

test("every TypeScript file of the repository is type-checked", () => {
  const config = ts.getParsedCommandLineOfConfigFile(path.join(repository, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => expect.fail(String(messageText)),
  });
  const checked = new Set(config?.fileNames.map((file) => path.relative(repository, file)));
  const tracked = execFileSync("git", ["ls-files", "*.ts", "*.mts", "*.cts", "*.tsx"], {
    cwd: repository,
    encoding: "utf8",
  });
  const unchecked = tracked
    .trim()
    .split("\n")
    .filter((file) => !checked.has(file) && !CHECKED_ELSEWHERE.some((place) => isIn(place, file)));
  expect(unchecked).toEqual([]);
});

function isIn(place: string | RegExp, file: string): boolean {
  return typeof place === "string" ? file.startsWith(place) : place.test(file);
}
