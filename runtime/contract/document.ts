import type { ComponentFragment } from "./component.js";
import type { Extensions, ExternalDocs, ServerInfo, TagInfo } from "./document-parts.js";
import type { FurtherDocuments } from "./documents.js";
import type { ErrorForm } from "./error-form.js";
import type { ErrorFragment, ErrorHandlerFragment } from "./error-fragment.js";
import type { Method } from "./methods.js";
import type { OpenapiVersion } from "./openapi-version.js";
import type { OperationOptions, OptionsBeside } from "./operation-options.js";
import type { ProbeOptions } from "./probes.js";
import type { RouteKind } from "./route-kinds.js";
import type { SecurityFragment } from "./security.js";
import type { MessagesFragment } from "./socket.js";
import type { Versioning } from "./versioning.js";

/** One operation's part of the document, whose references are still by type id. */
export interface OperationFragment extends OptionsBeside {
  /**
   * An OpenAPI Operation Object without the parts that depend on where the route is mounted. Its `responses` are those of
   * results.
   */
  readonly operation: { [field: string]: unknown };
  /** The errors that the handler was found to throw. */
  readonly errors?: readonly ErrorFragment[];
  /** The `responses` option: Response Objects by status, which take precedence over everything else. */
  readonly declared?: { readonly [status: string]: unknown };
  /** For a socket: the messages in both directions. */
  readonly messages?: MessagesFragment;
  /** The handler's name, a candidate for the operationId. An explicit `operationId` is already in `operation`. */
  readonly handlerName?: string;
  /** Who may call it. Absent if anyone may. */
  readonly security?: SecurityFragment;
  /** Whether a dependency that it reaches has a limit. */
  readonly limited?: true;
}

/** What the document states about the application as a whole: the part of `new App({…})` that concerns the document. */
export interface DocumentInfo {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: { name?: string; url?: string; email?: string };
  readonly license?: { name: string; identifier?: string; url?: string };
  readonly servers?: readonly ServerInfo[];
  readonly tags?: readonly TagInfo[];
  readonly externalDocs?: ExternalDocs;
  /** Your own members of the Info Object. */
  readonly infoExtensions?: Extensions;
  /** Your own members of the document. */
  readonly extensions?: Extensions;
  /** The form of error responses. */
  readonly errors?: ErrorForm;
  /** The maximum number of issues that a 422 lists. */
  readonly issueLimit?: number;
  /** Whether examples are generated from the types if none are written. */
  readonly examples?: boolean;
  /** The version of OpenAPI in which it is written. */
  readonly openapiVersion?: OpenapiVersion;
  /** How its versions are distinguished. */
  readonly versioning?: Versioning;
  /** The documents in addition to the main one. */
  readonly documents?: FurtherDocuments;
  /** The paths of its probes, and whether the document shows them. */
  readonly health?: ProbeOptions | boolean;
}

/** A route at the place where it is mounted: its full Hono path, and what the app, inclusions and routers around it add. */
export interface MountedOperation extends OperationOptions {
  readonly routeKind: RouteKind;
  /** The method in lower case, as in a Path Item Object. */
  readonly method: Method;
  /** The full path in Hono's syntax, with all prefixes: `/items/:id`. */
  readonly path: string;
  /** Includes what the guards around it read and throw. */
  readonly fragment: OperationFragment;
  readonly components: readonly ComponentFragment[];
  /** Response Objects that the route or its surroundings declare by status; for each status the nearest one. */
  readonly declared?: { readonly [status: string]: unknown };
  /**
   * The error handlers of the routers around it, innermost first, then those of the app. Each list is in the order of
   * registration.
   */
  readonly handlers?: readonly (readonly ErrorHandlerFragment[])[];
  /** For messages about conflicts: `src/app.ts:12`. */
  readonly source: string;
}
