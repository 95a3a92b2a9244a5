import type { TypeNode } from "typescript";
import { valueOfType } from "../../2-read/constraints/type-values.js";
import { substituted, type TypeUse, typeUses } from "../../3-plan/type-declaration.js";
import { ts } from "../../semantics/compiler.js";
import type { DeclarationFact, Semantics } from "../../semantics/semantics.js";
import { SCHEMES } from "./schemes.js";
import type { SchemePlan } from "./security-parameter.js";

/** The credentials that a parameter's type asks for. */
export interface Credentials {
  /** Any of them will do. */
  readonly alternatives: readonly SchemePlan[];
  /** What is no credential, or not known at build time. */
  readonly invalid?: { readonly text: string; readonly reason: string };
}

/** The security markers in a parameter's type, followed through aliases; Countersign's own, not others of the name. */
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
  // An argument without a value is not the same as none.
  if (values.includes(undefined)) return undefined;
  return SCHEMES[declaration.name]?.(values);
}

/** A member of a union beside the credentials; `undefined` says that they may be absent. */
function otherMember(node: TypeNode, semantics: Semantics): TypeNode | undefined {
  if (ts.isParenthesizedTypeNode(node)) return otherMember(node.type, semantics);
  if (!ts.isUnionTypeNode(node)) return ts.isIntersectionTypeNode(node) ? node : undefined;
  return node.types.find(
    (member) =>
      member.kind !== ts.SyntaxKind.UndefinedKeyword && typeUses(member, isSecurity, semantics).length === 0,
  );
}
