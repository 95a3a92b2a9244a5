import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repository } from "./support/temporary.js";

/** Patterns that make a test fail by chance (docs/test-suite.md). */
const BY_CHANCE: Readonly<Record<string, RegExp>> = {
  "gives up after a second: expect.poll has the limit of vitest.config.ts": /\bvi\.wait(?:For|Until)\(/,
  "has a limit of its own": /\.poll\([^;]*?\btimeout:/,
  "sleeps in a page": /\.waitForTimeout\(/,
  "reads a page at once, which may not be that far: use waitFor() or expect.poll":
    /expect\((?:await |\(await )[^;]*\.(?:count|innerText|textContent|isVisible)\(\)/,
  "asserts that something took less than a time": /expect\(performance\.now\(\)[^;]*toBeLessThan/,
  "listens at a port that another process may have": /\bserve\([^;]*\bport: [1-9]/,
};

const tests = execFileSync("git", ["ls-files", "*.test.ts", "*.fixture.ts", "test/hosts", "test/support"], {
  cwd: repository,
  encoding: "utf8",
})
  .split("\n")
  .filter(
    (file) => file.endsWith(".ts") && !file.startsWith("test/reports/") && file !== "test/waiting.test.ts",
  )
  .filter((file) => existsSync(path.join(repository, file)));

test.each(Object.entries(BY_CHANCE))("no test %s", (_, pattern) => {
  expect(tests.length).toBeGreaterThan(200);
  const found = tests.filter((file) => pattern.test(readFileSync(path.join(repository, file), "utf8")));
  expect(found).toEqual([]);
});
