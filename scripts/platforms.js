// `npm run platforms`: one program, built by the command line, on every platform that the docs name. Each row of
// test/platforms/platforms.ts runs the same cases over real sockets. `-- --short` takes one of each kind and leaves out cases
// that wait; `-- "Node 24" Bun` selects rows; `-- --write` writes the table of docs/platforms.md. Last line: `N passed, N failed,
// N skipped`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { cases, runCase } from "../test/conformance/runner.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = path.join(root, "test/platforms");
const installed = path.join(folder, "node_modules");
const out = path.join(folder, "dist");

const isShort = process.argv.includes("--short");
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));

const { PLATFORMS, BUILDS, countsOf, resultsTable, runPlatform, withResults } = await compiledRunner();
for (const title of asked)
  if (!PLATFORMS.some((one) => one.title === title)) throw new Error(`No platform is called ${title}`);
const chosen = PLATFORMS.filter(({ title, isShort: isQuick }) =>
  asked.length > 0 ? asked.includes(title) : !isShort || isQuick,
);

install();
if (!existsSync(`${root}dist/cli.js`)) run("npm", ["run", "build", "--silent"], root);
for (const name of new Set(chosen.map((one) => one.build))) {
  const args = ["build", "src/app.ts", "--out-dir", path.join("dist", name), ...BUILDS[name]];
  run(process.execPath, [`${root}dist/cli.js`, ...args], folder);
}

const counts = new Map();
const count = { passed: 0, failed: 0, skipped: 0 };
for (const platform of chosen) {
  const name = `${platform.title}, ${platform.build}`;
  const places = {
    root,
    installed,
    build: path.join(out, platform.build),
    entry: "platforms/src/app.js",
  };
  const started = performance.now();
  const outcomes = await runPlatform(platform, places, { cases, runCase }, isShort);
  counts.set(platform, countsOf(outcomes));
  const of = (how) => outcomes.filter((one) => one.how === how);
  for (const { group, name: title, why } of of("failed"))
    console.log(`x ${name}: ${group}: ${title}: ${why}`);
  for (const { group, name: title, why } of of("skipped"))
    console.log(`- ${name}: ${group}: ${title}: ${why}`);
  for (const how of Object.keys(count)) count[how] += of(how).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${name}: ${of("passed").length} passed, ${of("failed").length} failed, ${of("skipped").length} skipped (${seconds} s)`,
  );
}
if (process.argv.includes("--write") && count.failed === 0 && chosen.length === PLATFORMS.length) {
  const page = path.join(root, "docs/platforms.md");
  writeFileSync(
    page,
    withResults(
      readFileSync(page, "utf8"),
      resultsTable((platform) => counts.get(platform)),
    ),
  );
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** The short form needs only the dependencies. The rest are `devDependencies` of the package. */
function install() {
  const wanted = isShort && asked.length === 0 ? "node24" : "node26";
  if (existsSync(path.join(installed, wanted))) return;
  const omitted = wanted === "node24" ? ["--omit=dev"] : [];
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", ...omitted], folder);
}

/** The runner of the cases is TypeScript, which Node 20 cannot run. */
async function compiledRunner() {
  mkdirSync(out, { recursive: true });
  const outfile = path.join(out, "runner.js");
  await build({
    stdin: {
      contents: 'export * from "./platforms.ts"; export * from "./run.ts"; export * from "./table.ts";',
      resolveDir: folder,
    },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

function run(command, args, cwd) {
  execFileSync(command, args, { cwd, stdio: ["ignore", 2, 2] });
}
