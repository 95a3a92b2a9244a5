import type { FormValue, FormView, RequestView } from "../../../runtime/contract/request-view.js";
import type { GivenPlace, IssuePlace } from "../../4-generate/library.js";
import type { Property } from "../../schema.js";
import type { WireStyle } from "../../wire-styles.js";

/** A part of the request that holds named pieces of text. */
export type TextPlace<In extends string = string> = NamedTexts<In> &
  (HeldBy<"r", RequestView> | HeldBy<"body", FormView>);

/** What generated code reads from: the request, or the form in its body. */
interface HeldBy<Holder extends string, View> {
  readonly holder: Holder;
  /** The method that returns one value of a name. */
  readonly one: Reads<View, FormValue | undefined>;
  /** The method that returns all values of a name, if there may be several. */
  readonly all?: Reads<View, readonly FormValue[]>;
}

type Reads<View, Value> = {
  [Name in keyof View]: View[Name] extends (name: string) => Value ? Name : never;
}[keyof View];

interface NamedTexts<In extends string> {
  readonly in: In;
  /** For messages: `the query`. */
  readonly text: string;
  /** What precedes a name in a `loc`. */
  readonly loc: IssuePlace;
  /** Whether it also carries files. */
  readonly files?: true;
  /** Whether parameters that are read from it may be left out of the document (`@hidden`). */
  readonly hides?: true;
  /** Whether the marker states how a value with several parts is written. */
  readonly styles?: true;
  /** Present if an object can be read from it, each property under its own name. */
  readonly objects?: ObjectsOfText;
  /** The wire name of a parameter that does not choose one. */
  wireName(name: string, style: WireStyle | undefined): string;
  /** Equal for names that mean the same. */
  key(name: string): string;
}

export interface ObjectsOfText {
  /** The wire name of a property. */
  nameOf(property: Property): string;
  /** The name of the place in calls of the library's `given`. */
  readonly given: GivenPlace;
  /** Whether it has only declared names, so that `Strict` makes sense. */
  readonly closed: boolean;
  /**
   * Whether the document has an object as a whole, as a component if it has a name. It may then be one of several objects: a
   * schema can express this, a list of parameters cannot.
   */
  readonly whole: boolean;
}

/** Names that are used unchanged. */
export const asWritten = (name: string) => name;
