/** The content of a TSDoc comment. */
export interface Said {
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean | string;
  /** A default, as JSON. */
  readonly usual?: string;
}

/** A comment with a line break at its end. Empty if there is nothing to state. */
export function comment(said: Said | undefined): string {
  if (!said) return "";
  const { title, description, deprecated, usual } = said;
  const lines = [
    ...(description ?? title ?? "").split("\n"),
    ...(usual === undefined ? [] : [`@default ${usual}`]),
    ...(deprecated ? [`@deprecated${typeof deprecated === "string" ? ` ${deprecated}` : ""}`] : []),
  ]
    .map((line) => line.trimEnd().replaceAll("*/", "*\\/"))
    .filter((line, i) => line !== "" || i > 0);
  if (lines.length === 0) return "";
  const [only] = lines;
  return lines.length === 1
    ? `/** ${only} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}
