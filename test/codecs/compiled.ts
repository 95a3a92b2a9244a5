import path from "node:path";
import { afterAll } from "vitest";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";
import type * as Program from "./src/app.js";

const folder = path.join(repository, "test/codecs");
const output = temporaryFolder("codecs");

afterAll(() => removeFolder(output));

/** The codecs of `src/app.ts`, compiled. */
export async function compiledProgram(): Promise<typeof Program> {
  const program = sampleProgram([folder])(folder);
  if (program.diagnostics.length > 0) throw new Error(program.diagnostics.join("\n"));
  return import(/* @vite-ignore */ program.emit(output));
}
