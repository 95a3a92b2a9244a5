import type {
  CompiledDependency,
  CompiledNeed,
  CompiledNeedLimit,
  DependencyScope,
} from "../contract/dependency.js";
import type { WithinStep } from "../observing/steps.js";
import { SecurityScopes } from "../security/scopes.js";
import { usesHono } from "../uses.js";
import type { Limiter } from "./limiter.js";

/** A function or class that provides the value of a dependency. */
export type Provider = (...args: never[]) => unknown;

/** A dependency where an operation uses it. */
export interface Node {
  /** The index of its value among those of a request. */
  readonly index: number;
  readonly name: string;
  /** `unknown` for an uncompiled function: its kind is known only after the call. */
  readonly kind: CompiledDependency["kind"] | "unknown";
  readonly provider: Provider;
  readonly receiver: unknown;
  readonly scope: DependencyScope;
  readonly needs: readonly Filling[];
  /** The number of its arguments, if there is no decoder to make them. */
  readonly arity: number;
  /** Absent if nothing is read from the request. */
  readonly decoder: Decoder | undefined;
  /** The scopes that are passed as arguments, and their positions. */
  readonly scopes: { readonly at: readonly number[]; readonly value: SecurityScopes } | undefined;
  /** Whether it, or a dependency of it, reads the body. */
  readonly readsBody: boolean;
  /** Whether it requires something that only Hono has. */
  readonly usesHono: boolean;
  readonly limiter: Limiter | undefined;
  /** The counters that run before it is called, once each. Absent if there are none. They are not in the steps of the schedule. */
  readonly counted: readonly Node[] | undefined;
  /** Runs around its calls, in an app with instrumentations that need it. */
  readonly around: WithinStep | undefined;
}

type Decoder = Pick<Required<CompiledDependency>, "decode">;

/** The values that are passed as arguments, and their positions. */
export interface Filling {
  readonly at: number;
  readonly node: Node;
}

/** Dependencies that are resolved concurrently: usually one. */
export type Step = readonly Node[];

/** The dependencies that an operation resolves before its handler is called, computed once. */
export interface Schedule {
  /** After those they need. A node that several others need is included once. */
  readonly nodes: readonly Node[];
  /** The nodes that are resolved before the body is read, and after. */
  readonly early: readonly Step[];
  readonly late: readonly Step[];
  /** The nodes that have other arguments than their dependencies. */
  readonly decoded: { readonly early: readonly Node[]; readonly late: readonly Node[] };
  readonly fillings: readonly Filling[];
  /** Whether any may have a teardown. */
  readonly tearsDown: boolean;
  /** Whether any requires something that only Hono has. */
  readonly usesHono: boolean;
}

/** A use of a dependency, and its function if the program passed it. */
export interface Wanted {
  readonly need: CompiledNeed;
  readonly given?: Provider | undefined;
}

/** The function of a use after the application's overrides are applied. */
export interface Found {
  readonly dependency: Pick<CompiledDependency, "name" | "needs" | "scopesAt" | "decode" | "body" | "uses">;
  readonly kind: Node["kind"];
  readonly provider: Provider;
  readonly receiver: unknown;
  /** The function that was replaced, if any. */
  readonly original: Provider;
}

/**
 * Makes the function that counts requests for the limits of a dependency: the same for the same limits, so that all uses share a
 * counter.
 * @param provider the dependency's own function, even if it is replaced.
 */
export type Counting = (provider: Provider, limits: readonly CompiledNeedLimit[]) => readonly Wanted[];

/** An application's knowledge of its dependencies. */
export interface Registry {
  find(wanted: Wanted): Found;
  limiter(provider: Provider, limit: number): Limiter;
  /** The application's single node for an app-scoped dependency. */
  appNode(found: Found, needs: readonly Filling[]): Node;
  /** Like {@link Node.around}, by the name of the function. */
  around(name: string): WithinStep | undefined;
}

/**
 * Orders the dependencies of an operation: guards in sequence, then the dependencies of the handler's parameters, depth first as
 * in FastAPI. Dependencies of one level that have no teardown behind them are resolved concurrently if all of them are async
 * functions. A guard is always alone, because what follows must not begin before the guard has let the request pass.
 * @param counting absent if there is no request to count.
 */
