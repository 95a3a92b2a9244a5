import { statSync } from "node:fs";
import type { CompilerHost, CompilerOptions, SourceFile } from "typescript";
import { ts } from "../semantics/compiler.js";

/**
 * A compiler host that keeps parsed files between compilations and reads a file again only when its time or size
 * changed. `version` is what TypeScript's builder compares to know which files to check anew.
 */
export function createCachingHost(): (options: CompilerOptions) => CompilerHost {
  const parsed = new Map<string, { stamp: string; file: SourceFile }>();
  return (options) => {
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile;
    host.getSourceFile = (fileName, languageVersion, onError) => {
      const stamp = stampOf(fileName);
      const known = parsed.get(fileName);
      if (stamp !== undefined && known?.stamp === stamp) return known.file;
      const file = read(fileName, languageVersion, onError);
      if (!file || stamp === undefined) {
        parsed.delete(fileName);
        return file;
      }
      (file as { version?: string }).version = ts.sys.createHash?.(file.text) ?? stamp;
      parsed.set(fileName, { stamp, file });
      return file;
    };
    return host;
  };
}

function stampOf(fileName: string): string | undefined {
  const stats = statSync(fileName, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs}:${stats.size}`;
}
