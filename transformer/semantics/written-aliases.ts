import type {
  Program,
  Type,
  TypeAliasDeclaration,
  TypeChecker,
  TypeNode,
  TypeReferenceNode,
} from "typescript";
import { ts } from "./compiler.js";
import { documentationOf } from "./documentation.js";
import { nameLocation } from "./location.js";
import type { ModuleNames } from "./module-names.js";
import type { AliasFact, Semantics } from "./semantics.js";
import { isVocabulary } from "./type-names.js";
import { aliasDeclaration, bare } from "./type-nodes.js";
import { unwrap } from "./type-ref.js";

type WrittenAliases = Pick<Semantics, "aliasesOf" | "mentionsAlias">;

/**
 * The aliases that types were written as and that somebody said something about. To the checker `type Positive = number` is
 * `number`: only the node in the source still knows.
 */
export function createWrittenAliases(
  program: Program,
  checker: TypeChecker,
  modules: ModuleNames,
): WrittenAliases {
  const known = new Map<TypeAliasDeclaration, AliasFact | undefined>();

  function factOf(declaration: TypeAliasDeclaration): AliasFact | undefined {
    if (!known.has(declaration)) known.set(declaration, documented(declaration));
    return known.get(declaration);
  }

  function documented(declaration: TypeAliasDeclaration): AliasFact | undefined {
    const file = declaration.getSourceFile();
    if (isVocabulary(file, program, modules)) return undefined;
    const said = documentationOf(declaration);
    // The text on `DeepPartial<T>` is about the helper, not about what it makes of a type.
    const documentation = declaration.typeParameters ? { ...said, text: "" } : said;
    const isSilent =
      documentation.text === "" && documentation.tags.length === 0 && documentation.unread === undefined;
    return isSilent
      ? undefined
      : { name: declaration.name.text, documentation, declaration: nameLocation(declaration) };
  }

  /** By node: each is asked for twice, by who describes a property and by who reads its type. */
  const declarations = new Map<TypeNode, TypeAliasDeclaration | undefined>();

  function declarationOf(node: TypeReferenceNode): TypeAliasDeclaration | undefined {
    if (!declarations.has(node)) declarations.set(node, aliasDeclaration(node, checker));
    return declarations.get(node);
  }

  /** @param scalar of `Positive & Max<9>` and `Secret<Password>` each part is said of the one value. */
  function* chain(node: TypeNode | undefined, scalar = true, depth = 0): Generator<TypeAliasDeclaration> {
    const written = bare(node);
    if (!written || depth > 8) return;
    if (scalar && ts.isIntersectionTypeNode(written))
      for (const part of written.types) yield* chain(part, scalar, depth + 1);
    if (!ts.isTypeReferenceNode(written)) return;
    const declaration = declarationOf(written);
    if (!declaration) return;
    yield declaration;
    yield* chain(declaration.type, scalar, depth + 1);
    if (scalar && isVocabulary(declaration.getSourceFile(), program, modules))
      yield* chain(written.typeArguments?.[0], scalar, depth + 1);
  }

  const mentions = (node: TypeNode | undefined): boolean => {
    const written = bare(node);
    if (written && ts.isUnionTypeNode(written)) return written.types.some(mentions);
    return [...chain(written)].some((declaration) => factOf(declaration) !== undefined);
  };

  return {
    aliasesOf(type) {
      const { type: inner, node: written } = unwrap(type);
      const node = bare(written);
      // `count?: Positive` is a union with `undefined`: its member is what was written.
      if (!node || checker.getTypeFromTypeNode(node) !== inner) return [];
      return [...chain(node, isScalar(inner))]
        .map(factOf)
        .filter((fact) => fact !== undefined)
        .reverse();
    },
    mentionsAlias: (type) => mentions(unwrap(type).node),
  };
}

/** With tags or without. */
function isScalar(type: Type): boolean {
  const { StringLike, NumberLike, BigIntLike } = ts.TypeFlags;
  const parts = type.isIntersection() ? type.types : [type];
  return parts.some(({ flags }) => (flags & (StringLike | NumberLike | BigIntLike)) !== 0);
}
