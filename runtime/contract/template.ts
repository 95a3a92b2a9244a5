/** The possible types of a placeholder in a template literal type. `integer` is Countersign's own `Int`. */
export type Placeholder = "string" | "number" | "bigint" | "integer";

/**
 * A template literal type without unions: texts, and placeholders between them, one fewer. `` `v${number}.${number}` `` is
 * `[["v", ".", ""], ["number", "number"]]`.
 */
export type Template = readonly [texts: readonly string[], placeholders: readonly Placeholder[]];
