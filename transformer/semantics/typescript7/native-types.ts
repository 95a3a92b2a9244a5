import type { Expression, Node, Program, SignatureDeclaration, Type, TypeNode } from "typescript";
import { ts } from "../compiler.js";
import type { Declared } from "../declared/declared.js";
import { platformClass } from "../platform.js";
import type { Semantics, TypeRef } from "../semantics.js";
import { ref } from "../type-ref.js";
import type { Asking, NativeSignature, NativeType } from "./asking.js";
import { createGraft } from "./graft.js";
import { createMaking } from "./making.js";
import { createNodes } from "./nodes.js";

/** Types from the native compiler; `undefined` if it cannot be certain, in which case TypeScript 6 is used. */
export interface NativeTypes {
  typeOfNode(node: TypeNode): TypeRef | undefined;
  /** The result of a function, as inferred from its body. */
  resultOf(declaration: SignatureDeclaration): TypeRef | undefined;
  typeOfExpression(node: Expression): TypeRef | undefined;
}

/** The program that its types become part of. */
export interface DeclaredProgram {
  readonly program: Program;
  readonly semantics: Semantics;
  readonly certain: Pick<Declared, "obstacleOf" | "obstacleOfDeclaration">;
}

/** @param asking the native compiler, with the same files open. */
export function createNativeTypes(
  { program, semantics, certain: settled }: DeclaredProgram,
  asking: Asking,
): NativeTypes {
  const nodes = createNodes(program, asking);
  const making = createMaking(program);
  const graft = createGraft({
    asking,
    nodes,
    making,
    isSettled: (node) =>
      (ts.isTypeNode(node) ? settled.obstacleOf(node) : settled.obstacleOfDeclaration(node)) === undefined,
    isPlatformClass: (type) => platformClass(type, program) !== undefined,
    namesOf: (type) => semantics.members(ref(type)).properties.map(({ name }) => name),
  });
  let hasFailed = false;

  /** After it has failed once, it is not used again. */
  function certain(find: () => Type | undefined): TypeRef | undefined {
    if (hasFailed) return undefined;
    try {
      const type = find();
      return type && ref(type);
    } catch {
      hasFailed = true;
      return undefined;
    }
  }

  function about<T>(method: string, node: Node): T | undefined {
    const location = nodes.handleOf(node);
    return location === undefined ? undefined : asking.ask<T | undefined>(method, { location });
  }

  return {
    // A written type that uses a package's declarations is read together with its node, whose names mean nothing to the declared
    // program.
    typeOfNode: () => undefined,
    resultOf: (declaration) =>
      certain(() => {
        const signature = about<NativeSignature>("getSignatureFromDeclaration", declaration);
        if (!signature) return undefined;
        return graft(asking.ask<NativeType>("getReturnTypeOfSignature", { signature: signature.id }));
      }),
    typeOfExpression: (node) =>
      certain(() => {
        const type = about<NativeType>("getTypeAtLocation", node);
        return type && graft(type);
      }),
  };
}
