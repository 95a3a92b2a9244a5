import { isBuiltin } from "node:module";
import type { OnResolveResult, Plugin } from "esbuild";
import { isNative, packageOf } from "./native-packages.js";

/** Why a package is not in a bundle, by package name. */
export type Reasons = Map<string, string>;

/**
 * Packages that may be missing: an app with sockets imports `ws` when it starts, and `ws` tries the others and works without
 * them.
 */
const OPTIONAL: readonly string[] = ["ws", "bufferutil", "utf-8-validate"];

/** A package name at the beginning of an import; neither a path nor an alias from `package.json`. */
const PACKAGE = /^(?:@[^/]+\/)?[^./#@:][^/:]*/;

/** @param path as in an import: `pg`, `@scope/name/part`. */
export const nameIn = (path: string): string => PACKAGE.exec(path)?.[0] ?? path;

/** Leaves out of a bundle what no bundle can contain: packages with native add-ons, and packages that are not installed. */
export function outside(reasons: Reasons): Plugin {
  const answers = new Map<string, boolean>();
  const native = (file: string): boolean => {
    const folder = packageOf(file);
    if (folder === undefined) return false;
    const known = answers.get(folder);
    if (known !== undefined) return known;
    const answer = isNative(folder);
    answers.set(folder, answer);
    return answer;
  };
  return {
    name: "countersign-outside",
    setup(build) {
      build.onResolve({ filter: PACKAGE }, async (args): Promise<OnResolveResult | undefined> => {
        if (args.pluginData === outside || args.kind === "entry-point" || isBuiltin(args.path))
          return undefined;
        const { path, kind, importer, namespace, resolveDir } = args;
        const name = nameIn(path);
        const options = { kind, importer, namespace, resolveDir, pluginData: outside };
        const found = await build.resolve(path, options);
        if (found.errors.length > 0) return OPTIONAL.includes(name) ? { path, external: true } : undefined;
        if (found.external || found.namespace !== "file" || !native(found.path)) return found;
        reasons.set(name, "native add-on");
        return { path, external: true };
      });
    },
  };
}

/** Node's modules in the form that Workers have: with `node:` names, and imported even if CommonJS requires them. */
export function nodeModulesOfWorkers(): Plugin {
  return {
    name: "countersign-node-modules",
    setup(build) {
      build.onResolve({ filter: /^[\w:/]+$/ }, ({ path, kind }) => {
        if (!isBuiltin(path)) return undefined;
        const name = path.startsWith("node:") ? path : `node:${path}`;
        return kind === "require-call"
          ? { path: name, namespace: "required" }
          : { path: name, external: true };
      });
      build.onLoad({ filter: /.*/, namespace: "required" }, ({ path }) => ({
        contents: `import required from ${JSON.stringify(path)};\nmodule.exports = required;\n`,
      }));
    },
  };
}
