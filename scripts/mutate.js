// `npm run mutate`: applies each change of test/mutations.js to a copy of the repository and runs the tests that ought to
// notice. Prints those that nobody noticed. The last line is `N passed, N failed`: noticed, and not noticed.
//   npm run mutate -- redact limiter    only those whose name or file contains a word
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

/** Whether the tests pass. A hang counts as noticed: the test would never be green. */
function passes(folder, tests) {
  const { status } = spawnSync(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", "--bail=1", "--reporter=dot", ...tests],
    { cwd: folder, stdio: "ignore", timeout: 180_000, killSignal: "SIGKILL" },
  );
  return status === 0;
}

function mutated({ name, file, find, replace }, text) {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`"${name}": the text to replace is ${places} times in ${file}`);
  return text.replace(find, () => replace);
}

const folder = copyRepository();
const survivors = [];
try {
  const tests = [...new Set(chosen.flatMap((mutation) => mutation.tests))];
  if (!passes(folder, tests)) throw new Error(`Some test fails without any change: ${tests.join(" ")}`);
  for (const mutation of chosen) {
    const path = join(folder, mutation.file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, mutated(mutation, text));
    const noticed = !passes(folder, mutation.tests);
    writeFileSync(path, text);
    console.log(`${noticed ? "noticed " : "SURVIVED"}  ${mutation.file}: ${mutation.name}`);
    if (!noticed) survivors.push(mutation);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${chosen.length - survivors.length} passed, ${survivors.length} failed`);
process.exitCode = survivors.length > 0 ? 1 : 0;
