import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repository } from "./support/temporary.js";

/** Files that are not read from beginning to end. */
const GENERATED = [
  "transformer/diagnostics/catalogue.ts",
  "transformer/client/pieces.ts",
  "examples/accounts/src/client.ts",
  "test/reports/wide-object/src/app.ts",
];
/** Expectations that the tests can write. */
const EXPECTED = /\/expected\.\w+$/;

test("no file of code has more than 400 lines", () => {
  const tracked = execFileSync("git", ["ls-files", "-z", "*.ts", "*.js", "*.mjs"], {
    cwd: repository,
    encoding: "utf8",
  });
  const files = tracked
    .split("\0")
    .filter((file) => file !== "" && !EXPECTED.test(file) && !GENERATED.includes(file));
  expect(files.length).toBeGreaterThan(500);
  const long = files.filter(
    (file) => readFileSync(path.join(repository, file), "utf8").trimEnd().split("\n").length > 400,
  );
  expect(long).toEqual([]);
});
