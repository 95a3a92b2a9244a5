import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { diagnostic } from "../../transformer/diagnostics/diagnostic.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import type { Context, ProjectOptions } from "../context.js";
import { readManifest } from "../manifest.js";
import { shown } from "../problems.js";
import { serveEntry } from "../serving.js";

/** How long requests in progress may take to end; what orchestrators allow by default before they kill. */
const GRACE_MS = 10_000;

export interface StartOptions extends ProjectOptions {
  readonly outDir?: string | undefined;
  readonly host: string;
  readonly port: number;
}

/** `countersign start`: serves what `build` wrote, until SIGINT or SIGTERM. Compiles nothing. */
export async function start(context: Context, options: StartOptions): Promise<number> {
  const entry = await builtEntry(context, options);
  process.env["NODE_ENV"] ||= "production";
  process.setSourceMapsEnabled(true);
  const running = await serveEntry(entry, options);
  context.stdout.write(
    `Serving ${shown(entry, context.cwd)} at ${context.stdout.colors.cyan(running.url)}\n`,
  );
  await aborted(context.interrupted);
  await Promise.race([running.close(), setTimeout(GRACE_MS, undefined, { ref: false })]);
  return 0;
}

/**
 * The module to run: the argument when it is JavaScript, else what the manifest of the build says.
 * TypeScript is loaded only to read `outDir`, when the build is in neither place where it usually is.
 * @throws ProjectError CS4007
 */
export async function builtEntry(
  context: Context,
  options: Pick<StartOptions, "entry" | "project" | "outDir">,
): Promise<string> {
  const { cwd } = context;
  const source = options.entry === undefined ? undefined : resolve(cwd, options.entry);
  if (source !== undefined && /\.[cm]?js$/.test(source)) {
    if (existsSync(source)) return source;
    throw nothingBuilt(`"${shown(source, cwd)}" does not exist`);
  }
  const usual = resolve(cwd, options.outDir ?? "dist");
  const asked = options.outDir !== undefined;
  const folder = asked || readManifest(usual) ? usual : await configuredFolder(context, options);
  const manifest = readManifest(folder);
  if (!manifest) throw nothingBuilt(`there is no countersign.json in "${shown(folder, cwd)}"`);
  if (source !== undefined && source !== manifest.source)
    throw nothingBuilt(`"${shown(folder, cwd)}" is a build of "${shown(manifest.source, cwd)}"`);
  if (!existsSync(manifest.entry)) throw nothingBuilt(`"${shown(manifest.entry, cwd)}" does not exist`);
  return manifest.entry;
}

async function configuredFolder(context: Context, options: ProjectOptions): Promise<string> {
  const fallback = join(context.cwd, "dist");
  try {
    const { cwd } = context;
    const project = await context.openProject({ cwd, entry: options.entry, tsconfig: options.project });
    return project.outDir ?? join(project.root, "dist");
  } catch (error) {
    // A folder with nothing but a build has no project either; what matters here is that nothing is built.
    if (error instanceof ProjectError && options.project === undefined) return fallback;
    throw error;
  }
}

function nothingBuilt(looked: string): ProjectError {
  return new ProjectError(diagnostic("CS4007", { looked }, {}));
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
