import path from "node:path";
import type { CompilerHost, CompilerOptions, Program, SourceFile } from "typescript";
import type { ProgramTransform } from "../transform.js";
import { withConfigFile } from "./config.js";
import { type Programs, programsOf } from "./declared-program.js";
import { doorOf } from "./door.js";
import { emittingFrom } from "./emitting.js";
import { importsKept } from "./imports-kept.js";
import { type Leads, specifiersOf } from "./specifiers.js";
import type { WorkspaceLayout } from "./workspace-layout.js";

/** The sources of other packages of the workspace that are compiled with an app. */
export interface WorkspaceSources {
  readonly layout: WorkspaceLayout;
  /** The sources that the app loads at run time, through imports that lead Node to TypeScript. */
  readonly files: ReadonlySet<SourceFile>;
  /** The program that emits a file. */
  programOf(file: SourceFile): Program;
  /** The imports of a file that remain after those of types are removed: see {@link importsKept}. */
  kept(file: SourceFile): ReadonlySet<string>;
}

interface Making {
  readonly leads: Leads;
  readonly layout: WorkspaceLayout;
  /** The options that the app is emitted with. */
  readonly options: CompilerOptions;
  readonly host: CompilerHost;
}

/** Everything is created when it is first needed: an app without such imports pays nothing. */
export function workspaceSources(
  programs: Programs,
  transform: ProgramTransform,
  making: Making,
): WorkspaceSources {
  const { layout } = making;
  const ofApp = emittingFrom(programs);
  let ofPackages: ((file: SourceFile) => Program) | undefined;
  const programOf = (file: SourceFile) => {
    if (!layout.packageOf(file)) return ofApp(file);
    ofPackages ??= emittingFrom(rootedPrograms(transform, making));
    return ofPackages(file);
  };
  const keptIn = new Map<SourceFile, ReadonlySet<string>>();
  function kept(file: SourceFile): ReadonlySet<string> {
    const known = keptIn.get(file);
    if (known) return known;
    const found = importsKept(file, programOf(file), transform);
    keptIn.set(file, found);
    return found;
  }
  let files: ReadonlySet<SourceFile> | undefined;
  return {
    layout,
    get files() {
      files ??= reached(transform, making, kept);
      return files;
    },
    programOf,
    kept,
  };
}

/** Declarations keep the imports of types, so these must also lead somewhere. */
function reached(
  transform: ProgramTransform,
  { leads, layout, options: { declaration } }: Making,
  kept: WorkspaceSources["kept"],
): ReadonlySet<SourceFile> {
  const files = new Set<SourceFile>();
  const visit = (file: SourceFile) => {
    for (const { text } of specifiersOf(file)) {
      const lead = leads(text, file);
      const target = "compiles" in lead ? lead.compiles : undefined;
      if (!target || files.has(target) || !(declaration || kept(file).has(text))) continue;
      files.add(target);
      visit(target);
    }
  };
  for (const file of transform.files) if (!layout.packageOf(file)) visit(file);
  return files;
}

/** TypeScript emits only files that it did not find through `node_modules`, so these files must be roots of a program. */
function rootedPrograms({ files }: ProgramTransform, { layout, options, host }: Making): Programs {
  const roots = files.filter((file) => layout.packageOf(file)).map(({ fileName }) => fileName);
  const rootDir = path.parse(roots[0] ?? "/").root;
  return programsOf(doorOf("declared"), roots, withConfigFile(options, { ...options, rootDir }), host);
}
