import type { Reader } from "../2-read/reader.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Semantics } from "../semantics/semantics.js";
import type { Method } from "./plan.js";

/** What planning needs of the compiler around it. */
export interface PlanContext {
  readonly semantics: Semantics;
  readonly reader: Reader;
  readonly report: Report;
  /** Absolute path of the project's folder. */
  readonly root: string;
}

/** The same while one route is planned. */
export interface RouteContext extends PlanContext {
  readonly method: Method;
  /** As written in the route call. */
  readonly path: string;
  /** With the prefix of its own app or router: its names are path parameters too. */
  readonly template: string;
  /** Whether `template` is all of the path; a router may be included under a prefix with more names. */
  readonly complete: boolean;
  /** `GET /items/:id`, the first step of every trail. */
  readonly label: string;
}
