import type { Noted } from "../../3-plan/markers.js";
import { substituted, type WrittenType } from "../../3-plan/type-declaration.js";
import type { Semantics } from "../../semantics/semantics.js";
import { isStyle, type Style } from "./styles.js";

/** What a marker's second argument states about how a value is sent. */
export interface TextNote {
  /** The wire name. */
  readonly name?: string;
  /** How the parts of a value are written, if it has several. */
  readonly style?: Style;
}

/** The name in `Header<T, "X-Tenant">`. */
export function naming(written: WrittenType, semantics: Semantics): Noted<TextNote> {
  const { node } = substituted(written, semantics);
  const shape = semantics.shape(semantics.typeOfNode(node));
  if (shape.kind === "never") return {};
  if (shape.kind === "literal" && typeof shape.value === "string") return { note: { name: shape.value } };
  return { invalid: node };
}

/** The name in `Query<T, "page-size">`, or the options in `Query<T, { name: "page-size", style: "comma" }>`. */
export function styling(written: WrittenType, semantics: Semantics): Noted<TextNote> {
  const { node } = substituted(written, semantics);
  const type = semantics.typeOfNode(node);
  if (semantics.shape(type).kind !== "object") return naming(written, semantics);
  const options = semantics.members(type).properties.map(({ name, type: option }) => {
    const shape = semantics.shape(option);
    return [name, shape.kind === "literal" ? shape.value : undefined] as const;
  });
  const isKnown = ([name, value]: (typeof options)[number]) =>
    name === "name" ? typeof value === "string" : name === "style" && isStyle(value);
  return options.every(isKnown) ? { note: Object.fromEntries(options) } : { invalid: node };
}
