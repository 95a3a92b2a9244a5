/**
 * @module The start of a bundle of `countersign build --bundle`. It is loaded before the program, so that stack traces and
 * `NODE_ENV` are as the program expects them.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { selfExplanatory } from "../../errors/self-explanatory.js";
import type { Servable } from "../servable.js";
import { serve } from "../serve.js";
import { askForAccessLog } from "./access-log.js";
import { endServing, strayErrors, TRANSIT_MS } from "./ending.js";
import { startupFailure } from "./failures.js";
import { mapStacks } from "./mapped-stacks.js";

/** In a bundle, this is the bundle. */
const self = import.meta.url;

/** Whether `node` was started with this file, as opposed to another program that imports it. */
const isProgram = process.argv[1] !== undefined && pathOf(process.argv[1]) === fileURLToPath(self);

if (isProgram) {
  process.env["NODE_ENV"] ||= "production";
  askForAccessLog();
  mapStacks(self);
}

/**
 * Serves the app of a bundle that runs as a program, until SIGTERM, SIGINT or an uncaught error, like `countersign start`.
 * Listens on `HOST` (default `0.0.0.0`) and `PORT` (default 8000). In a bundle that another program imports, it does nothing.
 * @param app the default export of the program's entry.
 * @returns when it listens. A program that cannot start ends with exit code 1.
 */
export async function serveStandalone(app: unknown): Promise<void> {
  if (!isProgram) return;
  const print = (text: string) => void process.stderr.write(text);
  const asked = signals();
  try {
    const { url, close } = await serve(servable(app), addressOf(process.env));
    process.stdout.write(`Serving at ${url}\n`);
    void Promise.race([asked.then(() => 0), strayErrors(print).then(() => 1)]).then(async (code) =>
      end(Math.max(code, await endServing({ close }, LIMITS, print))),
    );
  } catch (error) {
    print(startupFailure(new Error("The app did not start", { cause: error })));
    end(1);
  }
}

/** The same as `countersign start --grace`. */
const LIMITS = { graceMs: 10_000, delayMs: 0, idleMs: TRANSIT_MS };

/**
 * Returns the address on which a bundle listens, according to `PORT` and `HOST`.
 * @throws Error for an invalid port.
 */
export function addressOf(env: Readonly<Record<string, string | undefined>>): {
  readonly port: number;
  readonly hostname: string;
} {
  const text = env["PORT"] || "8000";
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535)
    throw selfExplanatory(
      new Error(
        `The environment variable PORT is ${JSON.stringify(text)}. A port is a number from 0 to 65535.`,
      ),
    );
  return { port, hostname: env["HOST"] || "0.0.0.0" };
}

function servable(app: unknown): Servable {
  if (typeof (Object(app) as Partial<Servable>).fetch === "function") return app as Servable;
  throw selfExplanatory(
    new Error("The entry of this bundle has no app as its default export. Write: export default app;"),
  );
}

/** Resolves at the first signal to end. A second one ends the process at once. */
function signals(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    for (const signal of ["SIGINT", "SIGTERM"])
      process.on(signal, () => {
        if (isAsked) process.exit(1);
        isAsked = true;
        resolve();
      });
  });
}

/** Ends the process once everything printed is out. What the program itself left open must not outlive its server. */
function end(code: number): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}

/** `node dist/server` and links to the file count as the file as well. */
function pathOf(argument: string): string | undefined {
  try {
    return createRequire(self).resolve(argument);
  } catch {
    return undefined;
  }
}
