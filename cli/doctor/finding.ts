import type { Problem } from "../../transformer/hosts/problems.js";
import type { Place } from "../json-file.js";
import type { Facts } from "./facts/facts.js";

/** One finding of a check. */
export interface Finding {
  /** The name of the check: `strict`. */
  readonly check: string;
  readonly severity: "ok" | "warning" | "error";
  /** The state, or the problem and why it matters. */
  readonly message: string;
  /** What to do about it. Always present unless all is well. */
  readonly fix?: string;
  /** Where to make the change. */
  readonly place?: Place | undefined;
}

/** Examines facts, never the disk. Returns an empty list if there is nothing to report, not even that all is well. */
export type Check = (facts: Facts) => readonly Finding[];

/** A finding in the form in which other commands print problems. */
export function problemOf({ check, severity, message, fix, place }: Finding): Problem {
  return {
    code: check,
    severity: severity === "error" ? "error" : "warning",
    message,
    ...(fix !== undefined && { fix }),
    ...place,
  };
}
