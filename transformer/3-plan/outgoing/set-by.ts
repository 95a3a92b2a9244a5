import type { Expression, Node } from "typescript";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";
import type { OutgoingPlan } from "../plan.js";
import { isStatus } from "../statuses.js";
import { type FactsOf, FUNCTION_LIMIT, isGenerator, rootOf } from "../thrown/facts.js";
import type { Candidate } from "./candidates.js";
import { together } from "./together.js";

/**
 * What a function of the project, and the functions that it calls, set on an `Outgoing`: the statuses and header names that are
 * known from the source. Values that are computed at run time are left out, and so is what comes too late for the head of the
 * response: everything that a generator does after its first item, or in a generator that is called.
 * @param root a function, or the expression that refers to it.
 */
export type SetBy = (root: Node) => Settings;

export interface Settings extends OutgoingPlan {
  /** Values that are written as a status but are not one. */
  readonly wrong: readonly WrongStatus[];
}

interface WrongStatus {
  readonly value: unknown;
  readonly at: Expression;
}

/** For one program: each place is analyzed once, the first time that a function with an `Outgoing` reaches it. */
export function createSetBy(semantics: Semantics, factsOf: FactsOf): SetBy {
  const known = new Map<Candidate, Settings>();
  const setAt = (candidate: Candidate): Settings => {
    const found = known.get(candidate) ?? describe(candidate, semantics);
    known.set(candidate, found);
    return found;
  };
  return (root) => {
    const functions = new Set<Node>([rootOf(root, semantics)]);
    const found: Settings[] = [];
    // Iterating over a set includes items that are added during the iteration.
    for (const node of functions) {
      const { sets, calls } = factsOf(node);
      for (const { candidate, behindYield } of sets) if (!behindYield) found.push(setAt(candidate));
      for (const { target, behindYield } of calls)
        if (!behindYield && !isGenerator(target) && functions.size < FUNCTION_LIMIT) functions.add(target);
    }
    return { ...together(found), wrong: found.flatMap(({ wrong }) => wrong) };
  };
}

const NOTHING: Settings = { statuses: [], headers: [], wrong: [] };

function describe(candidate: Candidate, semantics: Semantics): Settings {
  switch (candidate.sets) {
    case "status":
      if (!isMember(candidate.target, semantics)) return NOTHING;
      return statusesIn(candidate.value, semantics);
    case "header":
      if (!isHeaders(candidate.target, semantics)) return NOTHING;
      return { ...NOTHING, headers: literalsOf(candidate.name, semantics).filter(isSent) };
    case "cookie":
      return isMember(candidate.target, semantics) ? { ...NOTHING, headers: ["Set-Cookie"] } : NOTHING;
  }
}

function statusesIn(at: Expression, semantics: Semantics): Settings {
  const values = literalsOf(at, semantics);
  const wrong = values.filter((value) => !isStatus(value)).map((value) => ({ value, at }));
  return { ...NOTHING, statuses: values.filter(isStatus), wrong };
}

/** `out.headers`, `const headers = out.headers`, `const { headers } = out`, or a parameter `{ headers }: Outgoing`. */
function isHeaders(written: Expression, semantics: Semantics): boolean {
  if (!ts.isIdentifier(written)) return isMember(written, semantics, "headers");
  const held = semantics.constantInitializer(written);
  if (held) return isMember(bare(held), semantics, "headers");
  const declared = semantics.declarationOf(written)?.node;
  if (!declared || !ts.isBindingElement(declared)) return false;
  if ((declared.propertyName ?? declared.name).getText() !== "headers") return false;
  const holder = declared.parent.parent;
  if (!ts.isVariableDeclaration(holder)) return isOutgoing(holder, semantics);
  const from = holder.initializer && semantics.declarationOf(bare(holder.initializer))?.node;
  return from !== undefined && isOutgoing(from, semantics);
}

/** A parameter `out: Outgoing`. */
function isOutgoing(declared: Node, semantics: Semantics): boolean {
  if (!ts.isParameter(declared) || !declared.type) return false;
  const type = semantics.typeDeclarationOf(declared.type);
  return type?.countersign === true && type.name === "Outgoing";
}

/** @param name if left out, any member. */
function isMember(access: Expression, semantics: Semantics, name?: string): boolean {
  if (!ts.isPropertyAccessExpression(access) || (name !== undefined && access.name.text !== name))
    return false;
  const holder = bare(access.expression);
  const declared = ts.isIdentifier(holder) ? semantics.declarationOf(holder)?.node : undefined;
  if (declared && isOutgoing(declared, semantics)) return true;
  const member = semantics.declarationOf(access);
  if (!member?.countersign || !ts.isClassLike(member.node.parent)) return false;
  return member.node.parent.name?.text === "Outgoing" && !isMade(access.expression, semantics);
}

/** `const mine = new Outgoing()` does not belong to a response. */
function isMade(written: Expression, semantics: Semantics): boolean {
  const node = bare(written);
  if (!ts.isIdentifier(node)) return ts.isNewExpression(node);
  const declared = semantics.declarationOf(node)?.node;
  if (!declared || !ts.isVariableDeclaration(declared) || !declared.initializer) return false;
  return isMade(declared.initializer, semantics);
}

/** The values that are listed in the type of an expression. */
function literalsOf(expression: Expression, semantics: Semantics): readonly unknown[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isNumericLiteral(expression)) return [Number(expression.text)];
  const type = semantics.typeOfExpression(expression);
  const shape = semantics.shape(type);
  return (shape.kind === "union" ? shape.members : [type]).flatMap((member) => {
    const literal = semantics.shape(member);
    return literal.kind === "literal" ? [literal.value] : [];
  });
}

/** In a document, `Content-Type` is part of the content (OpenAPI 3.1.1, 4.8.17.1), and the server handles framing. */
function isSent(name: unknown): name is string {
  if (typeof name !== "string" || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return false;
  return !/^(?:content-type|content-length|transfer-encoding|trailer)$/i.test(name);
}
