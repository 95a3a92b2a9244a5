import { vi } from "vitest";
import type { AppOptions } from "../app.js";
import { App } from "../app.js";
import type { CompiledOperation } from "../contract/operation.js";
import type { CompiledResult } from "../contract/result.js";
import type { Background } from "../dependencies/background.js";
import { dependency, needing } from "../dependencies/testing.js";
import { add } from "../operation.fixture.js";
import type { Handler } from "../served-operation.js";

/** For tests: an application that records in which order things begin and end. */
export interface Telling {
  readonly app: App;
  readonly told: string[];
  readonly logged: string[];
}

export function telling(options: Partial<AppOptions> = {}): Telling {
  const told: string[] = [];
  const logged: string[] = [];
  const log = (message: string, error: unknown) =>
    void logged.push(`${message}: ${error instanceof Error ? error.message : String(error)}`);
  return { app: new App({ title: "Test", version: "1", log, ...options }), told, logged };
}

/** Records everything that is printed from now on, which no longer reaches the terminal, until `vi.restoreAllMocks()`. */
export function consoleLog(): readonly unknown[] {
  const printed: unknown[] = [];
  for (const method of ["error", "info"] as const)
    vi.spyOn(console, method).mockImplementation((...args) => void printed.push(args));
  return printed;
}

/** A transaction: commits unless it sees an error. */
export function transaction(told: string[], name = "db") {
  const open = async function* () {
    told.push(`${name} begins`);
    try {
      yield name;
      told.push(`${name} commits`);
    } catch (error) {
      told.push(`${name} rolls back: ${(error as Error).name}`);
      throw error;
    } finally {
      await undefined;
      told.push(`${name} closes`);
    }
  };
  return dependency(open, "generator");
}

export const LINES: CompiledResult = {
  status: 200,
  bodies: { 200: { kind: "json-lines", encode: (value: unknown) => value } },
};

/** A route with a {@link transaction} and a background task. The handler gets `(db, signal)`. */
export function route(
  { app, told }: Telling,
  path: string,
  handler: (db: string, signal: AbortSignal) => unknown,
  parts: Partial<CompiledOperation> = {},
  options?: object,
): void {
  add(
    app,
    "get",
    path,
    handler as Handler,
    {
      needs: needing(transaction(told)),
      decode(request) {
        (request.inject("background") as Background).add(() => void told.push("task"));
        return [undefined, request.inject("signal")];
      },
      ...parts,
    },
    options,
  );
}

/** A generator that records when it has ended. */
export const numbers = ({ told }: Telling, count = Number.POSITIVE_INFINITY) =>
  async function* () {
    try {
      for (let i = 0; i < count; i++) yield i;
    } finally {
      await undefined;
      told.push("generator ends");
    }
  };

/** What a {@link route} of {@link numbers} records when its client leaves. */
export const LEFT = ["db begins", "generator ends", "task", "db rolls back: AbortError", "db closes"];
/** What a {@link route} records after its response was sent. */
export const DONE = ["db begins", "task", "db commits", "db closes"];

export const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** A promise and the function that resolves it. */
export function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
