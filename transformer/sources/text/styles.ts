/**
 * How a value of more than one part is written in a query, by the names that the marker gives them: in which words the
 * document says so (OpenAPI 3.1, 4.8.12.3).
 */
export const STYLES = {
  /** What separates the members of a list that is one value, where it is one. */
  comma: { delimiter: ",", document: { style: "form", explode: false } },
  space: { delimiter: " ", document: { style: "spaceDelimited", explode: false } },
  pipe: { delimiter: "|", document: { style: "pipeDelimited", explode: false } },
  /** One name for each property: `filter[price]`. */
  deepObject: { delimiter: undefined, document: { style: "deepObject", explode: true } },
} as const;

export type Style = keyof typeof STYLES;

export function isStyle(value: unknown): value is Style {
  return typeof value === "string" && Object.hasOwn(STYLES, value);
}

export function delimiterOf(style: Style | undefined): string | undefined {
  return style && STYLES[style].delimiter;
}
