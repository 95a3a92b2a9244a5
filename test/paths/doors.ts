import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { App } from "../../runtime/app.js";
import { throughHono } from "../../runtime/node/direct/testing.js";
import { type Server, serve } from "../../runtime/node/serve.js";
import { fromSources } from "../support/from-sources.js";
import { compileProject } from "../support/served-project.js";
import { removeFolder, temporaryFolder } from "../support/temporary.js";

/** The ways into an application: over a socket by either path, and without one. */
export const SOCKETS = ["direct", "hono"] as const;
export type Door = (typeof SOCKETS)[number] | "fetch";

/** A copy of the application with its own log, behind one of the doors. */
export interface Opened {
  readonly app: App;
  /** Returns what it did since the last call. */
  taken(): Promise<readonly string[]>;
  /** Where it listens; empty behind `fetch`. */
  readonly url: string;
  readonly server: Server | undefined;
}

export interface Doors extends Readonly<Record<Door, Opened>> {
  close(): Promise<void>;
}

/** Compiles a project once, and opens a copy of it behind each door: modules of one copy share nothing with the others'. */
export async function openDoors(project: string): Promise<Doors> {
  const folder = temporaryFolder("paths");
  const compilation = await compileProject(project);
  const lines = compilation.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
  if (lines.length > 0) throw new Error(`${project} does not compile:\n${lines.join("\n")}`);
  const output = path.join(folder, "hono");
  const { entry, written } = compilation.emit(output);
  for (const file of written.filter((name) => name.endsWith(".js")))
    writeFileSync(file, fromSources(readFileSync(file, "utf8")));
  const open = async (door: Door): Promise<Opened> => {
    const copy = path.join(folder, door);
    if (copy !== output) cpSync(output, copy, { recursive: true });
    const module = pathToFileURL(path.join(copy, path.relative(output, entry))).href;
    const { default: app, told } = (await import(/* @vite-ignore */ module)) as {
      default: App;
      told: string[];
    };
    const only = door === "hono" ? throughHono : {};
    const server = door === "fetch" ? undefined : await serve(app, { port: 0, ...only });
    return {
      app,
      server,
      url: server?.url ?? "http://localhost",
      async taken() {
        await app.settled();
        return told.splice(0);
      },
    };
  };
  const [hono, direct, memory] = [await open("hono"), await open("direct"), await open("fetch")];
  return {
    hono,
    direct,
    fetch: memory,
    async close() {
      await Promise.all([hono, direct].map(({ server }) => server?.close({ graceMs: 0 })));
      await memory.app.close();
      removeFolder(folder);
    },
  };
}
