import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** A copy of `fixture/` with its dependency installed; names are relative to it. */
export interface HostProject {
  readonly root: string;
  read(file: string): string;
  write(files: Readonly<Record<string, string | object>>): void;
  /** Replaces text that must be there. */
  replace(file: string, from: string, to: string): void;
  rename(from: string, to: string): void;
  /** Overrides compiler options of `tsconfig.json`. */
  configure(options: object): void;
  remove(): void;
}

/**
 * The declarations of the package lead to those of Node through one name. The fixture needs none of them, and they are three
 * quarters of the lines that each of its many compilations would parse.
 */
const WITHOUT_NODE = "node_modules/no-undici/index.d.ts";

export function copyFixture(name: string): HostProject {
  const root = temporaryFolder(name.replace(/\W+/g, "-"));
  const fixture = path.join(repository, "test/hosts/fixture");
  for (const entry of ["src", "package.json", "tsconfig.json"])
    cpSync(path.join(fixture, entry), path.join(root, entry), { recursive: true });
  cpSync(path.join(fixture, "measures"), path.join(root, "node_modules/measures"), { recursive: true });
  const project = projectAt(root);
  project.write({ [WITHOUT_NODE]: "export declare class Headers {}\n" });
  project.configure({ paths: { "undici-types": [`./${WITHOUT_NODE}`] } });
  return project;
}

export function projectAt(root: string): HostProject {
  const at = (file: string) => path.join(root, file);
  const read = (file: string) => readFileSync(at(file), "utf8");
  return {
    root,
    read,
    write: (files) => writeFiles(root, files),
    replace(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
      writeFileSync(
        at(file),
        text.replace(from, () => to),
      );
    },
    rename: (from, to) => renameSync(at(from), at(to)),
    configure(options) {
      const config = JSON.parse(read("tsconfig.json"));
      const compilerOptions = { ...config.compilerOptions, ...options };
      writeFiles(root, { "tsconfig.json": { ...config, compilerOptions } });
    },
    remove: () => removeFolder(root),
  };
}
