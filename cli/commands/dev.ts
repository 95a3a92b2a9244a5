import { join, sep } from "node:path";
import type { Compilation, CompilerOptions, Problem } from "../../transformer/hosts/program.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { stampOf } from "../../transformer/hosts/source-files.js";
import { checked, checkedLater, isGood, type Opened, open, problemOf } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { countedRoutes } from "../counted-routes.js";
import { type Child, REQUESTS_MS, startChild } from "../dev/child.js";
import { emitHidden } from "../dev/hidden-build.js";
import { begin, type LoopAction, type LoopEvent, type LoopStep, step } from "../dev/loop.js";
import type { Address, ServeMessage } from "../dev/messages.js";
import { changed, type Stamps, stampsOf } from "../dev/stamps.js";
import { TypesBehind } from "../dev/types-behind.js";
import { type Change, type Watched, type Watcher, watch } from "../dev/watch.js";
import { formatProblem, formatProblems, shown } from "../problems.js";
import { unexpected } from "../unexpected.js";
import { refreshClient } from "./client.js";

export interface DevOptions extends ProjectOptions {
  readonly host: string;
  readonly port: number;
  /** Whether types are checked before a build is served. */
  readonly checkFirst?: boolean | undefined;
}

/**
 * Editors write a file in several steps, and formatters and generators write several files. Every event restarts the
 * wait, so that it only has to outlast the gap between two of them: a few milliseconds.
 */
const SETTLE_MS = 20;

/**
 * How long a new build serves before the process for the next one is started: the first requests after an edit would
 * share two cores with it, which took them 15 ms more.
 */
const SPARE_AFTER_MS = 200;

/**
 * `countersign dev`: compiles, serves in a child process, and does both anew after every change. A build that does not parse or
 * has errors of Countersign's own prints them and leaves the last good one serving. Types are checked behind that. Ends with
 * 0 on Ctrl-C.
 * @throws ProjectError when there is nothing to begin with: no project, no entry, or the port is taken.
 */
export async function dev(context: Context, options: DevOptions): Promise<number> {
  const session = new DevSession(context, options, await open(context, options, useFor(options)));
  return session.run();
}

const useFor = ({ checkFirst }: DevOptions): CompilerOptions => ({
  watching: true,
  types: checkFirst ? "first" : "later",
});

