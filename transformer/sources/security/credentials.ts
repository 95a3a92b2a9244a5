import type { TypeNode } from "typescript";
import { valueOfType } from "../../2-read/constraints/type-values.js";
import { substituted, type TypeUse, typeUses } from "../../3-plan/type-declaration.js";
import { ts } from "../../semantics/compiler.js";
import type { DeclarationFact, Semantics } from "../../semantics/semantics.js";
import { SCHEMES } from "./schemes.js";
import type { SchemePlan } from "./security-parameter.js";

/** The credentials that a parameter's type requires. */
export interface Credentials {
  /** Any one of them is enough. */
  readonly alternatives: readonly SchemePlan[];
  /** A type that is not a credential, or that is not known at build time. */
  readonly invalid?: { readonly text: string; readonly reason: string };
}

/**
 * The security markers in a parameter's type, found through aliases. They must be Countersign's own, not only have the same name.
 */
export function credentialsOf(node: TypeNode | undefined, semantics: Semantics): Credentials | undefined {
  const uses = node ? typeUses(node, isSecurity, semantics) : [];
  if (!node || uses.length === 0) return undefined;
  const other = otherMember(node, semantics);
  if (other) return refused(other.getText(), "is no credential");
  const plans = uses.map((use) => planOf(use, semantics));
  const unknown = plans.indexOf(undefined);
  if (unknown >= 0)
    return refused(uses[unknown]?.text ?? "", "has an argument that is not known at build time");
  return { alternatives: plans.filter((plan) => plan !== undefined) };
}

const refused = (text: string, reason: string): Credentials => ({
  alternatives: [],
  invalid: { text, reason },
});

function isSecurity({ countersign, name }: DeclarationFact): boolean {
  return countersign && Object.hasOwn(SCHEMES, name);
}

function planOf({ declaration, args }: TypeUse, semantics: Semantics): SchemePlan | undefined {
  const values = args.map((arg) =>
    valueOfType(semantics.typeOfNode(substituted(arg, semantics).node), semantics),
  );
  // An argument without a known value differs from a missing argument.
  if (values.includes(undefined)) return undefined;
  return SCHEMES[declaration.name]?.(values);
}

/**
 * A member of a union with credentials that is not a credential itself. `undefined` does not count: it states that they may be
 * absent.
 */
function otherMember(node: TypeNode, semantics: Semantics): TypeNode | undefined {
  if (ts.isParenthesizedTypeNode(node)) return otherMember(node.type, semantics);
  if (!ts.isUnionTypeNode(node)) return ts.isIntersectionTypeNode(node) ? node : undefined;
  return node.types.find(
    (member) =>
      member.kind !== ts.SyntaxKind.UndefinedKeyword && typeUses(member, isSecurity, semantics).length === 0,
  );
}
