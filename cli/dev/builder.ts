import { join } from "node:path";
import { installRecords } from "../../transformer/hosts/package-manager.js";
import type { Begun, Compilation, CompilerOptions, Problem } from "../../transformer/hosts/program.js";
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
import { emitHidden, hiddenFolder } from "./hidden-build.js";
import { routesByName } from "./page/page-request.js";
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

/** Compiles the project again and again, and prints its problems. */
export class Builder {
  readonly #context: Context;
  readonly #options: DevOptions;
  #opened: Opened;
  /** The configuration changed, or the compiler failed, so the next compilation needs a new compiler. */
  #reopen = false;
  /** The last compilation, with or without errors. */
  #compilation: Compilation | undefined;
  /** The configuration files at the start of the last compilation, by path. */
  #configuration: Stamps = new Map();
  /** The program's files when the compiler failed. */
  #failed: Stamps = new Map();
  /** The problems of the last compilation. */
  #printed: readonly Problem[] = [];
  readonly types: TypesBehind;

  constructor(context: Context, options: DevOptions, opened: Opened) {
    this.#context = context;
    this.#options = options;
    this.#opened = opened;
    this.types = new TypesBehind({
      print: (problems) => this.#print(problems),
      say: (text) => this.say(text),
    });
  }

  static open(context: Context, options: DevOptions): Promise<Opened> {
    return open(context, options, useFor(options));
  }

  get project(): Opened["project"] {
    return this.#opened.project;
  }

  get compilation(): Compilation | undefined {
    return this.#compilation;
  }

  reopenNext(): void {
    this.#reopen = true;
  }

  /**
   * @param folder a folder within `.countersign` that no process uses.
   * @param next the process that will serve the build.
   */
  async build(changedAt: number, folder: string, next: NextProcess): Promise<Outcome> {
    const reopen = this.#reopen;
    this.#reopen = false;
    this.#configuration = stampsOf(this.configFiles());
    const sources = stampsOf(this.sources());
    try {
      if (reopen) {
        this.#opened = await Builder.open(this.#context, this.#options);
        next.reopened();
      }
      const hidden = hiddenFolder(this.project.root, folder);
      const compilation = await this.#compile(this.#opened, ({ loadable }) =>
        next.loadAhead(loadable(hidden)),
      );
      if (!isGood(compilation)) return { trouble: compileTrouble(this.#printed) };
      return { build: this.#emit(compilation, changedAt, folder) };
    } catch (error) {
      this.#reopen = true;
      this.#failed = sources;
      this.printFailure(error);
      return { trouble: failedTrouble(error) };
    }
  }

  /**
   * @param switched resolves after the message that the newest build is served.
   * @returns whether the check of its types finished.
   */
  async check(isServed: () => boolean, switched: Promise<void>): Promise<boolean> {
    try {
      const [compilation, printed] = [this.#compilation, new Set(this.#printed)];
      // If types are checked first, nothing is left to check.
      if (this.#options.checkFirst || !compilation) return true;
      return await this.types.check(this.#opened.compiler, compilation, { printed, isServed, switched });
    } catch (error) {
      this.printFailure(error);
      return true;
    }
  }

  sources(): readonly string[] {
    const { files = [] } = this.#compilation ?? {};
    return files.length > 0 ? files : [this.project.entry];
  }

  /** Files whose change needs a new compiler. An install may bring a package that an import was waiting for. */
  configFiles(): readonly string[] {
    const { root, configFile } = this.project;
    const own = [configFile, join(root, "package.json"), ...installRecords(root)];
    return [...new Set([...own, ...(this.#compilation?.configFiles ?? [])])];
  }

  /** Returns the kind of change if the disk differs from what the last compilation read. */
  overtaken(): Change | undefined {
    if (changed(this.#configuration)) return "configuration";
    // After a failure of the compiler itself, the files that the compilation before had read are irrelevant.
    const isStale = this.#reopen ? changed(this.#failed) : this.#compilation?.isStale();
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

  async #compile(opened: Opened, begun: (begun: Begun) => void): Promise<Compilation> {
    const compilation = await checked(opened.compiler, { begun });
    this.#compilation = compilation;
    this.#print(await this.#problemsOf(opened, compilation));
    const written = refreshClient(opened.project, compilation);
    if (written !== undefined) this.say(`Wrote ${shown(written, this.#context.cwd)}.`);
    return compilation;
  }

  #emit(compilation: GoodCompilation, changedAt: number, folder: string): Build {
    return {
      entry: emitHidden(this.project.root, compilation, folder),
      folder,
      routes: countedRoutes(compilation.routes),
      routesByName: routesByName(compilation.routes),
      changedAt,
      madeAt: new Date(),
    };
  }

  /** For our own errors, TypeScript may have a better message. */
  async #problemsOf({ compiler }: Opened, compilation: Compilation): Promise<readonly Problem[]> {
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

const useFor = ({ checkFirst }: DevOptions): CompilerOptions => ({
  watching: true,
  types: checkFirst ? "first" : "later",
});
