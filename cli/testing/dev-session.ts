import { readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { expect } from "vitest";
import type { Compilation, CompilerOptions, Problem } from "../../transformer/hosts/program.js";
import { processHeap } from "../dev/heap.js";
import { run } from "../program.js";
import { compilation, fakeContext, folder, route, typeError } from "./fake.js";

/** Replaces the built serve-child: serves the text of the entry, which is what the fake compiler "emits". */
export const scripts = folder({
  "child.mjs": `
    import { readFileSync } from "node:fs";
    import { createServer } from "node:http";
    import { once } from "node:events";
    process.on("SIGTERM", () => process.exit(0));
    process.on("disconnect", () => process.exit(0));
    const [{ entry }] = await once(process, "message");
    const text = readFileSync(entry, "utf8");
    const failed = (text) => process.send({ type: "failed", text }, () => process.exit(1));
    if (text.startsWith("crash")) process.exit(1);
    else if (text.startsWith("waits")) process.on("message", () => {});
    else if (text.startsWith("throws")) failed("Error: thrown by the app\\n    at " + entry + ":1:1");
    else serve();
    function serve() {
      const server = createServer((request, response) => {
        if (request.url === "/end") return failed("Error: ended by a request");
        if (request.url === "/exit") process.exit(7);
        response.end(text + (request.url === "/pid" ? process.pid : ""));
      });
      process.on("message", (message, socket) => {
        if (message.type === "retire") { server.closeAllConnections(); process.exit(0); }
        if (message.type !== "connection") return;
        process.send({ type: "taken", id: message.id });
        server.emit("connection", socket);
      });
      process.send({ type: "listening", url: "", port: 1, docs: "/docs" });
    }`,
});

const heap = processHeap();

/** Countersign's own problems, by the word in the source that causes them. */
const OWN: Readonly<Record<string, Problem>> = {
  error: { code: "CS1003", severity: "error", message: "No such parameter." },
  odd: { code: "CS1040", severity: "warning", message: "Odd." },
  // TypeScript may have a better message for it.
  unreached: { code: "CS3005", severity: "warning", message: "Nobody gets here.", echo: true },
};

/**
 * A session of `dev` whose compiler emits the source unchanged, and finds the problems of `OWN` in it. TypeScript finds a source
 * "mistyped", which explains an echo; if it is "slow" as well, only when `hurry` is called. A "large" source fills the memory when it
 * is compiled, a "grown" one if the compiler has compiled before, and a "deep" one when its types are checked.
 */
export function devSession(
  source: string,
  args: readonly string[] = ["--port", "0"],
  files: Readonly<Record<string, string>> = {},
) {
  const ends: (() => Promise<void> | void)[] = [];
  const made = folder({ "tsconfig.json": "{}", "src/app.ts": source, ...files });
  ends.push(made.remove);
  const app = join(made.path, "src/app.ts");
  const interrupt = new AbortController();
  const check = { steps: 0, hurried: false };
  const memory = { used: 0 };
  const compilations: WeakRef<Compilation>[] = [];
  let last: CompilerOptions | undefined;
  const compile = (use: CompilerOptions) => {
    const { types, onStep } = use;
    const text = readFileSync(app, "utf8");
    const isFull = text.includes("large") || (text.includes("grown") && use === last);
    memory.used = isFull ? 95 : 10;
    last = use;
    onStep?.();
    if (text === "bug") throw new Error("a bug in the compiler");
    const own = Object.entries(OWN).flatMap(([word, problem]) => (text.includes(word) ? [problem] : []));
    const mistyped = { ...typeError, message: `It is ${text}.` };
    const all = text.includes("mistyped") ? [mistyped, ...own.filter(({ echo }) => !echo)] : own;
    const problems = types === "later" ? own : all;
    const failed = problems.some(({ severity }) => severity === "error");
    const made = compilation({
      problems,
      *checkTypes() {
        if (text.includes("deep")) memory.used = 95;
        onStep?.();
        for (; text.includes("slow") && !check.hurried; check.steps++) yield;
        return all;
      },
      artifact: () => (failed ? undefined : "{}"),
      routes: [route("get", "/")],
      files: [app],
      isStale: () => readFileSync(app, "utf8") !== text,
      emit: (outDir) => {
        const { entry } = compilation().emit(outDir);
        writeFileSync(entry, text);
        return { written: [entry], entry };
      },
    });
    compilations.push(new WeakRef(made));
    return made;
  };
  const {
    context,
    text,
    opened: compilers,
  } = fakeContext({
    cwd: made.path,
    compile,
    interrupted: interrupt.signal,
    heap: { limit: 100 * 2 ** 20, used: () => memory.used * 2 ** 20, collect: () => {} },
    serveChild: join(scripts.path, "child.mjs"),
    env: { NO_COLOR: "1", PATH: process.env["PATH"] ?? "" },
  });
  const opened: string[] = [];
  const exitCode = run(["dev", ...args], "0", {
    ...context,
    openInBrowser: (url) => void opened.push(url),
  });
  ends.push(async () => {
    interrupt.abort();
    await exitCode;
  });
  const says = (what: string | RegExp, stream: "stdout" | "stderr" = "stdout") =>
    expect.poll(() => text[stream]).toMatch(what);
  const request = (path = "/", headers: Readonly<Record<string, string>> = {}) => {
    const url = /Server {2}(\S+)/.exec(text.stdout)?.[1];
    return fetch(`${url}${path}`, { headers });
  };
  const answer = async (path?: string) => (await request(path)).text();
  /** All output since the beginning, except the banner. */
  const log = () => text.stdout.split("Ctrl-C ends.\n").at(-1)?.trim().split("\n");
  return {
    root: made.path,
    text,
    log,
    check,
    /** How many compilers were created. */
    compilers,
    /** How many compilations something still refers to. */
    kept() {
      heap.collect();
      return compilations.filter((one) => one.deref()).length;
    },
    exitCode,
    says,
    answer,
    request,
    opened,
    save: (next: string) => writeFileSync(app, next),
    interrupt: () => interrupt.abort(),
    async end() {
      for (const end of ends.toReversed()) await end();
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((closed) => server.close(() => closed()));
  return port;
}
