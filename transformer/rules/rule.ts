/**
 * What a module of rules is written with: `import type { Rule } from "countersign/rules"`. It says what a program serves, as
 * plain data, and has nothing of how the compiler works.
 */

/**
 * A rule of the house: looks at a program, and returns what it finds.
 * @example
 * const rule: Rule = ({ operations }) =>
 *   operations.filter(({ path }) => !path.startsWith("/v1/")).map(({ at }) => ({ at, message: "The path has no version." }));
 * export default rule;
 */
export type Rule = (program: RuleProgram) => readonly Finding[];

/** What a rule has to say. */
export interface Finding {
  /** Where: the `at` of what it is about. Without one it is about the program as a whole. */
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

/** What a rule of the project gets: the whole program as it is linked. */
export interface RuleProgram {
  readonly title: string;
  readonly version: string;
  /** The names of `tagDescriptions`. */
  readonly describedTags: readonly string[];
  /** In the order in which they are matched. */
  readonly operations: readonly RuleOperation[];
  /** All that requests carry, with what is nested in it: each value of a named type once, for the first operation that reads it. */
  readonly incoming: readonly RuleValue[];
  /** All that results, error details and messages of sockets carry, in the same way. */
  readonly outgoing: readonly RuleValue[];
}

/** An operation, as a rule sees it. */
export interface RuleOperation {
  /** `operation`, `socket`, or `webhook`, which the program sends. */
  readonly kind: string;
  /** In lower case. */
  readonly method: string;
  /** As the document has it, prefixes joined: `/items/{id}`; of a webhook its name. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Left out of the document. */
  readonly hidden: boolean;
  /** It says that anybody may call it. */
  readonly public: boolean;
  /** Whether nobody can call it without credentials. */
  readonly guarded: boolean;
  /** Those of dependencies and guards as well. Credentials are not among them. */
  readonly parameters: readonly RuleParameter[];
  /** The media types of its body; none without one. */
  readonly bodies: readonly string[];
  /** By status in the letters of OpenAPI: `200`, `4XX`, `default`. */
  readonly responses: Readonly<Record<string, RuleResponse>>;
  /** What its results are in JSON: `array`, `object`, `string` …; none where they are anything else. */
  readonly results: readonly string[];
  /** The call that registers it. */
  readonly at: Place;
}

/** A parameter of an operation, as a rule sees it. */
export interface RuleParameter {
  /** On the wire. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description: string | undefined;
  /** Left out of the document. */
  readonly hidden: boolean;
  /** `Secret<T>`. */
  readonly secret: boolean;
  readonly at: Place;
}

/** A response of an operation, as a rule sees it. */
export interface RuleResponse {
  readonly description: string;
  readonly mediaTypes: readonly string[];
}

/** A value that travels. */
export interface RuleValue {
  readonly operation: RuleOperation;
  /** How it is reached, from a parameter or a named type: `filter.tags[]`, `Item.name`. */
  readonly name: string;
  /** Where it travels. */
  readonly in: "path" | "query" | "header" | "cookie" | "form" | "body" | "message" | "result" | "error";
  readonly type: ValueType;
  readonly secret: boolean;
  /** Of a `string`. */
  readonly maxLength?: number;
  readonly format?: string;
  /** Of an `integer` or `number`, exclusive ones as well; of a `bigint` as digits. */
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  /** Of an `integer`: `int32` … where its type says so. */
  readonly size?: string;
  /** Of a `list`. */
  readonly maxItems?: number;
  /** Of an `object`: undeclared properties are refused, and not dropped. */
  readonly closed?: boolean;
  /** Its property, parameter, or else what is around it. */
  readonly at: Place;
}

/**
 * `key` is one of a `map` (`Map`, `Record`); a `text` is one that becomes something else in the handler (a `Date`, a `URL`) or has
 * a form of its own; `any` is what is not looked into.
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
