import { afterEach, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { urlIn } from "../support/quickstart.js";
import { esbuild, rollup, viteDev } from "./bundlers.js";
import { copyFixture, type HostProject } from "./project.js";
import { runScript, startScript } from "./script.js";

let project: HostProject;
afterEach(() => project.remove());

const warning = (script: string) => script.replace(`logLevel: "error"`, `logLevel: "warn"`);
const run = (script: string) => async () => {
  const { stdout, stderr } = await runScript(project, script);
  return stdout + stderr;
};

async function register(): Promise<string> {
  const script = `await import("./src/app.ts"); process.exit();`;
  const args = ["--import", "countersign/register", "--input-type=module", "--eval", script];
  const { stdout, stderr } = await finish(process.execPath, args, project.root);
  return stdout + stderr;
}

async function dev(): Promise<string> {
  const server = startScript(project, warning(viteDev("vite")));
  const url = urlIn(await server.printed(/http:\/\/127\.0\.0\.1:\d+/));
  for (let i = 0; i < 2; i++) await (await fetch(`${url}/openapi.json`)).text();
  await server.stop();
  return server.output();
}

test.each([
  ["rollup", run(rollup)],
  ["esbuild", run(esbuild)],
  ["vite dev", dev],
  ["register", register],
] as const)("%s says once which key of package.json nobody reads", async (_, printed) => {
  project = copyFixture("unknown-options");
  project.write({
    "package.json": { ...JSON.parse(project.read("package.json")), countersign: { rule: {} } },
  });
  const text = await printed();
  expect(text.match(/has no option "rule"; there is "rules"/g)).toHaveLength(1);
});
