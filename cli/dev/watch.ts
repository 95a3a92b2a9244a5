import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";

/** What a watcher of a project must know; it changes with every compilation. */
export interface Watched {
  readonly root: string;
  /** `package.json`, `tsconfig.json` and what it extends. */
  readonly configFiles: readonly string[];
  /** Absolute paths of the program's own source files. */
  readonly files: readonly string[];
  /** Other files that matter, of packages, whose folders hold too much to be watched whole. */
  readonly others: readonly string[];
  /** Folders that builds write to. */
  readonly outputs: readonly string[];
  /** What is no longer on disk what the compilation read. */
  overtaken(): Change | undefined;
}

/** `configuration` when `tsconfig.json` or `package.json` changed. */
export type Change = "source" | "configuration";

export type FileEvent = "add" | "change" | "unlink";

export interface Watcher {
  /** Takes over the files of a newer compilation. */
  update(watched: Watched): void;
  close(): Promise<void>;
}

/**
 * When the disk is compared with what a compilation read. Chokidar drops what happens to a file within 50 ms of the last
 * event about it; the compilation after that event begins 20 ms later, and a save in between goes unheard.
 */
const COMPARE_MS = 100;

const SOURCE = /\.([cm]?[jt]s|[jt]sx|json)$/;

/**
 * Watches the folders of a program, recursively, so that a file is noticed that an import was waiting for. Compares the
 * disk with the compilation as well, once the watcher is ready and a moment after every compilation: not every change
 * has an event.
 */
export async function watch(first: Watched, onChange: (what: Change) => void): Promise<Watcher> {
  const { watch: watchPaths } = await import("chokidar");
  let watched = first;
  let known = filesOf(first);
  let later: NodeJS.Timeout | undefined;
  const compare = () => {
    const change = watched.overtaken();
    if (change) onChange(change);
  };
  let roots = watchRoots(first);
  const watcher = watchPaths(roots, {
    ignoreInitial: true,
    // What is asked for by its path is wanted, whatever it is called: a `.env` file.
    ignored: (path, stats) => !known.has(path) && isIgnored(watched, path, stats?.isFile() ?? false),
  });
  watcher.on("all", (event, path) => {
    if (event !== "add" && event !== "change" && event !== "unlink") return;
    const what = relevance(watched, known, event, resolve(path));
    if (what) onChange(what);
  });
  watcher.once("ready", compare);
  // An unreadable folder, or more folders than the system watches: what is watched stays watched.
  watcher.on("error", () => {});
  return {
    update(next) {
      watched = next;
      known = filesOf(next);
      const before = roots;
      roots = watchRoots(next);
      watcher.add(roots.filter((root) => !before.includes(root)));
      clearTimeout(later);
      later = setTimeout(() => {
        compare();
        // For those that were removed and made again. Not at once: of 100 files it takes 50 ms, for which the next
        // server would have to wait.
        watcher.add(roots);
      }, COMPARE_MS);
    },
    close() {
      clearTimeout(later);
      return watcher.close();
    },
  };
}

const filesOf = ({ files, others }: Watched): ReadonlySet<string> => new Set([...files, ...others]);

/** The topmost folders of the files, the others one by one, and the configuration files. */
export function watchRoots(watched: Watched): string[] {
  const folders = [...new Set(watched.files.map((file) => dirname(file)))].sort(
    (a, b) => a.length - b.length,
  );
  const topmost: string[] = [];
  for (const folder of folders) if (!topmost.some((above) => isInside(above, folder))) topmost.push(folder);
  return [...topmost, ...watched.others, ...watched.configFiles];
}

/** Neither packages, hidden folders and builds, nor files that no program is made of. */
export function isIgnored(watched: Watched, path: string, isFile: boolean): boolean {
  if (watched.outputs.some((folder) => isInside(folder, path) && !isInside(folder, watched.root)))
    return true;
  if (isFile) return !SOURCE.test(path) && !watched.configFiles.includes(path);
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
): Change | undefined {
  if (watched.configFiles.includes(path)) return "configuration";
  const declarations = /\.d\.[cm]?ts$/.test(path);
  return event === "add" || declarations || files.has(path) ? "source" : undefined;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
