import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isUnchanged, type Seen } from "./build-record.js";
import type { Problem } from "./problems.js";
import { ProjectError } from "./project.js";
import type { Insertion } from "./text-edits.js";
import { writeTogether } from "./write-together.js";

/** What becomes of a module, as data. */
export interface InsertedModule {
  /** Absent when nothing is to be changed. */
  readonly insertions: readonly Insertion[] | undefined;
  readonly problems: readonly Problem[];
  /** Absolute paths of every file that may have had a part in it. */
  readonly inputs: readonly string[];
}

/** What modules are compiled from, as the service knows it. */
export interface Provenance {
  /** Changes with whatever decides about all modules: the compilers, `tsconfig.json`, packages. */
  key(): string;
  /** The program of the moment: what one program compiled belongs together. */
  program(): object;
  /** All that the program was made of; `undefined` where not all of it is known, or some of it is not on disk. */
  seen(): Seen | undefined;
  /**
   * Changes with all that may have a part in a module's code: its own text and those of its inputs.
   * @returns `undefined` where not all of that is known: where packages were read for it.
   */
  fingerprint(fileName: string): string | undefined;
}

interface KeptModule {
  /** As a hash. */
  readonly text: string;
  readonly fingerprint?: string | undefined;
  /** Absent for what is no module of the project. */
  readonly module?: Omit<InsertedModule, "problems"> | undefined;
}

interface KeptRecord {
  readonly key: string;
  readonly seen: Seen;
  readonly modules: Readonly<Record<string, KeptModule>>;
}

/**
 * What was made of a project's modules, kept on disk from one process to the next. Where all that the program was made of is as it
 * was, no program is made. Where something changed, a module counts whose own text and inputs did not. Contents are compared, not
 * times. Modules with problems are not kept, and neither is any other beside them: a problem in a type that modules share is
 * told once, by the first of them, and would be lost with it.
 */
export class KeptModules {
  readonly #file: string;
  readonly #provenance: Provenance;
  readonly #modules: Map<string, KeptModule>;
  /** Of modules that were compiled in this process: the program that they were compiled in. */
  readonly #programs = new Map<string, object>();
  readonly #troubled = new Set<string>();
  readonly #key: string | undefined;
  #isFresh: boolean;
  #hasMore = false;
  #hasSameKey: boolean | undefined;

  constructor(file: string, provenance: Provenance) {
    const record = readRecord(file);
    this.#file = file;
    this.#provenance = provenance;
    this.#modules = new Map(Object.entries(record?.modules ?? {}));
    this.#key = record?.key;
    this.#isFresh = record !== undefined && record.key === provenance.key() && isUnchanged(record.seen);
  }

  /** Whether a module is known to be the project's, without a look at the program. */
  has(fileName: string): boolean {
    return this.#isFresh && this.#modules.get(fileName)?.module !== undefined;
  }

  /** What is known of a module with this text. */
  get(fileName: string, text: string): { readonly module: InsertedModule | undefined } | undefined {
    const kept = this.#modules.get(fileName);
    if (!kept || this.#programs.has(fileName) || kept.text !== hashOf(text)) return undefined;
    if (!this.#isFresh && !this.#isSame(fileName, kept)) return undefined;
    return { module: kept.module && { ...kept.module, problems: [] } };
  }

  /** What the kept module was made of may have changed, as long as that is not all that is new. */
  #isSame(fileName: string, { fingerprint }: KeptModule): boolean {
    this.#hasSameKey ??= this.#key === this.#provenance.key();
    return (
      this.#hasSameKey && fingerprint !== undefined && fingerprint === this.#provenance.fingerprint(fileName)
    );
  }

  remember(fileName: string, text: string, made: InsertedModule | undefined): void {
    if (made && made.problems.length > 0) this.#troubled.add(fileName);
    else this.#troubled.delete(fileName);
    const module = made && { insertions: made.insertions, inputs: made.inputs };
    const fingerprint = this.#provenance.fingerprint(fileName);
    this.#modules.set(fileName, { text: hashOf(text), fingerprint, module });
    this.#programs.set(fileName, this.#provenance.program());
    this.#hasMore = true;
  }

  /** A file may be another one now. */
  changed(): void {
    this.#isFresh = false;
    this.#hasSameKey = undefined;
  }

  /** Writes what is still true of the modules that are known, where any of them was compiled since it was written last. */
  save(): void {
    if (!this.#hasMore || this.#troubled.size > 0) return;
    const seen = this.#provenance.seen();
    if (!seen) return;
    this.#hasMore = false;
    const program = this.#provenance.program();
    const isTrue = ([fileName, { fingerprint }]: [string, KeptModule]) =>
      this.#programs.get(fileName) === program ||
      (fingerprint !== undefined && fingerprint === this.#provenance.fingerprint(fileName));
    const modules = Object.fromEntries([...this.#modules].filter(isTrue));
    const record: KeptRecord = { key: this.#provenance.key(), seen, modules };
    try {
      writeTogether((write) => write(this.#file, JSON.stringify(record)));
    } catch (error) {
      // Only the next process is not spared the work.
      if (!(error instanceof ProjectError)) throw error;
    }
  }
}

/** @param folder of a tool's caches. */
export function keptFile(folder: string, configFile: string): string {
  return path.join(folder, `countersign-${hashOf(configFile).slice(0, 12)}.json`);
}

export const hashOf = (text: string): string => createHash("sha1").update(text).digest("hex");

/** A record nobody can read is none. */
function readRecord(file: string): KeptRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as KeptRecord;
  } catch {
    return undefined;
  }
}
