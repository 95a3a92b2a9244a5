import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import type { BuildFailure, BuildResult, Message } from "esbuild";
import { CS4031 } from "../../transformer/diagnostics/catalogue.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { onlyClassNames } from "./class-names.js";
import { loadEsbuild } from "./load-esbuild.js";
import type { PlatformName } from "./platform-names.js";
import { PLATFORMS } from "./platforms.js";
import { nameIn, nodeModulesOfWorkers, outside, type Reasons } from "./plugins.js";

export interface BundleRequest {
  /** The project's folder. */
  readonly root: string;
  /** Absolute path of the built entry, from which packages are resolved. */
  readonly entry: string;
  readonly outDir: string;
  readonly platform: PlatformName;
  /** Packages that remain imports. */
  readonly external: readonly string[];
}

export interface Bundle {
  /** Absolute path of the bundle. */
  readonly entry: string;
  /** The bundle and its source map. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Packages that it still imports and that must be installed where it runs, each with the reason. */
  readonly externals: readonly string[];
  /** Modules of Node that it imports. */
  readonly builtins: readonly string[];
}

/**
 * Bundles a build into one file, with the project's esbuild. Writes nothing.
 * @throws ProjectError CS4030 without esbuild; CS4031 if esbuild cannot bundle the build.
 */
export async function bundle({ root, entry, outDir, platform, external }: BundleRequest): Promise<Bundle> {
  const esbuild = await loadEsbuild(root);
  const { name, start, options } = PLATFORMS[platform];
  const reasons: Reasons = new Map(external.map((one) => [nameIn(one), "--external"]));
  const file = join(outDir, name + extensionFor(outDir));
  const result = await esbuild
    .build({
      ...options,
      external: [...(options.external ?? []), ...external],
      plugins: [platform === "workers" ? nodeModulesOfWorkers() : outside(reasons)],
      stdin: { contents: start(JSON.stringify(`./${basename(entry)}`)), resolveDir: dirname(entry) },
      outfile: file,
      absWorkingDir: root,
      bundle: true,
      write: false,
      format: "esm",
      charset: "utf8",
      // esbuild renames a second class of the same name, and a class that refers to its own name. `onlyClassNames` explains why
      // functions keep no names.
      keepNames: true,
      sourcemap: true,
      sourcesContent: false,
      // TypeScript's output no longer needs the project's options.
      tsconfigRaw: "{}",
      metafile: true,
      logLevel: "silent",
    })
    .catch((error: Partial<BuildFailure>) => {
      if (!error.errors) throw error;
      throw new ProjectError(CS4031({ reason: error.errors.map((one) => described(one)).join("; ") }));
    });
  const imports = importsOf(result, relative(root, file));
  return {
    entry: file,
    files: result.outputFiles.map(({ path, text }) => ({
      path,
      text: path === file ? onlyClassNames(text) : text,
    })),
    externals: [...new Set(imports.map(nameIn))].flatMap((one) => {
      const reason = reasons.get(one);
      return reason === undefined ? [] : [`${one} (${reason})`];
    }),
    builtins: imports.filter((one) => isBuiltin(one)),
  };
}

function importsOf({ metafile }: BuildResult<{ metafile: true }>, file: string): readonly string[] {
  const imports = metafile.outputs[file.replaceAll("\\", "/")]?.imports ?? [];
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort();
}

function described({ text, location }: Message): string {
  return location
    ? `${text.replace(/\.$/, "")} (${location.file}:${location.line}:${location.column + 1})`
    : text;
}

/** The extension by which Node recognizes an ES module, even if the package's modules are CommonJS. */
function extensionFor(folder: string): ".js" | ".mjs" {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { type } = JSON.parse(readFileSync(join(at, "package.json"), "utf8")) as { type?: unknown };
      return type === "module" ? ".js" : ".mjs";
    } catch {
      if (dirname(at) === at) return ".js";
    }
  }
}
