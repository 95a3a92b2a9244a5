import type { Program, Type, TypeAliasDeclaration, TypeChecker, TypeNode } from "typescript";
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
 * The documented aliases that types were written as. To the checker, `type Positive = number` is `number`: only the node in the
 * source still has the alias.
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
    // The text on `DeepPartial<T>` is about the helper, not about the resulting type.
    const documentation = declaration.typeParameters ? { ...said, text: "" } : said;
    const isSilent =
      documentation.text === "" && documentation.tags.length === 0 && documentation.unread === undefined;
    return isSilent
      ? undefined
      : { name: declaration.name.text, documentation, declaration: nameLocation(declaration) };
  }

  /** @param scalar whether each part describes the same value, as in `Positive & Max<9>` and `Secret<Password>`. */
  function* chain(node: TypeNode | undefined, scalar = true, depth = 0): Generator<TypeAliasDeclaration> {
    const written = bare(node);
    if (!written || depth > 8) return;
    if (scalar && ts.isIntersectionTypeNode(written))
      for (const part of written.types) yield* chain(part, scalar, depth + 1);
    if (!ts.isTypeReferenceNode(written)) return;
    const declaration = aliasDeclaration(written, checker);
    if (!declaration) return;
    yield declaration;
    yield* chain(declaration.type, scalar, depth + 1);
    if (scalar && isVocabulary(declaration.getSourceFile(), program, modules))
      yield* chain(written.typeArguments?.[0], scalar, depth + 1);
  }

  /** Whether any alias in the chain is documented. Remembered, because a program has few aliases and many properties. */
  const spoken = new Map<TypeAliasDeclaration, { readonly said: boolean; readonly vocabulary: boolean }>();

  function spokenOf(declaration: TypeAliasDeclaration): {
    readonly said: boolean;
    readonly vocabulary: boolean;
  } {
    const known = spoken.get(declaration);
    if (known) return known;
    const vocabulary = isVocabulary(declaration.getSourceFile(), program, modules);
    // A recursive alias adds nothing the second time.
    spoken.set(declaration, { said: false, vocabulary });
    const said = factOf(declaration) !== undefined || isSaid(declaration.type);
    const found = { said, vocabulary };
    spoken.set(declaration, found);
    return found;
  }

  /** Whether any alias in the {@link chain} of a scalar is documented. */
  function isSaid(node: TypeNode | undefined): boolean {
    const written = bare(node);
    if (!written) return false;
    if (ts.isIntersectionTypeNode(written)) return written.types.some(isSaid);
    if (!ts.isTypeReferenceNode(written)) return false;
    const declaration = aliasDeclaration(written, checker);
    if (!declaration) return false;
    const { said, vocabulary } = spokenOf(declaration);
    return said || (vocabulary && isSaid(written.typeArguments?.[0]));
  }

  const mentions = (node: TypeNode | undefined): boolean => {
    const written = bare(node);
    return written && ts.isUnionTypeNode(written) ? written.types.some(mentions) : isSaid(written);
  };

  return {
    aliasesOf(type) {
      const { type: inner, node: written } = unwrap(type);
      const node = bare(written);
      // Most types have no documented alias, and the checker is not needed for them.
      if (!isSaid(written)) return [];
      // `count?: Positive` is a union with `undefined`. The written node is that of its member.
      if (!node || checker.getTypeFromTypeNode(node) !== inner) return [];
      return [...chain(node, isScalar(inner))]
        .map(factOf)
        .filter((fact) => fact !== undefined)
        .reverse();
    },
    mentionsAlias: (type) => mentions(unwrap(type).node),
  };
}

/** Whether this is a scalar, with or without tags. */
function isScalar(type: Type): boolean {
  const { StringLike, NumberLike, BigIntLike } = ts.TypeFlags;
  const parts = type.isIntersection() ? type.types : [type];
  return parts.some(({ flags }) => (flags & (StringLike | NumberLike | BigIntLike)) !== 0);
}
