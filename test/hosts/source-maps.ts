import { afterEach, describe, expect, test } from "vitest";
import { type Running, start } from "../support/processes.js";
import { urlIn } from "../support/quickstart.js";
import { esbuild, rolldown, rollup, viteBuild, viteDev } from "./bundlers.js";
import { copyFixture, type HostProject } from "./project.js";
import { runScript, startScript } from "./script.js";

/** The second error is in the line of a route call, after the argument that was appended to it. */
export const routes = `
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

type Run = (project: HostProject) => Running | Promise<Running>;

/** Each in its own way makes the map of what it wrote from that of what Countersign made. */
export const MAPPING: Readonly<Record<string, Run>> = {
  rollup: built(rollup),
  rolldown: built(rolldown),
  esbuild: built(esbuild),
  "vite build": built(viteBuild("vite")),
  "vite 7 build": built(viteBuild("vite7")),
  "vite dev": (project) => startScript(project, viteDev("vite")),
  "vite 7 dev": (project) => startScript(project, viteDev("vite7")),
  register(project) {
    project.write({ "src/serve.ts": serve("./app.js") });
    return start(process.execPath, ["--import", "countersign/register", "src/serve.ts"], project.root);
  },
};

export const maps = (hosts: readonly (keyof typeof MAPPING)[]) =>
  describe("a stack names the place in the source, to the column", () => {
    let project: HostProject;
    let server: Running | undefined;
    afterEach(async () => {
      await server?.stop();
      server = undefined;
      project?.remove();
    });

    test.each(hosts)("%s", async (name) => {
      project = copyFixture(`maps-${name}`);
      project.write({ "src/items.ts": project.read("src/items.ts") + routes });
      const running = await (MAPPING[name] as Run)(project);
      server = running;
      const url = urlIn(await running.printed(/http:\/\/127\.0\.0\.1:\d+/));
      const lines = project.read("src/items.ts").split("\n");
      for (const [path, message] of [
        ["in", "in the handler"],
        ["behind", "behind it"],
      ]) {
        expect((await fetch(`${url}/items/${path}`)).status).toBe(500);
        const log = await running.printed(new RegExp(`${message}[^]*?\\n\\s+at .*\\n`));
        const line = lines.findIndex((text) => text.includes(`"${message}"`));
        const column = (lines[line] ?? "").indexOf(`new Error("${message}"`);
        const place = log.match(new RegExp(`${message}\\n\\s+at (?:.*\\()?(\\S+?:\\d+:\\d+)\\)?\\n`))?.[1];
        expect(place, log).toMatch(new RegExp(`src/items\\.ts:${line + 1}:${column + 1}$`));
      }
    });
  });
