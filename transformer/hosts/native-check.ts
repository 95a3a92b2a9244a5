import { spawn } from "node:child_process";
import path from "node:path";
import type { CompilerOptions } from "typescript";
import { CS4010, CS4018 } from "../diagnostics/catalogue.js";
import { FileLines } from "./file-lines.js";
import type { NativeApi } from "./native-api.js";
import type { NativeCompiler } from "./native-compiler.js";
import { nativeProblems } from "./native-diagnostics.js";
import type { Problem } from "./problems.js";
import { ProjectError } from "./project.js";
import { usesPnp } from "./yarn-pnp.js";

/** What is checked, and how. */
export interface NativeCheck {
  readonly root: string;
  readonly configFile: string;
  /** The project's own. */
  readonly options: CompilerOptions;
  /** Whether it builds on other projects, whose declarations `tsc` reads and a process that is asked does not. */
  readonly hasReferences: boolean;
  /** Whether to check types, or options and syntax alone. */
  readonly types: boolean;
  /** Is told every file that had a part in the answer, where somebody has to know when it is no longer true. */
  readonly onFiles?: ((files: readonly string[]) => void) | undefined;
  /** Is told why `tsc` is run and nobody asked. */
  readonly onRun?: ((why: string) => void) | undefined;
  /** Ends the process; what was found until then is no result, and none is to be expected. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Checks a project in a process of its own, beside what this process does: by the one that is asked, or by running `tsc`.
 * @param start starts the process to ask, where there is one.
 * @throws ProjectError (CS4010, CS4018) when the compiler does not run, or could not read the project's packages.
 */
export async function checkNatively(
  compiler: NativeCompiler,
  check: NativeCheck,
  start?: () => NativeApi | undefined,
): Promise<readonly Problem[]> {
  if (usesPnp(check.root)) throw new ProjectError(CS4018({ version: compiler.version }));
  const asked = start && (await askedProblems(compiler, check, start));
  return asked ?? runCompiler(compiler, check);
}

/** Whether what the process says of the project with its own options is what `tsc --noEmit` says with those below. */
function isAskable({ options, hasReferences, types }: NativeCheck): boolean {
  const { composite, incremental, tsBuildInfoFile, emitDeclarationOnly } = options;
  return types && !hasReferences && !composite && !incremental && !tsBuildInfoFile && !emitDeclarationOnly;
}

/** `undefined` where nobody could be asked, or the answer is not all that is to say. */
async function askedProblems(
  { version }: NativeCompiler,
  check: NativeCheck,
  start: () => NativeApi | undefined,
): Promise<readonly Problem[] | undefined> {
  const { options, onFiles, onRun } = check;
  const isBuildOfTsc = !isAskable(check);
  const api = isBuildOfTsc ? undefined : start();
  if (!api) {
    const cannot = `TypeScript ${version} cannot be asked here, and was run`;
    onRun?.(isBuildOfTsc ? "the project's options are those of builds that tsc alone does" : cannot);
    return undefined;
  }
  try {
    const problems = await nativeProblems(api, { declaration: options.declaration === true });
    if (problems) onFiles?.(await api.request<readonly string[]>("getSourceFileNames").later());
    else onRun?.("there is something to say of the project's options, and tsc was run to say it");
    return problems;
  } catch (error) {
    onRun?.(`asking TypeScript ${version} failed, and it was run: ${String(error)}`);
    return undefined;
  }
}

async function runCompiler(
  { version, tsc, executable }: NativeCompiler,
  { root, configFile, options: { composite = false }, types, onFiles, signal }: NativeCheck,
): Promise<readonly Problem[]> {
  // A check leaves nothing behind, whatever the project's own builds do. What `composite` implies is still to be checked.
  const implied = composite ? ["--declaration", "true"] : [];
  const options = ["--noEmit", "--composite", "false", "--incremental", "false", ...implied];
  if (!types) options.push("--noCheck");
  if (onFiles) options.push("--listFiles");
  const args = ["--project", configFile, "--pretty", "false", ...options];
  const direct = executable === undefined ? undefined : await run(executable, args, root, signal);
  const { status, stdout, stderr } =
    direct && (direct.status !== null || signal?.aborted)
      ? direct
      : await run(process.execPath, [tsc, ...args], root, signal);
  if (signal?.aborted) return [];
  const { files, rest } = onFiles ? withoutFiles(stdout) : { files: [], rest: stdout };
  onFiles?.(files);
  const problems = parseOutput(rest, root);
  if (status !== 0 && !problems.some(({ severity }) => severity === "error")) {
    const said = (stderr || stdout).trim().slice(0, 2000);
    const reason = said === "" ? `tsc ended with ${status}` : said;
    throw new ProjectError(CS4010({ version: ` ${version}`, reason }));
  }
  return problems;
}

interface Ended {
  /** `null` when it did not even start. */
  readonly status: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"], signal });
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

/** Lines of `--listFiles`, behind the problems: absolute paths, and nothing else. */
function withoutFiles(text: string): { readonly files: readonly string[]; readonly rest: string } {
  const lines = text.split(/\r?\n/);
  const isFile = (line: string) => path.isAbsolute(line) && !HEAD.test(line);
  return { files: lines.filter(isFile), rest: lines.filter((line) => !isFile(line)).join("\n") };
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
  const sourceLine = new FileLines(file).textOf(line);
  const place = { file, line, column: Number(groups["column"]) };
  return { ...problem, ...place, ...(sourceLine !== undefined && { sourceLine }) };
}
