import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";

/** What a watcher of a project must know. It changes with every compilation. */
export interface Watched {
  readonly root: string;
  /** `package.json`, `tsconfig.json` and the files that it extends. */
  readonly configFiles: readonly string[];
  /** Absolute paths of the program's own source files. */
  readonly files: readonly string[];
  /** Other relevant files, from packages whose folders contain too much to be watched as a whole. */
  readonly others: readonly string[];
  /** Whether the compiler failed: it may have read any source file. */
  readonly isUnknown: boolean;
  /** Folders that builds write to. */
  readonly outputs: readonly string[];
  /** Returns the kind of change if the disk differs from what the compilation read. */
  overtaken(): Change | undefined;
}

/** `configuration` if `tsconfig.json` or `package.json` changed. */
export type Change = "source" | "configuration";

export type FileEvent = "add" | "change" | "unlink";

export interface Watcher {
  /** Takes the files of a newer compilation. */
  update(watched: Watched): void;
  close(): Promise<void>;
}

/**
 * When the disk is compared with what a compilation read. Chokidar drops events for a file within 50 ms of the last event for it.
 * The compilation after that event begins 20 ms later, and a save in between is not reported.
 */
const COMPARE_MS = 100;

const SOURCE = /\.([cm]?[jt]s|[jt]sx|json)$/;

/**
 * Watches the folders of a program recursively, so that it notices a file that an import was waiting for. Also compares the disk
 * with the compilation, once the watcher is ready and a moment after every compilation: not every change has an event.
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
    // A file that is watched by its path is never ignored, whatever its name: a `.env` file.
    ignored: (path, stats) => !known.has(path) && isIgnored(watched, path, stats?.isFile() ?? false),
  });
  watcher.on("all", (event, path) => {
    if (event !== "add" && event !== "change" && event !== "unlink") return;
    const what = relevance(watched, known, event, resolve(path));
    if (what) onChange(what);
  });
  watcher.once("ready", compare);
  // An unreadable folder, or more folders than the system can watch: the others stay watched.
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
        // For folders that were removed and created again. Not immediately: for 100 files it takes 50 ms, and the next server
        // would have to wait for that.
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

/** The topmost folders of the files, the other files one by one, and the configuration files. */
export function watchRoots(watched: Watched): string[] {
  const folders = [...new Set(watched.files.map((file) => dirname(file)))].sort(
    (a, b) => a.length - b.length,
  );
  const topmost: string[] = [];
  for (const folder of folders) if (!topmost.some((above) => isInside(above, folder))) topmost.push(folder);
  return [...topmost, ...watched.others, ...watched.configFiles];
}

/** Ignores packages, hidden folders, builds, and files of kinds that no program consists of. */
export function isIgnored(watched: Watched, path: string, isFile: boolean): boolean {
  // Chokidar first asks without knowing whether it is a file, and records of installs have hidden names.
  if (watched.configFiles.includes(path)) return false;
  if (watched.outputs.some((folder) => isInside(folder, path) && !isInside(folder, watched.root)))
    return true;
  if (isFile) return !SOURCE.test(path);
  const name = basename(path);
  const above = isInside(path, watched.root) || watched.files.some((file) => isInside(path, file));
  return !above && (name === "node_modules" || name.startsWith("."));
}

/** A new file may be one that an import was waiting for. No list contains a declaration file, which may affect all files. */
export function relevance(
  watched: Watched,
  files: ReadonlySet<string>,
  event: FileEvent,
  path: string,
): Change | undefined {
  if (watched.configFiles.includes(path)) return "configuration";
  const declarations = /\.d\.[cm]?ts$/.test(path);
  return event === "add" || declarations || watched.isUnknown || files.has(path) ? "source" : undefined;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
