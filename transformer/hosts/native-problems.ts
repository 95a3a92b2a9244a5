import { readConfig } from "./config.js";
import type { NativeApi, NativeProject } from "./native-api.js";
import { checkNatively } from "./native-check.js";
import type { NativeCompiler } from "./native-compiler.js";
import type { Problem } from "./problems.js";

/** What a native check has read. */
export interface NativeRead {
  files: readonly string[] | undefined;
}

/**
 * TypeScript's own problems of a project, as its native compiler finds them.
 * @param how.api the process to ask. None when watching: types after every edit would take longer than the builder's few files, so
 *   that only options are looked at, once, for what is wrong with them stays so.
 */
export function nativeProblems(
  native: NativeCompiler,
  project: NativeProject,
  { api, read }: { readonly api: (() => NativeApi | undefined) | undefined; readonly read: NativeRead },
): () => Promise<readonly Problem[]> {
  const check = checkOf(native, project, { types: api !== undefined, read });
  if (api) return () => check(undefined, api);
  let ofOptions: Promise<readonly Problem[]> | undefined;
  const isOfOptions = ({ file }: Problem) => file === undefined || file.endsWith(".json");
  return () => (ofOptions ??= check().then((problems) => problems.filter(isOfOptions)));
}

export function checkOf(
  native: NativeCompiler,
  project: NativeProject,
  { types, read }: { types: boolean; read?: NativeRead },
) {
  const onFiles = (files: readonly string[]) => {
    if (read) read.files = files;
  };
  const { root, configFile } = project;
  return (givenUp?: AbortSignal, api?: () => NativeApi | undefined) => {
    const { options, projectReferences = [] } = readConfig(configFile);
    const hasReferences = projectReferences.length > 0;
    const check = { root, configFile, options, hasReferences, types, onFiles: read && onFiles };
    return checkNatively(native, { ...check, signal: givenUp }, api);
  };
}
