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

/** Records what the programs of one project are created from. */
export class ProgramNotes {
  readonly #root: string;
  #reads: Reads | undefined;
  #config: Noted | undefined;
  /** When the recorded paths were first looked up, and when the files of the program were last compared with the disk. */
  #since = 0;
  #comparedSince = 0;

  /** @param root the folder of `tsconfig.json`. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Must be called before a program is created with this host. */
  program(host: CompilerHost, config: ParsedCommandLine): void {
    this.#comparedSince = Date.now();
    if (!this.#reads) {
      this.#since = this.#comparedSince;
      this.#reads = noReads();
      this.#config = configPaths(config, this.#root);
    }
    recordReads(host, this.#reads);
  }

  /** The next program will look up everything again. */
  forget(): void {
    this.#reads = undefined;
  }

  /**
   * What the last program was created from.
   * @returns `undefined` if it is not known, or if something has changed since.
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
      // These are compared with the disk for each program. The others count as they were first read.
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
      // One of them no longer exists.
      return undefined;
    }
  }
}

/**
 * Hashes a module's own text and those of its inputs.
 * @returns `undefined` if types may have come from packages, not all of which are among its inputs.
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

/** Changes with everything that affects all modules of a project: this code itself, TypeScript, `tsconfig.json`, packages. */
export function keyOf(root: string, config: ParsedCommandLine, door: Door): string {
  const hash = createHash("sha1").update(`${ts.version} ${door}\n`);
  // The names of the chunks that it imports contain a hash of their content.
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
