import { join } from "node:path";
import type { Compilation } from "../../transformer/hosts/program.js";
import { checked, type Opened, open } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { changed, type Stamps, stampsOf } from "../dev/stamps.js";

/**
 * A project that stays open between calls, so that only the first call waits for TypeScript to read everything. It watches
 * nothing: each call checks the files, and compiles again only if one of them has changed.
 */
export class KeptProject {
  readonly #context: Context;
  readonly #options: ProjectOptions;
  #opened: Opened | undefined;
  #compilation: Compilation | undefined;
  #configuration: Stamps = new Map();
  /** One compilation at a time: simultaneous calls share it. */
  #running: Promise<Compilation> | undefined;

  constructor(context: Context, options: ProjectOptions) {
    this.#context = context;
    this.#options = options;
  }

  /**
   * Returns the program in its current state, with or without errors.
   * @throws ProjectError if there is no project, or no TypeScript to compile it with.
   */
  async compiled(): Promise<Compilation> {
    this.#running ??= this.#compile().finally(() => {
      this.#running = undefined;
    });
    return await this.#running;
  }

  /** @throws ProjectError if there is no project. */
  async root(): Promise<string> {
    return (await this.#open()).project.root;
  }

  async #compile(): Promise<Compilation> {
    // Options come from tsconfig.json and package.json. A compiler with other options cannot be reused.
    if (changed(this.#configuration)) this.#opened = undefined;
    const { project, compiler } = await this.#open();
    if (this.#compilation && !this.#compilation.isStale()) return this.#compilation;
    this.#compilation = undefined;
    const compilation = await checked(compiler);
    this.#configuration = stampsOf([
      project.configFile,
      join(project.root, "package.json"),
      ...compilation.configFiles,
    ]);
    this.#compilation = compilation;
    return compilation;
  }

  async #open(): Promise<Opened> {
    if (!this.#opened) {
      this.#compilation = undefined;
      this.#opened = await open(this.#context, this.#options, { watching: true });
    }
    return this.#opened;
  }
}
