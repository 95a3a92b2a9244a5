import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { App } from "../../runtime/app.js";
import { serve } from "../../runtime/node/serve.js";
import { type Compilation, createCompiler, openProject } from "../../transformer/hosts/program.js";
import { fromSources } from "./from-sources.js";

/** A project that listens on a socket of this process. */
export interface ServedProject {
  readonly url: string;
  readonly app: App;
  /** The document generated at build time. */
  readonly document: string;
  close(): Promise<void>;
}

/** Compiles a project in this process, as the command line does. */
export async function compileProject(folder: string): Promise<Compilation> {
  return (await createCompiler(await openProject({ cwd: folder }))).compile();
}

/**
 * Compiles a project into a folder and serves it.
 * @throws if it has errors.
 */
export async function serveProject(folder: string, output: string): Promise<ServedProject> {
  const compilation = await compileProject(folder);
  const document = compilation.artifact("openapi");
  if (document === undefined) {
    const lines = compilation.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
    throw new Error(`${folder} does not compile:\n${lines.join("\n")}`);
  }
  const { entry, written } = compilation.emit(output);
  for (const file of written.filter((name) => name.endsWith(".js")))
    writeFileSync(file, fromSources(readFileSync(file, "utf8")));
  const { default: app } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as { default: App };
  const { url, close } = await serve(app, { port: 0 });
  return { url, app, document, close };
}
