// `npm run fuzz`: sends requests made from their types to all examples and the conformance app. `-- --short` is the part of `npm
// test` that takes seconds: the examples, with few requests, always the same.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const isShort = process.argv.includes("--short");

/** Each with what it needs to start and to be observed from inside. */
const projects = [
  { folder: "examples/quickstart" },
  {
    folder: "examples/accounts",
    // With a realistic hash, each registration would take a second.
    env: { PGLITE_FOLDER: "memory://", SCRYPT_COST: "10" },
    options: ["--around", "src/fuzz.ts"],
  },
  { folder: "examples/chat" },
  { folder: "examples/assistant", options: ["--credential", "HTTPBearer=token-of-ada"] },
  ...(isShort ? [] : [{ folder: "test/conformance" }]),
];

if (!existsSync(`${root}dist/cli.js`))
  execFileSync("npm", ["run", "build", "--silent"], { cwd: root, stdio: ["ignore", 2, 2] });

let failed = 0;
for (const { folder, env = {}, options = [] } of projects) {
  console.log(`\n${folder}`);
  const runs = isShort ? ["--seed", "1", "--runs", "10"] : ["--runs", "300"];
  try {
    execFileSync(process.execPath, [`${root}dist/cli.js`, "fuzz", ...runs, ...options], {
      cwd: root + folder,
      env: { ...process.env, ...env },
      stdio: "inherit",
    });
  } catch {
    failed++;
  }
}
process.exitCode = failed > 0 ? 1 : 0;
