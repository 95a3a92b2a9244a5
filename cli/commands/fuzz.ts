import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { CS4096, CS4097, CS4098 } from "../../transformer/diagnostics/catalogue.js";
import { fuzzedProgram, type Subject } from "../../transformer/fuzz/subjects.js";
import type { Project } from "../../transformer/hosts/program.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { compile, fail, type GoodCompilation } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { emitHidden } from "../dev/hidden-build.js";
import { childDoor, FuzzStartError } from "../fuzz/child-door.js";
import { credentialsNow, credentialsOf, schemesOf } from "../fuzz/credentials.js";
import { fuzz as fuzzed, type OperationReport } from "../fuzz/fuzz.js";
import { loadFastCheck } from "../fuzz/load-fast-check.js";
import type { FuzzSetUp } from "../fuzz/messages.js";
import { faultText, operationLine, reportJson, summary } from "../fuzz/report.js";

export interface FuzzCommandOptions extends ProjectOptions {
  /** operationIds; all operations if none is given. */
  readonly operation?: readonly string[] | undefined;
  readonly runs: number;
  /** Random if none is given. */
  readonly seed?: number | undefined;
  /** A running server, instead of the app itself. */
  readonly url?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** By the names of security schemes. */
  readonly credentials?: Readonly<Record<string, string>> | undefined;
  readonly around?: string | undefined;
  readonly timeout: number;
  readonly json?: boolean | undefined;
}

/** How long each stream is read. */
const STREAM_MS = 300;

/**
 * `countersign fuzz`: makes requests from the app's own types, valid and broken in one place, sends them to the built app or to a
 * server, and checks the responses against the document.
 * @returns 1 if anything was found.
 */
export async function fuzz(context: Context, options: FuzzCommandOptions): Promise<number> {
  const { stdout, stderr } = context;
  const result = await compile(context, options, stderr);
  const linked = result?.compilation.linked();
  if (!result || !linked) return 1;
  const { project, compilation } = result;
  const library = await loadFastCheck(project.root);
  const program = fuzzedProgram(linked);
  const subjects = chosen(program.subjects, options.operation);
  const seed = options.seed ?? randomInt(2 ** 31);
  const { runs } = options;
  const print = (text: string) => void (options.json ? stderr : stdout).write(text);
  try {
    const door = await childDoor(
      context.fuzzChild,
      {
        ...sources(options, project, compilation, context),
        timeoutMs: options.timeout,
        streamMs: STREAM_MS,
      },
      project.root,
    );
    try {
      const schemes = schemesOf(program.document);
      for (const name of Object.keys(options.credentials ?? {}))
        if (!schemes.has(name))
          throw new ProjectError(
            CS4096({ what: "security scheme", name, known: [...schemes.keys()].join(", ") || "none" }),
          );
      const credentials = credentialsNow(() =>
        credentialsOf(program.document, { ...door.headers, ...options.headers }, options.credentials ?? {}),
      );
      const showing = {
        base: options.url?.replace(/\/+$/, "") ?? "http://127.0.0.1:8000",
        seed,
        runs,
        credentials: credentials.shown,
      };
      const reports: OperationReport[] = [];
      for await (const report of fuzzed(library, program, subjects, door, { seed, runs, credentials })) {
        reports.push(report);
        print(operationLine(report, stdout));
        for (const fault of report.faults) print(faultText(fault, report, showing, stdout));
      }
      print(summary(reports, seed));
      if (options.json) stdout.write(reportJson(reports, showing));
      return reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
    } finally {
      await door.close();
    }
  } catch (error) {
    if (!(error instanceof FuzzStartError)) throw error;
    return fail(new ProjectError(CS4098({ reason: error.message })), context);
  }
}

function chosen(subjects: readonly Subject[], asked: readonly string[] = []): readonly Subject[] {
  const known = new Map(subjects.map((subject) => [subject.operationId, subject]));
  if (asked.length === 0) return subjects;
  return [...new Set(asked)].map((name) => {
    const subject = known.get(name);
    if (subject) return subject;
    throw new ProjectError(
      CS4096({ what: "operation", name, known: [...known.keys()].join(", ") || "none" }),
    );
  });
}

/** What responds to the requests, and the setup around it. */
function sources(
  { url, around }: FuzzCommandOptions,
  project: Project,
  compilation: GoodCompilation,
  { cwd }: Context,
): Pick<FuzzSetUp, "entry" | "url" | "around"> {
  const isBuilt = url === undefined || (around !== undefined && TYPESCRIPT.test(around));
  const entry = isBuilt ? emitHidden(project.root, compilation, "fuzz") : undefined;
  return {
    ...(url === undefined ? entry !== undefined && { entry } : { url }),
    ...(around !== undefined && { around: aroundFile(around, resolve(cwd, around), project, entry) }),
  };
}

const TYPESCRIPT = /\.[cm]?tsx?$/;

/** A module of the program is loaded from the build. Any other module must be JavaScript. */
function aroundFile(around: string, file: string, project: Project, entry = ""): string {
  if (!existsSync(file)) throw new ProjectError(CS4097({ file: around, reason: "it does not exist" }));
  if (!TYPESCRIPT.test(file)) return file;
  const output = join(dirname(entry), relative(dirname(project.entry), file)).replace(
    /\.([cm]?)tsx?$/,
    ".$1js",
  );
  if (existsSync(output)) return output;
  throw new ProjectError(
    CS4097({ file: around, reason: "it is TypeScript, but not part of the program of tsconfig.json" }),
  );
}
