import path from "node:path";
import type { CompilerOptions, SourceFile } from "typescript";
import type { Edits } from "../4-generate/edits.js";
import { ts } from "../semantics/compiler.js";
import type { ProgramTransform } from "../transform.js";
import type { Programs } from "./declared-program.js";
import { emittingFrom, needsTypes } from "./emitting.js";
import { graftTransformer } from "./graft.js";
import { hashOf } from "./kept-modules.js";
import { loadableFiles } from "./loadable.js";
import { renameSpecifiers } from "./rename-specifiers.js";
import { SameValues } from "./same-values.js";
import type { Leads } from "./specifiers.js";
import { placeInBuild, writePackages } from "./workspace-emit.js";
import type { WorkspaceSources } from "./workspace-sources.js";
import { type WriteFile, writeTogether } from "./write-together.js";

/** The files on disk after an emit, written by this one or by an earlier one. */
export interface Emission {
  /** Absolute paths of JavaScript, declarations and source maps. */
  readonly written: readonly string[];
  /** Absolute path of the built entry. */
  readonly entry: string;
}

/** How modules find each other after they are emitted. */
export interface Ways {
  readonly leads: Leads;
  /** The workspace's sources to emit with the app. If absent, none are. */
  readonly workspace?: WorkspaceSources | undefined;
}

/** Emits the programs of one project, one after the other. */
export interface Emitter {
  /**
   * Reports a newer program, which may never be emitted because it has errors. Only the output of files that it did not affect
   * still counts as written.
   * @param isNext whether only files of the project changed since the program before: no options and no packages.
   */
  compiled(programs: Programs, transform: ProgramTransform, isNext: boolean): void;
  /** The modules in a folder that Node may load before `emit`: see {@link loadableFiles}. */
  loadable(programs: Programs, transform: ProgramTransform, outDir: string): readonly string[];
  /**
   * @param writeFile the function to write with, if the caller writes more files at the same time. Otherwise, all files of the
   * emit are written together.
   * @throws ProjectError (CS4013) if a file cannot be written.
   * @throws if TypeScript wrote no JavaScript for the entry, which would be a bug here.
   */
  emit(
    programs: Programs,
    transform: ProgramTransform,
    ways: Ways,
    outDir: string,
    writeFile?: WriteFile,
  ): Emission;
}

/** The output of one source file. */
interface Output {
  readonly files: readonly string[];
  readonly isEntry: boolean;
  /** Identifies the generated code. Only when watching. */
  readonly edits: string | undefined;
  /** An edit has reached the module without changing its text. The output is right if the generated code is the same. */
  readonly isDoubtful?: boolean;
}

/**
 * For a later program, writes only the files that an edit affected, and those whose output is missing.
 * @param unchecked whether types are checked later, or elsewhere: see {@link uncheckedly}.
 */
export function createEmitter(
  project: { readonly root: string; readonly entry: string },
  { unchecked = false } = {},
): Emitter {
  /** By folder: `dev` alternates between several. */
  const outputs = new Map<string, ReadonlyMap<SourceFile, Output>>();
  let values: SameValues | undefined;
  return {
    compiled({ declared }, { files, unaffected }, isNext) {
      values ??= new SameValues();
      const isSame = values.update(declared) && isNext && !needsTypes(declared.getCompilerOptions());
      for (const [folder, known] of outputs) {
        const left = files.flatMap((file) => {
          const output = known.get(file);
          if (!output) return [];
          if (unaffected.has(file)) return [[file, output] as const];
          // The value of another module's constant may be written into an enum.
          const mayBeRight = isSame && !/\benum\b/.test(file.text);
          return mayBeRight ? [[file, { ...output, isDoubtful: true }] as const] : [];
        });
        outputs.set(folder, new Map(left));
      }
    },
    loadable({ declared }, { files }, outDir) {
      const known = outputs.get(outDir);
      const kept = (file: SourceFile) => {
        const output = known?.get(file);
        return output?.isDoubtful ? undefined : output?.files;
      };
      return known ? loadableFiles(declared, { files, kept }) : [];
    },
    emit(programs, transform, ways, outDir, writeFile) {
      if (!writeFile) {
        try {
          return writeTogether((together) => this.emit(programs, transform, ways, outDir, together));
        } catch (error) {
          outputs.delete(outDir);
          throw error;
        }
      }
      const known = outputs.get(outDir) ?? new Map<SourceFile, Output>();
      const { workspace } = ways;
      const edits = once(transform.edits);
      const write = writerOf(programs, edits, ways, {
        ...{ ...project, unchecked, outDir, writeFile },
        isWatching: values !== undefined,
      });
      const emitted = transform.files.map((file) => {
        const doubtful = known.get(file);
        const isRight = !doubtful?.isDoubtful || doubtful.edits === hashOfEdits(edits(file));
        const earlier = isRight ? doubtful && { ...doubtful, isDoubtful: false } : undefined;
        const isNew = workspace?.files.has(file) && earlier?.files.length === 0;
        const isThere = !isNew && earlier?.files.every((name) => ts.sys.fileExists(name));
        return [file, earlier && isThere ? earlier : write(file)] as const;
      });
      outputs.set(outDir, new Map(emitted));
      const all = emitted.map(([, output]) => output);
      const entry = all.find(({ isEntry }) => isEntry)?.files.find((name) => /\.[cm]?jsx?$/.test(name));
      if (entry === undefined) throw new Error(`Nothing was emitted for ${project.entry}`);
      const options = programs.declared.getCompilerOptions();
      const beside = workspace ? writePackages(workspace, options, outDir, writeFile) : [];
      return { written: [...all.flatMap(({ files }) => files), ...beside], entry };
    },
  };
}

