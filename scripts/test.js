// `npm test`: everything that must be green, in the order in which it fails fastest.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const steps = [
  ["format and lint", "npm", ["run", "lint", "--silent"]],
  // By the native compiler; the build after it has TypeScript 6 check the package.
  ["types", "npm", ["run", "typecheck", "--silent"]],
  ["build", "npm", ["run", "build", "--silent"]],
  ["tests", "npx", ["vitest", "run", ...process.argv.slice(2)]],
  ["examples/accounts", "npm", ["test", "--workspace", "countersign-accounts", "--silent"]],
  ["examples/assistant", "npm", ["test", "--workspace", "countersign-assistant", "--silent"]],
  ["examples/members", "npm", ["test", "--workspace", "countersign-members", "--silent"]],
  ["examples/chat", "npm", ["test", "--workspace", "countersign-chat", "--silent"]],
  ["requests from types, to the examples", "npm", ["run", "fuzz", "--silent", "--", "--short"]],
  ["conformance", "npm", ["run", "conformance", "--silent"]],
];

for (const [name, command, args] of steps) {
  const started = performance.now();
  console.log(`\n== ${name}`);
  try {
    execFileSync(command, args, { cwd: root, stdio: "inherit" });
  } catch {
    console.error(`\n${name} failed: ${command} ${args.join(" ")}`);
    process.exit(1);
  }
  console.log(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
