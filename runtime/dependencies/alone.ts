import type { CompiledDependency } from "../contract/dependency.js";
import type { Injected, RequestView } from "../contract/request-view.js";
import { Issues } from "../generated/issues.js";
import type { AppDependencies } from "./app-dependencies.js";
import { Background } from "./background.js";
import { runBackground } from "./end-behind.js";
import { resolveSteps } from "./resolve.js";
import { decodeNode, inScopes, newExits, resolvingOf } from "./run.js";
import { scheduleOf, type Wanted } from "./schedule.js";

/**
 * Resolves one dependency outside a request, and calls `use` with its value.
 * @throws what `use`, the dependency or its teardown throws.
 */
export async function resolveAlone(
  wanted: Wanted,
  app: AppDependencies,
  use: (value: unknown) => unknown,
  late: (what: string, error: unknown) => void,
): Promise<unknown> {
  const schedule = scheduleOf([wanted], [], app);
  const exits = newExits();
  const resolving = resolvingOf(schedule, exits, (node) => app.valueOf(node));
  const view = new NoRequest();
  const value = await inScopes<unknown>(exits, async () => {
    for (const node of schedule.decoded.early) decodeNode(node, view, undefined, new Issues(), resolving);
    return resolveSteps(schedule.early, resolving, ({ values }) => use(values[schedule.nodes.length - 1]));
  });
  await runBackground(view.background, { how: "complete" }, late);
  const left = await exits.request.close();
  if (left) throw left.error;
  return value;
}

/** Among injected values, a job can have a signal that never aborts and tasks for later. The compiler refuses all others. */
class NoRequest implements RequestView {
  background: Background | undefined;

  readonly path = () => undefined;
  readonly query = () => undefined;
  readonly queryAll = () => [];
  readonly queryList = () => undefined;
  readonly queryNames = () => [];
  readonly header = () => undefined;
  readonly headerAll = () => [];
  readonly cookie = () => undefined;
  readonly cookieNames = () => [];
  readonly condition = () => undefined;
  readonly namesRead = () => new Set<string>();

  inject(what: Injected): unknown {
    if (what === "signal") return new AbortController().signal;
    if (what !== "background") throw new Error(`No ${what} exists outside a request.`);
    this.background ??= new Background();
    return this.background;
  }
}

export function isCompiledDependency(argument: unknown): argument is CompiledDependency {
  return typeof argument === "object" && argument !== null && "kind" in argument && "name" in argument;
}
