import { ARTIFACT_NAMES } from "../../transformer/artifacts/artifacts.js";
import { finish } from "../support/processes.js";
import { tspc } from "../support/quickstart.js";
import type { HostProject } from "./project.js";

/** Adds the plugin and other options to the project's own. */
export function withPlugin(options: object): (project: HostProject) => void {
  const artifacts = Object.fromEntries(ARTIFACT_NAMES.map((name) => [name, true]));
  const plugin = { transform: "countersign/transform", transformProgram: true, ...artifacts };
  return (project) => project.configure({ plugins: [plugin], noEmitOnError: true, ...options });
}

export function runTspc(...args: readonly string[]) {
  return ({ root }: HostProject) => finish(process.execPath, [tspc, ...args], root);
}
