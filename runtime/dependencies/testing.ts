import type { CompiledDependency, CompiledNeed } from "../contract/dependency.js";
import type { Provider } from "./schedule.js";

/** For tests: dependencies as a compiler would make them, written by hand. */
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

/** A generator that tells when it begins, what it sees, and when it ends. */
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
