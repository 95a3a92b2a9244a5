import path from "node:path";
import { ts, useCompiler } from "../../semantics/compiler.js";
import { createSession } from "../../session.js";
import { createTransform, type ProgramTransform } from "../../transform.js";
import { configFilesOf, readConfig } from "../config.js";
import { createPrograms, type Programs } from "../declared-program.js";
import { loadTypeScript } from "../load-typescript.js";
import { readingOptionsAt } from "../project.js";
import { createSourceFiles, type SourceFiles } from "../source-files.js";
import { type EditorProgram, editorProgram } from "./editor-program.js";

/**
 * The project of one `tsconfig.json` while its files are edited. Each program is created from the previous one and reuses
 * everything that an edit does not affect.
 */
export class EditorProject {
  /** The folder of `tsconfig.json`. */
  readonly root: string;
  readonly configFile: string;
  /** Texts of the editor's open files, by path. They replace those on disk. */
  readonly #texts: ReadonlyMap<string, string>;
  /** Its own open files. They may be in no list of files, and imported by none. */
  readonly #own = new Set<string>();
  readonly #sources: SourceFiles;
  readonly #session = createSession();
  #config: ReturnType<typeof readConfig> | undefined;
  #programs: Programs | undefined;
  #transform: ProgramTransform | undefined;
  #current: EditorProgram | undefined;

  /**
   * @param texts of all files that are open in the editor, by path. Changes must be reported with `edited` and `closed`.
   * @throws ProjectError if there is no TypeScript to read it with.
   */
  constructor(configFile: string, texts: ReadonlyMap<string, string> = new Map()) {
    this.configFile = configFile;
    this.#texts = texts;
    this.#sources = createSourceFiles(texts);
    this.root = path.dirname(configFile);
    // A process works with one TypeScript, no matter which one other projects have.
    if (!ts) useCompiler(loadTypeScript(this.root));
  }

  /**
   * Must be called when the text of an open file has changed.
   * @param isOwn whether the file belongs to this project. Another project's file may be imported by one of this project.
   */
  edited(file: string, isOwn: boolean): void {
    const isNew = isOwn && !this.#own.has(file) && this.#programs?.declared.getSourceFile(file) === undefined;
    if (isOwn) this.#own.add(file);
    this.#changed(isNew);
  }

  /** Must be called when a file is closed. Its text on disk counts again. */
  closed(file: string): void {
    this.#own.delete(file);
    this.#changed(false);
  }

  /**
   * Must be called when files have changed on disk.
   * @param structure whether some are new or deleted, or determine how the project is compiled.
   */
  changed(structure: boolean): void {
    this.#changed(structure);
  }

  /** The files that determine which files the project has, and how they are read. */
  configFiles(): readonly string[] {
    return [...configFilesOf(this.#configuration().options), path.join(this.root, "package.json")];
  }

  /** Whether a file is one of the project's. */
  has(file: string): boolean {
    return (
      this.#configuration().fileNames.includes(file) ||
      this.#programs?.declared.getSourceFile(file) !== undefined
    );
  }

  /**
   * The project in its current state.
   * @throws ProjectError if its configuration cannot be read.
   */
  program(): EditorProgram {
    this.#current ??= this.#make();
    return this.#current;
  }

  #changed(structure: boolean): void {
    this.#current = undefined;
    if (!structure) return;
    this.#config = undefined;
    // TypeScript reuses what imports refer to from the previous program.
    this.#programs = undefined;
  }

  #configuration() {
    this.#config ??= readConfig(this.configFile);
    return this.#config;
  }

  #make(): EditorProgram {
    const { fileNames, options } = this.#configuration();
    const opened = [...this.#own].filter((file) => this.#texts.get(file)?.includes("countersign"));
    const rootNames = [...new Set([...fileNames, ...opened])];
    const programs = createPrograms(rootNames, options, this.#sources.host(options), this.#programs);
    this.#programs = programs;
    const transform = createTransform(programs.declared, {
      root: this.root,
      ...readingOptionsAt(this.root),
      session: this.#session,
      previous: this.#transform,
      behind: programs.behind,
    });
    this.#transform = transform;
    return editorProgram({
      programs,
      transform,
      typeErrors: (file) => programs.whole().getSemanticDiagnostics(file),
    });
  }
}
