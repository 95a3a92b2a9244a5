import { statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** What a watcher of a project must know; it changes with every compilation. */
export interface Watched {
  readonly root: string;
  readonly configFile: string;
  /** Absolute paths of the program's own source files. */
  readonly files: readonly string[];
  /** Those of packages, whose folders hold too much to be watched whole. */
  readonly declarations: readonly string[];
  /** Folders that builds write to. */
  readonly outputs: readonly string[];
}

export type FileEvent = "add" | "change" | "unlink";

export interface Watcher {
  /** Takes over the files of a newer compilation. */
  update(watched: Watched): void;
  close(): Promise<void>;
}

const SOURCE = /\.([cm]?[jt]s|[jt]sx|json)$/;

/**
 * Watches the folders of a program, recursively, so that a file is noticed that an import was waiting for.
 * @param since when the files were read (`Date.now()`): what was saved while the watcher was getting ready counts.
 * @param onChange called with `configuration` when `tsconfig.json` or `package.json` changed.
 */
export async function watch(
  first: Watched,
  since: number,
  onChange: (what: "source" | "configuration") => void,
): Promise<Watcher> {
  const { watch: watchPaths } = await import("chokidar");
  let watched = first;
  let known = new Set(first.files);
  const watcher = watchPaths(watchRoots(first), {
    ignoreInitial: true,
    ignored: (path, stats) => isIgnored(watched, path, stats?.isFile() ?? false),
  });
  watcher.on("all", (event, path) => {
    if (event !== "add" && event !== "change" && event !== "unlink") return;
    const what = relevance(watched, known, event, resolve(path));
    if (what) onChange(what);
  });
  watcher.once("ready", () => {
    if (first.files.some((file) => savedSince(since, file))) onChange("source");
    if (configurationFiles(first).some((file) => savedSince(since, file))) onChange("configuration");
  });
  // An unreadable folder, or more folders than the system watches: what is watched stays watched.
  watcher.on("error", () => {});
  return {
    update(next) {
      watched = next;
      known = new Set(next.files);
      watcher.add(watchRoots(next));
    },
    close: () => watcher.close(),
  };
}

/** The topmost folders of the files, the declarations one by one, and the configuration files. */
export function watchRoots(watched: Watched): string[] {
  const folders = [...new Set(watched.files.map((file) => dirname(file)))].sort(
    (a, b) => a.length - b.length,
  );
  const topmost: string[] = [];
  for (const folder of folders) if (!topmost.some((above) => isInside(above, folder))) topmost.push(folder);
  return [...topmost, ...watched.declarations, ...configurationFiles(watched)];
}

/** Neither packages, hidden folders and builds, nor files that no program is made of. */
export function isIgnored(watched: Watched, path: string, isFile: boolean): boolean {
  if (watched.outputs.some((folder) => isInside(folder, path) && !isInside(folder, watched.root)))
    return true;
  if (isFile) return !SOURCE.test(path) && path !== watched.configFile;
  const name = basename(path);
  const above = isInside(path, watched.root) || watched.files.some((file) => isInside(path, file));
  return !above && (name === "node_modules" || name.startsWith("."));
}

/** A new file may be what an import was waiting for; a declaration file is in no list, and may matter to all. */
export function relevance(
  watched: Watched,
  files: ReadonlySet<string>,
  event: FileEvent,
  path: string,
): "source" | "configuration" | undefined {
  if (configurationFiles(watched).includes(path)) return "configuration";
  const declarations = /\.d\.[cm]?ts$/.test(path);
  return event === "add" || declarations || files.has(path) ? "source" : undefined;
}

function configurationFiles({ configFile, root }: Watched): string[] {
  return [configFile, join(root, "package.json")];
}

function savedSince(since: number, file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > since;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
