import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { removeFolder, repository, temporaryFolder } from "./temporary.js";

/** The installed command line. */
export const countersign = path.join(repository, "dist/cli.js");
export const tspc = path.join(repository, "node_modules/ts-patch/bin/tspc.js");

/** A copy of `examples/quickstart` that a test may change. */
export interface Quickstart {
  readonly root: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces text that must be there. */
  edit(file: string, from: string, to: string): void;
  /** Overrides compiler options of `tsconfig.json`. */
  configure(options: object): void;
  remove(): void;
}

export function copyQuickstart(name: string): Quickstart {
  const root = temporaryFolder(name);
  const example = path.join(repository, "examples/quickstart");
  for (const entry of ["src", "package.json", "tsconfig.json"])
    cpSync(path.join(example, entry), path.join(root, entry), { recursive: true });
  const read = (file: string) => readFileSync(path.join(root, file), "utf8");
  const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);
  return {
    root,
    read,
    write,
    edit(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
      write(
        file,
        text.replace(from, () => to),
      );
    },
    configure(options) {
      const config = JSON.parse(read("tsconfig.json"));
      write(
        "tsconfig.json",
        JSON.stringify({ ...config, compilerOptions: { ...config.compilerOptions, ...options } }),
      );
    },
    remove: () => removeFolder(root),
  };
}

/** For `tspc`. */
export const plugins = {
  sourceMap: true,
  plugins: [{ transform: "countersign/transform", transformProgram: true }],
};

/** The first address in a server's output. */
export function urlIn(printed: string): string {
  const url = printed.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
  if (!url) throw new Error(`No address in ${printed}`);
  return url;
}

export function postJson(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
