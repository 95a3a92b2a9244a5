import type { DocumentInfo, MountedOperation } from "../../runtime/contract/document.js";
import type { SecurityFragment } from "../../runtime/contract/security.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceLocation, TypeTable } from "../schema.js";
import type { MountedRoute } from "./mounted-route.js";
import type { Beside, Registration, Registrations } from "./registration.js";

/**
 * An app with everything that belongs to it, derived without running any of the program. The table of routes, `explain`, the
 * document and every other artifact are made from this alone.
 */
export interface LinkedProgram {
  /** The app, with its options that concern the document. */
  readonly app: Registration;
  readonly info: DocumentInfo;
  /** In the order of registration, in which they are also matched. */
  readonly routes: readonly LinkedRoute[];
  /** What the app serves that is not a route, with its full path. */
  readonly beside: readonly Beside[];
  /** The named types that its operations refer to. */
  readonly types: TypeTable;
  /** Whether the type whose name is declared at a location can be imported by that name. */
  isExported(declaration: SourceLocation): boolean;
  /** All apps and routers of the program. */
  readonly registrations: Registrations;
  /** Routers with routes that no app of the program includes. */
  readonly unreached: readonly Registration[];
}

/** A mounted route, with its name in this program. */
export interface LinkedRoute extends MountedRoute {
  readonly operationId: string;
  /** Whether it is left out of the document. */
  readonly hidden: boolean;
  /** Whether it declares that anyone may call it. */
  readonly public: boolean;
  /** The credentials that it and everything around it require; `undefined` if they require none. */
  security(): SecurityFragment | undefined;
  /** Its part of the document, with the parts around it. It is made on request, from every schema it needs. */
  operation(): MountedOperation;
  /** Its Responses Object in this app. */
  responses(): unknown;
}

/** The result of linking. */
export interface Linking {
  /** Absent if the entry exports no app, which is among the diagnostics. */
  readonly program: LinkedProgram | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
