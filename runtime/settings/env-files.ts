import { selfExplanatory } from "../errors/self-explanatory.js";

/** Node's way to get built-in modules without an import. Deno, Bun and Workers with Node's API have it, too. */
interface Platform {
  getBuiltinModule?(name: string): unknown;
  /** Present in a process that was started by another one with a message channel. */
  send?(message: unknown): void;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

interface Files {
  readFileSync(path: string, encoding: "utf8"): string;
}

interface Paths {
  resolve(path: string): string;
}

interface Texts {
  parseEnv(text: string): Record<string, string>;
}

export interface EnvFiles {
  /** The files that exist, in order. */
  readonly files: readonly { readonly place: string; readonly values: Readonly<Record<string, string>> }[];
  /** All of them, for messages. */
  readonly places: readonly string[];
}

/**
 * Reads `.env` files by Node's own rules. A file that does not exist is skipped; on a platform without files, all are.
 * @throws Error for a file that cannot be read.
 */
export function readEnvFiles(names: readonly string[]): EnvFiles {
  const { process } = globalThis as { readonly process?: Platform };
  const fs = process?.getBuiltinModule?.("node:fs") as Files | undefined;
  const paths = process?.getBuiltinModule?.("node:path") as Paths | undefined;
  const util = process?.getBuiltinModule?.("node:util") as Texts | undefined;
  if (!process || !fs || !paths || !util?.parseEnv) return { files: [], places: [] };
  const found = names.map((place) => {
    const path = paths.resolve(place);
    reportRead(path, process);
    const text = textOf(path, place, fs);
    return { place, values: text === undefined ? undefined : util.parseEnv(text.replace(/^\uFEFF/, "")) };
  });
  return {
    files: found.flatMap(({ place, values }) => (values ? [{ place, values }] : [])),
    places: found.map(({ place, values }) => (values ? place : `${place} (which does not exist)`)),
  };
}

function textOf(path: string, name: string, fs: Files): string | undefined {
  try {
    return fs.readFileSync(path, "utf8");
  } catch (error) {
    const { code } = Object(error) as { readonly code?: unknown };
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw selfExplanatory(new Error(`The variables in ${name} cannot be read: ${reason}`, { cause: error }));
  }
}

/** Reports the file to `countersign dev` and `node --watch`, which restart the program when it changes, as Node's loaders do. */
function reportRead(path: string, process: Platform): void {
  if (process.env?.["WATCH_REPORT_DEPENDENCIES"]) process.send?.({ "watch:require": [path] });
}