export function scheduleOf(
  guards: readonly Wanted[],
  needs: readonly CompiledNeed[],
  registry: Registry,
  counting?: Counting,
): Schedule {
  const nodes: Node[] = [];
  const steps: Step[] = [];
  const known = new Map<Provider, Map<string, Node>>();
  const counts = counting && countedUses(guards, needs, registry, counting);
  const counters = new Map<Wanted, Node>();
  /** Those whose keys are being placed. */
  const limited = new Set<Provider>();

  function visit(wanted: Wanted, around: readonly string[]): Node {
    const { need } = wanted;
    const scope = need.scope ?? "request";
    const found = registry.find(wanted);
    const { provider, receiver, kind, dependency } = found;
    if (limited.has(provider)) throw new Error(countedByItself(dependency.name));
    const scopes = [...new Set([...around, ...(need.scopes ?? [])])];
    // The value depends on the scopes if a function reads them, as in FastAPI.
    const key = usesScopes(dependency) ? `${scope} ${scopes.toSorted().join(" ")}` : scope;
    const before = need.cache === false ? undefined : known.get(provider)?.get(key);
    if (before) return before;
    if (scope === "app") return placed(registry.appNode(found, level(dependency.needs ?? [], scopes)), key);
    const fillings = level(dependency.needs ?? [], scopes);
    const counted = countersOf(provider);
    const scopesAt = [dependency.scopesAt ?? []].flat();
    const node: Node = {
      index: nodes.length,
      name: dependency.name,
      kind,
      provider,
      receiver,
      scope,
      needs: fillings,
      arity: fillings.length + scopesAt.length,
      decoder: hasDecoder(dependency) ? dependency : undefined,
      scopes: scopesAt.length > 0 ? { at: scopesAt, value: new SecurityScopes(scopes) } : undefined,
      readsBody:
        dependency.body !== undefined ||
        [...fillings, ...(counted ?? []).flatMap(({ needs }) => needs)].some(({ node }) => node.readsBody),
      usesHono: usesHono(dependency),
      limiter:
        need.maxConcurrency === undefined ? undefined : registry.limiter(provider, need.maxConcurrency),
      counted,
      around: registry.around(provider.name),
    };
    if (need.cache !== false) remember(node, key);
    return add(node);
  }

  function countersOf(provider: Provider): readonly Node[] | undefined {
    const wanted = counts?.get(provider);
    if (!wanted) return undefined;
    limited.add(provider);
    const all = wanted.map(counter);
    limited.delete(provider);
    return all;
  }

  /** Its own dependencies are in the steps, but the counter is not: the counted node calls it. */
  function counter(wanted: Wanted): Node {
    const before = counters.get(wanted);
    if (before) return before;
    const { provider, kind, receiver, dependency } = registry.find(wanted);
    const fillings = level(dependency.needs ?? [], []);
    const node: Node = {
      index: nodes.length,
      name: dependency.name,
      kind,
      provider,
      receiver,
      scope: "request",
      needs: fillings,
      arity: fillings.length,
      decoder: hasDecoder(dependency) ? dependency : undefined,
      scopes: undefined,
      readsBody: fillings.some((filling) => filling.node.readsBody),
      usesHono: false,
      limiter: undefined,
      counted: undefined,
      around: undefined,
    };
    nodes.push(node);
    counters.set(wanted, node);
    return node;
  }

  /** An app-scoped dependency has its own position in every operation. */
  function placed(node: Node, key: string): Node {
    const here = { ...node, index: nodes.length };
    remember(here, key);
    return add(here);
  }

  function remember(node: Node, key: string): void {
    const byKey = known.get(node.provider) ?? new Map<string, Node>();
    known.set(node.provider, byKey.set(key, node));
  }

  function add(node: Node): Node {
    nodes.push(node);
    steps.push([node]);
    return node;
  }

  function level(wanted: readonly CompiledNeed[], scopes: readonly string[]): readonly Filling[] {
    const start = steps.length;
    const fillings = wanted.map((need) => ({ at: need.at ?? -1, node: visit({ need }, scopes) }));
    const within = steps.slice(start).flat();
    const isAsync = fillings.length > 1 && fillings.every(({ node }) => node.kind === "async");
    if (isAsync && !within.some(mayTearDown) && within.length > 1) steps.splice(start, steps.length, within);
    return fillings;
  }

  for (const guard of guards) visit(guard, []);
  const fillings = level(needs, []);
  const part = (late: boolean) =>
    steps.map((step) => step.filter((node) => node.readsBody === late)).filter((step) => step.length > 0);
  const decoded = nodes.filter(({ decoder, scopes }) => decoder !== undefined || scopes !== undefined);
  return {
    nodes,
    decoded: {
      early: decoded.filter((node) => !node.readsBody),
      late: decoded.filter((node) => node.readsBody),
    },
    early: part(false),
    late: part(true),
    fillings,
    tearsDown: nodes.some(mayTearDown),
    usesHono: nodes.some((node) => node.usesHono),
  };
}

const countedByItself = (name: string) =>
  `The limit of the dependency ${name} counts requests with a function that itself depends on ${name}. Count its limit by another key.`;

/** The kind of an uncompiled function is known only after the call. The app tears down the app scope. */
function mayTearDown({ kind, scope }: Node): boolean {
  return scope !== "app" && (kind === "generator" || kind === "unknown");
}

function hasDecoder(dependency: Found["dependency"]): dependency is Found["dependency"] & Decoder {
  return dependency.decode !== undefined;
}

function usesScopes({ scopesAt, needs = [] }: Found["dependency"]): boolean {
  return scopesAt !== undefined || needs.some(({ of }) => usesScopes(of));
}

/**
 * The functions that count the requests to an operation before each of its dependencies is called. One use of a dependency may
 * have a limit and another none: the request reaches both, so it is counted for the limits of every use.
 * @returns by the function that is called.
 */
function countedUses(
  guards: readonly Wanted[],
  needs: readonly CompiledNeed[],
  registry: Pick<Registry, "find">,
  counting: Counting,
): ReadonlyMap<Provider, readonly Wanted[]> {
  const counted = new Map<Provider, readonly Wanted[]>();
  const passed = new Set<CompiledDependency>();
  const visit = (wanted: Wanted): void => {
    const { of, limits = [] } = wanted.need;
    if (limits.length === 0 && passed.has(of)) return;
    const { provider, original, dependency } = registry.find(wanted);
    if (limits.length > 0) {
      const before = counted.get(provider) ?? [];
      counted.set(provider, [...new Set([...before, ...counting(original, limits)])]);
    }
    if (passed.has(of)) return;
    passed.add(of);
    for (const need of dependency.needs ?? []) visit({ need });
    for (const { keyedBy } of limits) if (keyedBy) visit({ need: keyedBy });
  };
  for (const guard of guards) visit(guard);
  for (const need of needs) visit({ need });
  return counted;
}
