import type { Noted } from "../../3-plan/markers.js";
import { substituted, type WrittenType } from "../../3-plan/type-declaration.js";
import type { Semantics } from "../../semantics/semantics.js";

/** The name in `Query<T, "page-size">`. */
export function naming(written: WrittenType, semantics: Semantics): Noted<string> {
  const { node } = substituted(written, semantics);
  const shape = semantics.shape(semantics.typeOfNode(node));
  if (shape.kind === "never") return {};
  if (shape.kind === "literal" && typeof shape.value === "string") return { note: shape.value };
  return { invalid: node };
}
