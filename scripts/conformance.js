// `npm run conformance`: builds the package and the conformance app, serves it on both paths, and runs FastAPI's recorded cases.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cases, runCase } from "../test/conformance/runner.js";

const root = fileURLToPath(new URL("../", import.meta.url));
if (!existsSync(`${root}dist/cli.js`)) {
  execFileSync("npm", ["run", "build", "--silent"], { cwd: root, stdio: ["ignore", 2, 2] });
}
execFileSync(process.execPath, [`${root}dist/cli.js`, "build"], {
  cwd: `${root}test/conformance`,
  stdio: ["ignore", 2, 2],
});

// One case ends in an uncaught error on purpose. Its log entry is part of the behavior, not of this report.
const { default: app } = await import(`${root}test/conformance/dist/app.js`);
const { serve } = await import("countersign/node");
console.error = () => {};
const servers = {
  direct: await serve(app, { port: 0 }),
  // The same through Hono: both paths must behave the same.
  hono: await serve(app, { port: 0, [Symbol.for("countersign.directPath")]: false }),
};

const count = { passed: 0, failed: 0 };
for (const one of cases) {
  const differences = [];
  for (const [path, { url }] of Object.entries(servers)) {
    const found = await runCase(one, url);
    differences.push(...found.map((difference) => `(${path}) ${difference}`));
  }
  if (differences.length === 0) {
    count.passed++;
  } else {
    count.failed++;
    console.log(`x ${one.id}: ${differences.join("; ")}`);
  }
}
for (const server of Object.values(servers)) await server.close();
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
