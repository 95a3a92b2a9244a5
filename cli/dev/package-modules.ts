import { readFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/** The ES modules of packages that the app has imported: the next process can load them before there is a build. */
export class PackageModules {
  readonly #files = new Set<string>();
  /** Whether `.js` files in a folder are ES modules. */
  readonly #types = new Map<string, boolean>();

  get files(): readonly string[] {
    return [...this.#files];
  }

  /** @param files absolute paths of loaded files, of which others are ignored. */
  add(files: readonly string[]): void {
    for (const file of files)
      if (file.includes(`${sep}node_modules${sep}`) && this.#isEsModule(file)) this.#files.add(file);
  }

  /** Packages may have been installed, updated or removed. */
  clear(): void {
    this.#files.clear();
    this.#types.clear();
  }

  #isEsModule(file: string): boolean {
    if (file.endsWith(".mjs")) return true;
    return file.endsWith(".js") && this.#isOfEsModules(dirname(file));
  }

  /** As Node decides it: by the nearest `package.json`. */
  #isOfEsModules(folder: string): boolean {
    const known = this.#types.get(folder);
    if (known !== undefined) return known;
    const isTop = basename(folder) === "node_modules" || dirname(folder) === folder;
    const found = !isTop && (typeIn(folder) ?? this.#isOfEsModules(dirname(folder)));
    this.#types.set(folder, found);
    return found;
  }
}

/** Returns `undefined` if the folder has no `package.json`. */
function typeIn(folder: string): boolean | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return Reflect.get(Object(manifest), "type") === "module";
  } catch (error) {
    return error instanceof SyntaxError ? false : undefined;
  }
}
