import type { CompiledDependency, CompiledNeed, DependencyScope } from "../contract/dependency.js";
import type { Limiter } from "./limiter.js";

/** A function or class that gives a dependency's value. */
export type Provider = (...args: never[]) => unknown;

/** A dependency where an operation uses it. */
export interface Node {
  /** Where its value stands among those of a request. */
  readonly index: number;
  readonly name: string;
  /** `unknown` for a function that nobody compiled: it turns out when it is called. */
  readonly kind: CompiledDependency["kind"] | "unknown";
  readonly provider: Provider;
  readonly receiver: unknown;
  readonly scope: DependencyScope;
  readonly needs: readonly Filling[];
  readonly decode: CompiledDependency["decode"] | undefined;
  /** Whether it, or what it needs, reads the body. */
  readonly readsBody: boolean;
  readonly limiter: Limiter | undefined;
}

/** Which value goes into which argument. */
export interface Filling {
  readonly at: number;
  readonly node: Node;
}

/** What is resolved side by side: mostly one. */
export type Step = readonly Node[];

/** What an operation resolves before its handler is called, worked out once. */
export interface Schedule {
  /** Behind those they need; what others need, too, stands here once. */
  readonly nodes: readonly Node[];
  /** What is resolved before the body is read, and after. */
  readonly early: readonly Step[];
  readonly late: readonly Step[];
  readonly fillings: readonly Filling[];
}

/** A use of a dependency, and its function where the program handed it over. */
export interface Wanted {
  readonly need: CompiledNeed;
  readonly given?: Provider | undefined;
}

/** What stands behind a use once the application's overrides are looked at. */
export interface Found {
  readonly dependency: Pick<CompiledDependency, "name" | "needs" | "decode" | "body">;
  readonly kind: Node["kind"];
  readonly provider: Provider;
  readonly receiver: unknown;
}

/** What the application knows of its dependencies. */
export interface Registry {
  find(wanted: Wanted): Found;
  limiter(provider: Provider, limit: number): Limiter;
  /** The application's one node of an app-scoped dependency. */
  appNode(found: Found, needs: readonly Filling[]): Node;
}

/**
 * Puts the dependencies of an operation in order: guards one after the other, then what the handler's parameters need,
 * depth first as in FastAPI. Dependencies of one level behind which nothing is torn down are resolved side by side when all of
 * them are async functions; a guard never is, since what follows must not begin before it has let the request pass.
 */
export function scheduleOf(
  guards: readonly Wanted[],
  needs: readonly CompiledNeed[],
  registry: Registry,
): Schedule {
  const nodes: Node[] = [];
  const steps: Step[] = [];
  const known = new Map<Provider, Map<DependencyScope, Node>>();

  function visit(wanted: Wanted): Node {
    const { need } = wanted;
    const scope = need.scope ?? "request";
    const found = registry.find(wanted);
    const { provider, receiver, kind, dependency } = found;
    const before = need.cache === false ? undefined : known.get(provider)?.get(scope);
    if (before) return before;
    if (scope === "app") return placed(registry.appNode(found, level(dependency.needs ?? [])));
    const fillings = level(dependency.needs ?? []);
    const node: Node = {
      index: nodes.length,
      name: dependency.name,
      kind,
      provider,
      receiver,
      scope,
      needs: fillings,
      decode: dependency.decode?.bind(dependency),
      readsBody: dependency.body !== undefined || fillings.some((filling) => filling.node.readsBody),
      limiter:
        need.maxConcurrency === undefined ? undefined : registry.limiter(provider, need.maxConcurrency),
    };
    if (need.cache !== false) remember(node);
    return add(node);
  }

  /** An app-scoped dependency has a place of its own in every operation. */
  function placed(node: Node): Node {
    const here = { ...node, index: nodes.length };
    remember(here);
    return add(here);
  }

  function remember(node: Node): void {
    const scopes = known.get(node.provider) ?? new Map<DependencyScope, Node>();
    known.set(node.provider, scopes.set(node.scope, node));
  }

  function add(node: Node): Node {
    nodes.push(node);
    steps.push([node]);
    return node;
  }

  function level(wanted: readonly CompiledNeed[]): readonly Filling[] {
    const start = steps.length;
    const fillings = wanted.map((need) => ({ at: need.at ?? -1, node: visit({ need }) }));
    const within = steps.slice(start).flat();
    const isAsync = fillings.length > 1 && fillings.every(({ node }) => node.kind === "async");
    const isOpen = within.some(
      ({ kind, scope }) => scope !== "app" && kind !== "async" && kind !== "function",
    );
    if (isAsync && !isOpen && within.length > 1) steps.splice(start, steps.length, within);
    return fillings;
  }

  for (const guard of guards) visit(guard);
  const fillings = level(needs);
  const part = (late: boolean) =>
    steps.map((step) => step.filter((node) => node.readsBody === late)).filter((step) => step.length > 0);
  return { nodes, early: part(false), late: part(true), fillings };
}
