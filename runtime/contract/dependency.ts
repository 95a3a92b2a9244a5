import type { CompiledBody } from "./body.js";
import type { ComponentFragment } from "./component.js";
import type { ErrorFragment } from "./error-fragment.js";
import type { IssueList } from "./issue.js";
import type { Limit } from "./limit.js";
import type { RequestView, UsedValue } from "./request-view.js";
import type { SecurityFragment } from "./security.js";

/** How long what a dependency gives is in use: a request, a handler's call within it, or the application's life. */
export type DependencyScope = (typeof DEPENDENCY_SCOPES)[number];
export const DEPENDENCY_SCOPES = ["request", "function", "app"] as const;

/**
 * A function that gives a value to handlers, as the compiler saw it. Each module that uses it has one of its own; at
 * run time they are one dependency because they have one function.
 */
export interface CompiledDependency {
  /** For messages: `connection (src/db.ts:3)`. */
  readonly name: string;
  /** Only `async` ones are resolved side by side; what follows the `yield` of a `generator` is its teardown. */
  readonly kind: "function" | "async" | "generator" | "class";
  /**
   * The function. A function itself, so that modules may import each other in a circle: nobody calls it before the
   * application is built. Absent where the program hands the function over: `dependencies: [f]`.
   */
  readonly use?: () => unknown;
  /** What the function is a method of. */
  readonly on?: () => unknown;
  /** Its parameters that are dependencies themselves. */
  readonly needs?: readonly CompiledNeed[];
  /** Which argument gets the scopes that are asked for where it is used, or which ones. */
  readonly scopesAt?: number | readonly number[];
  /** Whether and how a body is read before `decode`. */
  readonly body?: CompiledBody;
  /** What `decode` asks for that not every server or app has. */
  readonly uses?: readonly UsedValue[];
  /** Its arguments in order, those of `needs` left open. Absent when it has none that come from a request. */
  decode?(request: RequestView, body: unknown, issues: IssueList): unknown[];
}

/** One use of a dependency: `Depends<typeof f, { scope: "app" }>`. */
export interface CompiledNeed {
  readonly of: CompiledDependency;
  /** Which argument it is. Absent for a guard, whose value nobody gets. */
  readonly at?: number;
  /** `false` calls it for this use alone. */
  readonly cache?: false;
  readonly scope?: DependencyScope;
  readonly maxConcurrency?: number;
  /** Asked of it and of all it needs, in addition to what is asked around it. */
  readonly scopes?: readonly string[];
  /** How often requests may reach it. */
  readonly limits?: readonly CompiledNeedLimit[];
}

/** A limit on one use of a dependency: `Depends<typeof f, { limit: { requests: 10; per: "1m" } }>`. */
export interface CompiledNeedLimit extends Omit<Limit, "by"> {
  /** Absent where requests are counted by address, or by what `keyedBy` returns. */
  readonly by?: "everyone";
  readonly keyedBy?: CompiledNeed;
}

/**
 * The guards of an app, router or inclusion (`dependencies: [f, g]`), in the order of the list: what the compiler
 * appends to `new App(…)`, `new Router(…)` and `app.route(…)`.
 */
export interface CompiledGuards {
  readonly contract: number;
  readonly guards: readonly CompiledNeed[];
  /** What they add to every operation: its `parameters`, and what they throw. */
  document(): GuardsFragment;
  components(): readonly ComponentFragment[];
}

/** What guards add to the document of the operations behind them. */
export interface GuardsFragment {
  readonly operation: { readonly parameters?: readonly unknown[] };
  readonly errors?: readonly ErrorFragment[];
  /** The `responses` option. */
  readonly declared?: { readonly [status: string]: unknown };
  readonly security?: SecurityFragment;
  /** Whether any dependency behind them has a limit. */
  readonly limited?: true;
}
