import { afterEach, describe, expect, test } from "vitest";
import { finish, type Running, start } from "../support/processes.js";
import { urlIn } from "../support/quickstart.js";
import { esbuild, rolldown, rollup, viteBuild, viteDev } from "./bundlers.js";
import { copyFixture, type HostProject } from "./project.js";
import { runScript, startScript } from "./script.js";

/** The second error is made in the line of a route call, behind the argument that was appended to it. */
const routes = `
items.get("/in", (): string => { throw new Error("in the handler"); }); const behind = () => new Error("behind it");
items.get("/behind", (): string => { throw behind(); });
`;

const serve = (app: string) => `import app from "${app}";
import { serve } from "countersign/node";

console.log((await serve(app, { port: 0 })).url);
`;

function built(script: string) {
  return async (project: HostProject): Promise<Running> => {
    const { code, stdout, stderr } = await runScript(project, script);
    expect(code, stdout + stderr).toBe(0);
    project.write({ "serve.mjs": serve("./dist/app.js") });
    return start(process.execPath, ["--enable-source-maps", "serve.mjs"], project.root);
  };
}

describe("a stack names the place in the source, to the column", () => {
  let project: HostProject;
  let server: Running | undefined;
  afterEach(async () => {
    await server?.stop();
    server = undefined;
    project?.remove();
  });

  test.each<[string, (project: HostProject) => Running | Promise<Running>]>([
    ["rollup", built(rollup)],
    ["rolldown", built(rolldown)],
    ["esbuild", built(esbuild)],
    ["vite build", built(viteBuild("vite"))],
    ["vite 7 build", built(viteBuild("vite7"))],
    ["vite dev", (project) => startScript(project, viteDev("vite"))],
    ["vite 7 dev", (project) => startScript(project, viteDev("vite7"))],
    [
      "register",
      (project) => {
        project.write({ "src/serve.ts": serve("./app.js") });
        return start(process.execPath, ["--import", "countersign/register", "src/serve.ts"], project.root);
      },
    ],
  ])("%s", async (name, run) => {
    project = copyFixture(`maps-${name}`);
    project.write({ "src/items.ts": project.read("src/items.ts") + routes });
    server = await run(project);
    const url = urlIn(await server.printed(/http:\/\/127\.0\.0\.1:\d+/));
    const lines = project.read("src/items.ts").split("\n");
    for (const [path, message] of [
      ["in", "in the handler"],
      ["behind", "behind it"],
    ]) {
      expect((await fetch(`${url}/items/${path}`)).status).toBe(500);
      const log = await server.printed(new RegExp(`${message}[^]*?\\n\\s+at .*\\n`));
      const line = lines.findIndex((text) => text.includes(`"${message}"`));
      const column = (lines[line] ?? "").indexOf(`new Error("${message}"`);
      const place = log.match(new RegExp(`${message}\\n\\s+at (?:.*\\()?(\\S+?:\\d+:\\d+)\\)?\\n`))?.[1];
      expect(place, log).toMatch(new RegExp(`src/items\\.ts:${line + 1}:${column + 1}$`));
    }
  });
});

test("vitest shows the line of the source", async () => {
  const project = copyFixture("maps-vitest");
  project.write({
    "src/items.ts": project.read("src/items.ts") + routes,
    "vitest.config.ts": `import countersign from "countersign/vite";
export default { plugins: [countersign()] };
`,
    "app.test.ts": `import { test } from "vitest";
import app from "./src/app.js";
test("fails", async () => void (await app.request("/items/in")));
`,
  });
  const vitest = new URL("../../node_modules/vitest/vitest.mjs", import.meta.url).pathname;
  const { stdout, stderr } = await finish(process.execPath, [vitest, "run"], project.root);
  const lines = project.read("src/items.ts").split("\n");
  const line = lines.findIndex((text) => text.includes('"in the handler"'));
  const column = (lines[line] ?? "").indexOf("new Error");
  project.remove();
  expect(stdout + stderr).toContain(`src/items.ts:${line + 1}:${column + 1}`);
});
