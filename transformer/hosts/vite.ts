/**
 * @module
 * The plugin for Vite and Vitest: `plugins: [countersign()]`.
 */
import path from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from "vite";
import { installedPackage } from "./installed-package.js";
import { fileOf, PluginHost } from "./plugin.js";
import type { PluginOptions } from "./plugin-options.js";
import { report } from "./plugin-report.js";
import type { Change } from "./service.js";
import { serveApp } from "./vite-serve.js";
import { bypassCache, type VitestContext } from "./vitest-cache.js";

/** The options of the plugin. */
export interface ViteOptions extends PluginOptions {
  /**
   * The module whose default export is the app, relative to Vite's root. The development server serves the app's routes, from the
   * module in its state after the last edit. Vite handles requests that match no route. An app is closed before the one after the
   * edit starts, and the last one with the server. Default: nothing is served.
   */
  readonly serve?: string;
}

/**
 * Compiles the routes of each module before Vite strips the types, in development, builds and tests. Its errors fail the build,
 * and appear in the overlay of the development server.
 * @example
 * export default defineConfig({ plugins: [countersign()] });
 */
export default function countersign(options: ViteOptions = {}): Plugin {
  let host = new PluginHost(options, process.cwd());
  let builds = false;
  /** Route modules by the files that their types come from: Vite's own graph has no imports of types. */
  const dependents = new Map<string, Set<string>>();
  let packages: PackageWatcher | undefined;
  /** Countersign's folder, as found from the project. */
  let ownDeclarations: string | undefined;
  /** Modules are requested one after another. The results are written when no more requests arrive. */
  let saving: NodeJS.Timeout | undefined;
  let server: ViteDevServer | undefined;
  /** By environment: a server that restarts creates the next one before it closes, with the same plugin. */
  const ends = new WeakMap<object, () => Promise<void>>();

  /** The modules that a change reaches. */
  const reachedBy = (file: string, change: Change): readonly string[] => {
    const isFound = change === "create" && host.service.isAwaited(file);
    return isFound
      ? [...new Set([...dependents.values()].flatMap((ids) => [...ids]))]
      : [...(dependents.get(file) ?? [])];
  };

  const plugin: Plugin & { configureVitest(context: VitestContext): void } = {
    name: "countersign",
    enforce: "pre",
    configResolved({ root, command, cacheDir }) {
      builds = command === "build";
      host = new PluginHost(options, root, builds ? undefined : cacheDir);
      ownDeclarations = installedPackage(path.join(root, "package.json"), "countersign")?.folder;
    },
    configureServer: {
      // Other plugins serve their own pages, and respond if neither the app nor Vite does.
      order: "post",
      handler(created) {
        server = created;
        const watcher = watchPackages((file, change) => {
          host.service.changed(change, file);
          for (const id of dependents.get(file) ?? []) reload(created, id);
        });
        packages = watcher;
        const served = options.serve === undefined ? undefined : serveApp(created, options.serve);
        for (const environment of Object.values(created.environments))
          ends.set(environment, async () => {
            await watcher.close();
            await served?.close();
          });
        return served?.last;
      },
    },
    buildStart() {
      if (builds) host.service.changed();
    },
    watchChange(file, { event }) {
      const reached = reachedBy(normal(file), event);
      host.service.changed(event, file);
      invalidate(server, reached);
    },
    transform(code, id) {
      const module = host.module(id, code);
      if (!module) return null;
      for (const file of module.inputs) {
        // These change together with this code, which a running process has already loaded.
        if (ownDeclarations !== undefined && file.startsWith(`${normal(ownDeclarations)}/dist/types/`))
          continue;
        dependents.set(file, (dependents.get(file) ?? new Set()).add(id));
        // Packages have many files, and Vite does not watch them.
        if (!inPackage(file)) this.addWatchFile(file);
        else packages?.add(file);
      }
      if (!builds) report(this, host.optionProblems());
      report(this, module.problems, fileOf(id));
      if (!builds) {
        clearTimeout(saving);
        saving = setTimeout(() => host.save(), 1000).unref();
      }
      const { edited } = module;
      return edited ? { code: edited.code, map: edited.map() } : null;
    },
    hotUpdate({ file, type, modules }) {
      const reached = reachedBy(file, type);
      host.service.changed(type, file);
      const { moduleGraph } = this.environment;
      const found = reached.flatMap((id) => moduleGraph.getModuleById(id) ?? []);
      if (found.length === 0) return undefined;
      return [...new Set<EnvironmentModuleNode>([...modules, ...found])];
    },
    configureVitest(context) {
      bypassCache(context, (id, text) => (host.module(id, text)?.inputs.length ?? 0) > 0);
    },
    buildEnd(error) {
      if (!error && builds) report(this, host.appProblems());
    },
    writeBundle({ dir }) {
      // Not as an asset, as for Rollup: a server build (`build.ssr`) writes none.
      if (dir !== undefined) host.writeArtifacts(dir);
    },
    async closeBundle() {
      clearTimeout(saving);
      host.save();
      await ends.get(this.environment)?.();
    },
  };
  return plugin;
}

const inPackage = (file: string) => file.includes("/node_modules/");

interface PackageWatcher {
  add(file: string): void;
  close(): Promise<void>;
}

/** Watches the declarations of packages: Vite ignores all of `node_modules`. */
function watchPackages(changed: (file: string, change: Change) => void): PackageWatcher {
  let watcher: FSWatcher | undefined;
  const watched = new Set<string>();
  return {
    add(file) {
      if (watched.has(file)) return;
      watched.add(file);
      watcher ??= watch([], { ignoreInitial: true })
        .on("change", (name) => changed(normal(name), "update"))
        .on("unlink", (name) => changed(normal(name), "delete"))
        .on("add", (name) => changed(normal(name), "create"));
      watcher.add(file);
    },
    close: async () => watcher?.close(),
  };
}

const normal = (file: string) => file.split(path.sep).join("/");

/**
 * Makes modules compile again when they are next requested. When a file changes, Vite keeps the code of modules that import it
 * and only renews their imports, and Vitest does not call `hotUpdate`. So a default value would be out of date.
 */
function invalidate(server: ViteDevServer | undefined, ids: Iterable<string> = []): void {
  if (!server) return;
  for (const id of ids)
    for (const { moduleGraph } of Object.values(server.environments)) {
      const module = moduleGraph.getModuleById(id);
      if (module) moduleGraph.invalidateModule(module);
    }
}

/** As if the module itself had been edited. */
function reload(server: ViteDevServer, id: string): void {
  for (const environment of Object.values(server.environments)) {
    const module = environment.moduleGraph.getModuleById(id);
    if (module) void environment.reloadModule(module);
  }
  const file = id.split("?", 1)[0] ?? id;
  server.watcher.emit("change", file);
}
