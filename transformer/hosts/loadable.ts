import type { Program, SourceFile, StringLiteralLike } from "typescript";
import { ts } from "../semantics/compiler.js";
import { importedModule } from "../semantics/imported-module.js";
import { moduleKind } from "./module-kind.js";
import { specifiersOf } from "./specifiers.js";

/** The modules of a program, and the JavaScript on disk that is already right for each. */
export interface OnDisk {
  readonly files: readonly SourceFile[];
  /** The built files of a module that the newest program leaves as they are; `undefined` if it may write them. */
  kept(file: SourceFile): readonly string[] | undefined;
}

/**
 * Returns the built ES modules that Node may load while the rest of the program is still being compiled: neither they nor anything
 * that they import, however far away, is written again. Imports may lead to packages in `node_modules`. A package that is linked
 * from elsewhere may be built again at any moment, so what imports it is left out.
 * @returns absolute paths of files that exist.
 */
export function loadableFiles(program: Program, { files, kept }: OnDisk): readonly string[] {
  const options = program.getCompilerOptions();
  const own = new Set(files);
  const importers = new Map<SourceFile, SourceFile[]>();
  const isOpen = (specifier: StringLiteralLike, from: SourceFile) => {
    const targets = importedModule(specifier, program)?.declarations?.map((one) => one.getSourceFile());
    for (const target of targets ?? []) {
      const known = importers.get(target);
      if (known) known.push(from);
      else importers.set(target, [from]);
    }
    if (!targets) return /^[./#]/.test(specifier.text);
    return !targets.every(
      (one) => own.has(one) || one.fileName.includes("/node_modules/") || isOurs(specifier),
    );
  };
  const built = new Map<SourceFile, string>();
  for (const file of files) {
    const [script] = kept(file)?.filter((name) => /\.m?js$/.test(name)) ?? [];
    if (script !== undefined && moduleKind(file.fileName, options) === ts.ModuleKind.ESNext)
      built.set(file, script);
  }
  // Every import is looked at, because it also notes who imports a module.
  const lost = new Set(
    files.filter((file) => {
      const open = specifiersOf(file).filter((specifier) => isOpen(specifier, file));
      return open.length > 0 || !kept(file);
    }),
  );
  // A set also iterates over what is added during the loop.
  for (const file of lost) for (const importer of importers.get(file) ?? []) lost.add(importer);
  return [...built].flatMap(([file, script]) =>
    lost.has(file) || !ts.sys.fileExists(script) ? [] : [script],
  );
}

/** The waiting process has loaded Countersign's own modules already. */
const isOurs = ({ text }: StringLiteralLike): boolean =>
  text === "countersign" || text.startsWith("countersign/");
