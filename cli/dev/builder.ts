import { join } from "node:path";
import { installRecords } from "../../transformer/hosts/package-manager.js";
import type { Begun, Compilation, Compiler, Problem, Project } from "../../transformer/hosts/program.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { refreshClient } from "../commands/client.js";
import {
  checked,
  checkedLater,
  type GoodCompilation,
  isGood,
  type Opened,
  open,
  problemOf,
} from "../compile.js";
import type { Context } from "../context.js";
import { countedRoutes } from "../counted-routes.js";
import { formatProblem, formatProblems, shown } from "../problems.js";
import { unexpected } from "../unexpected.js";
import type { DevOptions } from "./dev-options.js";
import { isHeapFull, leaveRoom } from "./heap.js";
import { emitHidden, hiddenFolder } from "./hidden-build.js";
import { createPageRoutes } from "./page/page-request.js";
import type { Build } from "./processes.js";
import { changed, type Stamps, stampsOf } from "./stamps.js";
import { compileTrouble, failedTrouble, type Trouble } from "./trouble.js";
import { TypesBehind } from "./types-behind.js";
import type { Change } from "./watch.js";

/** The result of a compilation. */
export type Outcome = { readonly build: Build } | { readonly trouble: Trouble };

/** The process that will serve the next build: see {@link Processes}. */
export interface NextProcess {
  loadAhead(files: readonly string[]): void;
  /** Called when other packages may be available from now on. */
  reopened(): void;
}

/** What the last compilation has read. */
type Inputs = Pick<Compilation, "files" | "declarations" | "configFiles">;

/**
 * Compiles the project again and again, and prints its problems. Only the compiler and the last compilation refer to programs, so
 * that a program can be collected once they are dropped.
 */
export class Builder {
  readonly #context: Context;
  readonly #options: DevOptions;
  #project: Project;
  /** `undefined` if it failed, so that the next compilation needs a new one. */
  #compiler: Compiler | undefined;
  /** The configuration changed, so the next compilation needs a new compiler. */
  #reopen = false;
  /** The last compilation, with or without errors; `undefined` if the compiler failed. */
  #compilation: Compilation | undefined;
  #inputs: Inputs = { files: [], declarations: [], configFiles: [] };
  /** The configuration files at the start of the last compilation, by path. */
  #configuration: Stamps = new Map();
  /** The program's files when the compiler failed. */
  #failed: Stamps = new Map();
  /** The problems of the last compilation. */
  #printed: readonly Problem[] = [];
  readonly #pageRoutes = createPageRoutes();
  readonly types: TypesBehind;

  private constructor(context: Context, options: DevOptions, opened: Opened) {
    this.#context = context;
    this.#options = options;
    this.#project = opened.project;
    this.#compiler = opened.compiler;
    this.types = new TypesBehind({
      print: (problems) => this.#print(problems),
      say: (text) => this.say(text),
    });
  }

  /** @throws ProjectError if there is no project, or no TypeScript to compile it with. */
  static async open(context: Context, options: DevOptions): Promise<Builder> {
    return new Builder(context, options, await opened(context, options));
  }

  get project(): Project {
    return this.#project;
  }

  reopenNext(): void {
    this.#reopen = true;
  }

