import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RouteKind } from "../../runtime/contract/route-kinds.js";
import type { MessagesPlan, ResultBodyPlan } from "../../transformer/3-plan/plan.js";
import type {
  Compilation,
  Compiler,
  CompilerOptions,
  Problem,
  RouteEntry,
} from "../../transformer/hosts/program.js";
import { findProject, ProjectError } from "../../transformer/hosts/project.js";
import { writeTogether } from "../../transformer/hosts/write-together.js";
import type { ParameterPlan } from "../../transformer/sources/sources.js";
import type { Context } from "../context.js";
import type { Heap } from "../dev/heap.js";
import type { Terminal } from "../init/questions.js";
import { streamOutput } from "../output.js";
import { run } from "../program.js";

/** A separate folder with these files, removed after the test. */
export function folder(files: Readonly<Record<string, string>>): { path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "countersign-cli-")));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A route as the compiler returns it, with only the members that a test specifies. */
export function route(
  method: string,
  path: string,
  more: Partial<Omit<RouteEntry, "compiled" | "responses">> & {
    parameters?: readonly ParameterPlan[];
    bodies?: readonly ResultBodyPlan[];
    responses?: Readonly<Record<string, unknown>>;
    components?: RouteEntry["compiled"]["documented"]["components"];
    messages?: MessagesPlan;
    /** The media types of its body. */
    body?: readonly string[];
    /** If it is a webhook. */
    kind?: RouteKind;
  } = {},
): RouteEntry {
  const {
    parameters = [],
    bodies = [],
    responses = {},
    components = [],
    messages,
    body,
    kind,
    ...entry
  } = more;
  const content = body && Object.fromEntries(body.map((type) => [type, {}]));
  const source = entry.source ?? "src/app.ts:1";
  return {
    method,
    path,
    operationId: "operation",
    hidden: false,
    public: false,
    security: () => undefined,
    source,
    guards: [],
    otherGuards: () => [],
    limits: () => [],
    responses: () => responses,
    generated: () => "const _operation = {};",
    compiled: {
      routeKind: kind ?? "operation",
      plan: {
        method: "get",
        path,
        receiver: undefined,
        parameters,
        result: { status: bodies[0]?.status ?? 200, bodies },
        ...(messages && { messages }),
        ...(kind === "webhook" && { isSent: true }),
        documentation: {},
        location: { file: "/project/src/app.ts", start: 0, length: 0 },
        source,
      },
      documented: { fragment: { operation: content ? { requestBody: { content } } : {} }, components },
      call: { start: 0, end: 0 },
      bodies: () => [],
      constant: () => "_operation",
    },
    ...entry,
  };
}

export function compilation(more: Partial<Compilation> = {}): Compilation {
  const { problems = [] } = more;
  return {
    problems,
    *checkTypes() {
      yield;
      return problems;
    },
    routes: [],
    linked: () => undefined,
    beside: [],
    settings: () => [],
    codecs: () => [],
    unsettled: undefined,
    artifact: (name, isAsked) => {
      if (name === "openapi") return '{"openapi":"3.1.0","paths":{}}';
      return isAsked === false ? undefined : '{"asyncapi":"3.0.0","channels":{}}';
    },
    further: () => new Map(),
    problem: ({ code, severity, message, fix }) => ({ code, severity, message, fix }),
    files: [],
    declarations: [],
    configFiles: [],
    isStale: () => false,
    emit: (outDir, writeFile) => {
      const entry = join(outDir, "app.js");
      const text = "export default {};\n";
      if (writeFile) writeFile(entry, text);
      else writeTogether((write) => write(entry, text));
      return { written: [entry], entry };
    },
    ...more,
  };
}

export const typeError: Problem = {
  code: "TS2322",
  severity: "error",
  message: "Type 'string' is not assignable to type 'number'.",
  file: "/project/src/app.ts",
  line: 3,
  column: 7,
  length: 5,
  sourceLine: "const limit: number = word;",
};

export interface FakeOptions {
  readonly cwd: string;
  readonly compile?: (use: CompilerOptions) => Compilation;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly interrupted?: AbortSignal;
  readonly serveChild?: string;
  readonly heap?: Heap;
  readonly outDir?: string;
  readonly person?: Terminal;
  /** The folder of Countersign. */
  readonly installed?: string;
  readonly node?: string;
  readonly openInBrowser?: (url: string) => void;
  /** Standard input. */
  readonly input?: string;
}

/** A context with real discovery, a given compiler, and recorded output. */
export function fakeContext(options: FakeOptions) {
  const text = { stdout: "", stderr: "" };
  const env = options.env ?? { NO_COLOR: "1" };
  const stream = (name: "stdout" | "stderr") =>
    streamOutput(
      {
        isTTY: options.terminal ?? false,
        write: (chunk) => {
          text[name] += typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk);
        },
      },
      env,
    );
  let opened = 0;
  const context: Context = {
    cwd: options.cwd,
    env,
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    now: () => 0,
    interrupted: options.interrupted ?? new AbortController().signal,
    onHangup: () => {},
    heap: options.heap ?? { limit: 1, used: () => 0, collect: () => {} },
    script: "none.js",
    serveChild: options.serveChild ?? "none.js",
    fuzzChild: "none.js",
    templates: fileURLToPath(new URL("../../templates/", import.meta.url)),
    own: { folder: options.installed ?? "/nowhere/node_modules/countersign", hono: "4.5.6" },
    node: options.node ?? "20.20.2",
    terminal: options.person,
    openInBrowser: options.openInBrowser ?? (() => {}),
    readInput: async () => new TextEncoder().encode(options.input ?? ""),
    openProject: async (at) => {
      opened++;
      const found = findProject(at);
      if (!found.ok) throw new ProjectError(found.diagnostic);
      return { ...found.value, outDir: options.outDir };
    },
    createCompiler: async (_, use): Promise<Compiler> => ({
      compile: () => options.compile?.(use) ?? compilation(),
    }),
  };
  return { context, text, opened: () => opened };
}

/** Runs a command line in a context of its own. */
export async function cli(args: readonly string[], options: FakeOptions) {
  const { context, text } = fakeContext(options);
  const exitCode = await run(args, "1.2.3", context);
  return { exitCode, ...text };
}
