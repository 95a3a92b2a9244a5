import type { ClassLikeDeclaration, EntityName, Expression, Node, Program, Type, TypeNode } from "typescript";
import { type Timing, UNTIMED } from "../timing.js";
import { ts } from "./compiler.js";
import { createDeclared } from "./declared/declared.js";
import type { Place } from "./declared/lookup.js";
import type { IsAddedTo } from "./declared/names.js";
import type { Obstacle, UnsettledKind } from "./declared/unsettled.js";
import { type SignatureTypes, withTypes } from "./door-signatures.js";
import type { FunctionNames } from "./function-names.js";
import { inProgram, type ReadProgram } from "./in-program.js";
import { createModuleNames } from "./module-names.js";
import type { CallableFact, DeclarationFact, Semantics, TypeRef } from "./semantics.js";
import { unwrap } from "./type-ref.js";
import { createSemantics } from "./typescript6.js";
import type { Asking } from "./typescript7/asking.js";
import { createNativeTypes, type NativeTypes } from "./typescript7/native-types.js";

/** A question that the declared program could not answer for certain. */
export interface Unsettled {
  readonly kind: UnsettledKind;
  /** The type or expression that the question was about, or the function if it was about a result. */
  readonly node: Node;
  /** The obstacle. */
  readonly cause: Node;
  /** The compiler that answered. */
  readonly door: "typescript7" | "typescript6";
}

/** The compilers that get the questions that the declared program cannot answer. */
export interface Behind {
  /** TypeScript 7 with the project open in it, if available. */
  native?(): Asking | undefined;
  /** The program with everything, over the same syntax trees. It is created at the first call. */
  whole(): Program;
  /** Whether packages add to TypeScript's library. */
  readonly isAddedTo?: IsAddedTo | undefined;
}

export interface DoorOptions {
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** From a host that creates many programs. */
  readonly functionNames?: FunctionNames | undefined;
  readonly onUnsettled?: ((unsettled: Unsettled) => void) | undefined;
  readonly timing?: Timing | undefined;
}

/**
 * One `Semantics` over several programs. If the declared program contains everything about a type, its own checker answers.
 * Otherwise, the smallest closed type (the annotation of a parameter, a result, an expression) goes to another door as a whole,
 * which then owns it: no type has parts from two checkers. They share syntax trees, so they all accept the same nodes.
 */
