import type { Node } from "typescript";
import type { DocumentInfo } from "../../runtime/contract/document.js";
import type { OperationOptions } from "../../runtime/contract/operation-options.js";
import type { Binding } from "../1-discover/binding.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceLocation } from "../schema.js";

/** An app or a router as the program creates it, with what it includes. Plain data. */
export interface Registration {
  /** `module#name`: the same wherever the app or router is referenced. */
  readonly key: string;
  readonly kind: "App" | "Router";
  /** A function's parameter: what is registered on it is registered on the argument. */
  readonly parameter?: true;
  readonly prefix: string;
  readonly options: OperationOptions;
  /** For apps: the options that concern the document. */
  readonly info?: DocumentInfo;
  /**
   * For apps: every operation requires credentials, or declares that it is public. If the value is not known at build time, it is
   * among `problems`.
   */
  readonly secure?: true | "unknown";
  /** For apps: the locations of further documents in the code, by their paths. */
  readonly documentPlaces?: ReadonlyMap<string, SourceLocation>;
  readonly includes: readonly Inclusion[];
  /** What is registered on it that the compiler does not analyze. Paths are without its prefix. */
  readonly others: readonly Beside[];
  readonly location: SourceLocation;
  /** What could not be followed here. Reported only if the document reaches it. */
  readonly problems: readonly Diagnostic[];
}

/** What an app serves that is not an operation: another application, the files of a frontend, or a server for models. */
export interface Beside {
  readonly kind: "mount" | "frontend" | "mcp";
  /** As written if it is not known at build time. */
  readonly path: string;
  readonly location: SourceLocation;
}

/** `parent.route(prefix, child, options)`. */
export interface Inclusion {
  readonly prefix: string;
  /** Key of the included app or router; `undefined` if it could not be followed, which is among `problems`. */
  readonly child: string | undefined;
  readonly options: OperationOptions;
  readonly location: SourceLocation;
  readonly problems: readonly Diagnostic[];
  /** What could not be followed because it is hidden. This is a problem only if a document shows what is hidden. */
  readonly hiddenProblems?: readonly Diagnostic[];
}

/** All apps and routers of a program. */
export interface Registrations {
  readonly byKey: ReadonlyMap<string, Registration>;
  /** The position of each source file in the program's order, which orders registrations in different files. */
  readonly fileOrder: ReadonlyMap<string, number>;
  /** Inclusions whose parent could not be followed. */
  readonly problems: readonly Diagnostic[];
  /** Where something is registered. */
  readonly sites: readonly Site[];
}

/** A call that registers a route or includes a router. */
export interface Site {
  readonly call: Node;
  /** What it registers on. */
  readonly binding: Binding;
  /** The same as that of the route or inclusion. */
  readonly location: SourceLocation;
  /** For an error handler: `onError(404)`. */
  readonly handles?: string;
}

/** The order in which calls are assumed to be made: by file, then by position. */
export function compareLocations(a: SourceLocation, b: SourceLocation, { fileOrder }: Registrations): number {
  const rank = (location: SourceLocation) => fileOrder.get(location.file) ?? fileOrder.size;
  return rank(a) - rank(b) || a.start - b.start;
}