function writerOf(
  programs: Programs,
  edits: ProgramTransform["edits"],
  { leads, workspace }: Ways,
  {
    root,
    entry,
    unchecked,
    outDir,
    writeFile,
    isWatching,
  }: {
    root: string;
    entry: string;
    unchecked: boolean;
    outDir: string;
    writeFile: WriteFile;
    isWatching: boolean;
  },
): (file: SourceFile) => Output {
  const options = programs.declared.getCompilerOptions();
  const { outDir: configured = root } = options;
  const ofApp = emittingFrom(programs);
  const graft = graftTransformer(edits);
  const { before = [], afterDeclarations = [] } = renameSpecifiers(leads);
  const transformers = { before: [graft, ...before], afterDeclarations };
  return (file) => {
    const files: string[] = [];
    // TypeScript does not emit other files that it finds through `node_modules`.
    const elsewhere = workspace?.files.has(file) ? workspace : undefined;
    const write = (fileName: string, text: string) => {
      const place = elsewhere ? placeInBuild(fileName, file, elsewhere.layout, options) : fileName;
      const target = isBelow(place, configured) ? path.join(outDir, path.relative(configured, place)) : place;
      writeFile(target, fileName.endsWith(".map") ? movedMap(text, fileName, target) : text);
      files.push(target);
    };
    const program = elsewhere ? elsewhere.programOf(file) : ofApp(file);
    const emit = () => program.emit(file, write, undefined, false, transformers);
    if (unchecked) uncheckedly(program.getCompilerOptions(), emit);
    else emit();
    const made = isWatching ? hashOfEdits(edits(file)) : undefined;
    return { files, isEntry: file.fileName === entry, edits: made };
  };
}

/** The same function, which remembers its results. */
function once<Result>(of: (file: SourceFile) => Result): (file: SourceFile) => Result {
  const results = new Map<SourceFile, Result>();
  return (file) => {
    if (!results.has(file)) results.set(file, of(file));
    return results.get(file) as Result;
  };
}

const hashOfEdits = (edits: Edits | undefined): string => hashOf(JSON.stringify(edits ?? null));

/**
 * TypeScript checks a file before it emits it, to determine which imports are only for types, unless nothing is ever checked
 * (`noCheck`). With that, it looks up only what it needs, which takes a fifth of the time. One program has one set of options,
 * and its checker reads this one each time.
 */
function uncheckedly(options: CompilerOptions, emit: () => void): void {
  const { noCheck } = options;
  options.noCheck = true;
  try {
    emit();
  } finally {
    if (noCheck === undefined) delete options.noCheck;
    else options.noCheck = noCheck;
  }
}

/** A file outside of the folder may be a declaration, which `declarationDir` puts elsewhere. */
function isBelow(file: string, folder: string): boolean {
  const inside = path.relative(folder, file);
  return !inside.startsWith("..") && !path.isAbsolute(inside);
}

/** A source map names its sources relative to itself. */
function movedMap(text: string, from: string, to: string): string {
  if (from === to) return text;
  const map = JSON.parse(text) as { sources: string[] };
  const moved = (source: string) => {
    const absolute = path.resolve(path.dirname(from), source);
    return path.relative(path.dirname(to), absolute).split(path.sep).join("/");
  };
  return JSON.stringify({ ...map, sources: map.sources.map(moved) });
}
