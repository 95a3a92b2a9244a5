import type { IssueList } from "./issue.js";
import type { CONTRACT } from "./operation.js";

/** What stands between the name of an object and those of its properties: `DATABASE__URL`. */
export const INSIDE = "__";

/** What the compiler appends to a call of `settings<T>()`: which variables there are, and the decoder of `T`. */
export interface CompiledSettings {
  readonly contract: typeof CONTRACT;
  /** Where the call stands, for messages: `src/settings.ts:12`. */
  readonly source: string;
  /** In the order of declaration. */
  readonly variables: readonly CompiledVariable[];
  /** The ways to the objects that are there even where none of their variables is set, outer ones first. */
  readonly objects: readonly (readonly string[])[];
  /** Makes settings of the variables' texts, which stand in objects of the same shape. Meaningless when `issues.count` grew. */
  decode(texts: unknown, issues: IssueList): unknown;
}

export interface CompiledVariable {
  /** Without the prefix: `DATABASE__URL`. */
  readonly name: string;
  /** The way to its text: the names on the wire of the properties from the outside in. */
  readonly at: readonly string[];
  /** The way to its value, where properties have other names in TypeScript. */
  readonly to?: readonly string[];
  /** What its text is made into before it is decoded: the items between commas, or what it says as JSON. */
  readonly as?: "list" | "json";
  /** What it must be, for a person: `integer (minimum 1)`. */
  readonly expects: string;
  /** `Secret<T>`, or something with a secret in it: nobody is shown its value. */
  readonly secret?: true;
  /** Whether a text that was refused is shown. Not where it could be a password that nobody declared to be one. */
  readonly shown?: true;
}
