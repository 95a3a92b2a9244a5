import { statSync } from "node:fs";
import type {
  CompilerHost,
  CompilerOptions,
  CreateSourceFileOptions,
  ScriptTarget,
  SourceFile,
} from "typescript";
import { ts } from "../semantics/compiler.js";

/**
 * A compiler host that keeps parsed files between compilations and reads a file again only when its time or size
 * changed. `version` is what TypeScript's builder compares to know which files to check anew.
 * @param overlay texts that stand for those on disk, by absolute path.
 */
export function createCachingHost(
  overlay: ReadonlyMap<string, string> = new Map(),
): (options: CompilerOptions) => CompilerHost {
  const parsed = new Map<string, { stamp: string; file: SourceFile }>();
  return (options) => {
    const host = ts.createCompilerHost(options);
    const readFile = host.readFile;
    host.readFile = (fileName) => overlay.get(fileName) ?? readFile(fileName);
    const read = host.getSourceFile;
    host.getSourceFile = (fileName, settings, onError) => {
      const text = overlay.get(fileName);
      const stamp = text === undefined ? stampOf(fileName) : `text ${text}`;
      const known = parsed.get(fileName);
      if (stamp !== undefined && known?.stamp === stamp) return known.file;
      const file = read(fileName, withJSDoc(fileName, settings), onError);
      if (!file || stamp === undefined) {
        parsed.delete(fileName);
        return file;
      }
      (file as { version?: string }).version = stamp;
      parsed.set(fileName, { stamp, file });
      return file;
    };
    return host;
  };
}

/** TypeScript's own library and Node's have a lot of JSDoc, which nobody will look up: parsing it costs 0.1 s. */
function withJSDoc(
  fileName: string,
  settings: ScriptTarget | CreateSourceFileOptions,
): CreateSourceFileOptions {
  const platform = /\/node_modules\/(typescript|@typescript\/\w+|@types\/node|undici-types)\//.test(fileName);
  const jsDocParsingMode = platform ? ts.JSDocParsingMode.ParseForTypeErrors : ts.JSDocParsingMode.ParseAll;
  return { ...(typeof settings === "object" ? settings : { languageVersion: settings }), jsDocParsingMode };
}

function stampOf(fileName: string): string | undefined {
  const stats = statSync(fileName, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs}:${stats.size}`;
}
