import type { ParameterPlace } from "../../runtime/calling/arguments.js";
import type { Annotations, Schema } from "../schema.js";

/** A part of a request that a client fills in for a parameter. A generated client turns it into an argument. */
export type Sent = SentParameter | SentBody;

/** A named piece of text. */
export interface SentParameter {
  readonly in: ParameterPlace;
  /** The name in TypeScript. */
  readonly name: string;
  readonly wireName: string;
  readonly schema: Schema;
  /** Whether it may be left out, because it is optional or has a default. */
  readonly optional: boolean;
  /** It is optional because its entire object is. It must be sent if another property of the object is. */
  readonly among?: true;
  /** Undeclared names next to it are refused. */
  readonly closed?: true;
  /** What separates the members of a list that is one value, or `deepObject`. */
  readonly style?: string;
  readonly annotations?: Annotations;
}

/** The body, or a key of it. */
export interface SentBody {
  readonly in: "body";
  readonly as: BodyForm;
  /** For a part of the body: its names. */
  readonly key?: { readonly name: string; readonly wireName: string };
  readonly schema: Schema;
  readonly optional: boolean;
  readonly annotations?: Annotations;
}

/** How a body is written. */
export type BodyForm = "json" | "form" | "merge-patch";

/** The description of a parameter, taken from its plan. */
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
