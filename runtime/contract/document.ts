import type { ErrorForm } from "./error-form.js";
import type { SecurityFragment } from "./security.js";

/** A JSON Schema object (2020-12). A named type is referred to as `{ "$ref": id }` until the document is assembled. */
export type JsonSchema = { [keyword: string]: unknown };

/** One operation's part of the document, with references still by type id. */
export interface OperationFragment {
  /** An OpenAPI Operation Object without what depends on where the route is mounted. */
  readonly operation: { [field: string]: unknown };
  /** The handler's name, a candidate for the operationId; an explicit `operationId` is in `operation` already. */
  readonly handlerName?: string;
  readonly hidden?: boolean;
  /** Who may call it; absent where anybody may. */
  readonly security?: SecurityFragment;
}

/** A named type's schema, as part of the module it was compiled into. */
export interface ComponentFragment {
  readonly id: string;
  readonly name: string;
  readonly module: string;
  readonly pinned?: boolean;
  /**
   * `both` where a type looks the same on the way in and out. Otherwise there are two fragments of one id, and
   * references say which they mean: `{ "$ref": "<id>?input" }` or `{ "$ref": "<id>?output" }`.
   */
  readonly mode: "both" | "input" | "output";
  readonly schema: JsonSchema;
}

/** What the document says of the application as a whole; the part of `new App({…})` that concerns the document. */
export interface DocumentInfo {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: { name?: string; url?: string; email?: string };
  readonly license?: { name: string; identifier?: string; url?: string };
  readonly servers?: readonly { url: string; description?: string }[];
  readonly tags?: readonly {
    name: string;
    description?: string;
    externalDocs?: { url: string; description?: string };
  }[];
  readonly externalDocs?: { url: string; description?: string };
  /** Which form the answers to errors have. */
  readonly errors?: ErrorForm;
  /** How many issues a 422 lists at most. */
  readonly issueLimit?: number;
}

/** A route where it is mounted: its full Hono path, and what the routers around it add. */
export interface MountedOperation {
  /** Lower-case method as in a Path Item Object. */
  readonly method: string;
  /** The full path in Hono's syntax, prefixes joined: `/items/:id`. */
  readonly path: string;
  /** Tags of the app, includes and routers around it, outermost first. */
  readonly tags: readonly string[];
  readonly deprecated?: boolean;
  readonly hidden?: boolean;
  readonly fragment: OperationFragment;
  readonly components: readonly ComponentFragment[];
  /** For messages about clashes: `src/app.ts:12`. */
  readonly source: string;
}
