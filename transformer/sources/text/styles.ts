/**
 * How a value with several parts is written in a query, by the names that the marker uses, and how the document states it
 * (OpenAPI 3.1, 4.8.12.3).
 */
export const STYLES = {
  /** The separator of a list that is one value, if it is one. */
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
