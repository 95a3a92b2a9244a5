import type { CompiledBody } from "./body.js";
import type { ComponentFragment } from "./component.js";
import type { ErrorFragment } from "./error-fragment.js";
import type { IssueList } from "./issue.js";
import type { Limit } from "./limit.js";
import type { RequestView, UsedValue } from "./request-view.js";
import type { SecurityFragment } from "./security.js";

/** How long a dependency's value is in use: for a request, for a handler's call within it, or for the application's life. */
export type DependencyScope = (typeof DEPENDENCY_SCOPES)[number];
export const DEPENDENCY_SCOPES = ["request", "function", "app"] as const;

/**
 * A function that provides a value to handlers, as compiled. Each module that uses it has its own copy. At run time, the copies
 * are one dependency because they have the same function.
 */
export interface CompiledDependency {
  /** For messages: `connection (src/db.ts:3)`. */
  readonly name: string;
  /** Only `async` dependencies are resolved concurrently. The code after the `yield` of a `generator` is its teardown. */
  readonly kind: "function" | "async" | "generator" | "class";
  /**
   * Returns the function. It is wrapped in a function so that modules may import each other in a cycle: it is not called before
   * the application is built. Absent if the program passes the function itself: `dependencies: [f]`.
   */
  readonly use?: () => unknown;
  /** The object whose method it is. */
  readonly on?: () => unknown;
  /** Its parameters that are dependencies themselves. */
  readonly needs?: readonly CompiledNeed[];
  /** The index or indexes of the arguments that get the required scopes of the place where it is used. */
  readonly scopesAt?: number | readonly number[];
  /** Whether and how a body is read before `decode`. */
  readonly body?: CompiledBody;
  /** What `decode` needs that not every server or app has. */
  readonly uses?: readonly UsedValue[];
  /** Returns its arguments in order, with gaps for those of `needs`. Absent if no argument comes from a request. */
  decode?(request: RequestView, body: unknown, issues: IssueList): unknown[];
}

/** One use of a dependency: `Depends<typeof f, { scope: "app" }>`. */
export interface CompiledNeed {
  readonly of: CompiledDependency;
  /** The index of the argument. Absent for a guard, whose value is not used. */
  readonly at?: number;
  /** `false` calls it for this use only. */
  readonly cache?: false;
  readonly scope?: DependencyScope;
  readonly maxConcurrency?: number;
  /** Required of it and of everything it needs, in addition to the scopes required around it. */
  readonly scopes?: readonly string[];
  /** Limits on how often requests may reach it. */
  readonly limits?: readonly CompiledNeedLimit[];
}

/** A limit on one use of a dependency: `Depends<typeof f, { limit: { requests: 10; per: "1m" } }>`. */
export interface CompiledNeedLimit extends Omit<Limit, "by"> {
  /** Absent if requests are counted by address, or by the result of `keyedBy`. */
  readonly by?: "everyone";
  readonly keyedBy?: CompiledNeed;
}

/**
 * The guards of an app, router or inclusion (`dependencies: [f, g]`), in the order of the list. The compiler appends this to `new
 * App(…)`, `new Router(…)` and `app.route(…)`.
 */
export interface CompiledGuards {
  readonly contract: number;
  readonly guards: readonly CompiledNeed[];
  /** What they add to every operation: `parameters`, and the errors that they throw. */
  document(): GuardsFragment;
  components(): readonly ComponentFragment[];
}

/** What guards add to the document of the operations that they guard. */
export interface GuardsFragment {
  readonly operation: { readonly parameters?: readonly unknown[] };
  readonly errors?: readonly ErrorFragment[];
  /** The `responses` option. */
  readonly declared?: { readonly [status: string]: unknown };
  readonly security?: SecurityFragment;
  /** Whether any of their dependencies has a limit. */
  readonly limited?: true;
}
