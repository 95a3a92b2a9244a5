import { rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type ArtifactOptions, askedArtifacts } from "../../transformer/artifacts/artifacts.js";
import { findProject } from "../../transformer/hosts/project.js";
import { type WriteFile, writeTogether } from "../../transformer/hosts/write-together.js";
import { type BuildSummary, buildCache } from "../build-cache.js";
import type { Bundle } from "../bundle/bundle.js";
import type { PlatformName } from "../bundle/platform-names.js";
import { compile, type GoodCompilation } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { countedRoutes } from "../counted-routes.js";
import { writeManifest } from "../manifest.js";
import { count, formatProblems, shown } from "../problems.js";
import { seconds } from "../seconds.js";

export interface BuildOptions extends ProjectOptions {
  readonly outDir?: string | undefined;
  /** Relative to the folder of the build. */
  readonly artifacts?: ArtifactOptions;
  /** One file instead of a file for each module. */
  readonly bundle?: boolean | undefined;
  /** Where the bundle runs. Default `node`. */
  readonly platform?: PlatformName | undefined;
  /** Packages that are left out of the bundle. */
  readonly external?: readonly string[] | undefined;
}

/**
 * `countersign build`: JavaScript, source maps, artifacts such as `openapi.json`, and the manifest that `start` reads. If neither
 * the files that the last build read nor those that it wrote have changed, there is nothing to do, and finding that out needs no
 * TypeScript. If there are errors, or a file cannot be written, nothing is written, so that a failed build leaves the last good
 * one.
 */
export async function build(context: Context, options: BuildOptions): Promise<number> {
  const started = context.now();
  const since = Date.now();
  const { cwd, stdout } = context;
  const found = findProject({ cwd, entry: options.entry, tsconfig: options.project });
  const asked = options.outDir === undefined ? undefined : resolve(cwd, options.outDir);
  // Only esbuild knows the inputs of a bundle, and esbuild is quick: the bundle is made again each time.
  const cache =
    found.ok && !options.bundle
      ? buildCache(found.value, asked, options.artifacts, options.target)
      : undefined;
  const made = cache?.upToDate();
  if (made) {
    stdout.write(formatProblems(made.problems, cwd, stdout));
    say("Nothing has changed:", made, context, started);
    return 0;
  }
  const result = await compile(context, options, stdout);
  if (!result) return 1;
  const { project, compilation } = result;
  const outDir = asked ?? project.outDir ?? join(project.root, "dist");
  const all = askedArtifacts(options.artifacts ?? {}, { server: true }).flatMap((asked) => {
    const file = resolve(outDir, asked.fileName);
    const text = compilation.artifact(asked.name, asked.isAsked);
    const beside = text === undefined ? [] : [...compilation.further(asked.name)];
    return [
      { label: asked.label, file, text },
      ...beside.map(([name, text]) => ({ label: asked.label, file: resolve(dirname(file), name), text })),
    ];
  });
  const artifacts = all.filter(({ text }) => text !== undefined);
  const bundled = options.bundle ? await bundleOf(compilation, project.root, outDir, options) : undefined;
  const { emitted, manifest } = writeTogether((write) => {
    const emitted = bundled ? written(bundled, write) : compilation.emit(outDir, write);
    for (const { file, text = "" } of artifacts) write(file, text);
    const manifest = writeManifest(outDir, { entry: emitted.entry, source: project.entry }, write);
    return { emitted, manifest };
  });
  // Removes a file that would be empty now: it would describe an earlier build.
  for (const { file, text } of all) if (text === undefined) rmSync(file, { force: true });
  const summary: BuildSummary = {
    outDir,
    entry: emitted.entry,
    artifacts: artifacts.map(({ label, file }) => ({ label, file })),
    routes: countedRoutes(compilation.routes),
    files: emitted.written.length,
    problems: compilation.problems,
  };
  say(bundled ? "Bundled" : "Built", summary, context, started);
  if (bundled) sayOutside(bundled, options.platform, stdout);
  const outputs = [...emitted.written, ...artifacts.map(({ file }) => file), manifest];
  // A document would describe the old build, and a test runner would run tests that were deleted.
  for (const file of cache?.abandoned(outputs) ?? []) {
    rmSync(file, { force: true });
    stdout.write(`  removed  ${shown(file, cwd)}, which the build no longer contains\n`);
  }
  if (compilation.inputs) cache?.remember(summary, compilation.inputs, outputs, since);
  return 0;
}

/**
 * Node resolves packages from the importing file upwards, and so does esbuild: the modules are in a hidden folder of the project.
 */
async function bundleOf(
  compilation: GoodCompilation,
  root: string,
  outDir: string,
  { platform = "node", external = [] }: BuildOptions,
): Promise<Bundle> {
  const { bundle } = await import("../bundle/bundle.js");
  const hidden = join(root, ".countersign", `bundled-${platform}`);
  rmSync(hidden, { recursive: true, force: true });
  const { entry } = writeTogether((write) => {
    write(join(root, ".countersign", ".gitignore"), "*\n");
    return compilation.emit(hidden, (file, text) => {
      if (!/\.d\.[cm]?ts(\.map)?$/.test(file)) write(file, text);
    });
  });
  try {
    return await bundle({ root, entry, outDir, platform, external });
  } finally {
    rmSync(hidden, { recursive: true, force: true });
  }
}

function written({ entry, files }: Bundle, write: WriteFile): { entry: string; written: readonly string[] } {
  for (const { path, text } of files) write(path, text);
  return { entry, written: files.map(({ path }) => path) };
}

/** Prints what must be present where the bundle runs. */
function sayOutside(
  { externals, builtins }: Bundle,
  platform: PlatformName | undefined,
  stdout: Context["stdout"],
): void {
  for (const name of externals) stdout.write(`  external ${name}\n`);
  if (platform === "workers" && builtins.length > 0)
    stdout.write(`  needs    the compatibility flag nodejs_compat, for ${builtins.join(", ")}\n`);
}

function say(done: string, made: BuildSummary, { cwd, stdout, now }: Context, started: number): void {
  const time = stdout.colors.dim(`(${seconds(now() - started)})`);
  const what = `${made.routes}, ${count(made.files, "file")}`;
  const where = done === "Nothing has changed:" ? "in" : "into";
  stdout.write(`${done} ${what} ${where} ${shown(made.outDir, cwd)} ${time}\n`);
  stdout.write(`  entry    ${shown(made.entry, cwd)}\n`);
  for (const { label, file } of made.artifacts)
    stdout.write(`  ${label.padEnd("document".length)} ${shown(file, cwd)}\n`);
}
