import { type Finished, finish, type Running, start } from "../support/processes.js";
import type { Host } from "./host.js";
import { oneShot } from "./one-shot.js";
import type { HostProject } from "./project.js";
import { serveBuilt } from "./serve.js";

/** Runs the text of an ES module in the project, where packages resolve as in a user's script. */
export function runScript(project: HostProject, text: string): Promise<Finished> {
  return finish(process.execPath, ["--input-type=module", "--eval", text], project.root);
}

export function startScript(project: HostProject, text: string): Running {
  return start(process.execPath, ["--input-type=module", "--eval", text], project.root);
}

/** A bundler that writes `dist/app.js` and ends. */
export function bundler(name: string, script: string): Host {
  return {
    name,
    artifacts: "dist",
    together: "all",
    checksTypes: false,
    start: oneShot(
      (project) => runScript(project, script),
      (project) => serveBuilt(project, `${project.root}/dist/app.js`),
    ),
  };
}
