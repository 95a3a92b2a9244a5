import type { FormView, RequestView } from "../../../runtime/contract/request-view.js";
import type { given } from "../../../runtime/generated/coerce.js";

/** A part of the request that holds named pieces of text. */
export interface TextPlace<In extends string = string> {
  readonly in: In;
  /** For messages: `the query`. */
  readonly text: string;
  /** What is read from in generated code: the request, or the form that its body is. */
  readonly holder: "r" | "body";
  /** The methods of it that give one value of a name, and where a name may have several, all of them. */
  readonly one: keyof RequestView | keyof FormView;
  readonly all?: keyof RequestView | keyof FormView;
  /** What stands in front of a name in a `loc`. */
  readonly loc: string;
  /** Present where an object can be read from it, each property under its name. */
  readonly objects?: ObjectsOfText;
  /** The name on the wire of a parameter or property that did not choose one. */
  wireName(name: string): string;
  /** Equal for names that mean the same. */
  key(name: string): string;
}

export interface ObjectsOfText {
  /** What the library's `given` calls the place. */
  readonly given: Parameters<typeof given>[1];
  /** Whether it can hold only what was asked for, so that `Strict` means something. */
  readonly closed: boolean;
  /** Whether an object is in the document as a whole, a component where it has a name. */
  readonly whole: boolean;
}

/** Names that mean what they say. */
export const asWritten = (name: string) => name;
