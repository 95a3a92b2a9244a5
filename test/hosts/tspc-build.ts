import path from "node:path";
import { expect } from "vitest";
import { finish } from "../support/processes.js";
import { repository } from "../support/temporary.js";
import type { Host } from "./host.js";
import { oneShot } from "./one-shot.js";
import type { HostProject } from "./project.js";
import { serveBuilt } from "./serve.js";
import { runTspc, withPlugin } from "./tspc.js";

const models = ["models.ts", "names.ts", "stock.ts", "globals.d.ts"].map((name) => `src/${name}`);
const tsc = path.join(repository, "node_modules/typescript/bin/tsc");
let force = false;

async function forced({ root }: HostProject): Promise<void> {
  const { stdout } = await finish(process.execPath, [tsc, "--build", "--dry"], root);
  expect(stdout.match(/is up to date/g)).toHaveLength(2);
  force = true;
}

/** The types are in a separate project, which the routes' project sees as declaration files. */
export const tspcBuild: Host = {
  name: "tspc --build",
  artifacts: "dist",
  overlooks: {
    // `--build` decides whether a project is up to date only by the files of its `tsconfig.json`, before any plugin runs.
    "a declaration in node_modules": forced,
    "the style of names in package.json": forced,
  },
  prepare(project) {
    const { compilerOptions } = JSON.parse(project.read("tsconfig.json"));
    project.write({
      "tsconfig.models.json": {
        compilerOptions: { ...compilerOptions, composite: true, declarationMap: true },
        files: models,
      },
      "tsconfig.json": {
        compilerOptions,
        include: ["src"],
        exclude: models.slice(0, 3),
        references: [{ path: "tsconfig.models.json" }],
      },
    });
    withPlugin({ composite: true })(project);
  },
  start: oneShot(
    (project) => {
      const args = ["--build", ...(force ? ["--force"] : [])];
      force = false;
      return runTspc(...args)(project);
    },
    (project) => serveBuilt(project, path.join(project.root, "dist/app.js")),
  ),
};
