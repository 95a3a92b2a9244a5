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

/** One operation's part of the document, with references still by type id. */
export interface OperationFragment extends OptionsBeside {
  /**
   * An OpenAPI Operation Object without what depends on where the route is mounted; its `responses` are those of results.
   */
  readonly operation: { [field: string]: unknown };
  /** What was found to leave it by being thrown. */
  readonly errors?: readonly ErrorFragment[];
  /** The `responses` option: Response Objects by status, laid over all else. */
  readonly declared?: { readonly [status: string]: unknown };
  /** Of a socket: what goes through it. */
  readonly messages?: MessagesFragment;
  /** The handler's name, a candidate for the operationId; an explicit `operationId` is in `operation` already. */
  readonly handlerName?: string;
  /** Who may call it; absent where anybody may. */
  readonly security?: SecurityFragment;
  /** Whether a dependency that it reaches has a limit. */
  readonly limited?: true;
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
  readonly servers?: readonly ServerInfo[];
  readonly tags?: readonly TagInfo[];
  readonly externalDocs?: ExternalDocs;
  /** Members of one's own of the Info Object. */
  readonly infoExtensions?: Extensions;
  /** Members of one's own of the document. */
  readonly extensions?: Extensions;
  /** Which form the answers to errors have. */
  readonly errors?: ErrorForm;
  /** How many issues a 422 lists at most. */
  readonly issueLimit?: number;
  /** Whether examples are made of the types where none are written. */
  readonly examples?: boolean;
  /** Which version of OpenAPI it is written in. */
  readonly openapiVersion?: OpenapiVersion;
  /** How its versions are told apart. */
  readonly versioning?: Versioning;
  /** Those beside the main one. */
  readonly documents?: FurtherDocuments;
  /** Where its probes are, and whether they are shown. */
  readonly health?: ProbeOptions | boolean;
}

/** A route where it is mounted: its full Hono path, and what the app, inclusions and routers around it add. */
export interface MountedOperation extends OperationOptions {
  readonly routeKind: RouteKind;
  /** Lower-case method as in a Path Item Object. */
  readonly method: Method;
  /** The full path in Hono's syntax, prefixes joined: `/items/:id`. */
  readonly path: string;
  /** With what the guards around it read and throw. */
  readonly fragment: OperationFragment;
  readonly components: readonly ComponentFragment[];
  /** What was declared for its statuses, by itself or around it: Response Objects, the nearest one of each status. */
  readonly declared?: { readonly [status: string]: unknown };
  /** The error handlers of the routers around it, innermost first, and of the app; each in the order of registration. */
  readonly handlers?: readonly (readonly ErrorHandlerFragment[])[];
  /** For messages about clashes: `src/app.ts:12`. */
  readonly source: string;
}
