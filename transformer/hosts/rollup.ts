/**
 * @module
 * The plugin for Rollup and Rolldown: `plugins: [countersign(), …]`, before what strips the types.
 */
import type { Plugin } from "rollup";
import { fileOf, PluginHost } from "./plugin.js";
import type { PluginOptions } from "./plugin-options.js";
import { report } from "./plugin-report.js";

export type { PluginOptions } from "./plugin-options.js";

/**
 * Compiles the routes of each module. Its errors fail the build.
 * @example
 * export default { input: "src/app.ts", plugins: [countersign(), typescript()], output: { dir: "dist" } };
 */
export default function countersign(options: PluginOptions = {}): Plugin {
  const host = new PluginHost(options, process.cwd());
  return {
    name: "countersign",
    buildStart() {
      // Between two builds of one process anything may have changed.
      host.service.changed();
    },
    watchChange(_id, { event }) {
      host.service.changed(event);
    },
    transform(code, id) {
      const module = host.module(id, code);
      if (!module) return null;
      for (const file of module.inputs) this.addWatchFile(file);
      report(this, module.problems, fileOf(id));
      const { edited } = module;
      return edited ? { code: edited.code, map: edited.map() } : null;
    },
    buildEnd(error) {
      if (!error) report(this, host.appProblems());
    },
    generateBundle() {
      for (const { fileName, text } of host.artifacts())
        this.emitFile({ type: "asset", fileName, source: text });
    },
  };
}
