import type { ParameterPlace } from "../../runtime/calling/arguments.js";
import type { Annotations, Schema } from "../schema.js";

/** A part of a request that a client fills in for a parameter: what a generated client makes arguments of. */
export type Sent = SentParameter | SentBody;

/** A named piece of text. */
export interface SentParameter {
  readonly in: ParameterPlace;
  /** In TypeScript. */
  readonly name: string;
  readonly wireName: string;
  readonly schema: Schema;
  /** It may be left out: it is optional, or has a default. */
  readonly optional: boolean;
  /** It is optional because all of its object is, and must be sent where another property of that is. */
  readonly among?: true;
  /** Names that nobody reads are refused beside it. */
  readonly closed?: true;
  /** What stands between the members of a list that is one value, or `deepObject`. */
  readonly style?: string;
  readonly annotations?: Annotations;
}

/** The body, or a key of it. */
export interface SentBody {
  readonly in: "body";
  readonly as: BodyForm;
  /** Of a part of the body: what it is called. */
  readonly key?: { readonly name: string; readonly wireName: string };
  readonly schema: Schema;
  readonly optional: boolean;
  readonly annotations?: Annotations;
}

/** How a body is written. */
export type BodyForm = "json" | "form" | "merge-patch";

/** What describes a parameter, of what a plan says of it. */
export function annotationsOf(plan: {
  readonly description?: string;
  readonly deprecated?: boolean;
}): Pick<SentParameter, "annotations"> {
  const { description, deprecated } = plan;
  if (description === undefined && !deprecated) return {};
  return {
    annotations: { ...(description !== undefined && { description }), ...(deprecated && { deprecated }) },
  };
}
