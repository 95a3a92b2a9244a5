import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compile } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { writeManifest } from "../manifest.js";
import { count, shown } from "../problems.js";
import { seconds } from "./check.js";

export interface BuildOptions extends ProjectOptions {
  readonly outDir?: string | undefined;
}

/**
 * `countersign build`: JavaScript, source maps, `openapi.json` and the manifest that `start` reads.
 * Nothing is written when there are errors, so that a failed build leaves the last good one.
 */
export async function build(context: Context, options: BuildOptions): Promise<number> {
  const started = context.now();
  const { cwd, stdout } = context;
  const result = await compile(context, options, stdout);
  if (!result) return 1;
  const { project, compilation } = result;
  const outDir =
    options.outDir === undefined
      ? (project.outDir ?? join(project.root, "dist"))
      : resolve(cwd, options.outDir);
  const emitted = compilation.emit(outDir);
  mkdirSync(outDir, { recursive: true });
  const document = join(outDir, "openapi.json");
  writeFileSync(document, compilation.document);
  writeManifest(outDir, { entry: emitted.entry, source: project.entry });
  const time = `(${seconds(context.now() - started)})`;
  const what = `${count(compilation.routes.length, "route")}, ${count(emitted.written.length, "file")}`;
  stdout.write(`Built ${what} into ${shown(outDir, cwd)} ${stdout.colors.dim(time)}\n`);
  stdout.write(`  entry    ${shown(emitted.entry, cwd)}\n  document ${shown(document, cwd)}\n`);
  return 0;
}
