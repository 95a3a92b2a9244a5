import { statSync } from "node:fs";
import type {
  CompilerHost,
  CompilerOptions,
  CreateSourceFileOptions,
  ScriptTarget,
  SourceFile,
} from "typescript";
import { ts } from "../semantics/compiler.js";
import type { OnStep } from "./on-step.js";

export interface SourceFiles {
  host(options: CompilerOptions): CompilerHost;
  /** Whether any of these has changed on disk since it was last read. */
  isStale(files: readonly SourceFile[]): boolean;
}

/**
 * Compiler hosts that keep parsed files between compilations and read a file again only if its time or size has changed.
 * TypeScript's builder compares `version` to decide which files to check again.
 * @param overlay texts that replace those on disk, by absolute path.
 * @param onStep called before a file is parsed.
 */
export function createSourceFiles(
  overlay: ReadonlyMap<string, string> = new Map(),
  onStep: OnStep = () => {},
): SourceFiles {
  const parsed = new Map<string, { stamp: string; file: SourceFile }>();
  const host = (options: CompilerOptions) => {
    const host = ts.createCompilerHost(options);
    const readFile = host.readFile;
    host.readFile = (fileName) => overlay.get(fileName) ?? readFile(fileName);
    const read = host.getSourceFile;
    host.getSourceFile = (fileName, settings, onError) => {
      const text = overlay.get(fileName);
      const stamp = text === undefined ? stampOf(fileName) : `text ${text}`;
      const known = parsed.get(fileName);
      if (stamp !== undefined && known?.stamp === stamp) return known.file;
      onStep();
      const file = read(fileName, withoutComments(settings), onError);
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
  return {
    host,
    isStale: (files) =>
      files.some(({ fileName }) => {
        const known = parsed.get(fileName);
        return known !== undefined && !overlay.has(fileName) && known.stamp !== stampOf(fileName);
      }),
  };
}

/** As `tsc` parses: comments that are read are found later (`semantics/attach-comments.ts`). */
function withoutComments(settings: ScriptTarget | CreateSourceFileOptions): CreateSourceFileOptions {
  const { ParseForTypeErrors: jsDocParsingMode } = ts.JSDocParsingMode;
  return { ...(typeof settings === "object" ? settings : { languageVersion: settings }), jsDocParsingMode };
}

/** Distinguishes two contents of a file without reading it; `undefined` if it does not exist. */
export function stampOf(fileName: string): string | undefined {
  const stats = statSync(fileName, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs}:${stats.size}`;
}
