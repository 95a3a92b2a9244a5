import type { EntityName, ImportTypeNode, TypeNode } from "typescript";
import { DEPENDENCY_SCOPES } from "../../../runtime/contract/dependency.js";
import type { NeedPlan } from "../../3-plan/plan.js";
import { substituted, typeUses, type WrittenType } from "../../3-plan/type-declaration.js";
import { ts } from "../../semantics/compiler.js";
import type { DeclarationFact, Semantics, TypeRef } from "../../semantics/semantics.js";
import { memberOf, type WrittenLimit } from "./written-limit.js";

/** `Depends<typeof f, { scope: "app" }>` as written, possibly behind aliases. */
export interface Depends {
  /** The first type argument, or the entire marker if there is none. */
  readonly node: TypeNode;
  /** The name after `typeof`. Absent if there is none. */
  readonly name?: EntityName | ImportTypeNode;
  readonly options: Omit<NeedPlan, "dependency">;
  /** The value of its `limit`, and where it is written, if it is written there. */
  readonly limit?: WrittenLimit;
  /** An option that is not a literal of the required kind. */
  readonly invalid?: { readonly name: string; readonly node: TypeNode };
}

const USUAL: Depends["options"] = { cache: true, scope: "request" };

/** The `Depends` in a parameter's type, found through aliases. It must be Countersign's own, not only have the same name. */
export function dependsOf(node: TypeNode | undefined, semantics: Semantics): Depends | undefined {
  const use = node && typeUses(node, isDepends, semantics)[0];
  if (!node || !use) return undefined;
  const [written, note] = use.args;
  if (!written) return { node, options: USUAL };
  const { node: given } = substituted(written, semantics);
  const named = typeofName(given);
  return {
    node: given,
    ...(named && { name: named }),
    ...(note ? optionsOf(note, semantics) : { options: USUAL }),
  };
}

function isDepends({ countersign, name }: DeclarationFact): boolean {
  return countersign && name === "Depends";
}

/** The name after a `typeof`. */
export function typeofName(node: TypeNode): EntityName | ImportTypeNode | undefined {
  if (ts.isParenthesizedTypeNode(node)) return typeofName(node.type);
  if (ts.isTypeQueryNode(node)) return node.exprName;
  return ts.isImportTypeNode(node) && node.isTypeOf ? node : undefined;
}

function optionsOf(note: WrittenType, semantics: Semantics): Pick<Depends, "options" | "limit" | "invalid"> {
  const { node } = substituted(note, semantics);
  const { properties } = semantics.members(semantics.typeOfNode(node));
  const options: { -readonly [Name in keyof Depends["options"]]: Depends["options"][Name] } = { ...USUAL };
  let limit: WrittenLimit | undefined;
  for (const { name, type } of properties) {
    const shape = semantics.shape(type);
    const value = shape.kind === "literal" ? shape.value : undefined;
    const scope = DEPENDENCY_SCOPES.find((each) => each === value);
    if (name === "cache" && typeof value === "boolean") options.cache = value;
    else if (name === "scope" && scope) options.scope = scope;
    else if (name === "maxConcurrency" && typeof value === "number" && Number.isInteger(value) && value > 0)
      options.maxConcurrency = value;
    else if (name === "scopes" && scopesOf(shape, semantics))
      options.scopes = scopesOf(shape, semantics) ?? [];
    else if (name === "limit") limit = writtenLimit(type, memberOf(note, name, semantics), semantics);
    else return { options, invalid: { name, node } };
  }
  return { options, ...(limit && { limit }) };
}

/** If a generic alias declares the limit, its type is that of the alias's argument. */
function writtenLimit(type: TypeRef, member: WrittenType | undefined, semantics: Semantics): WrittenLimit {
  const written = member && substituted(member, semantics);
  const isGiven = written !== undefined && written.node !== member?.node;
  return { type: isGiven ? semantics.typeOfNode(written.node) : type, written };
}

/** A list of literals, or `undefined` for anything else. */
function scopesOf(
  shape: ReturnType<Semantics["shape"]>,
  semantics: Semantics,
): readonly string[] | undefined {
  if (shape.kind !== "tuple") return undefined;
  const scopes = shape.elements.map(({ type }) => semantics.shape(type));
  const values = scopes.map((each) => (each.kind === "literal" ? each.value : undefined));
  return values.every((value) => typeof value === "string") ? values : undefined;
}
