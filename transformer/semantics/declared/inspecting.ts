import type { Node, TypeChecker } from "typescript";
import type { Meaning, Names, Resolved } from "./names.js";
import type { Obstacle } from "./unsettled.js";

/**
 * A stretch of syntax, and what is asked of it:
 * - `written`: the type that a type node or an expression stands for, where it stands;
 * - `type`, `value`: what a declaration says under that meaning of its name;
 * - `signature`: what a function takes and, as far as it is annotated, returns;
 * - `flow`: what decides in a function what a variable may be.
 */
export interface Part {
  readonly node: Node;
  readonly as: "written" | Meaning | "signature" | "flow";
  /** Of the variable that a flow is of. */
  readonly name: string;
  /** It is declared by the vocabulary, of which others are made without taking it apart. */
  readonly vocabulary: boolean;
}

/** What a part has in it that matters only together with another: see `settles.ts`. */
export type Mark = "platform" | "structure";

/** What stands in a part itself: the parts that it is made of, and what is wrong with it. */
export interface Inspection {
  readonly needs: readonly Part[];
  readonly obstacle: Obstacle | undefined;
  /** By what they are for. */
  readonly marks: ReadonlyMap<Mark, Node>;
}

/** What is looked at, and what has been found in it so far. */
export interface Inspecting {
  readonly root: Node;
  /** What a name stands for is a part of what it stands in. */
  name(name: Node, meaning: Meaning): void;
  /** The same of a symbol that was found otherwise. */
  resolved(found: Resolved): void;
  /** @param name of the variable that a flow is of. */
  need(node: Node, as: Part["as"], name?: string): void;
  refuse(kind: Obstacle["kind"], node: Node): void;
  mark(mark: Mark, node: Node): void;
  /** All that stands in a node, as far as it says something about types. */
  visit(node: Node | undefined): void;
  readonly checker: TypeChecker;
  readonly names: Names;
}
