import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ArtifactOptions, askedArtifacts } from "../../transformer/artifacts/artifacts.js";
import { findProject } from "../../transformer/hosts/project.js";
import { writeTogether } from "../../transformer/hosts/write-together.js";
import { type BuildSummary, buildCache } from "../build-cache.js";
import { compile } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { writeManifest } from "../manifest.js";
import { count, formatProblems, shown } from "../problems.js";
import { seconds } from "./check.js";

export interface BuildOptions extends ProjectOptions {
  readonly outDir?: string | undefined;
  /** Relative to the folder of the build. */
  readonly artifacts?: ArtifactOptions;
}

/**
 * `countersign build`: JavaScript, source maps, artifacts such as `openapi.json`, and the manifest that `start` reads.
 * When neither what the last build read nor what it wrote has changed, there is nothing to do, which takes no TypeScript
 * to find out. Nothing is written when there are errors, or when a file cannot be written, so that a failed build leaves the
 * last good one.
 */
export async function build(context: Context, options: BuildOptions): Promise<number> {
  const started = context.now();
  const since = Date.now();
  const { cwd, stdout } = context;
  const found = findProject({ cwd, entry: options.entry, tsconfig: options.project });
  const asked = options.outDir === undefined ? undefined : resolve(cwd, options.outDir);
  const cache = found.ok ? buildCache(found.value, asked, options.artifacts) : undefined;
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
  const all = askedArtifacts(options.artifacts ?? {}, { server: true }).map((asked) => ({
    ...asked,
    file: resolve(outDir, asked.fileName),
    text: compilation.artifact(asked.name, asked.isAsked),
  }));
  const artifacts = all.filter(({ text }) => text !== undefined);
  const abandoned = cache?.abandoned(artifacts.map(({ file }) => file)) ?? [];
  const { emitted, manifest } = writeTogether((write) => {
    const emitted = compilation.emit(outDir, write);
    for (const { file, text = "" } of artifacts) write(file, text);
    const manifest = writeManifest(outDir, { entry: emitted.entry, source: project.entry }, write);
    return { emitted, manifest };
  });
  // One that would say nothing would tell of an earlier build.
  for (const { file, text } of all) if (text === undefined) rmSync(file, { force: true });
  const summary: BuildSummary = {
    outDir,
    entry: emitted.entry,
    artifacts: artifacts.map(({ label, file }) => ({ label, file })),
    routes: compilation.routes.length,
    files: emitted.written.length,
    problems: compilation.problems,
  };
  say("Built", summary, context, started);
  // A document beside the new build would tell of the old one.
  for (const file of abandoned) {
    rmSync(file, { force: true });
    stdout.write(`  removed  ${shown(file, cwd)}, which is no longer asked for\n`);
  }
  if (compilation.inputs)
    cache?.remember(
      summary,
      compilation.inputs,
      [...emitted.written, ...artifacts.map(({ file }) => file), manifest],
      since,
    );
  return 0;
}

function say(done: string, made: BuildSummary, { cwd, stdout, now }: Context, started: number): void {
  const time = stdout.colors.dim(`(${seconds(now() - started)})`);
  const what = `${count(made.routes, "route")}, ${count(made.files, "file")}`;
  const where = done === "Built" ? "into" : "in";
  stdout.write(`${done} ${what} ${where} ${shown(made.outDir, cwd)} ${time}\n`);
  stdout.write(`  entry    ${shown(made.entry, cwd)}\n`);
  for (const { label, file } of made.artifacts)
    stdout.write(`  ${label.padEnd("document".length)} ${shown(file, cwd)}\n`);
}
