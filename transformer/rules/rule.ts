/**
 * What a module of rules is written with: `import type { Rule } from "countersign/rules"`. It describes what a program serves
 * as plain data, without details of the compiler.
 */

/**
 * A rule of the project: examines a program, and returns what it finds.
 * @example const rule: Rule = ({ operations }) => operations.filter(({ path }) => !path.startsWith("/v1/")).map(({ at }) => ({
 * at, message: "The path has no version." })); export default rule;
 */
export type Rule = (program: RuleProgram) => readonly Finding[];

/** A problem that a rule reports. */
export interface Finding {
  /** Where: the `at` of what it is about. Without it, the finding is about the program as a whole. */
  readonly at?: Place;
  /** What is wrong: a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
}

/** A place in the source, in UTF-16 units from the start of a file. */
export interface Place {
  /** Absolute path. */
  readonly file: string;
  readonly start: number;
  readonly length: number;
}

/** The input of a project's rule: the whole linked program. */
export interface RuleProgram {
  readonly title: string;
  readonly version: string;
  /** The names of `tagDescriptions`. */
  readonly describedTags: readonly string[];
  /** In the order in which they are matched. */
  readonly operations: readonly RuleOperation[];
  /**
   * Everything that requests carry, including nested values: each value of a named type once, for the first operation that reads
   * it.
   */
  readonly incoming: readonly RuleValue[];
  /** Everything that results, error details and messages of sockets carry, in the same way. */
  readonly outgoing: readonly RuleValue[];
}

/** An operation, as a rule sees it. */
export interface RuleOperation {
  /** `operation`, `socket`, or `webhook`, which the program sends. */
  readonly kind: string;
  /** In lower case. */
  readonly method: string;
  /** As in the document, with all prefixes: `/items/{id}`; for a webhook, its name. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Whether it is left out of the document. */
  readonly hidden: boolean;
  /** Whether it declares that anyone may call it. */
  readonly public: boolean;
  /** Whether it cannot be called without credentials. */
  readonly guarded: boolean;
  /** Including those of dependencies and guards, but not credentials. */
  readonly parameters: readonly RuleParameter[];
  /** The media types of its body. Empty if it has none. */
  readonly bodies: readonly string[];
  /** By status in OpenAPI's spelling: `200`, `4XX`, `default`. */
  readonly responses: Readonly<Record<string, RuleResponse>>;
  /** The JSON types of its results: `array`, `object`, `string` …; empty if they are not JSON. */
  readonly results: readonly string[];
  /** The call that registers it. */
  readonly at: Place;
}

/** A parameter of an operation, as a rule sees it. */
export interface RuleParameter {
  /** The wire name. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description: string | undefined;
  /** Whether it is left out of the document. */
  readonly hidden: boolean;
  /** Whether it is a `Secret<T>`. */
  readonly secret: boolean;
  readonly at: Place;
}

/** A response of an operation, as a rule sees it. */
export interface RuleResponse {
  readonly description: string;
  readonly mediaTypes: readonly string[];
}

/** A value that is sent or received. */
export interface RuleValue {
  readonly operation: RuleOperation;
  /** The path to it, from a parameter or a named type: `filter.tags[]`, `Item.name`. */
  readonly name: string;
  /** Where it is sent. */
  readonly in: "path" | "query" | "header" | "cookie" | "form" | "body" | "message" | "result" | "error";
  readonly type: ValueType;
  readonly secret: boolean;
  /** For a `string`. */
  readonly maxLength?: number;
  readonly format?: string;
  /** For an `integer` or `number`, including exclusive bounds; for a `bigint`, as digits. */
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  /** For an `integer`: `int32` …, if its type states it. */
  readonly size?: string;
  /** For a `list`. */
  readonly maxItems?: number;
  /** For an `object`: whether undeclared properties are refused rather than dropped. */
  readonly closed?: boolean;
  /** Its property or parameter, or else what is around it. */
  readonly at: Place;
}

/**
 * `key` is a key of a `map` (`Map`, `Record`). A `text` becomes something else in the handler (a `Date`, a `URL`) or has a
 * special form. `any` is not examined.
 */
export type ValueType =
  | "string"
  | "key"
  | "text"
  | "integer"
  | "number"
  | "bigint"
  | "boolean"
  | "null"
  | "literal"
  | "file"
  | "any"
  | "list"
  | "tuple"
  | "map"
  | "object"
  | "union";
