import type { DocumentInfo, MountedOperation } from "../../runtime/contract/document.js";
import type { SecurityFragment } from "../../runtime/contract/security.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceLocation, TypeTable } from "../schema.js";
import type { MountedRoute } from "./mounted-route.js";
import type { Beside, Registration, Registrations } from "./registration.js";

/**
 * An app with everything that belongs to it, without running any of the program. The table of routes, `explain`, the
 * document and every other artifact are made of this and of nothing else.
 */
export interface LinkedProgram {
  /** The app, and what its options say for the document. */
  readonly app: Registration;
  readonly info: DocumentInfo;
  /** In the order of registration, which is the one in which they are matched. */
  readonly routes: readonly LinkedRoute[];
  /** What the app serves that is no route, with its full path. */
  readonly beside: readonly Beside[];
  /** The named types that its operations refer to. */
  readonly types: TypeTable;
  /** Whether the type whose name stands at a place can be imported by that name. */
  isExported(declaration: SourceLocation): boolean;
  /** All apps and routers of the program. */
  readonly registrations: Registrations;
  /** Routers with routes to which no app of the program comes. */
  readonly unreached: readonly Registration[];
}

/** A route where it is mounted, by the name it has in this program. */
export interface LinkedRoute extends MountedRoute {
  readonly operationId: string;
  /** Left out of the document. */
  readonly hidden: boolean;
  /** Whether it says that anybody may call it. */
  readonly public: boolean;
  /** What it and all around it ask of who calls it; `undefined` where nothing is asked. */
  security(): SecurityFragment | undefined;
  /** Its part of the document with what is around it; made when it is asked for, from every schema it needs. */
  operation(): MountedOperation;
  /** Its Responses Object, as it is in this app. */
  responses(): unknown;
}

/** What linking comes to. */
export interface Linking {
  /** Absent where the entry exports no app, which is among the diagnostics. */
  readonly program: LinkedProgram | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