  /**
   * @param folder a folder within `.countersign` that no process uses.
   * @param next the process that will serve the build.
   */
  async build(changedAt: number, folder: string, next: NextProcess): Promise<Outcome> {
    this.#configuration = stampsOf(this.configFiles());
    const sources = stampsOf(this.sources());
    if (this.#reopen) this.#drop(sources);
    this.#reopen = false;
    const isNew = !this.#compiler;
    try {
      const compiler = this.#compiler ?? (await this.#open(next));
      const hidden = hiddenFolder(this.project.root, folder);
      const compilation = await this.#compile(compiler, ({ loadable }) => next.loadAhead(loadable(hidden)));
      if (!isGood(compilation)) return { trouble: compileTrouble(this.#printed) };
      return { build: this.#emit(compilation, changedAt, folder) };
    } catch (error) {
      this.#drop(sources);
      // A compiler also keeps what earlier compilations have read. The program alone may fit.
      if (isHeapFull(error) && !isNew) return this.build(changedAt, folder, next);
      this.printFailure(error);
      return { trouble: failedTrouble(error) };
    }
  }

  /**
   * @param switched resolves after the message that the newest build is served.
   * @returns whether the check of its types finished.
   */
  async check(isServed: () => boolean, switched: Promise<void>): Promise<boolean> {
    const [compiler, compilation] = [this.#compiler, this.#compilation];
    // If types are checked first, nothing is left to check.
    if (this.#options.checkFirst || !compiler || !compilation) return true;
    const printed = new Set(this.#printed);
    try {
      return await this.types.check(compiler, compilation, { printed, isServed, switched });
    } catch (error) {
      this.printFailure(error);
      if (isHeapFull(error)) {
        this.#drop(stampsOf(this.sources()));
        this.say("The types of this build are not checked.");
      }
      return true;
    }
  }

  /** Whether the compiler failed, so that it is not known which files it has read. */
  get isUnknown(): boolean {
    return !this.#compilation;
  }

  sources(): readonly string[] {
    const { files } = this.#inputs;
    return files.length > 0 ? files : [this.project.entry];
  }

  /** Other files that the last compilation has read. */
  declarations(): readonly string[] {
    return this.#inputs.declarations;
  }

  /** Files whose change needs a new compiler. An install may bring a package that an import was waiting for. */
  configFiles(): readonly string[] {
    const { root, configFile } = this.project;
    const own = [configFile, join(root, "package.json"), ...installRecords(root)];
    return [...new Set([...own, ...this.#inputs.configFiles])];
  }

  /** Returns the kind of change if the disk differs from what the last compilation read. */
  overtaken(): Change | undefined {
    if (changed(this.#configuration)) return "configuration";
    // After a failure of the compiler itself, the files that the compilation before had read are irrelevant.
    const isStale = this.#compilation ? this.#compilation.isStale() : changed(this.#failed);
    return isStale ? "source" : undefined;
  }

  say(text: string): void {
    const { stdout } = this.#context;
    stdout.write(`${stdout.colors.dim(text)}\n`);
  }

  printFailure(error: unknown): void {
    const { stderr, cwd } = this.#context;
    if (error instanceof ProjectError) stderr.write(formatProblem(problemOf(error), cwd, stderr));
    else stderr.write(unexpected(error));
  }

  async #open(next: NextProcess): Promise<Compiler> {
    const { project, compiler } = await opened(this.#context, this.#options);
    this.#project = project;
    this.#compiler = compiler;
    next.reopened();
    return compiler;
  }

  /** @param sources the program's files when the last compilation began. */
  #drop(sources: Stamps): void {
    const { files, declarations, configFiles } = this.#inputs;
    this.#inputs = { files, declarations, configFiles };
    this.#compiler = undefined;
    this.#compilation = undefined;
    this.#failed = sources;
  }

  async #compile(compiler: Compiler, begun: (begun: Begun) => void): Promise<Compilation> {
    const compilation = await checked(compiler, { begun });
    this.#compilation = compilation;
    this.#inputs = compilation;
    this.#print(await this.#problemsOf(compiler, compilation));
    const written = refreshClient(this.project, compilation);
    if (written !== undefined) this.say(`Wrote ${shown(written, this.#context.cwd)}.`);
    return compilation;
  }

  #emit(compilation: GoodCompilation, changedAt: number, folder: string): Build {
    return {
      entry: emitHidden(this.project.root, compilation, folder),
      folder,
      routes: countedRoutes(compilation.routes),
      pageRoutes: this.#pageRoutes(compilation.routes),
      changedAt,
      madeAt: new Date(),
    };
  }

  /** For our own errors, TypeScript may have a better message. */
  async #problemsOf(compiler: Compiler, compilation: Compilation): Promise<readonly Problem[]> {
    if (this.#options.checkFirst) return compilation.problems;
    if (isGood(compilation)) return compilation.problems.filter(({ echo }) => !echo);
    const later = await checkedLater(compiler, compilation);
    return later?.some(({ severity }) => severity === "error") ? later : compilation.problems;
  }

  #print(problems: readonly Problem[]): void {
    const { stdout, cwd } = this.#context;
    stdout.write(formatProblems(problems, cwd, stdout));
    this.#printed = problems;
  }
}

function opened(context: Context, options: DevOptions): Promise<Opened> {
  return open(context, options, {
    watching: true,
    types: options.checkFirst ? "first" : "later",
    onStep: leaveRoom(context.heap, shown(context.script, context.cwd)),
  });
}
