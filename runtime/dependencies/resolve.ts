import { chain, isThenable, type MaybePromise } from "../maybe-promise.js";
import { type Exits, enter, type Failure, isGenerator, type ScopedExits, type Teardown } from "./exits.js";
import type { Limiter } from "./limiter.js";
import type { Filling, Node, Step } from "./schedule.js";

/** The dependencies of one request, resolved so far. */
export interface Resolving {
  /** The decoded arguments of each node; `false` for a node that cannot be called, because the request is not as it requires. */
  readonly args: (unknown[] | false | undefined)[];
  readonly values: unknown[];
  readonly exits: ScopedExits;
  /** The value of an app-scoped dependency; a promise if it is not started yet. */
  readonly appValue: (node: Node) => unknown;
}

/**
 * Resolves steps in sequence, then continues: at once if there is nothing to wait for, since most dependencies are plain
 * functions. Otherwise one promise is made for everything that follows, including the promise of `next`.
 * @throws what the first dependency in order throws, and what `next` throws; or the promise is rejected with it.
 */
export function resolveSteps<R extends Resolving, Result>(
  steps: readonly Step[],
  resolving: R,
  next: (resolving: R) => MaybePromise<Result>,
): MaybePromise<Result> {
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] ?? [];
    const [only] = step;
    if (!only || step.length > 1) return resolveFrom(at, undefined, steps, resolving, next);
    const value = resolveNode(only, resolving);
    if (isThenable(value)) return resolveFrom(at, value, steps, resolving, next);
    resolving.values[only.index] = value;
  }
  return next(resolving);
}

/** @param begun the result of the step at `from`, if it is one dependency. */
async function resolveFrom<R extends Resolving, Result>(
  from: number,
  begun: unknown,
  steps: readonly Step[],
  resolving: R,
  next: (resolving: R) => MaybePromise<Result>,
): Promise<Result> {
  for (let at = from; at < steps.length; at++) {
    const step = steps[at] ?? [];
    const [only] = step;
    if (only && step.length === 1) {
      const value = at === from ? begun : resolveNode(only, resolving);
      resolving.values[only.index] = isThenable(value) ? await value : value;
    } else await sideBySide(step, resolving);
  }
  const made = next(resolving);
  // Awaited here: a returned promise takes three more turns of the queue.
  return made instanceof Promise ? await made : made;
}

/** Each starts as soon as its own dependencies are resolved. All are awaited, since none may continue after a response. */
async function sideBySide(step: Step, resolving: Resolving): Promise<void> {
  /** The failure of each, by its index. Not rejected: an unhandled rejection would end the process. */
  const started: Promise<Failure | undefined>[] = [];
  const start = async (node: Node): Promise<Failure | undefined> => {
    try {
      for (const { node: need } of neededBy(node)) {
        const before = started[need.index];
        const failed = before && (await before);
        if (failed) return failed;
      }
      resolving.values[node.index] = await resolveNode(node, resolving);
      return undefined;
    } catch (error) {
      return { error };
    }
  };
  for (const node of step) started[node.index] = start(node);
  let first: Failure | undefined;
  for (const { index } of step) {
    const failed = await started[index];
    first ??= failed;
  }
  if (first) throw first.error;
}

function resolveNode(node: Node, resolving: Resolving): unknown {
  const { scope, around, counted } = node;
  if (scope === "app") return resolving.appValue(node);
  const args = argumentsOf(node, resolving);
  if (!args) return undefined;
  const exits = resolving.exits[scope];
  if (counted) return behindCounters(node, args, resolving, exits);
  return around ? around(() => provide(node, args, exits)) : provide(node, args, exits);
}

/** Calls a dependency after the request has been counted for all its limits, in sequence from `at`. */
function behindCounters(
  node: Node,
  args: unknown[],
  resolving: Resolving,
  exits: Exits,
  at = 0,
): MaybePromise<unknown> {
  const { around, counted = [] } = node;
  const counter = counted[at];
  if (!counter) return around ? around(() => provide(node, args, exits)) : provide(node, args, exits);
  const own = argumentsOf(counter, resolving);
  if (!own) {
    // Without its key the request cannot be counted.
    resolving.args[node.index] = false;
    return undefined;
  }
  const { values } = resolving;
  // Once per request, even if several dependencies share it.
  values[counter.index] ??= chain(call(counter, own) as MaybePromise<void>, () => true);
  return chain(values[counter.index] as MaybePromise<true>, () =>
    behindCounters(node, args, resolving, exits, at + 1),
  );
}

function neededBy({ needs, counted }: Node): readonly Filling[] {
  return counted ? [...needs, ...counted.flatMap((counter) => counter.needs)] : needs;
}

/** @returns nothing for a node that cannot be called, or that needs such a node. */
function argumentsOf(node: Node, { args, values }: Resolving): unknown[] | undefined {
  const own = args[node.index] ?? new Array<unknown>(node.arity);
  if (!own) return undefined;
  for (const { at, node: need } of node.needs) {
    if (args[need.index] === false) {
      args[node.index] = false;
      return undefined;
    }
    own[at] = values[need.index];
  }
  return own;
}

/** Writes the values of dependencies into the arguments that were left open for them. */
export function fill(args: unknown[], fillings: readonly Filling[], values: readonly unknown[]): void {
  for (const { at, node } of fillings) args[at] = values[node.index];
}

/** Calls a dependency's function. A generator runs to its `yield` and waits in `exits` for the rest. */
export function provide(node: Node, args: unknown[], exits: Exits): unknown {
  const { limiter } = node;
  if (limiter) return limited(node, args, exits, limiter);
  const made = call(node, args);
  return isOpened(node, made) ? enter({ name: node.name, generator: made }, exits) : made;
}

/** A generator is in use until its teardown is over, any other dependency while it runs. */
async function limited(node: Node, args: unknown[], exits: Exits, limiter: Limiter): Promise<unknown> {
  await limiter.enter();
  const done = () => limiter.leave();
  let handedOver = false;
  try {
    const made = call(node, args);
    if (!isOpened(node, made)) return await made;
    handedOver = true;
    return await enter({ name: node.name, generator: made, done }, exits);
  } finally {
    if (!handedOver) done();
  }
}

function isOpened({ kind }: Node, made: unknown): made is Teardown {
  return kind === "generator" || (kind === "unknown" && isGenerator(made));
}

function call({ kind, provider, receiver }: Node, args: unknown[]): unknown {
  if (kind === "class" || (kind === "unknown" && isClass(provider))) {
    return Reflect.construct(provider as unknown as new () => unknown, args);
  }
  return Reflect.apply(provider, receiver, args);
}

/** Only a class cannot be called, which is visible only in its source text. */
function isClass(provider: unknown): boolean {
  return /^class\b/.test(Function.prototype.toString.call(provider));
}
