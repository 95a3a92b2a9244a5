import { type ChildProcess, fork } from "node:child_process";
import type { Door, Outcome, SentRequest } from "./exchange.js";
import type { FuzzSetUp, FuzzTell } from "./messages.js";

/** How long to wait for a message that the process sends by itself. After that it counts as not sent. */
const SILENT_MS = 1_000;

/** How long a set-up may take to end, for example to drop a database. */
const END_MS = 30_000;

/** How long a program may take to start. */
const START_MS = 60_000;

/** A process could not be started, or its set-up failed. */
export class FuzzStartError extends Error {
  override readonly name = "FuzzStartError";
}

export interface ChildDoor extends Door {
  /** The headers that the set-up of the current process adds to every request. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Sends requests to a process. If the process ends, or is busy for longer than a response may take, it is replaced.
 * @param script `child.ts` once built.
 * @throws FuzzStartError
 */
export async function childDoor(script: string, setUp: FuzzSetUp, cwd: string): Promise<ChildDoor> {
  let child = await started(script, setUp, cwd);
  let sent = 0;
  return {
    get headers() {
      return child.headers;
    },
    async send(request) {
      if (!child.alive()) child = await started(script, setUp, cwd);
      const outcome = await child.ask(++sent, request, setUp.timeoutMs + SILENT_MS);
      if (outcome.kind !== "answer") {
        await child.end(SILENT_MS);
        // Immediately, so that the next request has the credentials of its set-up.
        child = await started(script, setUp, cwd);
      }
      return outcome;
    },
    close: () => child.end(END_MS),
  };
}

interface Child {
  readonly headers: Readonly<Record<string, string>>;
  alive(): boolean;
  ask(id: number, request: SentRequest, withinMs: number): Promise<Outcome>;
  /** Lets the code around requests end, and kills what has not ended by then. */
  end(withinMs: number): Promise<void>;
}

async function started(script: string, setUp: FuzzSetUp, cwd: string): Promise<Child> {
  const child = fork(script, [JSON.stringify(setUp)], {
    cwd,
    // The errors that the program logs come from thousands of requests.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: ["--enable-source-maps"],
    env: { NODE_ENV: "development", ...process.env },
  });
  const lines = lastWords(child);
  const gone = new Promise<undefined>((resolve) => child.once("exit", () => resolve(undefined)));
  const first = await Promise.race([message(child, () => true), gone, after(START_MS)]);
  if (first?.type !== "ready") {
    child.kill("SIGKILL");
    throw new FuzzStartError(
      first?.type === "failed" ? first.text : lines() || "the process ended before it was ready",
    );
  }
  return {
    headers: first.headers,
    alive: () => child.exitCode === null && child.signalCode === null && child.connected,
    async ask(id, request, withinMs) {
      const answer = message(child, (told) => told.type === "outcome" && told.id === id);
      child.send({ type: "send", id, request });
      const told = await Promise.race([answer, gone.then(() => "gone" as const), after(withinMs)]);
      if (told === "gone") return { kind: "gone", why: lines() || `exit code ${child.exitCode}` };
      return told?.type === "outcome" ? told.outcome : { kind: "late", afterMs: setUp.timeoutMs };
    },
    async end(withinMs) {
      if (child.connected) child.disconnect();
      if ((await Promise.race([gone.then(() => "gone"), after(withinMs)])) !== "gone") child.kill("SIGKILL");
    },
  };
}

function message(child: ChildProcess, is: (told: FuzzTell) => boolean): Promise<FuzzTell> {
  return new Promise((resolve) => {
    const take = (told: FuzzTell) => {
      if (!is(told)) return;
      child.off("message", take);
      resolve(told);
    };
    child.on("message", take);
  });
}

/** The last output of a process on standard error. */
function lastWords(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    text = (text + chunk.toString("utf8")).slice(-2_000);
  });
  child.stdout?.resume();
  return () => text.trim();
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref();
  });
}
