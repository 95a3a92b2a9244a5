import type { Node } from "typescript";
import { functionOf } from "../../1-discover/binding.js";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";
import type { ThrowsNote } from "../plan.js";
import { calledFunction, classDeclaration, constructorOf } from "./called-function.js";
import { type Bindings, bind } from "./creation.js";
import { describeThrow, type Thrown } from "./describe-throw.js";
import { type FunctionFacts, functionFacts, type ThrowSite } from "./facts.js";

/** Functions looked at for one operation. Beyond that it is documented with what was found. */
const FUNCTION_LIMIT = 1000;

/** What can leave some functions. */
export interface ThrownByFunctions {
  readonly errors: readonly { readonly site: ThrowSite; readonly thrown: Thrown }[];
  /** What the functions say themselves: `@throws {404} text`. */
  readonly notes: readonly ThrowsNote[];
}

/**
 * The `HttpError`s that can leave a function of the project: thrown in them or in functions they call, unless they
 * are certainly caught on the way. The nearest ones come first.
 * @param root a function, a class, or the expression that stands for it.
 * @param streams whether it is a generator whose items are the answer: what it throws behind the first is not answered.
 */
export type ThrownBy = (root: Node, streams?: boolean) => ThrownByFunctions;

/** For one program: a function that many routes call is looked at once, and so is each `throw`. */
export function createThrownBy(semantics: Semantics): ThrownBy {
  const found: Found = {
    semantics,
    factsOf: once((node) => functionFacts(node, semantics)),
    thrownAt: once(({ expression }) => describeThrow(expression, NOTHING, semantics)),
  };
  return (root, streams = false) => thrownBy(root, streams, found);
}

interface Found {
  readonly semantics: Semantics;
  factsOf(node: Node): FunctionFacts;
  /** What is known of a `throw` that does not depend on what its function is called with. */
  thrownAt(site: ThrowSite): readonly Thrown[];
}

function once<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

function thrownBy(root: Node, streams: boolean, { semantics, factsOf, thrownAt }: Found): ThrownByFunctions {
  const errors = new Map<ThrowSite | symbol, { site: ThrowSite; thrown: Thrown }[]>();
  const add = (sites: readonly ThrowSite[], bindings: Bindings): void => {
    for (const site of sites) {
      // What depends on the call may be something else each time, all else is the same.
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
  // A map hands out what is added while it is walked: no recursion, and an end to functions that call each other.
  for (const [node, isStream] of functions) {
    for (const { target, args, streams: asAnswer } of factsOf(node).calls.filter(isAnswered(isStream))) {
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

/** The function that an expression or a declaration stands for; a class is its constructor. */
function rootOf(root: Node, semantics: Semantics): Node {
  if (ts.isClassLike(root)) return constructorOf(root) ?? root;
  const declared = functionOf(root);
  if (declared) return declared;
  if (!ts.isExpression(root)) return root;
  const called = calledFunction(root, semantics);
  if (called?.kind === "function") return called.node;
  const made = ts.isIdentifier(root) ? classDeclaration(root, semantics) : undefined;
  return made ? (constructorOf(made) ?? made) : bare(root);
}
