import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isUnchanged, type Seen } from "./build-record.js";
import type { Problem } from "./problems.js";
import { ProjectError } from "./project.js";
import type { Insertion } from "./text-edits.js";
import { writeTogether } from "./write-together.js";

/** The compiled module, as data. */
export interface InsertedModule {
  /** Absent if nothing changes. */
  readonly insertions: readonly Insertion[] | undefined;
  readonly problems: readonly Problem[];
  /** Absolute paths of every file that may have influenced it. */
  readonly inputs: readonly string[];
}

/** What modules are compiled from, provided by the service. */
export interface Provenance {
  /** Changes with everything that affects all modules: the compilers, `tsconfig.json`, packages. */
  key(): string;
  /** The current program. Everything that one program compiled belongs together. */
  program(): object;
  /** Everything that the program was created from; `undefined` if some of it is not known, or not on disk. */
  seen(): Seen | undefined;
  /**
   * Changes with everything that may influence a module's code: its own text and those of its inputs.
   * @returns `undefined` if some of that is not known, because packages were read for it.
   */
  fingerprint(fileName: string): string | undefined;
}

interface KeptModule {
  /** A hash. */
  readonly text: string;
  readonly fingerprint?: string | undefined;
  /** Absent for a file that is not a module of the project. */
  readonly module?: Omit<InsertedModule, "problems"> | undefined;
}

interface KeptRecord {
  readonly key: string;
  readonly seen: Seen;
  readonly modules: Readonly<Record<string, KeptModule>>;
}

/**
 * The compiled modules of a project, kept on disk from one process to the next. If everything that the program was created from
 * is unchanged, no program is created. If something changed, a module is still valid if its own text and inputs did not. Contents
 * are compared, not times. If a module has problems, nothing is saved: a problem in a type that modules share is only reported
 * for the first of them, and would be lost with it.
 */
export class KeptModules {
  readonly #file: string;
  readonly #provenance: Provenance;
  readonly #modules: Map<string, KeptModule>;
  /** For modules that were compiled in this process: the program that compiled them. */
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

  /** Whether a module is known to be the project's, without creating the program. */
  has(fileName: string): boolean {
    return this.#isFresh && this.#modules.get(fileName)?.module !== undefined;
  }

  /** Returns the saved result for a module with this text. */
  get(fileName: string, text: string): { readonly module: InsertedModule | undefined } | undefined {
    const kept = this.#modules.get(fileName);
    if (!kept || this.#programs.has(fileName) || kept.text !== hashOf(text)) return undefined;
    if (!this.#isFresh && !this.#isSame(fileName, kept)) return undefined;
    return { module: kept.module && { ...kept.module, problems: [] } };
  }

  /** Whether the inputs of a saved module are unchanged, although something else has changed. */
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

  /** Must be called when a file may have changed. */
  changed(): void {
    this.#isFresh = false;
    this.#hasSameKey = undefined;
  }

  /** Writes the results that are still valid, if any module was compiled since the last time. */
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
      // The only consequence is that the next process has to do the work again.
      if (!(error instanceof ProjectError)) throw error;
    }
  }
}

/** @param folder the folder of a tool's caches. */
export function keptFile(folder: string, configFile: string): string {
  return path.join(folder, `countersign-${hashOf(configFile).slice(0, 12)}.json`);
}

export const hashOf = (text: string): string => createHash("sha1").update(text).digest("hex");

/** An unreadable record counts as absent. */
function readRecord(file: string): KeptRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as KeptRecord;
  } catch {
    return undefined;
  }
}
