import { App } from "../app.js";
import type { CompiledDependency, CompiledNeed } from "../contract/dependency.js";
import { add } from "../operation.fixture.js";
import type { Provider } from "./schedule.js";

/** For tests: dependencies as a compiler would write them, written by hand. */
export function dependency(
  provider: unknown,
  kind: CompiledDependency["kind"] = "function",
  parts: Partial<CompiledDependency> = {},
): CompiledDependency {
  const { name } = provider as Provider;
  return { name: `${name} (src/app.ts:1)`, kind, use: () => provider, ...parts };
}

/** Uses of dependencies as the parameters of a function, in order. */
export function needing(...of: readonly (CompiledDependency | CompiledNeed)[]): readonly CompiledNeed[] {
  return of.map((each, at) => ("of" in each ? { at, ...each } : { of: each, at }));
}

/** A generator that reports its start, what it sees, and its end. */
export function telling(name: string, told: string[]): () => Generator<string> {
  const generator = function* () {
    told.push(`${name} begins`);
    try {
      yield name;
    } catch (error) {
      told.push(`${name} sees ${(error as Error).message}`);
      throw error;
    } finally {
      told.push(`${name} ends`);
    }
  };
  Object.defineProperty(generator, "name", { value: name });
  return generator;
}

/** An app that stores its log. */
export function appOf(logged: string[] = []): App {
  const log = (message: string, error: unknown) =>
    void logged.push(`${message}: ${(error as Error).message}`);
  return new App({ title: "Test", version: "1", openapi: false, log });
}

/** Returns the response to `/` from a handler with these dependencies. */
export async function answerOf(
  handler: (...args: never[]) => unknown,
  needs: readonly CompiledNeed[],
  app = appOf(),
): Promise<{ status: number; body: unknown }> {
  add(app, "get", "/", handler, { needs });
  const response = await app.request("/");
  await app.settled();
  return { status: response.status, body: await response.json() };
}
