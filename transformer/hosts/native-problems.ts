import type { Timing } from "../timing.js";
import { readConfig } from "./config.js";
import { withInstallation } from "./missing-package.js";
import type { NativeApi, NativeProject } from "./native-api.js";
import { checkNatively } from "./native-check.js";
import type { NativeCompiler } from "./native-compiler.js";
import type { Problem } from "./problems.js";
import { withBuild } from "./project-references.js";

/** The files that a native check has read. */
export interface NativeRead {
  files: readonly string[] | undefined;
}

interface NativeProblemsOptions {
  /** The process to send requests to. */
  readonly api: (() => NativeApi | undefined) | undefined;
  readonly read: NativeRead;
  /** Receives the reason if no request was sent. */
  readonly timing: Timing;
}

/**
 * Finds TypeScript's own problems of a project with its native compiler.
 * @param options.api absent when watching: checking types after every edit would take longer than the builder needs for a few
 * files. So only options are checked, once, because problems with them stay the same.
 */
export function nativeProblems(
  native: NativeCompiler,
  project: NativeProject,
  { api, read, timing }: NativeProblemsOptions,
): () => Promise<readonly Problem[]> {
  const onRun = (why: string) => timing.because("waiting", why);
  const check = checkOf(native, project, { types: api !== undefined, read, onRun });
  if (api) return () => check(undefined, api);
  let ofOptions: Promise<readonly Problem[]> | undefined;
  const isOfOptions = ({ file }: Problem) => file === undefined || file.endsWith(".json");
  return () => (ofOptions ??= check().then((problems) => problems.filter(isOfOptions)));
}

export function checkOf(
  native: NativeCompiler,
  project: NativeProject,
  { types, read, onRun }: { types: boolean; read?: NativeRead; onRun?: (why: string) => void },
) {
  const onFiles = (files: readonly string[]) => {
    if (read) read.files = files;
  };
  const { root, configFile } = project;
  return async (givenUp?: AbortSignal, api?: () => NativeApi | undefined) => {
    const { options, projectReferences = [] } = readConfig(configFile);
    const hasReferences = projectReferences.length > 0;
    const check = { root, configFile, options, hasReferences, types, onRun, onFiles: read && onFiles };
    const found = await checkNatively(native, { ...check, signal: givenUp }, api);
    return found.map((problem) => withBuild(withInstallation(problem, options), projectReferences));
  };
}
