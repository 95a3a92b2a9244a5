/** Facts about a kind of schema, for all its readers. */
export interface KindFacts {
  /** Its name in diagnostics: `an array`. */
  readonly label: string;
  /** Whether one piece of text says it: a path or query parameter, a header, a key of a map. A union is what its members are. */
  readonly isText: boolean;
  /** Whether it contains no other type, and is not another type under a different name. */
  readonly isLeaf: boolean;
  /** Whether the handler's value differs from the JSON value, apart from its parts. */
  readonly converted: boolean;
  /** Whether `JSON.stringify` writes the handler's value as documented, apart from its parts. */
  readonly stringified: boolean;
  /** What JSON has of it. None for what is known by its values, its members or not at all. */
  readonly json: readonly JsonKind[];
}

/** What JSON tells apart (RFC 8259, 3). */
export type JsonKind = "string" | "number" | "boolean" | "null" | "array" | "object";
