import type { CompilerOptions } from "typescript";
import type { Asking } from "../semantics/typescript7/asking.js";
import type { NativeCompiler } from "./native-compiler.js";
import { type Answer, NativeProcess } from "./native-process.js";

/**
 * The versions whose API is known. It is called `typescript/unstable/sync`, and the protocol of its process may change with every
 * release. Any other version gets no requests and is only run.
 */
const KNOWN: readonly RegExp[] = [/^7\.0\.\d+$/];

export function isKnownVersion(version: string): boolean {
  return KNOWN.some((each) => each.test(version));
}

/** Whether a compiler can process requests, instead of only being run. */
export function canBeAsked({ version, executable }: NativeCompiler): boolean {
  // Windows has no descriptors for the streams of a process.
  return executable !== undefined && process.platform !== "win32" && isKnownVersion(version);
}

/** Starts the process of a compiler that can process requests, without waiting for it; `undefined` if only its `tsc` can be run. */
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
 * The native compiler with a project open in it: a process that checks its types and returns them. Each failure is an error for
 * the caller, which has an alternative: TypeScript 6, or running the compiler.
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

  /**
   * Starts the process, without waiting for it.
   * @throws if it cannot be started.
   */
  constructor({ version, executable = "" }: NativeCompiler, { root, configFile }: NativeProject) {
    this.version = version;
    this.#configFile = configFile;
    this.#process = new NativeProcess(executable, root);
    this.#process.request("initialize", null);
    this.#opening = this.#process.request("updateSnapshot", { openProjects: [configFile] });
    // The expected response. With it, requests can be sent before the real one arrives.
    this.#place = { snapshot: 1, project: configFile };
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isOpen(): boolean {
    return this.#process.isOpen;
  }

  /** Sends a request about the project. */
  request<T>(method: string, parameters: object = {}): Answer<T> {
    return this.#process.request<T>(method, { ...this.#place, ...parameters });
  }

  /** Requests about the project in its current state. After an update, requests through an earlier object fail. */
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

  /**
   * Waits for the project's options, as the compiler has read them.
   * @throws if it has not opened the project.
   */
  async opened(): Promise<CompilerOptions> {
    return this.#confirm(await this.#opening.later());
  }

  /**
   * Waits for the project.
   * @throws if it has not been opened.
   */
  open(): void {
    if (!this.#isConfirmed) this.#confirm(this.#opening.now());
  }

  /**
   * Must be called when files have changed, no matter which. Later requests are about the new state of the project.
   * @throws if the process fails.
   */
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

/** A file of TypeScript's own library. */
const LIBRARY = /\/lib\.(?:[^/]*\.)?d\.ts$/;

/**
 * The process of a project that is compiled repeatedly. It is started at the first request, and notified of changes before the
 * next one.
 */
export class LastingNativeApi {
  readonly #start: () => NativeApi | undefined;
  #api: NativeApi | undefined;
  #isStale = false;
  #packageFiles: readonly string[] | undefined;

  constructor(start: () => NativeApi | undefined) {
    this.#start = start;
  }

  changed(): void {
    this.#isStale = true;
    this.#packageFiles = undefined;
  }

  /**
   * The files of packages that the process has read: any of them may have influenced its results. There are none if it has received
   * no request since the last change.
   */
  packageFiles(): readonly string[] {
    if (this.#packageFiles) return this.#packageFiles;
    if (this.#isStale || !this.#api?.isOpen) return [];
    try {
      const files = this.#api.request<readonly string[]>("getSourceFileNames").now();
      this.#packageFiles = files.filter((file) => file.includes("/node_modules/") && !LIBRARY.test(file));
      return this.#packageFiles;
    } catch {
      return [];
    }
  }

  /** Requests about the project in its current state; `undefined` if there is no process. */
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
