import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { CS4050, CS4051 } from "../../transformer/diagnostics/catalogue.js";
import type { ClientSettings } from "../../transformer/hosts/client-settings.js";
import { packageOption } from "../../transformer/hosts/package-options.js";
import type { Compilation } from "../../transformer/hosts/program.js";
import {
  findEntry,
  ProjectError,
  type ProjectPaths,
  readPackageJson,
} from "../../transformer/hosts/project.js";
import { writeTogether } from "../../transformer/hosts/write-together.js";
import { checked, fail, type Opened, open } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { watch } from "../dev/watch.js";
import { formatProblems, shown } from "../problems.js";

export interface ClientOptions extends ProjectOptions, Omit<ClientSettings, "file"> {
  /** Relative to the current folder. */
  readonly out?: string | undefined;
  readonly check?: boolean | undefined;
  readonly watch?: boolean | undefined;
}

/** Editors write a file in several steps. See `dev`. */
const SETTLE_MS = 20;

/**
 * `countersign client`: writes a client in TypeScript to standard output, or to the file that the command line or package.json
 * names. `--check` compares it with that file and writes nothing. `--watch` writes it again after every change.
 */
export async function client(context: Context, options: ClientOptions): Promise<number> {
  const opened = await open(context, options, { watching: options.watch === true });
  const settings = settingsOf(context, options, opened);
  if (options.watch) return watching(context, opened, settings);
  const compilation = await checked(opened.compiler);
  const text = textOf(compilation, settings, context, context.stderr);
  if (text === undefined) return 1;
  const { stdout, cwd } = context;
  const { file } = settings;
  if (file === undefined) {
    stdout.write(text);
    return 0;
  }
  if (options.check) {
    if (readText(file) === text) {
      stdout.write(`${shown(file, cwd)} is up to date\n`);
      return 0;
    }
    return fail(new ProjectError(CS4051({ file: shown(file, cwd) })), context);
  }
  stdout.write(`${refresh(file, text) ? "Wrote" : "Nothing has changed:"} ${shown(file, cwd)}\n`);
  return 0;
}

/**
 * The command line takes precedence over package.json, whose settings are for the project's own app and not for another app that
 * the command line names.
 */
function settingsOf(context: Context, options: ClientOptions, { project }: Opened): ClientSettings {
  const { out, types, tanstack } = options;
  const found = readPackageJson(project.root);
  const packageJson = found.ok ? found.value : undefined;
  const client = clientOf(packageJson, project.root);
  const written = isOwnApp(project, packageJson) ? client : {};
  const settings = {
    file: out === undefined ? written.file : resolve(context.cwd, out),
    types: types ?? written.types,
    tanstack: tanstack ?? written.tanstack,
  };
  if (settings.file !== undefined) return settings;
  const needs = [
    options.watch && "--watch",
    options.check && "--check",
    settings.types === "import" && "--types import",
  ].find(Boolean);
  if (!needs) return settings;
  const reason = `${needs} needs a file, and neither package.json nor --out names one`;
  throw new ProjectError(CS4050({ file: join(project.root, "package.json"), reason }));
}

/** @throws ProjectError (CS4050) if the settings in package.json are not valid. */
function clientOf(packageJson: unknown, root: string): ClientSettings {
  const { value, problem } = packageOption(packageJson, "client", join(root, "package.json"));
  if (problem) throw new ProjectError(problem);
  return value;
}

/** @returns `undefined` if the program has errors outside the client itself. */
function textOf(
  compilation: Compilation,
  settings: ClientSettings,
  { cwd }: Context,
  to: Context["stderr"],
): string | undefined {
  const problems = compilation.problems.filter(({ file }) => file === undefined || file !== settings.file);
  to.write(formatProblems(problems, cwd, to));
  return compilation.artifact("client", true, settings);
}

/** With the line endings that a client is written with: Git may check files out with others. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}

/** Writes a file only if its text has changed, so that watchers of it are not triggered for nothing. */
function refresh(file: string, text: string): boolean {
  if (readText(file) === text) return false;
  writeTogether((write) => write(file, text));
  return true;
}

/**
 * Writes the client that package.json configures, after a build of `dev`. It is a client of the project's own app: if the command
 * line names another app, nothing is written.
 * @returns the file, if its text has changed.
 * @throws ProjectError (CS4050) if the settings in package.json are not valid.
 */
export function refreshClient(
  { root, entry }: Pick<ProjectPaths, "root" | "entry">,
  compilation: Compilation,
): string | undefined {
  const found = readPackageJson(root);
  const packageJson = found.ok ? found.value : undefined;
  if (!isOwnApp({ root, entry }, packageJson)) return undefined;
  const settings = clientOf(packageJson, root);
  const text = settings.file === undefined ? undefined : compilation.artifact("client", true, settings);
  return settings.file !== undefined && text !== undefined && refresh(settings.file, text)
    ? settings.file
    : undefined;
}

/** If no file has a usual name and package.json names none, any named app is the project's own. */
function isOwnApp({ root, entry }: Pick<ProjectPaths, "root" | "entry">, packageJson: unknown): boolean {
  const own = findEntry(root, packageJson);
  return !own.ok || own.value === entry;
}

async function watching(context: Context, opened: Opened, settings: ClientSettings): Promise<number> {
  const { stdout, cwd, interrupted } = context;
  const { root, outDir, configFile } = opened.project;
  const { file = "" } = settings;
  const write = async () => {
    const compilation = await checked(opened.compiler);
    const text = textOf(compilation, settings, context, stdout);
    if (text !== undefined && refresh(file, text)) stdout.write(`Wrote ${shown(file, cwd)}\n`);
    return {
      root,
      configFiles: [configFile, join(root, "package.json"), ...compilation.configFiles],
      files: compilation.files.length > 0 ? compilation.files : [opened.project.entry],
      others: compilation.declarations,
      isUnknown: false,
      outputs: [outDir ?? join(root, "dist")],
      overtaken: () => (compilation.isStale() ? ("source" as const) : undefined),
    };
  };
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const watcher = await watch(await write(), () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(async () => watcher.update(await write()));
    }, SETTLE_MS);
  });
  await new Promise<void>((resolve) => {
    if (interrupted.aborted) resolve();
    interrupted.addEventListener("abort", () => resolve(), { once: true });
  });
  clearTimeout(timer);
  await running;
  await watcher.close();
  return 0;
}
