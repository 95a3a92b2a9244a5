import type { Problem } from "../../transformer/hosts/problems.js";
import type { Place } from "../json-file.js";
import type { Facts } from "./facts/facts.js";

/** What one check has to say about a project. */
export interface Finding {
  /** The name of the check: `strict`. */
  readonly check: string;
  readonly severity: "ok" | "warning" | "error";
  /** What is so, or what is wrong and why that matters. */
  readonly message: string;
  /** What to do about it; always there unless all is well. */
  readonly fix?: string;
  /** Where to do it. */
  readonly place?: Place | undefined;
}

/** Looks at facts, never at the disk. Nothing to say, also not that all is well: an empty list. */
export type Check = (facts: Facts) => readonly Finding[];

/** As the other commands print what is wrong. */
export function problemOf({ check, severity, message, fix, place }: Finding): Problem {
  return {
    code: check,
    severity: severity === "error" ? "error" : "warning",
    message,
    ...(fix !== undefined && { fix }),
    ...place,
  };
}
