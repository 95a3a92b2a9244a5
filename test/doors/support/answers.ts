import ts from "typescript";
import type {
  Documentation,
  ParameterFact,
  Semantics,
  SignatureFact,
  TypeRef,
  TypeShape,
} from "../../../transformer/semantics/semantics.js";

/** How many levels of a type are compared: deeper types are written somewhere else, and compared there. */
const DEPTH = 3;

/** Everything that a `Semantics` returns for a type, as plain data: two doors agree if their texts are the same. */
export function describeType(semantics: Semantics, type: TypeRef, depth = DEPTH): unknown {
  const name = semantics.nameOf(type);
  const shape = semantics.shape(type);
  // The declared program has only the names of the platform's classes and of Countersign's own.
  const isNameOnly = shape.kind === "builtin" || shape.kind === "extension" || name?.vocabulary;
  const told = {
    print: semantics.print(type),
    name: !isNameOnly &&
      name && {
        ...name,
        args: name.args.map((argument) => semantics.print(argument)),
        documentation: textOf(name.documentation),
      },
    aliases: semantics.aliasesOf(type).map((alias) => alias.name),
    mentions: semantics.mentionsAlias(type),
    inferred: semantics.inferredFrom(type)?.written,
    class: describeClass(semantics, type),
    errors: semantics.errorsOf(type).map(({ base, classes, foreign }) => ({ base, classes, foreign })),
    awaited: semantics.print(semantics.awaited(type)),
  };
  return depth === 0 || (isNameOnly && shape.kind === "object")
    ? { ...told, kind: shape.kind }
    : { ...told, shape: describeShape(semantics, shape, depth - 1) };
}

function describeClass(semantics: Semantics, type: TypeRef): unknown {
  const found = semantics.classOf(type);
  return found && { ...found, args: found.args.map((argument) => semantics.print(argument)) };
}

function describeShape(semantics: Semantics, shape: TypeShape, depth: number): unknown {
  const all = (types: readonly TypeRef[]) => types.map((each) => describeType(semantics, each, depth));
  switch (shape.kind) {
    case "union":
    case "intersection":
      return { ...shape, members: all(shape.members) };
    case "template":
      return { ...shape, types: all(shape.types) };
    case "array":
      return { ...shape, element: describeType(semantics, shape.element, depth) };
    case "builtin":
      return { ...shape, args: all(shape.args) };
    case "tuple":
      return {
        ...shape,
        elements: shape.elements.map(({ type, documentation, ...element }) => ({
          ...element,
          documentation: documentation && textOf(documentation),
          type: describeType(semantics, type, depth),
        })),
      };
    case "object":
      return {
        kind: shape.kind,
        properties: shape.properties.map((property) => ({
          ...flagsOf(property),
          type: describeType(semantics, property.type, depth),
          prototype: property.prototype,
          owner: textOf(property.owner),
          merged: property.merged.map(({ name }) => name),
          origins: property.origins.map(({ name, declaration }) => ({ name, declaration })),
        })),
        index: shape.index.map(({ key, value }) => all([key, value])),
        toJson: shape.toJson && {
          answer: semantics.print(shape.toJson.answer),
          self: shape.toJson.self,
          from: shape.toJson.from?.generic,
        },
      };
    case "literal":
      return { ...shape, value: String(shape.value), of: typeof shape.value };
    default:
      return shape;
  }
}

function flagsOf({
  name,
  optional,
  readonly,
  method,
  hidden,
  symbol,
  declaration,
  documentation,
}: import("../../../transformer/semantics/semantics.js").PropertyFact): object {
  return {
    name,
    optional,
    readonly,
    method,
    hidden,
    symbol,
    declaration,
    documentation: textOf(documentation),
    borrowed: documentation.borrowed,
  };
}

function textOf({ text, tags }: Documentation): unknown {
  return [text, ...tags.map((tag) => `@${tag.name} ${tag.text}`)];
}

/** The description of a declaration: its place, and its declaring module. */
export function describeDeclaration(semantics: Semantics, node: ts.Expression): unknown {
  const found = semantics.declarationOf(node);
  return found && { ...found, node: placeOf(found.node), code: isCode(found.node) };
}

/** A declaration with a body or a value, which a caller may follow. */
function isCode(node: ts.Node): boolean {
  const { body, initializer, expression } = node as {
    body?: ts.Node;
    initializer?: ts.Node;
    expression?: ts.Node;
  };
  return (
    (body ?? initializer ?? expression) !== undefined ||
    ts.isClassLike(node) ||
    ts.isEnumMember(node) ||
    ts.isShorthandPropertyAssignment(node)
  );
}

export function describeTypeDeclaration(semantics: Semantics, node: ts.TypeNode): unknown {
  const found = semantics.typeDeclarationOf(node);
  return found && { ...found, node: placeOf(found.node) };
}

/** A function's own parts. */
export function describeSignatures(
  semantics: Semantics,
  signatures: readonly SignatureFact[],
  isSettled: (ask: () => TypeRef) => TypeRef | undefined,
): unknown {
  const told = (ask: () => TypeRef) => {
    const type = isSettled(ask);
    return type ? describeType(semantics, type, 1) : "not settled";
  };
  return signatures.map((fact) => ({
    generic: fact.generic,
    documentation: textOf(fact.documentation),
    parameters: fact.parameters.map((parameter: ParameterFact) => ({
      name: parameter.name,
      optional: parameter.optional,
      rest: parameter.rest,
      type: told(() => parameter.type),
    })),
    result: told(() => fact.result),
  }));
}

export function placeOf(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${node.getStart()}`;
}
