import type { CompiledDependency, CompiledNeed } from "../contract/dependency.js";
import { Exits, type Failure } from "./exits.js";
import { Limiter } from "./limiter.js";
import { provide } from "./resolve.js";
import {
  type Counting,
  type Filling,
  type Found,
  type Node,
  type Provider,
  type Registry,
  type Schedule,
  scheduleOf,
  type Wanted,
} from "./schedule.js";

/** The replacement for a dependency, compiled or not. */
interface Replacement {
  readonly provider: Provider;
  readonly dependency: CompiledDependency | undefined;
}

/** The dependencies of one application: their replacements in tests, the app-scoped ones, the limited ones. */
export class AppDependencies implements Registry {
  readonly #overrides = new Map<Provider, Replacement>();
  readonly #limiters = new Map<Provider, Map<number, Limiter>>();
  /** In the order in which they are started. */
  readonly #appNodes = new Map<Provider, Node>();
  readonly #values = new Map<Provider, unknown>();
  readonly #schedules: (() => Schedule)[] = [];
  #exits = new Exits();
  /** Set before the first schedule is made, in an app with instrumentations. */
  around: Registry["around"] = () => undefined;
  /** Changes whenever schedules must be made again. */
  #version = 0;

  /**
   * The schedule of an operation: made at once, so that mistakes stop the start, and again if something was overridden.
   * @param guards called in this order, before the dependencies of the handler's parameters.
   */
  schedule(guards: readonly Wanted[], needs: readonly CompiledNeed[], counting: Counting): () => Schedule {
    let version = this.#version;
    let made = scheduleOf(guards, needs, this, counting);
    const schedule = () => {
      if (version !== this.#version) made = scheduleOf(guards, needs, this, counting);
      version = this.#version;
      return made;
    };
    this.#schedules.push(schedule);
    return schedule;
  }

  /**
   * Replaces a function with another.
   * @returns a function that removes the replacement.
   */
  override(provider: Provider, replacement: Replacement): () => void {
    const before = this.#overrides.get(provider);
    this.#overrides.set(provider, replacement);
    this.#forgetSchedules();
    return () => {
      if (this.#overrides.get(provider) !== replacement) return;
      if (before) this.#overrides.set(provider, before);
      else this.#overrides.delete(provider);
      this.#forgetSchedules();
    };
  }

  /** Including the nodes of app-scoped dependencies: what they need may have changed. */
  #forgetSchedules(): void {
    this.#version++;
    this.#appNodes.clear();
  }

  find({ need, given }: Wanted): Found {
    const original = given ?? need.of.use?.();
    if (typeof original !== "function") {
      throw new Error(`The dependency ${need.of.name} is not a function when the application is built.`);
    }
    const provider = original as Provider;
    const replacement = this.#overrides.get(provider);
    if (!replacement) {
      return {
        dependency: need.of,
        kind: need.of.kind,
        provider,
        original: provider,
        receiver: need.of.on?.(),
      };
    }
    const name = `${replacement.provider.name || "a function"}, which replaces ${need.of.name}`;
    const { dependency } = replacement;
    return {
      dependency: { ...dependency, name },
      kind: dependency?.kind ?? "unknown",
      provider: replacement.provider,
      original: provider,
      receiver: undefined,
    };
  }

  limiter(provider: Provider, limit: number): Limiter {
    const limiters = this.#limiters.get(provider) ?? new Map<number, Limiter>();
    this.#limiters.set(provider, limiters);
    const limiter = limiters.get(limit) ?? new Limiter(limit);
    limiters.set(limit, limiter);
    return limiter;
  }

  appNode({ provider, receiver, kind, dependency }: Found, needs: readonly Filling[]): Node {
    const known = this.#appNodes.get(provider);
    if (known) return known;
    const node: Node = {
      index: -1,
      name: dependency.name,
      kind,
      provider,
      receiver,
      scope: "app",
      needs,
      arity: needs.length,
      decoder: undefined,
      scopes: undefined,
      readsBody: false,
      usesHono: false,
      limiter: undefined,
      counted: undefined,
      around: undefined,
    };
    this.#appNodes.set(provider, node);
    return node;
  }

  /** Starts the app-scoped dependencies, each after those it needs. */
  async start(): Promise<void> {
    for (const schedule of this.#schedules) schedule();
    for (const node of this.#appNodes.values()) await this.valueOf(node);
  }

  /** Closes what was started, in reverse order. */
  async close(failure?: Failure): Promise<Failure | undefined> {
    this.#values.clear();
    const exits = this.#exits;
    this.#exits = new Exits();
    return exits.close(failure);
  }

  /** The value of an app-scoped dependency. It starts when it is first needed, which can be late for a replacement. */
  valueOf(node: Node): unknown {
    const { provider } = node;
    if (this.#values.has(provider)) return this.#values.get(provider);
    const starting = this.#open(node).then(
      (value) => {
        this.#values.set(provider, value);
        return value;
      },
      (error: unknown) => {
        // The next use tries again.
        this.#values.delete(provider);
        throw error;
      },
    );
    this.#values.set(provider, starting);
    return starting;
  }

  async #open(node: Node): Promise<unknown> {
    // It reads nothing from a request. The compiler ensures that all its arguments are app-scoped too.
    const args: unknown[] = [];
    for (const { at, node: need } of node.needs) args[at] = await this.valueOf(need);
    return provide(node, args, this.#exits);
  }
}
