import { spawn } from "node:child_process";
import path from "node:path";
import type { CompilerOptions } from "typescript";
import { CS4010, CS4018 } from "../diagnostics/catalogue.js";
import { FileLines } from "./file-lines.js";
import { type NativeApi, startNativeApi } from "./native-api.js";
import type { NativeCompiler } from "./native-compiler.js";
import { nativeProblems } from "./native-diagnostics.js";
import type { Problem } from "./problems.js";
import { ProjectError } from "./project.js";
import { isNotBuilt } from "./project-references.js";
import { usesPnp } from "./yarn-pnp.js";

/** What is checked, and how. */
export interface NativeCheck {
  readonly root: string;
  readonly configFile: string;
  /** The project's own options. */
  readonly options: CompilerOptions;
  /** Whether the project references others, whose declarations `tsc` reads but a process that gets requests does not. */
  readonly hasReferences: boolean;
  /** Whether to check types, or only options and syntax. */
  readonly types: boolean;
  /** Is called with every file that influenced the result, for a caller that must know when it becomes outdated. */
  readonly onFiles?: ((files: readonly string[]) => void) | undefined;
  /** Is called with the reason if `tsc` is run and no request is sent. */
  readonly onRun?: ((why: string) => void) | undefined;
  /** Ends the process. What was found until then is not a result, and no result follows. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Checks a project in a process of its own, in parallel with this one: by requests to a process, or by running `tsc`.
 * @param start starts the process for requests, if available.
 * @throws ProjectError (CS4010, CS4018) if the compiler does not run, or could not read the project's packages.
 */
export async function checkNatively(
  compiler: NativeCompiler,
  check: NativeCheck,
  start?: () => NativeApi | undefined,
): Promise<readonly Problem[]> {
  if (usesPnp(check.root)) throw new ProjectError(CS4018({ version: compiler.version }));
  const asked = start && (await askedProblems(compiler, check, start));
  if (asked) return asked;
  const found = await runCompiler(compiler, check);
  return found.some(isNotBuilt) && (await areSourcesEnough(compiler, check)) ? [] : found;
}

/**
 * Whether a project without errors results from the sources of the projects that it refers to, which are not built. A process
 * that gets requests reads them, as TypeScript 6 does in this case (see `checkAsTsc`).
 */
async function areSourcesEnough(compiler: NativeCompiler, check: NativeCheck): Promise<boolean> {
  const api = startNativeApi(compiler, check);
  if (!api) return false;
  const close = () => api.close();
  check.signal?.addEventListener("abort", close);
  try {
    return (await problemsBy(api, check))?.length === 0;
  } catch {
    return false;
  } finally {
    check.signal?.removeEventListener("abort", close);
    close();
  }
}

/** Whether the process reports the same for the project with its own options as `tsc --noEmit` with the options below. */
function isAskable({ options, hasReferences, types }: NativeCheck): boolean {
  const { composite, incremental, tsBuildInfoFile, emitDeclarationOnly } = options;
  return types && !hasReferences && !composite && !incremental && !tsBuildInfoFile && !emitDeclarationOnly;
}

/** Returns `undefined` if no request could be sent, or if the response is not complete. */
async function askedProblems(
  { version }: NativeCompiler,
  check: NativeCheck,
  start: () => NativeApi | undefined,
): Promise<readonly Problem[] | undefined> {
  const { onRun } = check;
  const isBuildOfTsc = !isAskable(check);
  const api = isBuildOfTsc ? undefined : start();
  if (!api) {
    const cannot = `TypeScript ${version} cannot be queried here, and was run`;
    onRun?.(isBuildOfTsc ? "the project's options are for builds that only tsc can do" : cannot);
    return undefined;
  }
  try {
    const problems = await problemsBy(api, check);
    if (!problems) onRun?.("the project's options have problems, which only tsc reports");
    return problems;
  } catch (error) {
    onRun?.(`querying TypeScript ${version} failed, and it was run: ${String(error)}`);
    return undefined;
  }
}

/** Returns `undefined` if only `tsc` reports the problems. */
async function problemsBy(
  api: NativeApi,
  { options: { declaration = false, composite = false }, onFiles }: NativeCheck,
): Promise<readonly Problem[] | undefined> {
  const problems = await nativeProblems(api, { declaration: declaration || composite });
  if (problems) onFiles?.(await api.request<readonly string[]>("getSourceFileNames").later());
  return problems;
}

async function runCompiler(
  { version, tsc, executable }: NativeCompiler,
  { root, configFile, options: { composite = false }, types, onFiles, signal }: NativeCheck,
): Promise<readonly Problem[]> {
  // A check leaves nothing behind, regardless of what the project's own builds do. What `composite` implies is still checked.
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
  /** `null` if it did not even start. */
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

/** Separates the output of `--listFiles` after the problems: lines with only an absolute path. */
function withoutFiles(text: string): { readonly files: readonly string[]; readonly rest: string } {
  const lines = text.split(/\r?\n/);
  const isFile = (line: string) => path.isAbsolute(line) && !HEAD.test(line);
  return { files: lines.filter(isFile), rest: lines.filter((line) => !isFile(line)).join("\n") };
}

/** Matches the shortest file name: a path may contain parentheses, and a message may quote another message. */
const HEAD =
  /^(?:(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): )?(?<severity>error|warning) (?<code>TS\d+): (?<message>.*)$/;

/**
 * Parses the output of `tsc --pretty false`: a head line for each problem, and more lines if a message has several.
 * @param root the folder that paths are relative to.
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
