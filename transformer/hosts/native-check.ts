import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { CompilerOptions } from "typescript";
import { CS4010, CS4018 } from "../diagnostics/catalogue.js";
import { installedPackage } from "./installed-package.js";
import type { Problem } from "./problems.js";
import { ProjectError } from "./project.js";
import { usesPnp } from "./yarn-pnp.js";

/** TypeScript 7 or later, as a project has it installed: a program to run, with no interface to load. */
export interface NativeCompiler {
  readonly version: string;
  /** Absolute path of its `tsc`, a script for Node. */
  readonly tsc: string;
}

/**
 * The native compiler a project checks its types with.
 * @param root absolute path of the project's folder.
 * @returns `undefined` when the project's `typescript` is older, or there is none.
 */
export function nativeCompiler(root: string): NativeCompiler | undefined {
  const own = installedPackage(path.join(root, "package.json"), "typescript");
  const tsc = typeof own?.bin === "string" ? own.bin : own?.bin?.["tsc"];
  if (!own || !tsc || Number.parseInt(own.version, 10) < 7) return undefined;
  return { version: own.version, tsc: path.join(own.folder, tsc) };
}

/**
 * Checks a project in a process of its own, beside what this process does.
 * @param types whether to check types, or options and syntax alone.
 * @param signal ends the process; what was found until then is no result, and none is to be expected.
 * @throws ProjectError (CS4010, CS4018) when the compiler does not run, or could not read the project's packages.
 */
export async function checkNatively(
  { version, tsc }: NativeCompiler,
  project: { readonly root: string; readonly configFile: string },
  { composite = false }: CompilerOptions,
  { types, signal }: { readonly types: boolean; readonly signal?: AbortSignal | undefined },
): Promise<readonly Problem[]> {
  if (usesPnp(project.root)) throw new ProjectError(CS4018({ version }));
  // A check leaves nothing behind, whatever the project's own builds do. What `composite` implies is still to be checked.
  const implied = composite ? ["--declaration", "true"] : [];
  const options = ["--noEmit", "--composite", "false", "--incremental", "false", ...implied];
  if (!types) options.push("--noCheck");
  const args = [tsc, "--project", project.configFile, "--pretty", "false", ...options];
  const { status, stdout, stderr } = await run(args, project.root, signal);
  if (signal?.aborted) return [];
  const problems = parseOutput(stdout, project.root);
  if (status !== 0 && !problems.some(({ severity }) => severity === "error")) {
    const said = (stderr || stdout).trim().slice(0, 2000);
    const reason = said === "" ? `tsc ended with ${status}` : said;
    throw new ProjectError(CS4010({ version: ` ${version}`, reason }));
  }
  return problems;
}

interface Ended {
  readonly status: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], cwd: string, signal: AbortSignal | undefined): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"], signal });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", (error) => resolve({ status: null, stdout, stderr: error.message }));
    child.on("close", (code, signal) => resolve({ status: signal ?? code, stdout, stderr }));
  });
}

/** Shortest file first: a path may hold parentheses, and a message may quote another message. */
const HEAD =
  /^(?:(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): )?(?<severity>error|warning) (?<code>TS\d+): (?<message>.*)$/;

/**
 * What `tsc --pretty false` prints: a head line for each problem, and more lines where a message has several.
 * @param root what paths are relative to.
 */
export function parseOutput(text: string, root: string): readonly Problem[] {
  const problems: { head: RegExpExecArray; rest: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const head = HEAD.exec(line);
    if (head) problems.push({ head, rest: [] });
    else problems.at(-1)?.rest.push(line);
  }
  return problems.map(({ head, rest }) => problemOf(head, rest, root));
}

function problemOf({ groups = {} }: RegExpExecArray, rest: readonly string[], root: string): Problem {
  const { code = "", message = "" } = groups;
  const problem: Problem = {
    code,
    severity: groups["severity"] === "warning" ? "warning" : "error",
    message: [message, ...rest].join("\n").trimEnd(),
  };
  if (groups["file"] === undefined) return problem;
  const file = path.resolve(root, groups["file"]);
  const line = Number(groups["line"]);
  const sourceLine = lineOf(file, line);
  const place = { file, line, column: Number(groups["column"]) };
  return { ...problem, ...place, ...(sourceLine !== undefined && { sourceLine }) };
}

/** For the code frame; a problem without one is a problem all the same. */
function lineOf(file: string, line: number): string | undefined {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/)[line - 1]?.trimEnd();
  } catch {
    return undefined;
  }
}
