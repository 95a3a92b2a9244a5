import type { Expression, Node, Program, Type, TypeNode } from "typescript";
import { type Timing, UNTIMED } from "../timing.js";
import { createSettles } from "./declared/settles.js";
import type { Obstacle, UnsettledKind } from "./declared/unsettled.js";
import { createModuleNames } from "./module-names.js";
import type { Semantics, TypeRef } from "./semantics.js";
import { unwrap } from "./type-ref.js";
import { createSemantics } from "./typescript6.js";
import type { NativeTypes } from "./typescript7/native-types.js";

/** A question that the declared program could not answer for certain. */
export interface Unsettled {
  readonly kind: UnsettledKind;
  /** The type or expression that was asked about; a function where it was its result. */
  readonly node: Node;
  /** What stood in the way. */
  readonly cause: Node;
  /** Who answered. */
  readonly door: "typescript7" | "typescript6";
}

/** Who is asked what the declared program does not say. */
export interface Behind {
  readonly native?: NativeTypes | undefined;
  /** The program with everything, over the same syntax trees: made when first asked for. */
  whole(): Program;
}

export interface DoorOptions {
  /** Absolute path of the project's folder. */
  readonly root: string;
  readonly onUnsettled?: ((unsettled: Unsettled) => void) | undefined;
  readonly timing?: Timing | undefined;
}

/**
 * One `Semantics` over several programs. What the declared program holds all of is answered by its checker; of anything
 * else the smallest closed type (the annotation of a parameter, a result, an expression) is handed to another door as a
 * whole, which then owns it: no type has parts of two checkers. A node is a node for all of them, since they share trees.
 */
export function createDoors(
  declared: Program,
  behind: Behind,
  { root, onUnsettled = () => undefined, timing = UNTIMED }: DoorOptions,
): Semantics {
  const own = createSemantics(declared, { root });
  const settles = createSettles(declared, createModuleNames(root));
  const checker = declared.getTypeChecker();
  let made: { readonly semantics: Semantics; readonly checker: unknown } | undefined;

  function whole() {
    made ??= timing.in("whole", () => {
      const program = behind.whole();
      return { semantics: createSemantics(program, { root }), checker: program.getTypeChecker() };
    });
    return made;
  }

  /** TypeScript's types know their checker. */
  function ownerOf(type: TypeRef): Semantics {
    const { checker: owner } = unwrap(type).type as Type & { readonly checker?: unknown };
    if (owner === checker) return own;
    if (made && owner === made.checker) return made.semantics;
    return behind.native?.semantics ?? own;
  }

  /** Another door's answer about a node, where something stands in the way of the own. */
  function asked(
    node: Node,
    obstacle: Obstacle,
    native: (types: NativeTypes) => TypeRef | undefined,
    typescript6: (semantics: Semantics) => TypeRef,
  ): TypeRef {
    const types = behind.native;
    const found = types && timing.in("native", () => native(types));
    const door = found ? "typescript7" : "typescript6";
    onUnsettled({ kind: obstacle.kind, node, cause: obstacle.node, door });
    return found ?? typescript6(whole().semantics);
  }

  function typeOfNode(node: TypeNode): TypeRef {
    const obstacle = settles.obstacleOf(node);
    if (!obstacle) return own.typeOfNode(node);
    return asked(
      node,
      obstacle,
      (native) => native.typeOfNode(node),
      (semantics) => semantics.typeOfNode(node),
    );
  }

  function typeOfExpression(node: Expression): TypeRef {
    const obstacle = settles.obstacleOf(node);
    if (!obstacle) return own.typeOfExpression(node);
    return asked(
      node,
      obstacle,
      (native) => native.typeOfExpression(node),
      (semantics) => semantics.typeOfExpression(node),
    );
  }

  /** Who knows what a name stands for, of those that have every declaration of it. */
  function knowing(node: Node): Semantics {
    const obstacle = settles.obstacleOf(node);
    if (!obstacle) return own;
    onUnsettled({ kind: obstacle.kind, node, cause: obstacle.node, door: "typescript6" });
    return whole().semantics;
  }

  return {
    shape: (type) => ownerOf(type).shape(type),
    members: (type) => ownerOf(type).members(type),
    nameOf: (type) => ownerOf(type).nameOf(type),
    aliasesOf: (type) => ownerOf(type).aliasesOf(type),
    mentionsAlias: (type) => ownerOf(type).mentionsAlias(type),
    inferredFrom: (type) => ownerOf(type).inferredFrom(type),
    identity: (type) => ownerOf(type).identity(type),
    print: (type) => ownerOf(type).print(type),
    awaited: (type) => ownerOf(type).awaited(type),
    classOf: (type) => ownerOf(type).classOf(type),
    errorsOf: (type) => ownerOf(type).errorsOf(type),
    errorClassOf: (type) => ownerOf(type).errorClassOf(type),
    callable: (type, at) => ownerOf(type).callable(type, at),
    valuesBehind: (type, written) => ownerOf(written).valuesBehind(type, written),
    isAssignable: (from, to) => ownerOf(from).isAssignable(from, to),

    typeOfNode,
    typeOfExpression,
    signaturesOf: (node) => knowing(node).signaturesOf(node),
    callableOf: (node) => knowing(node).callableOf(node),

    declarationOf: (node) => knowing(node).declarationOf(node),
    typeDeclarationOf: (node) => knowing(node).typeDeclarationOf(node),
    valueReference: (name, from) => knowing(name).valueReference(name, from),
    valueProblem: (value) => ownerOf(value.type).valueProblem(value),
    valueAt: (place, from) => own.valueAt(place, from),
    instanceOf: (node) => knowing(node).instanceOf(node),
    constantInitializer: (node) => knowing(node).constantInitializer(node),
    defaultExport: (file) => own.defaultExport(file),

    moduleOf: own.moduleOf,
    shownModule: own.shownModule,
    importsOf: (file) => own.importsOf(file),
    ambientFiles: () => own.ambientFiles(),
  };
}
