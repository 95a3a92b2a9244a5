import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Replaces a module, a global or the clock, or needs something that has not been registered yet. */
const STANDS_IN =
  /\bvi\.(?:doMock|mock|resetModules|stubEnv|stubGlobal|useFakeTimers|spyOn)\b|\bspoolTo\(|\bsetFlagsFromString\(/;
/** Changes the process, or makes V8 count what runs from here on. */
const CHANGES_PROCESS = /\bprocess\.(?:chdir|on|once)\(|\bprocess\.env[.[][\w"\]]+ = |\bcountSteps\(/;
/** At the top of a module: they are registered once per copy of it, for the first file that imports it. */
const HOOKS = /^(?:before|after)(?:Each|All)\(/m;

/**
 * Tests that need their own copy of all modules: those that replace something, and those whose fixtures have hooks of their own.
 * The others may share one, which saves most of the cost of a small test file.
 * @param folders relative to the repository, whose root is the working directory.
 * @returns files, relative to the repository.
 */
export function needingOwnModules(folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => ({
        file: path.join(folder, file),
        text: readFileSync(path.join(folder, file), "utf8"),
      })),
  );
  const isTest = (file: string) => /(?<!\.long)\.test\.ts$/.test(file);
  const hooked = new Set(
    files.filter(({ file, text }) => !isTest(file) && HOOKS.test(text)).map(({ file }) => file),
  );
  return files
    .filter(({ file }) => isTest(file))
    .filter(
      ({ file, text }) =>
        STANDS_IN.test(text) ||
        CHANGES_PROCESS.test(text) ||
        importsOf(file, text).some((one) => hooked.has(one)),
    )
    .map(({ file }) => file);
}

/** The files of the repository that a file imports. */
function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/ from "(\.[^"]+)\.js"/g)].map(([, name = ""]) =>
    path.join(path.dirname(file), `${name}.ts`),
  );
}
