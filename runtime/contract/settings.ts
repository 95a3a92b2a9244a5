import type { IssueList } from "./issue.js";
import type { CONTRACT } from "./operation.js";

/** Separates the name of an object from those of its properties: `DATABASE__URL`. */
export const INSIDE = "__";

/** What the compiler appends to a call of `settings<T>()`: its variables, and the decoder of `T`. */
export interface CompiledSettings {
  readonly contract: typeof CONTRACT;
  /** The position of the call, for messages: `src/settings.ts:12`. */
  readonly source: string;
  /** In the order of declaration. */
  readonly variables: readonly CompiledVariable[];
  /** The paths to the objects that exist even if none of their variables is set, outer ones first. */
  readonly objects: readonly (readonly string[])[];
  /** Creates settings from the variables' texts, which are in objects of the same shape. Meaningless if `issues.count` grew. */
  decode(texts: unknown, issues: IssueList): unknown;
}

export interface CompiledVariable {
  /** Without the prefix: `DATABASE__URL`. */
  readonly name: string;
  /** The path to its text: the wire names of the properties from the outside in. */
  readonly at: readonly string[];
  /** The path to its value, if properties have other names in TypeScript. */
  readonly to?: readonly string[];
  /** What its text is converted to before it is decoded: the items between commas, or its value as JSON. */
  readonly as?: "list" | "json";
  /** What it must be, for people: `integer (minimum 1)`. */
  readonly expects: string;
  /** `Secret<T>`, or something that contains a secret: its value is never shown. */
  readonly secret?: true;
  /** Whether a refused text is shown. Not if it could be a password that was not declared as one. */
  readonly shown?: true;
}
