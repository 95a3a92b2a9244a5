import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { packageOption } from "../../transformer/hosts/package-options.js";
import { ProjectError, readPackageJson } from "../../transformer/hosts/project.js";
import { stampOf } from "../../transformer/hosts/source-files.js";
import type { Context } from "../context.js";
import { shown } from "../problems.js";
import { listenFailure } from "../serving.js";
import type { Builder } from "./builder.js";
import { Changes } from "./changes.js";
import { startChild } from "./child.js";
import type { DevOptions } from "./dev-options.js";
import { exclusivePackage } from "./exclusive.js";
import { explain } from "./explain.js";
import {
  begin,
  doorOf,
  type LoopAction,
  type LoopEvent,
  type LoopState,
  type LoopStep,
  step,
} from "./loop.js";
import { isOwnPath, OWN_PATH } from "./own-paths.js";
import { Page } from "./page/page.js";
import { pageRequest } from "./page/page-request.js";
import { placeOf } from "./page/place.js";
import { RequestLog } from "./page/request-log.js";
import { Port } from "./port.js";
import { type Build, described, type Failure, Processes } from "./processes.js";
import { announceRunning } from "./running.js";
import { changed, type Stamps, stampsOf } from "./stamps.js";
import { processTrouble, STARTING, type Trouble } from "./trouble.js";
import { type Watched, type Watcher, watch } from "./watch.js";

/**
 * Editors write a file in several steps, and formatters and generators write several files. Every event restarts the wait, so it
 * only has to be longer than the gap between two events: a few milliseconds.
 */
const SETTLE_MS = 20;

/** How long a start may take before that is reported: an app may wait for something that never comes. */
const SLOW_START_MS = 5_000;

/** Carries out the decisions of the loop. Everything here has a side effect, and nothing here decides. */
export class DevSession {
  readonly #context: Context;
  readonly #options: DevOptions;
  readonly #builder: Builder;
  readonly #port: Port;
  readonly #processes: Processes;
  readonly #changes = new Changes();
  readonly #requests = new RequestLog();
  readonly #page: Page;
  #docs: string | undefined;
  #state = begin.state;
  #built: Build | undefined;
  #trouble: Trouble = STARTING;
  /** Loaded files outside the app's build (built packages of the workspace), as they were then. */
  #loaded: Stamps = new Map();
  #watcher: Promise<Watcher> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #slowStart: NodeJS.Timeout | undefined;
  /** When the first change for the next compilation was noticed. */
  #changedAt: number | undefined;
  #announced = false;
  /** Resolves when no client has an idle connection to an older process. */
  #switched: Promise<void> = Promise.resolve();
  #finish: () => void = () => {};

  /** @throws ProjectError (CS4006) if the address is not available. */
  static async run(context: Context, options: DevOptions, builder: Builder): Promise<number> {
    const isAlone = options.stopFirst ?? isToBeAlone(builder.project.root);
    let session: DevSession | undefined;
    try {
      const port = await Port.open(options, (request, response) => session?.explain(request, response));
      session = new DevSession(context, options, builder, port);
    } catch (error) {
      throw listenFailure(error, options) ?? error;
    }
    await session.#run(isAlone);
    return 0;
  }

  private constructor(context: Context, options: DevOptions, builder: Builder, port: Port) {
    this.#context = context;
    this.#options = options;
    this.#builder = builder;
    this.#port = port;
    this.#page = new Page(this.#requests, placeOf(builder.project, port.url), (response) =>
      this.#changes.wait(response),
    );
    const { serveChild, env } = context;
    this.#processes = new Processes(
      {
        startChild: () => startChild(serveChild, { cwd: builder.project.root, env }),
        host: options.host,
        port: port.number,
        url: port.url,
        inspect: options.inspect,
      },
      {
        onListening: (docs) => {
          this.#docs = docs;
          this.#dispatch("listening");
          if (this.#loaded.size > 0) void this.#watch();
        },
        onDied: (failure) => this.#failed(failure, "starting"),
        onCrashed: (failure) => this.#failed(failure, "serving"),
        onCleared: () => this.#dispatch("cleared"),
        onLoad: (files) => this.#load(files),
        onRecorded: (record, { pageRoutes, madeAt }) =>
          this.#requests.add(pageRequest(record, pageRoutes, timeOf(madeAt))),
        onOwnRequest: (request, socket) => socket && this.#page.answerOn(socket, request),
        onReturned: (sockets) => sockets.forEach((socket) => void this.#port.give(socket)),
      },
    );
  }