export function createDoors(
  declared: Program,
  behind: Behind,
  { root, functionNames, onUnsettled = () => undefined, timing = UNTIMED }: DoorOptions,
): Semantics {
  const own = createSemantics(declared, { root, functionNames });
  const certain = createDeclared(declared, createModuleNames(root), behind.isAddedTo);
  const checker = declared.getTypeChecker();
  const read: ReadProgram = { checker, semantics: own };
  let made: ReadProgram | undefined;
  let native: NativeTypes | null | undefined;

  function whole() {
    made ??= timing.in("whole", () => {
      const program = behind.whole();
      return {
        semantics: createSemantics(program, { root, functionNames }),
        checker: program.getTypeChecker(),
      };
    });
    return made;
  }

  /** TypeScript's types have a reference to their checker. */
  function ownerOf(type: TypeRef): Semantics {
    const { checker: owner } = unwrap(type).type as Type & { readonly checker?: unknown };
    if (owner === checker) return own;
    if (made && owner === made.checker) return made.semantics;
    return own;
  }

  /**
   * Compares two types in a program that has both. The whole program has the project's own types as well. Returns `undefined` if
   * a type cannot be found there, because it was not written in this form.
   */
  function together<Answer>(
    [one, other]: readonly [TypeRef, TypeRef],
    question: (semantics: Semantics, one: TypeRef, other: TypeRef) => Answer,
  ): Answer | undefined {
    const owner = ownerOf(one);
    if (owner === ownerOf(other)) return question(owner, one, other);
    const program = whole();
    const [first, second] = [one, other].map((type) =>
      ownerOf(type) === own ? inProgram(type, read, program) : type,
    );
    return first && second && question(program.semantics, first, second);
  }

  /** Their results are types of the declared program. */
  function nativeTypes(): NativeTypes | undefined {
    if (native === undefined) {
      const asking = behind.native?.();
      native = asking ? createNativeTypes({ program: declared, semantics: own, certain }, asking) : null;
    }
    return native ?? undefined;
  }

  /** Another door's answer about a node, if there is an obstacle to our own. */
  function asked(
    node: Node,
    obstacle: Obstacle,
    typescript7: (types: NativeTypes) => TypeRef | undefined,
    typescript6: (semantics: Semantics) => TypeRef,
  ): TypeRef {
    const types = nativeTypes();
    const found = types && timing.in("native", () => typescript7(types));
    const door = found ? "typescript7" : "typescript6";
    onUnsettled({ kind: obstacle.kind, node, cause: obstacle.node, door });
    return found ?? typescript6(whole().semantics);
  }

  function typeOfNode(node: TypeNode): TypeRef {
    const obstacle = certain.obstacleOf(node);
    if (!obstacle) return own.typeOfNode(node);
    return asked(
      node,
      obstacle,
      (native) => native.typeOfNode(node),
      (semantics) => semantics.typeOfNode(node),
    );
  }

  function typeOfExpression(node: Expression): TypeRef {
    const obstacle = certain.obstacleOf(node);
    if (!obstacle) return own.typeOfExpression(node);
    return asked(
      node,
      obstacle,
      (native) => native.typeOfExpression(node),
      (semantics) => semantics.typeOfExpression(node),
    );
  }

  /** The whole program owns the classes of packages. */
  function typeOfInstance(node: ClassLikeDeclaration): TypeRef {
    if (declared.getSourceFile(node.getSourceFile().fileName) === undefined)
      return whole().semantics.typeOfInstance(node);
    const obstacle = certain.obstacleOfInstances(node);
    if (!obstacle) return own.typeOfInstance(node);
    return asked(
      node,
      obstacle,
      () => undefined,
      (semantics) => semantics.typeOfInstance(node),
    );
  }

  /** The whole program, for a name or an expression that leads out of the declared one. */
  function instead(node: Node, obstacle: Obstacle): Semantics {
    onUnsettled({ kind: obstacle.kind, node, cause: obstacle.node, door: "typescript6" });
    return whole().semantics;
  }

  function placed<Answer>(
    node: Node,
    place: Place,
    question: (semantics: Semantics) => Answer | undefined,
  ): Answer | undefined {
    if (place === "here") return question(own);
    return place === "elsewhere" ? undefined : question(instead(node, place));
  }

  /** Each source of parameters reads the type of each parameter. */
  const typeDeclarations = new Map<TypeNode, DeclarationFact>();

  function typeDeclarationOf(node: TypeNode): DeclarationFact | undefined {
    const name = nameIn(node);
    if (!name) return undefined;
    const hono = certain.hono(node);
    if (hono) return hono;
    return placed(node, certain.type(name, hasArguments(node)), (semantics) =>
      semantics.typeDeclarationOf(node),
    );
  }

  /** Looks up each part of a function of the program separately: its parameters may be certain even if its result is not. */
  function callableOf(node: Expression | TypeNode): CallableFact {
    const obstacle = certain.isFunction(node) ? undefined : certain.obstacleOf(node);
    if (obstacle) return instead(node, obstacle).callableOf(node);
    return withTypes(own.callableOf(node), (i) => typesOf(i, () => whole().semantics.callableOf(node)));
  }

  function typesOf(i: number, elsewhere: () => CallableFact): SignatureTypes {
    return {
      parameter(fact, k) {
        const { declaration } = fact;
        const obstacle = declaration && certain.obstacleOfParameter(declaration);
        if (!declaration || !obstacle) return fact.type;
        const { name } = declaration;
        return asked(
          declaration.type ?? declaration,
          obstacle,
          (native) => (ts.isIdentifier(name) ? native.typeOfExpression(name) : undefined),
          () => elsewhere().signatures[i]?.parameters[k]?.type ?? fact.type,
        );
      },
      result(fact) {
        const { declaration } = fact;
        const obstacle = declaration && certain.obstacleOfResult(declaration);
        if (!declaration || !obstacle) return fact.result;
        const { type } = declaration;
        const node = type && ts.isTypeNode(type) ? type : undefined;
        return asked(
          node ?? declaration,
          node ? obstacle : { kind: "inferred-result", node: obstacle.node },
          (native) => (node ? native.typeOfNode(node) : native.resultOf(declaration)),
          () => elsewhere().signatures[i]?.result ?? fact.result,
        );
      },
    };
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
    valuesBehind: (type, written) =>
      together([type, written], (semantics, one, other) => semantics.valuesBehind(one, other)) ?? [],
    // Types that cannot be compared are refused: a function might get a value that it cannot handle.
    isAssignable: (from, to) =>
      together([from, to], (semantics, one, other) => semantics.isAssignable(one, other)) ?? false,

    typeOfNode,
    typeOfExpression,
    typeOfInstance,
    callableOf,
    signaturesOf(node) {
      const { kind, signatures } = callableOf(node);
      return kind === "class" ? [] : signatures;
    },

    declarationOf: (node) => placed(node, certain.value(node), (semantics) => semantics.declarationOf(node)),
    typeDeclarationOf(node) {
      const known = typeDeclarations.get(node);
      if (known) return known;
      const found = typeDeclarationOf(node);
      if (found) typeDeclarations.set(node, found);
      return found;
    },
    constantInitializer: (node) =>
      placed(node, certain.constant(node), (semantics) => semantics.constantInitializer(node)),
    instanceOf(node) {
      const obstacle = certain.obstacleOfInstance(node);
      if (!obstacle) return own.instanceOf(node);
      return certain.isOutside(node) ? undefined : instead(node, obstacle).instanceOf(node);
    },

    valueReference(name, from) {
      const found = own.valueReference(name, from);
      return found.problem === "unresolved" ? whole().semantics.valueReference(name, from) : found;
    },
    valueProblem(value) {
      const found = own.valueProblem(value);
      return found?.problem === "unresolved" ? whole().semantics.valueProblem(value) : found;
    },
    valueAt(place, from) {
      const found = own.valueAt(place, from);
      return found.problem === "unresolved" ? whole().semantics.valueAt(place, from) : found;
    },
    defaultExport: (file) => own.defaultExport(file),
    mayBeOwnFunction: (name) => own.mayBeOwnFunction(name),

    moduleOf: own.moduleOf,
    shownModule: own.shownModule,
    // If the whole program was used, its answer depends on files of packages.
    importsOf: (file) => (made?.semantics ?? own).importsOf(file),
    ambientFiles: () => (made?.semantics ?? own).ambientFiles(),
  };
}

/** The name, if a type consists of one. */
function nameIn(node: TypeNode): EntityName | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  return ts.isImportTypeNode(node) ? node.qualifier : undefined;
}

function hasArguments(node: TypeNode): boolean {
  return (ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node)) && node.typeArguments !== undefined;
}
