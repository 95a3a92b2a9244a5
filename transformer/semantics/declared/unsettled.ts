import type { Node } from "typescript";

/** Why the project's own declarations do not determine a type, and what to write so that they do. */
export const UNSETTLED = {
  "inferred-result": {
    what: "a result that is inferred from what packages declare",
    advice: "Annotate the result of the function.",
  },
  "inferred-value": {
    what: "a value whose type is inferred from what packages declare",
    advice: "Annotate the value.",
  },
  "missing-annotation": {
    what: "a parameter whose type follows from where its function is passed",
    advice: "Annotate the parameter.",
  },
  "package-type": {
    what: "a type that a package declares",
    advice: "Declare the parts that you use as an interface or type of your own.",
  },
  "package-value": {
    what: "a value that a package declares",
    advice: "Annotate the value derived from it with a type of your own.",
  },
  "unknown-name": {
    what: "a name that only packages may declare",
    advice: "Import the type, or declare it in the project.",
  },
  "global-name": {
    what: "a global declaration that packages may add to",
    advice: "Declare the type in a module and import it.",
  },
  "platform-structure": {
    what: "a type computed from the members of a class of the platform",
    advice: "Write the type out.",
  },
  "whole-module": {
    what: "the type of a whole module",
    advice: "Use only the members of the module that you need.",
  },
  javascript: {
    what: "a type in JavaScript, which comments may declare",
    advice: "Move the declaration into a TypeScript file.",
  },
  syntax: {
    what: "a form of type that Countersign does not follow",
    advice: "Declare the type by a name.",
  },
} as const satisfies Record<string, { what: string; advice: string }>;

export type UnsettledKind = keyof typeof UNSETTLED;

/** What prevents an answer from the project's own declarations, and where it is. */
export interface Obstacle {
  readonly kind: UnsettledKind;
  readonly node: Node;
}
