import type { Node } from "typescript";
import type { Semantics } from "../../semantics/semantics.js";
import type { ThrowsNote } from "../plan.js";
import { type Bindings, bind } from "./creation.js";
import { describeThrow, type Thrown } from "./describe-throw.js";
import { type FactsOf, FUNCTION_LIMIT, once, rootOf, type ThrowSite } from "./facts.js";

/** The errors that can leave some functions. */
export interface ThrownByFunctions {
  readonly errors: readonly { readonly site: ThrowSite; readonly thrown: Thrown }[];
  /** What the functions document themselves: `@throws {404} text`. */
  readonly notes: readonly ThrowsNote[];
}

/**
 * The `HttpError`s that can leave a function of the project. They are thrown in it or in functions that it calls, unless they are
 * certainly caught on the way. The nearest ones come first.
 * @param root a function, a class, or the expression that refers to it.
 * @param streams whether it is a generator whose items are the response. What it throws after the first item then has no
 * response.
 */
export type ThrownBy = (root: Node, streams?: boolean) => ThrownByFunctions;

/** For one program: a function that many routes call is analyzed once, and so is each `throw`. */
export function createThrownBy(semantics: Semantics, factsOf: FactsOf): ThrownBy {
  const found: Found = {
    semantics,
    factsOf,
    thrownAt: once(({ expression }) => describeThrow(expression, NOTHING, semantics)),
  };
  return (root, streams = false) => thrownBy(root, streams, found);
}

interface Found {
  readonly semantics: Semantics;
  readonly factsOf: FactsOf;
  /** What is known about a `throw` without the arguments of its function. */
  thrownAt(site: ThrowSite): readonly Thrown[];
}

function thrownBy(root: Node, streams: boolean, { semantics, factsOf, thrownAt }: Found): ThrownByFunctions {
  const errors = new Map<ThrowSite | symbol, { site: ThrowSite; thrown: Thrown }[]>();
  const add = (sites: readonly ThrowSite[], bindings: Bindings): void => {
    for (const site of sites) {
      // What depends on the call may differ each time. Everything else is the same.
      const key = site.parametric ? Symbol() : site;
      if (errors.has(key)) continue;
      const depends = site.parametric && bindings.size > 0;
      const all = depends ? describeThrow(site.expression, bindings, semantics) : thrownAt(site);
      errors.set(
        key,
        all.map((thrown) => ({ site, thrown })),
      );
    }
  };
  const isAnswered = (isStream: boolean) => (site: { readonly behindYield: boolean }) =>
    !(isStream && site.behindYield);
  const start = rootOf(root, semantics);
  add(factsOf(start).throws.filter(isAnswered(streams)), NOTHING);
  const functions = new Map([[start, streams]]);
  // Iterating over a map includes entries that are added during the iteration. This avoids recursion, and it ends for functions
  // that call each other.
  for (const [node, isStream] of functions) {
    const leaving = factsOf(node).calls.filter(({ caught }) => !caught);
    for (const { target, args, streams: asAnswer } of leaving.filter(isAnswered(isStream))) {
      if (functions.size > FUNCTION_LIMIT) break;
      if (!functions.has(target)) functions.set(target, asAnswer);
      add(
        factsOf(target).throws.filter(isAnswered(asAnswer)),
        args
          ? bind(
              target.parameters,
              args.map((argument) => [argument]),
            )
          : NOTHING,
      );
    }
  }
  return {
    errors: [...errors.values()].flat(),
    notes: [...functions.keys()].flatMap((node) => factsOf(node).notes),
  };
}

const NOTHING: ReadonlyMap<Node, undefined> = new Map();
