import type { TypeNode } from "typescript";
import type { DeclarationFact, Semantics, TypeRef } from "../semantics/semantics.js";
import { substituted, type TypeUse, typeUses, type WrittenType } from "./type-declaration.js";

/** What a marker in a parameter's type says. */
export interface Marker {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "form" | "body";
  /** The `T` of `Query<T>` as written, when the parameter is nothing else. */
  readonly type?: TypeRef;
  readonly wireName?: string;
  readonly embed: boolean;
  /** An argument that should have been a literal. */
  readonly invalid?: TypeNode;
}

const SOURCES: Readonly<Record<string, Marker["in"]>> = {
  Path: "path",
  Query: "query",
  Header: "header",
  Cookie: "cookie",
  Form: "form",
  Body: "body",
};

/** The marker in a parameter's type, followed through aliases; one of Countersign's own, not of the same name. */
export function markerOf(node: TypeNode | undefined, semantics: Semantics): Marker | undefined {
  const use = node && typeUses(node, isMarker, semantics)[0];
  if (!use) return undefined;
  const { name } = use.declaration;
  const source = SOURCES[name];
  if (!source) return undefined;
  const type = typeOf(use, semantics);
  const plain = { name, in: source, embed: false, ...(type && { type }) };
  const note = use.args[1];
  if (!note) return plain;
  return { ...plain, ...(source === "body" ? embedding(note, semantics) : naming(note, semantics)) };
}

function isMarker({ countersign, name }: DeclarationFact): boolean {
  return countersign && Object.hasOwn(SOURCES, name);
}

/** As written, so that a union keeps its order. Through a generic alias only the checker knows the type. */
function typeOf({ args, partial }: TypeUse, semantics: Semantics): TypeRef | undefined {
  const [inner] = args;
  return inner && !partial && inner.bindings.size === 0 ? semantics.typeOfNode(inner.node) : undefined;
}

function naming(note: WrittenType, semantics: Semantics): Partial<Marker> {
  const { node } = substituted(note, semantics);
  const shape = semantics.shape(semantics.typeOfNode(node));
  if (shape.kind === "never") return {};
  if (shape.kind === "literal" && typeof shape.value === "string") return { wireName: shape.value };
  return { invalid: node };
}

function embedding(note: WrittenType, semantics: Semantics): Partial<Marker> {
  const { node } = substituted(note, semantics);
  const options = semantics.members(semantics.typeOfNode(node)).properties;
  const embed = options.find((property) => property.name === "embed");
  if (!embed) return {};
  const shape = semantics.shape(embed.type);
  if (shape.kind === "literal" && typeof shape.value === "boolean") return { embed: shape.value };
  return { invalid: node };
}