/** Carries out what the loop decides; everything here has a side effect, and nothing here decides. */
class DevSession {
  readonly #context: Context;
  readonly #options: DevOptions;
  #opened: Opened;
  #address: Address;
  #url = "";
  #docs: string | undefined;
  #state = begin.state;
  /** The configuration changed, or the compiler failed: the next compilation needs a new one. */
  #reopen = false;
  #built: { readonly entry: string; readonly routes: string; readonly changedAt: number } | undefined;
  /** The last one, whether or not it has errors. */
  #compilation: Compilation | undefined;
  /** The configuration files as they were when it began, by path. */
  #configuration: Stamps = new Map();
  #child: Child | undefined;
  /** Started already, for the next build. */
  #spare: Child | undefined;
  #spareTimer: NodeJS.Timeout | undefined;
  /** What the child runs that is not of this build, built packages of the workspace, as it was then. */
  #loaded: Stamps = new Map();
  /** The program's files as they were when the compiler failed. */
  #failed: Stamps = new Map();
  #watcher: Promise<Watcher> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** When the first change was seen that the next compilation is for. */
  #changedAt: number | undefined;
  /** Of the last compilation. */
  #printed: readonly Problem[] = [];
  readonly #types = new TypesBehind({
    print: (problems) => this.#print(problems),
    say: (text) => this.#say(text),
  });
  #announced = false;
  #finish: (result: number | ProjectError) => void = () => {};

  constructor(context: Context, options: DevOptions, opened: Opened) {
    this.#context = context;
    this.#options = options;
    this.#opened = opened;
    this.#address = { host: options.host, port: options.port };
  }

  async run(): Promise<number> {
    const finished = new Promise<number | ProjectError>((resolve) => {
      this.#finish = resolve;
    });
    const interrupt = () => this.#dispatch("interrupted");
    this.#context.interrupted.addEventListener("abort", interrupt, { once: true });
    this.#take(begin);
    if (this.#context.interrupted.aborted) interrupt();
    const result = await finished;
    clearTimeout(this.#timer);
    clearTimeout(this.#spareTimer);
    this.#spare?.stop();
    await (await this.#watcher)?.close();
    if (result instanceof ProjectError) throw result;
    return result;
  }

  #dispatch(event: LoopEvent): void {
    this.#take(step(this.#state, event));
  }

  #take({ state, actions }: LoopStep): void {
    this.#state = state;
    for (const action of actions) this.#act(action);
  }

  #act(action: LoopAction): void {
    switch (action) {
      case "settle":
        this.#changedAt ??= this.#context.now();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#dispatch("settled"), SETTLE_MS);
        return;
      case "compile":
        void this.#compile();
        return;
      case "start":
        this.#start();
        return;
      case "stop":
        this.#child?.stop();
        return;
      case "announce":
        this.#announce();
        return;
      case "check":
        void this.#check();
        return;
      case "give-up":
        this.#types.giveUp();
        return;
      case "say-kept":
        this.#say("Still serving the last good build.");
        return;
      case "say-waiting":
        this.#say("Waiting for a change.");
        return;
      case "say-crashed":
        this.#say("The app has stopped. Waiting for a change.");
        return;
      case "quit":
        this.#finish(0);
    }
  }

  async #compile(): Promise<void> {
    let good = false;
    const reopen = this.#reopen;
    const changedAt = this.#changedAt ?? this.#context.now();
    this.#reopen = false;
    this.#changedAt = undefined;
    this.#configuration = stampsOf(this.#configFiles());
    // Whether or not this build is good: a change of theirs leads to one compilation.
    this.#loaded = stampsOf(this.#loaded.keys());
    const sources = stampsOf(this.#sources());
    try {
      if (reopen) await this.#open();
      good = await this.#build(this.#opened, changedAt);
    } catch (error) {
      this.#reopen = true;
      this.#failed = sources;
      this.#printFailure(error);
    }
    this.#dispatch(good ? "built" : "failed");
    await this.#watch();
  }

  async #open(): Promise<void> {
    this.#opened = await open(this.#context, this.#options, useFor(this.#options));
    // Other packages may be installed since then.
    this.#spare?.stop();
    this.#spare = undefined;
  }

  async #build(opened: Opened, changedAt: number): Promise<boolean> {
    const { project, compiler } = opened;
    const compilation = await checked(compiler);
    this.#compilation = compilation;
    this.#print(await this.#problemsOf(opened, compilation));
    const written = refreshClient(project, compilation);
    if (written !== undefined) this.#say(`Wrote ${shown(written, this.#context.cwd)}.`);
    if (!isGood(compilation)) return false;
    this.#built = {
      entry: emitHidden(project.root, compilation),
      routes: countedRoutes(compilation.routes),
      changedAt,
    };
    return true;
  }

  /** Where there are errors of our own, TypeScript may have a better word for them. */
  async #problemsOf({ compiler }: Opened, compilation: Compilation): Promise<readonly Problem[]> {
    if (this.#options.checkFirst) return compilation.problems;
    if (isGood(compilation)) return compilation.problems.filter(({ echo }) => !echo);
    const later = await checkedLater(compiler, compilation);
    return later?.some(({ severity }) => severity === "error") ? later : compilation.problems;
  }

  async #check(): Promise<void> {
    try {
      const [compilation, printed] = [this.#compilation, new Set(this.#printed)];
      const isServed = () => this.#state.child === "serving";
      // Where types come first there is nothing left to check.
      const isOver =
        this.#options.checkFirst ||
        !compilation ||
        (await this.#types.check(this.#opened.compiler, compilation, { printed, isServed }));
      if (!isOver) return;
    } catch (error) {
      this.#printFailure(error);
    }
    this.#dispatch("checked");
    // Which packages have declarations is known by now.
    if (!this.#context.interrupted.aborted) await this.#watch();
  }

  #print(problems: readonly Problem[]): void {
    const { stdout, cwd } = this.#context;
    stdout.write(formatProblems(problems, cwd, stdout));
    this.#printed = problems;
  }

  async #watch(): Promise<void> {
    const { root, outDir } = this.#opened.project;
    const { declarations = [] } = this.#compilation ?? {};
    const watched: Watched = {
      root,
      configFiles: this.#configFiles(),
      files: this.#sources(),
      others: [...declarations, ...this.#loaded.keys()],
      outputs: [outDir ?? join(root, "dist")],
      overtaken: () => this.#overtaken(),
    };
    this.#watcher ??= watch(watched, (what) => {
      if (what === "configuration") this.#reopen = true;
      this.#dispatch("changed");
    });
    (await this.#watcher).update(watched);
  }

  #sources(): readonly string[] {
    const { files = [] } = this.#compilation ?? {};
    return files.length > 0 ? files : [this.#opened.project.entry];
  }

  #configFiles(): readonly string[] {
    const { root, configFile } = this.#opened.project;
    return [...new Set([configFile, join(root, "package.json"), ...(this.#compilation?.configFiles ?? [])])];
  }

  #overtaken(): Change | undefined {
    if (changed(this.#configuration)) return "configuration";
    // After a failure of the compiler itself, what the one before had read says nothing.
    const isStale = this.#reopen ? changed(this.#failed) : this.#compilation?.isStale();
    return isStale || changed(this.#loaded) ? "source" : undefined;
  }

  #start(): void {
    if (!this.#built) return;
    this.#loaded = new Map();
    this.#child = this.#spare?.ended === false ? this.#spare : this.#startChild();
    this.#spare = undefined;
    this.#child.serve(
      { entry: this.#built.entry, ...this.#address, graceMs: REQUESTS_MS, delayMs: 0 },
      {
        onMessage: (message) => this.#hear(message),
        onLoad: (files) => this.#load(files),
        onExit: () => this.#exited(),
      },
    );
  }

  /** One that could not start may wait for a change of a file that only it has read. */
  #exited(): void {
    this.#dispatch("exited");
    if (this.#watcher && this.#loaded.size > 0 && !this.#context.interrupted.aborted) void this.#watch();
  }

  #startChild(): Child {
    const { serveChild, env } = this.#context;
    return startChild(serveChild, { cwd: this.#opened.project.root, env });
  }

  #startSpare(): void {
    clearTimeout(this.#spareTimer);
    this.#spareTimer = setTimeout(() => {
      this.#spare ??= this.#startChild();
    }, SPARE_AFTER_MS);
  }

  #load(files: readonly string[]): void {
    const own = join(this.#opened.project.root, ".countersign") + sep;
    for (const file of files) {
      if (!file.startsWith(own) && !file.includes(`${sep}node_modules${sep}`))
        this.#loaded.set(file, stampOf(file));
    }
  }

  #hear(message: ServeMessage): void {
    if (message.type === "listening") {
      // With port 0 the first child was given one: the next must answer where the first did.
      this.#address = { ...this.#address, port: message.port };
      this.#url = message.url;
      this.#docs = message.docs;
      this.#dispatch("listening");
      this.#startSpare();
      if (this.#loaded.size > 0) void this.#watch();
      return;
    }
    const error = new ProjectError(message.diagnostic);
    // Before the first request could be answered, a taken port is the user's to change; waiting would not free it.
    if (!this.#announced && error.diagnostic.code === "CS4006") {
      this.#finish(error);
      this.#dispatch("interrupted");
    } else this.#printFailure(error);
  }

  #announce(): void {
    const { stdout, cwd, now } = this.#context;
    const { bold, cyan, dim, green } = stdout.colors;
    const { routes } = this.#built ?? { routes: countedRoutes([]) };
    if (this.#announced) {
      const time = Math.round(now() - (this.#built?.changedAt ?? now()));
      stdout.write(`${green(`restarted in ${time} ms`)} ${dim(`(${routes})`)}\n`);
    } else {
      const url = this.#url;
      stdout.write(`\n${bold("countersign dev")}  ${shown(this.#opened.project.entry, cwd)}, ${routes}\n\n`);
      stdout.write(`  Server  ${cyan(url)}\n`);
      if (this.#docs !== undefined) stdout.write(`  Docs    ${cyan(url + this.#docs)}\n`);
      stdout.write("\n");
      stdout.write(`${dim("Watching for changes; Ctrl-C ends.")}\n`);
    }
    this.#announced = true;
  }

  #printFailure(error: unknown): void {
    const { stderr, cwd } = this.#context;
    if (error instanceof ProjectError) stderr.write(formatProblem(problemOf(error), cwd, stderr));
    else stderr.write(unexpected(error));
  }

  #say(text: string): void {
    const { stdout } = this.#context;
    stdout.write(`${stdout.colors.dim(text)}\n`);
  }
}
