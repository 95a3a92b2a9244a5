// `npm run mutate`: applies each change of test/mutations.js to a copy of the repository and runs the tests that should notice
// it. Prints those that no test noticed. The last line is `N passed, N failed`: noticed, and not noticed. `npm run mutate --
// redact limiter` runs only those whose name or file contains one of the words.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MUTATIONS } from "../test/mutations.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const words = process.argv.slice(2);
const chosen = MUTATIONS.filter(
  ({ name, file }) => words.length === 0 || words.some((word) => `${name} ${file}`.includes(word)),
);

/** @returns a folder with every tracked file, and the packages of this one. */
function copyRepository() {
  const folder = mkdtempSync(join(tmpdir(), "mutate-"));
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  for (const file of tracked.split("\0").filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** @returns the output of the tests if one of them failed. A hang is a failure: such a test would never pass. */
function failure(folder, tests, minutes) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", "--bail=1", "--reporter=dot", ...tests],
    { cwd: folder, encoding: "utf8", timeout: minutes * 60_000, killSignal: "SIGKILL" },
  );
  return status === 0 ? undefined : stdout;
}

function mutated({ name, file, find, replace }, text) {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`"${name}": the text to replace is ${places} times in ${file}`);
  return text.replace(find, () => replace);
}

// A place that no longer exists is reported before any test runs.
for (const mutation of chosen) mutated(mutation, readFileSync(join(root, mutation.file), "utf8"));
const folder = copyRepository();
const survivors = [];
try {
  const tests = [...new Set(chosen.flatMap((mutation) => mutation.tests))];
  const before = failure(folder, tests, 30);
  if (before !== undefined) throw new Error(`Some test fails without any change:\n${before}`);
  for (const mutation of chosen) {
    const path = join(folder, mutation.file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, mutated(mutation, text));
    const noticed = failure(folder, mutation.tests, 5) !== undefined;
    writeFileSync(path, text);
    console.log(`${noticed ? "noticed " : "SURVIVED"}  ${mutation.file}: ${mutation.name}`);
    if (!noticed) survivors.push(mutation);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${chosen.length - survivors.length} passed, ${survivors.length} failed`);
process.exitCode = survivors.length > 0 ? 1 : 0;
