import type { TypeNode } from "typescript";
import type { DeclarationFact, Semantics, TypeRef } from "../semantics/semantics.js";
import type { Source } from "../sources/source.js";
import { allSources, type ParameterPlan } from "../sources/sources.js";
import { substituted, type TypeUse, typeUses } from "./type-declaration.js";

/** What a marker in a parameter's type states. */
export interface Marker<Note = unknown> extends Noted<Note> {
  readonly name: string;
  readonly source: MarkedSource;
  /** The `T` of `Query<T>` as written, if the parameter's type is nothing else. */
  readonly type?: TypeRef;
}

/** What its second argument states. */
export interface Noted<Note> {
  readonly note?: Note;
  /** An argument that should be a literal. */
  readonly invalid?: TypeNode;
}

/** A source with a marker for its parameters. */
export type MarkedSource = Source<ParameterPlan> & {
  readonly rule: { readonly by: "marker" };
};

/** The sources with a marker, in order. */
export const MARKED: readonly MarkedSource[] = allSources().filter(isMarked);

const BY_MARKER: ReadonlyMap<string, MarkedSource> = new Map(
  MARKED.map((source) => [source.rule.marker, source]),
);

function isMarked(source: Source<ParameterPlan>): source is MarkedSource {
  return source.rule.by === "marker";
}

/** The marker in a parameter's type, found through aliases. It must be one of Countersign's own, not only have the same name. */
export function markerOf(node: TypeNode | undefined, semantics: Semantics): Marker | undefined {
  const use = node && typeUses(node, isMarker, semantics)[0];
  if (!use) return undefined;
  const { name } = use.declaration;
  const source = BY_MARKER.get(name);
  if (!source) return undefined;
  const type = typeOf(use, semantics);
  const plain = { name, source, ...(type && { type }) };
  const written = use.args[1];
  return written ? { ...plain, ...source.rule.note(written, semantics) } : plain;
}

function isMarker({ countersign, name }: DeclarationFact): boolean {
  return countersign && BY_MARKER.has(name);
}

/** As written, so that a union keeps its order. Only the checker knows what a generic alias does with its arguments. */
function typeOf({ args, partial }: TypeUse, semantics: Semantics): TypeRef | undefined {
  const inner = args[0] && substituted(args[0], semantics);
  return inner && !partial && inner.bindings.size === 0 ? semantics.typeOfNode(inner.node) : undefined;
}
