import type { Node, TypeChecker } from "typescript";
import type { Meaning, Names, Resolved } from "./names.js";
import type { Obstacle } from "./unsettled.js";

/**
 * A piece of syntax, and what is read from it:
 * - `written`: the type of a type node or an expression, where it is written;
 * - `type`, `value`: what a declaration declares under that meaning of its name;
 * - `signature`: the parameters of a function and, as far as it is annotated, its result;
 * - `flow`: what decides in a function what a variable may be.
 */
export interface Part {
  readonly node: Node;
  readonly as: "written" | Meaning | "signature" | "flow";
  /** The name of the variable, for a flow. */
  readonly name: string;
  /** The vocabulary declares it. Other types are made of it without taking it apart. */
  readonly vocabulary: boolean;
}

/** A property of a part that matters only together with another one: see `settles.ts`. */
export type Mark = "platform" | "structure";

/** What a part itself contains: the parts that it consists of, and what is wrong with it. */
export interface Inspection {
  readonly needs: readonly Part[];
  readonly obstacle: Obstacle | undefined;
  /** The nodes that set each mark. */
  readonly marks: ReadonlyMap<Mark, Node>;
}

/** The part that is inspected, and what has been found in it so far. */
export interface Inspecting {
  readonly root: Node;
  /** Adds what a name refers to as a part. */
  name(name: Node, meaning: Meaning): void;
  /** Adds a symbol that was found in another way. */
  resolved(found: Resolved): void;
  /** @param name the name of the variable, for a flow. */
  need(node: Node, as: Part["as"], name?: string): void;
  refuse(kind: Obstacle["kind"], node: Node): void;
  mark(mark: Mark, node: Node): void;
  /** Inspects everything in a node that affects types. */
  visit(node: Node | undefined): void;
  readonly checker: TypeChecker;
  readonly names: Names;
}