  async #run(isAlone: boolean): Promise<void> {
    const finished = new Promise<void>((resolve) => {
      this.#finish = resolve;
    });
    const interrupt = () => this.#dispatch("interrupted");
    this.#context.interrupted.addEventListener("abort", interrupt, { once: true });
    if (isAlone) this.#dispatch("alone");
    this.#take({ ...begin, state: this.#state });
    if (this.#context.interrupted.aborted) interrupt();
    const { url } = this.#port;
    const withdraw = announceRunning(this.#builder.project.root, { url, pid: process.pid });
    await finished;
    withdraw();
    clearTimeout(this.#timer);
    clearTimeout(this.#slowStart);
    this.#processes.end();
    this.#port.close();
    await (await this.#watcher)?.close();
  }

  /** Responds to requests while nothing serves. */
  explain(request: IncomingMessage, response: ServerResponse): void {
    const { method = "", url = "", headers, socket } = request;
    if (isOwnPath(url)) this.#page.answer({ method, url, headers, socket }, response);
    else {
      // A connection that has waited too long gets this response.
      const trouble = doorOf(this.#state) === "hold" ? STARTING : this.#trouble;
      explain(trouble, this.#builder.project.root, request, response);
    }
  }

  #dispatch(event: LoopEvent): void {
    this.#take(step(this.#state, event));
  }

  #take({ state, actions }: LoopStep): void {
    this.#state = state;
    if (state.next !== "starting") clearTimeout(this.#slowStart);
    for (const action of actions) this.#act(action);
    const door = doorOf(this.#state);
    this.#port.door = door === "serve" ? this.#processes : door;
  }

  #act(action: LoopAction): void {
    switch (action) {
      case "settle":
        this.#changedAt ??= this.#context.now();
        this.#processes.prepare();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#dispatch("settled"), SETTLE_MS);
        return;
      case "compile":
        void this.#compile();
        return;
      case "start":
        this.#loaded = new Map();
        if (this.#built) this.#processes.start(this.#built);
        clearTimeout(this.#slowStart);
        this.#slowStart = setTimeout(() => this.#builder.say(slowStart(this.#state)), SLOW_START_MS);
        return;
      case "start-last":
        this.#startLast();
        return;
      case "drop":
        this.#processes.drop();
        return;
      case "switch":
        this.#switched = this.#processes.switch();
        this.#changes.tell();
        return;
      case "clear":
        this.#processes.clear();
        return;
      case "announce":
        void this.#announce(this.#context.now());
        return;
      case "announce-last":
        this.#builder.say(`Serving ${this.#lastVersion()} again.`);
        return;
      case "check":
        void this.#check();
        return;
      case "give-up":
        this.#builder.types.giveUp();
        return;
      case "say-kept":
        this.#builder.say(`Still serving ${this.#lastVersion()}.`);
        return;
      case "say-waiting":
        this.#builder.say("Waiting for a change.");
        this.#changes.tell();
        return;
      case "say-crashed":
        this.#builder.say("The app has stopped. Waiting for a change.");
        return;
      case "quit":
        this.#finish();
    }
  }

  async #compile(): Promise<void> {
    const changedAt = this.#changedAt ?? this.#context.now();
    this.#changedAt = undefined;
    // Whether or not this build is good: a change of these files leads to one compilation.
    this.#loaded = stampsOf(this.#loaded.keys());
    const folder = freeFolder(this.#processes.folders);
    const outcome = await this.#builder.build(changedAt, folder, this.#processes);
    if ("build" in outcome) this.#built = outcome.build;
    else this.#trouble = outcome.trouble;
    this.#dispatch("build" in outcome ? "built" : "failed");
    await this.#watch();
  }

  async #check(): Promise<void> {
    const isServed = () => this.#state.serving && this.#processes.lastServed === this.#built;
    if (!(await this.#builder.check(isServed, this.#switched))) return;
    this.#dispatch("checked");
    // By now it is known which packages have declarations.
    if (!this.#context.interrupted.aborted) await this.#watch();
  }

  async #watch(): Promise<void> {
    const { root, outDir } = this.#builder.project;
    const watched: Watched = {
      root,
      configFiles: this.#builder.configFiles(),
      files: this.#builder.sources(),
      others: [...this.#builder.declarations(), ...this.#loaded.keys()],
      isUnknown: this.#builder.isUnknown,
      outputs: [outDir ?? join(root, "dist")],
      overtaken: () => this.#builder.overtaken() ?? (changed(this.#loaded) ? "source" : undefined),
    };
    this.#watcher ??= watch(watched, (what) => {
      if (what === "configuration") this.#builder.reopenNext();
      this.#dispatch("changed");
    });
    (await this.#watcher).update(watched);
  }

  #failed(failure: Failure, when: "starting" | "serving"): void {
    if (failure.kind === "refused") this.#builder.printFailure(new ProjectError(failure.diagnostic));
    // What a process throws, it prints itself.
    if (failure.kind === "ended")
      this.#builder.say(
        when === "starting"
          ? `The app did not start: its process ended with ${described(failure)}.`
          : `The app's process ended with ${described(failure)}.`,
      );
    this.#trouble = processTrouble(failure, when, this.#builder.project.root);
    this.#dispatch(when === "starting" ? "died" : "crashed");
    // A build that could not start may wait for a change of a file that only it has read.
    if (this.#watcher && this.#loaded.size > 0 && !this.#context.interrupted.aborted) void this.#watch();
  }

  /** The old process has ended for one that does not start. */
  #startLast(): void {
    const { lastServed } = this.#processes;
    if (!lastServed) {
      this.#dispatch("died");
      return;
    }
    this.#builder.say(`The new version did not start. Starting ${this.#lastVersion()} again.`);
    this.#processes.start(lastServed);
  }

  /** Named by the time of its build. */
  #lastVersion(): string {
    const { lastServed } = this.#processes;
    return `the ${lastServed ? `version of ${timeOf(lastServed.madeAt)}` : "previous version"}`;
  }

  #load(files: readonly string[]): void {
    const exclusive = this.#state.alone ? undefined : exclusivePackage(files);
    if (exclusive !== undefined) this.#dispatch("alone");
    const own = join(this.#builder.project.root, ".countersign") + sep;
    for (const file of files) {
      if (!file.startsWith(own) && !file.includes(`${sep}node_modules${sep}`))
        this.#loaded.set(file, stampOf(file));
    }
  }

  async #announce(at: number): Promise<void> {
    const { stdout, cwd } = this.#context;
    const { bold, cyan, dim, green } = stdout.colors;
    const { routes = "", changedAt = at } = this.#built ?? {};
    if (this.#announced) {
      await this.#switched;
      if (this.#state.quitting) return;
      stdout.write(`${green(`restarted in ${Math.round(at - changedAt)} ms`)} ${dim(`(${routes})`)}\n`);
      return;
    }
    this.#announced = true;
    const { url } = this.#port;
    const docs = this.#docs === undefined ? undefined : url + this.#docs;
    stdout.write(`\n${bold("countersign dev")}  ${shown(this.#builder.project.entry, cwd)}, ${routes}\n\n`);
    stdout.write(`  Server  ${cyan(url)}\n`);
    if (docs !== undefined) stdout.write(`  Docs    ${cyan(docs)}\n`);
    stdout.write(`  Page    ${cyan(url + OWN_PATH)}\n`);
    stdout.write("\n");
    stdout.write(`${dim("Watching for changes; Ctrl-C ends.")}\n`);
    if (this.#options.open) this.#context.openInBrowser(docs ?? url);
  }
}

/**
 * Reads the setting from package.json.
 * @throws ProjectError (CS4011) if the setting is not valid.
 */
function isToBeAlone(root: string): boolean {
  const found = readPackageJson(root);
  const { value, problem } = packageOption(
    found.ok ? found.value : undefined,
    "dev",
    join(root, "package.json"),
  );
  if (problem) throw new ProjectError(problem);
  return value.restart === "stop-first";
}

function slowStart({ serving }: LoopState): string {
  const consequence = serving ? "The previous version serves until then." : "Requests wait until then.";
  return `The app has not started after ${SLOW_START_MS / 1000} s. It may be waiting for a top-level await. ${consequence}`;
}

const timeOf = (date: Date) => date.toTimeString().slice(0, 8);

/** At the same depth as the first one, because programs may read files relative to themselves. */
function freeFolder(used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? "dev" : `dev-${number}`;
    if (!used.has(folder)) return folder;
  }
}
