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

/** By program: a function that many routes call is looked at once. */
const known = new WeakMap<Semantics, Map<Node, FunctionFacts>>();

/** What is known of a `throw`, unless it depends on what its function is called with. */
const described = new WeakMap<ThrowSite, readonly Thrown[]>();

/**
 * The `HttpError`s that can leave a function of the project: thrown in them or in functions they call, unless they
 * are certainly caught on the way. The nearest ones come first.
 * @param root a function, a class, or the expression that stands for it.
 * @param streams whether it is a generator whose items are the answer: what it throws behind the first is not answered.
 */
export function thrownBy(root: Node, semantics: Semantics, streams = false): ThrownByFunctions {
  const errors = new Map<ThrowSite | symbol, { site: ThrowSite; thrown: Thrown }[]>();
  const add = (sites: readonly ThrowSite[], bindings: Bindings): void => {
    for (const site of sites) {
      // What depends on the call may be something else each time, all else is the same.
      const key = site.parametric ? Symbol() : site;
      if (errors.has(key)) continue;
      const all = thrownAt(site, site.parametric ? bindings : NOTHING, semantics);
      errors.set(
        key,
        all.map((thrown) => ({ site, thrown })),
      );
    }
  };
  const isAnswered = (isStream: boolean) => (site: { readonly behindYield: boolean }) =>
    !(isStream && site.behindYield);
  const start = rootOf(root, semantics);
  add(factsOf(start, semantics).throws.filter(isAnswered(streams)), NOTHING);
  const functions = new Map([[start, streams]]);
  // A map hands out what is added while it is walked: no recursion, and an end to functions that call each other.
  for (const [node, isStream] of functions) {
    for (const { target, args, streams: asAnswer } of factsOf(node, semantics).calls.filter(
      isAnswered(isStream),
    )) {
      if (functions.size > FUNCTION_LIMIT) break;
      if (!functions.has(target)) functions.set(target, asAnswer);
      add(
        factsOf(target, semantics).throws.filter(isAnswered(asAnswer)),
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
    notes: [...functions.keys()].flatMap((node) => factsOf(node, semantics).notes),
  };
}

const NOTHING: Bindings = new Map();

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

function factsOf(node: Node, semantics: Semantics): FunctionFacts {
  const functions = known.get(semantics) ?? new Map<Node, FunctionFacts>();
  known.set(semantics, functions);
  const facts = functions.get(node) ?? functionFacts(node, semantics);
  functions.set(node, facts);
  return facts;
}

function thrownAt(site: ThrowSite, bindings: Bindings, semantics: Semantics): readonly Thrown[] {
  if (bindings.size > 0) return describeThrow(site.expression, bindings, semantics);
  const thrown = described.get(site) ?? describeThrow(site.expression, bindings, semantics);
  described.set(site, thrown);
  return thrown;
}
