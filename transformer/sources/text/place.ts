import type { FormValue, FormView, RequestView } from "../../../runtime/contract/request-view.js";
import type { GivenPlace, IssuePlace } from "../../4-generate/library.js";
import type { Property } from "../../schema.js";
import type { WireStyle } from "../../wire-styles.js";

/** A part of the request that holds named pieces of text. */
export type TextPlace<In extends string = string> = NamedTexts<In> &
  (HeldBy<"r", RequestView> | HeldBy<"body", FormView>);

/** What is read from in generated code: the request, or the form that its body is. */
interface HeldBy<Holder extends string, View> {
  readonly holder: Holder;
  /** The method that gives one value of a name. */
  readonly one: Reads<View, FormValue | undefined>;
  /** The one that gives all of them, where a name may have several. */
  readonly all?: Reads<View, readonly FormValue[]>;
}

type Reads<View, Value> = {
  [Name in keyof View]: View[Name] extends (name: string) => Value ? Name : never;
}[keyof View];

interface NamedTexts<In extends string> {
  readonly in: In;
  /** For messages: `the query`. */
  readonly text: string;
  /** What stands in front of a name in a `loc`. */
  readonly loc: IssuePlace;
  /** Whether it also carries files. */
  readonly files?: true;
  /** Whether the document may leave out what is read from it (`@hidden`). */
  readonly hides?: true;
  /** Whether the marker says how a value of several parts is written. */
  readonly styles?: true;
  /** Present where an object can be read from it, each property under its name. */
  readonly objects?: ObjectsOfText;
  /** The name on the wire of a parameter that did not choose one. */
  wireName(name: string, style: WireStyle | undefined): string;
  /** Equal for names that mean the same. */
  key(name: string): string;
}

export interface ObjectsOfText {
  /** The name on the wire of a property. */
  nameOf(property: Property): string;
  /** What the library's `given` calls the place. */
  readonly given: GivenPlace;
  /** Whether it can hold only what was asked for, so that `Strict` means something. */
  readonly closed: boolean;
  /**
   * Whether an object is in the document as a whole, a component where it has a name. It may then be one of several: a
   * schema can say so, a list of parameters cannot.
   */
  readonly whole: boolean;
}

/** Names that mean what they say. */
export const asWritten = (name: string) => name;
