import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { App } from "../../runtime/app.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, temporaryFolder } from "../support/temporary.js";

/** A copy of the application, with its own log. */
export interface Copy {
  readonly app: App;
  /** What happened in it. */
  readonly told: string[];
  /** Requests that it has made wait. */
  readonly waiting: (() => void)[];
}

export interface Copies {
  /** Creates a copy, whose modules share nothing with those of others. */
  copy(): Promise<Copy>;
  remove(): void;
}

/** Compiles the application once. */
export function compiledApp(): Copies {
  const project = fileURLToPath(new URL("project", import.meta.url));
  const sample = sampleProgram([project])(project);
  if (sample.problems.length > 0) throw new Error(sample.diagnostics.join("\n"));
  const folder = temporaryFolder("adopting");
  let copies = 0;
  return {
    async copy() {
      const entry = sample.emit(path.join(folder, String(copies++)));
      const module = await import(/* @vite-ignore */ pathToFileURL(entry).href);
      const { default: app, told, waiting } = module as { default: App } & Omit<Copy, "app">;
      return { app, told, waiting };
    },
    remove: () => removeFolder(folder),
  };
}
