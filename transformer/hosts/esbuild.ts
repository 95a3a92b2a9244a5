/**
 * @module
 * The plugin for esbuild: `plugins: [countersign()]`.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Loader, PartialMessage, Plugin, PluginBuild } from "esbuild";
import { PluginHost } from "./plugin.js";
import type { PluginOptions } from "./plugin-options.js";
import { appendFix } from "./problem-text.js";
import type { Problem } from "./problems.js";

export type { PluginOptions } from "./plugin-options.js";

/**
 * Compiles the routes of each module before esbuild strips the types. Its errors fail the build.
 * @example
 * await build({ entryPoints: ["src/app.ts"], bundle: true, platform: "node", format: "esm", plugins: [countersign()] });
 */
export default function countersign(options: PluginOptions = {}): Plugin {
  return {
    name: "countersign",
    setup(build) {
      const { absWorkingDir = process.cwd(), outdir, outfile } = build.initialOptions;
      const host = new PluginHost(options, absWorkingDir);
      // A rebuild does not report which files changed. They are found by their time and size.
      build.onStart(() => host.service.changed());
      build.onLoad({ filter: /\.[cm]?tsx?$/ }, async (args) => {
        const text = await readFile(args.path, "utf8");
        const module = host.module(args.path, text);
        if (!module) return undefined;
        const { edited, problems, inputs } = module;
        return {
          contents: edited ? edited.code + inlineMap(edited.map()) : text,
          loader: loaderOf(args.path),
          resolveDir: path.dirname(args.path),
          watchFiles: [...inputs],
          ...messages(problems),
        };
      });
      build.onEnd(async (result) => {
        if (result.errors.length > 0) return undefined;
        const found = messages(host.appProblems());
        const folder = outdir ?? (outfile === undefined ? undefined : path.dirname(outfile));
        if (found.errors.length === 0 && folder !== undefined && build.initialOptions.write !== false)
          host.writeArtifacts(folder);
        await printWarnings(found.warnings, build);
        return found;
      });
    },
  };
}

/** esbuild prints only the errors that `onEnd` returns. */
async function printWarnings(
  warnings: readonly PartialMessage[],
  { esbuild, initialOptions }: PluginBuild,
): Promise<void> {
  const { logLevel = "warning", color = process.stderr.isTTY === true } = initialOptions;
  if (warnings.length === 0 || logLevel === "silent" || logLevel === "error") return;
  const lines = await esbuild.formatMessages([...warnings], { kind: "warning", color });
  console.warn(lines.join("\n"));
}

function messages(problems: readonly Problem[]): { errors: PartialMessage[]; warnings: PartialMessage[] } {
  const of = (severity: Problem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).map(message);
  return { errors: of("error"), warnings: of("warning") };
}

function message(problem: Problem): PartialMessage {
  const { file, line, column, length, sourceLine } = problem;
  return {
    text: appendFix(problem),
    ...(file !== undefined && {
      // esbuild counts columns and lengths in bytes from 0. The difference only moves the marker.
      location: {
        file,
        line: line ?? 1,
        column: (column ?? 1) - 1,
        length: length ?? 0,
        lineText: sourceLine ?? "",
      },
    }),
  };
}

/** esbuild combines its own maps with those that its inputs contain. */
const inlineMap = (map: { toUrl(): string }) => `\n//# sourceMappingURL=${map.toUrl()}`;

const loaderOf = (file: string): Loader => (file.endsWith("x") ? "tsx" : "ts");
