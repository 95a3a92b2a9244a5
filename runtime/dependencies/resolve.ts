import { isThenable } from "../maybe-promise.js";
import { type Exits, enter, isGenerator, type Teardown } from "./exits.js";
import type { Limiter } from "./limiter.js";
import type { Filling, Node, Step } from "./schedule.js";

/** The dependencies of one request, as far as they are resolved. */
export interface Resolving {
  /** The arguments of each node; `undefined` for one that cannot be called, because the request is not as it asks. */
  readonly args: (unknown[] | undefined)[];
  readonly values: unknown[];
  readonly exits: { readonly request: Exits; readonly function: Exits };
  /** The value of an app-scoped dependency; a promise where it is not started yet. */
  readonly appValue: (node: Node) => unknown;
}

/**
 * @returns nothing where nobody need wait: most dependencies are plain functions.
 * @throws what the first dependency in order throws; or the promise is rejected with it.
 */
export function resolveSteps(steps: readonly Step[], resolving: Resolving): Promise<void> | undefined {
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] ?? [];
    const [only] = step;
    if (!only || step.length > 1) return resolveFrom(at, undefined, steps, resolving);
    const value = resolveNode(only, resolving);
    if (isThenable(value)) return resolveFrom(at, value, steps, resolving);
    resolving.values[only.index] = value;
  }
  return undefined;
}

/** @param begun what the step at `from` gives, where it is one dependency. */
async function resolveFrom(
  from: number,
  begun: unknown,
  steps: readonly Step[],
  resolving: Resolving,
): Promise<void> {
  for (let at = from; at < steps.length; at++) {
    const step = steps[at] ?? [];
    const [only] = step;
    if (only && step.length === 1) {
      const value = at === from ? begun : resolveNode(only, resolving);
      resolving.values[only.index] = isThenable(value) ? await value : value;
    } else await sideBySide(step, resolving);
  }
}

/** Each starts as soon as what it needs is there. All are waited for: none may go on behind an answer. */
async function sideBySide(step: Step, resolving: Resolving): Promise<void> {
  const started = new Map<Node, Promise<void>>();
  for (const node of step) {
    const needed = node.needs.flatMap(({ node: need }) => started.get(need) ?? []);
    const start = async () => {
      resolving.values[node.index] = await resolveNode(node, resolving);
    };
    started.set(node, needed.length === 0 ? start() : Promise.all(needed).then(start));
  }
  const outcomes = await Promise.allSettled(started.values());
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
}

function resolveNode(node: Node, resolving: Resolving): unknown {
  if (node.scope === "app") return resolving.appValue(node);
  const args = resolving.args[node.index];
  if (!args) return undefined;
  fill(args, node.needs, resolving.values);
  return provide(node, args, resolving.exits[node.scope]);
}

/** Puts the values of dependencies into the arguments that were left open for them. */
export function fill(args: unknown[], fillings: readonly Filling[], values: readonly unknown[]): void {
  for (const { at, node } of fillings) args[at] = values[node.index];
}

/** Calls a dependency's function. A generator is run to its `yield` and waits among `exits` for the rest. */
export function provide(node: Node, args: unknown[], exits: Exits): unknown {
  const { limiter } = node;
  if (limiter) return limited(node, args, exits, limiter);
  const made = call(node, args);
  return isOpened(node, made) ? enter({ name: node.name, generator: made }, exits) : made;
}

/** A generator is in use until its teardown is over, anything else while it runs. */
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

/** Only a class cannot be called, and only its text tells. */
function isClass(provider: unknown): boolean {
  return /^class\b/.test(Function.prototype.toString.call(provider));
}
