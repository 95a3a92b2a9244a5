/** The names of the tags in comments that mean something here. */

/** JSON Schema's keywords, which constrain values. */
export const CONSTRAINTS = [
  ...(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] as const),
  ...([
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minItems",
    "maxItems",
    "uniqueItems",
    "type",
  ] as const),
];

/** What describes a type, a property or a parameter besides. */
const DESCRIBING =
  "title deprecated readOnly readonly writeOnly schema default example examples name wire".split(" ");

/** What describes a route, a handler or a dependency. */
const OPERATION =
  "summary operationId deprecated hidden paginated returns return tag tags throws exception param arg argument".split(
    " ",
  );

export const TAGS: ReadonlySet<string> = new Set([...CONSTRAINTS, ...DESCRIBING, ...OPERATION]);

/** Tags whose text may be anything, at signs included. */
export const FREE_TEXT: ReadonlySet<string> = new Set(
  "default example examples pattern title summary schema".split(" "),
);
