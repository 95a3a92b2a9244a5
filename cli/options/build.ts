import { Option } from "commander";
import type { OpenapiVersion } from "../../runtime/contract/openapi-version.js";
import {
  ARTIFACT_NAMES,
  ARTIFACTS,
  type ArtifactOptions,
  pickArtifacts,
} from "../../transformer/artifacts/artifacts.js";
import { PLATFORM_NAMES, type PlatformName } from "../bundle/platform-names.js";
import { type CommandLine, entryCommand, type ProjectFlags } from "./command-line.js";
import { targetOption } from "./target.js";

interface Flags extends ProjectFlags, ArtifactOptions {
  readonly outDir?: string;
  readonly target?: OpenapiVersion;
  readonly bundle?: boolean;
  readonly platform?: PlatformName;
  readonly external?: readonly string[];
}

export function addBuild(line: CommandLine): void {
  const building = entryCommand(
    line,
    "build",
    "Check, and write JavaScript, source maps and openapi.json",
  ).option("--out-dir <folder>", "the folder to write to (default: outDir of tsconfig.json, or dist)");
  for (const option of [...artifactOptions(), targetOption(), ...bundleOptions()]) building.addOption(option);
  building.action(async (entry: string | undefined, flags: Flags) => {
    const { build } = await import("../commands/build.js");
    line.done(await build(line.context, { entry, ...flags, artifacts: pickArtifacts(flags) }));
  });
}

/** `--openapi <file>` and `--no-openapi`, for every artifact. */
function artifactOptions(): readonly Option[] {
  return ARTIFACT_NAMES.flatMap((name) => {
    const { fileName, title, byDefault } = ARTIFACTS[name];
    const what = title.replace(/^The/, "the");
    const where = `where to write ${what}, relative to the folder of the build (default: ${fileName})`;
    return byDefault
      ? [new Option(`--${name} <file>`, where), new Option(`--no-${name}`, `do not write ${what}`)]
      : [new Option(`--${name} [file]`, where)];
  });
}

/** `--bundle`, and the options that imply it. */
function bundleOptions(): readonly Option[] {
  return [
    new Option("--bundle", "write one file that needs no node_modules (requires esbuild)"),
    new Option("--platform <name>", "where the bundle runs (default: node)")
      .choices(PLATFORM_NAMES)
      .implies({ bundle: true }),
    new Option("--external <package>", "keep a package out of the bundle; may be given several times")
      .argParser((name: string, names: readonly string[] = []) => [...names, name])
      .implies({ bundle: true }),
  ];
}
