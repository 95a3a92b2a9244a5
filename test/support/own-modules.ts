import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Puts something in the place of a module, a global or the clock, or asks for what nobody has registered yet. */
const STANDS_IN =
  /\bvi\.(?:doMock|mock|resetModules|stubEnv|stubGlobal|useFakeTimers|spyOn)\b|\bspoolTo\(|\bsetFlagsFromString\(/;
/** Changes the process, or has V8 count what runs from here on. */
const CHANGES_PROCESS = /\bprocess\.(?:chdir|on|once)\(|\bprocess\.env[.[][\w"\]]+ = |\bcountSteps\(/;
/** Of a module's own: they are registered once a copy of it, for the first file that imports it. */
const HOOKS = /^(?:before|after)(?:Each|All)\(/m;

/**
 * Tests that need a copy of all modules for themselves: those that stand in for something, and those whose fixtures have hooks
 * of their own. The others may share one, which saves most of what a small test file costs.
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

/** The files of the repository that a file names. */
function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/ from "(\.[^"]+)\.js"/g)].map(([, name = ""]) =>
    path.join(path.dirname(file), `${name}.ts`),
  );
}
