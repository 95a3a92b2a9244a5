/**
 * @module
 * The plugin for Rollup and Rolldown: `plugins: [countersign(), …]`, before the plugin that strips the types. With
 * `@rollup/plugin-typescript`, which strips them while it loads a module, the order does not matter.
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
  /** Whether `@rollup/plugin-typescript` is present, which provides JavaScript instead of the text of a file. */
  let isLoadedCompiled = false;
  return {
    name: "countersign",
    buildStart({ plugins }) {
      isLoadedCompiled = plugins.some(({ name, load }) => name === "typescript" && load !== undefined);
      // Anything may have changed between two builds of one process.
      host.service.changed();
    },
    watchChange(file, { event }) {
      host.service.changed(event, file);
    },
    load: {
      order: "pre",
      handler(id) {
        const module = isLoadedCompiled ? host.javascript(id) : undefined;
        if (!module) return null;
        for (const file of module.inputs) this.addWatchFile(file);
        report(this, module.problems, fileOf(id));
        const { code, map } = module;
        return code === undefined ? null : { code, ...(map !== undefined && { map }) };
      },
    },
    transform(code, id) {
      if (isLoadedCompiled && /\.[cm]?tsx?(\?|$)/.test(id)) return null;
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
