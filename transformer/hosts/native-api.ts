import type { CompilerOptions } from "typescript";
import type { Asking } from "../semantics/typescript7/asking.js";
import type { NativeCompiler } from "./native-compiler.js";
import { type Answer, NativeProcess } from "./native-process.js";

/**
 * The versions whose interface is known. It is called `typescript/unstable/sync`, and the process behind it may speak another
 * language with every release: any other version is asked for nothing, but run.
 */
const KNOWN: readonly RegExp[] = [/^7\.0\.\d+$/];

export function isKnownVersion(version: string): boolean {
  return KNOWN.some((each) => each.test(version));
}

/** Whether a compiler can be asked, not only run. */
export function canBeAsked({ version, executable }: NativeCompiler): boolean {
  // Windows has no descriptors for the streams of a process.
  return executable !== undefined && process.platform !== "win32" && isKnownVersion(version);
}

/** Starts the process of a compiler that can be asked, and waits for nothing; `undefined` where there is only its `tsc` to run. */
export function startNativeApi(compiler: NativeCompiler, project: NativeProject): NativeApi | undefined {
  try {
    return canBeAsked(compiler) ? new NativeApi(compiler, project) : undefined;
  } catch {
    return undefined;
  }
}

export interface NativeProject {
  readonly root: string;
  readonly configFile: string;
}

/**
 * The native compiler with a project open in it: a process that checks its types and answers what they are. Whatever goes wrong
 * is an error to whoever asks, who has another way: TypeScript 6, or to run the compiler.
 */
export class NativeApi {
  readonly version: string;
  readonly #process: NativeProcess;
  readonly #configFile: string;
  #opening: Answer<Opened>;
  #place: Place;
  #isConfirmed = false;
  /** How often files have changed. */
  #edition = 0;

  /** Starts it, and waits for nothing. @throws when it cannot be started. */
  constructor({ version, executable = "" }: NativeCompiler, { root, configFile }: NativeProject) {
    this.version = version;
    this.#configFile = configFile;
    this.#process = new NativeProcess(executable, root);
    this.#process.request("initialize", null);
    this.#opening = this.#process.request("updateSnapshot", { openProjects: [configFile] });
    // What it will answer: so much can be asked before it has.
    this.#place = { snapshot: 1, project: configFile };
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isOpen(): boolean {
    return this.#process.isOpen;
  }

  /** Sends a question about the project on. */
  request<T>(method: string, parameters: object = {}): Answer<T> {
    return this.#process.request<T>(method, { ...this.#place, ...parameters });
  }

  /** Questions about the project as it is now: once it has been updated, who asked before it was has no more answers. */
  current(): Asking {
    const edition = this.#edition;
    return {
      ask: <T>(method: string, parameters: object): T => {
        this.open();
        if (this.#edition !== edition) throw new Error("Files have changed since.");
        return this.request<T>(method, parameters).now();
      },
    };
  }

  /** The project's options as the compiler has read them, once it has. @throws when it has not opened the project. */
  async opened(): Promise<CompilerOptions> {
    return this.#confirm(await this.#opening.later());
  }

  /** Waits for the project. @throws when it has not been opened. */
  open(): void {
    if (!this.#isConfirmed) this.#confirm(this.#opening.now());
  }

  /** Files have changed, any of them: what is asked from now on is about the project as it is. @throws when the process fails. */
  update(): void {
    const before = this.#place.snapshot;
    this.#isConfirmed = false;
    this.#edition++;
    this.#opening = this.#process.request("updateSnapshot", { fileChanges: { invalidateAll: true } });
    this.open();
    if (this.#place.snapshot !== before) this.#process.request("release", { snapshot: before });
  }

  close(): void {
    this.#process.close();
  }

  #confirm({ snapshot, projects }: Opened): CompilerOptions {
    const project = projects.find(({ configFileName }) => configFileName === this.#configFile);
    if (!project) throw new Error(`The native compiler has not opened ${this.#configFile}.`);
    this.#place = { snapshot, project: project.id };
    this.#isConfirmed = true;
    return project.compilerOptions;
  }
}

interface Place {
  readonly snapshot: number;
  readonly project: string;
}

interface Opened {
  readonly snapshot: number;
  readonly projects: readonly {
    readonly id: string;
    readonly configFileName: string;
    readonly compilerOptions: CompilerOptions;
  }[];
}

/** The process of a project that is compiled again and again: started at the first question, and told of changes before the next. */
export class LastingNativeApi {
  readonly #start: () => NativeApi | undefined;
  #api: NativeApi | undefined;
  #isStale = false;

  constructor(start: () => NativeApi | undefined) {
    this.#start = start;
  }

  changed(): void {
    this.#isStale = true;
  }

  /** Questions about the project as it is; `undefined` where there is nobody to ask. */
  current(): Asking | undefined {
    try {
      if (!this.#api?.isOpen) this.#api = this.#start();
      else if (this.#isStale) this.#api.update();
      this.#isStale = false;
      return this.#api?.current();
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.#api?.close();
  }
}
