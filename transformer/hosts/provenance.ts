import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { CompilerHost, ParsedCommandLine, SourceFile } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { ProgramTransform } from "../transform.js";
import { hashOfFile, type Noted, type Seen, see } from "./build-record.js";
import type { Programs } from "./declared-program.js";
import type { Door } from "./door.js";
import { standIn } from "./platform-declarations.js";
import { configPaths, noReads, type Reads, recordReads } from "./recording-host.js";

/** Notes for one project, program after program, of what these are made of. */
export class ProgramNotes {
  readonly #root: string;
  #reads: Reads | undefined;
  #config: Noted | undefined;
  /** When what is noted was looked up first, and when the files of the program were last compared with the disk. */
  #since = 0;
  #comparedSince = 0;

  /** @param root the folder of `tsconfig.json`. */
  constructor(root: string) {
    this.#root = root;
  }

  /** A program is about to be made with this host. */
  program(host: CompilerHost, config: ParsedCommandLine): void {
    this.#comparedSince = Date.now();
    if (!this.#reads) {
      this.#since = this.#comparedSince;
      this.#reads = noReads();
      this.#config = configPaths(config, this.#root);
    }
    recordReads(host, this.#reads);
  }

  /** The next program looks up everything again. */
  forget(): void {
    this.#reads = undefined;
  }

  /**
   * What the last program was made of.
   * @returns `undefined` when it is not known, or when something has changed since.
   */
  seen({ declared, made }: Programs): Seen | undefined {
    const [reads, config] = [this.#reads, this.#config];
    if (!reads || !config) return undefined;
    const files = new Set(
      [...declared.getSourceFiles(), ...(made?.getSourceFiles() ?? [])]
        .map(({ fileName }) => fileName)
        .filter((name) => standIn(name) === undefined),
    );
    const others = [...reads.files, ...config.files].filter((name) => !files.has(name));
    try {
      // Compared with the disk for each program, where the others count as they were first read.
      const compared = see({ ...noReads(), files }, this.#comparedSince);
      const found = see(
        {
          files: others,
          absent: [...reads.absent, ...config.absent],
          folders: [...reads.folders, ...config.folders],
          listings: [],
          links: reads.links,
        },
        this.#since,
      );
      return compared && found && { ...found, files: { ...found.files, ...compared.files } };
    } catch {
      // One of them is gone.
      return undefined;
    }
  }
}

/**
 * Of a module's own text and those of its inputs.
 * @returns `undefined` where answers may have come from packages, which are not all among its inputs.
 */
export function fingerprintOf(
  fileName: string,
  { declared, made }: Programs,
  { inputs }: Pick<ProgramTransform, "inputs">,
): string | undefined {
  const file = declared.getSourceFile(fileName);
  if (!file || (made && made !== declared)) return undefined;
  const hash = createHash("sha1");
  for (const each of [file, ...inputs(file)]) hash.update(`${each.fileName}\n${hashOfText(each)}\n`);
  return hash.digest("hex");
}

/** Changes with what decides about all modules of a project: this very code, TypeScript, `tsconfig.json`, packages. */
export function keyOf(root: string, config: ParsedCommandLine, door: Door): string {
  const hash = createHash("sha1").update(`${ts.version} ${door}\n`);
  // The chunks that it imports are named by their contents.
  for (const file of [fileURLToPath(import.meta.url), ...configPaths(config, root).files])
    hash.update(`${file}\n${hashOfFile(file)}\n`);
  return hash.digest("hex");
}

const texts = new WeakMap<SourceFile, string>();

function hashOfText(file: SourceFile): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const hash = createHash("sha1").update(file.text).digest("hex");
  texts.set(file, hash);
  return hash;
}
