import type { Expression, SourceFile } from "typescript";
import { routeFacts } from "../../runtime/contract/route-kinds.js";
import { bindingOf } from "../1-discover/binding.js";
import { EXPORTED_KEY } from "../1-discover/exported-key.js";
import type { CompiledRoute } from "../calls/call.js";
import { routesOf, type TransformResult } from "../calls/calls.js";
import { CS3005, CS3009 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";

/** The app of a program: the default export of its entry module, or the app of the endpoints in it. */
export type Entry =
  | {
      readonly key: string;
      /** For another framework's application: the routes that its type declares. */
      readonly routes?: readonly CompiledRoute[];
    }
  | { readonly problem: Diagnostic };

/** Provides what a module registers and exports. */
export interface EntryProgram {
  readonly semantics: Semantics;
  transform(file: SourceFile): TransformResult;
  /** The routes of another framework's application that a module exports; `undefined` if it exports none. */
  exportedRoutes(file: SourceFile): readonly CompiledRoute[] | undefined;
}

export function entryApp(file: SourceFile, program: EntryProgram): Entry {
  const { semantics } = program;
  const exported = semantics.defaultExport(file);
  const key =
    exported && semantics.instanceOf(exported) === "App" ? bindingOf(exported, semantics)?.key : undefined;
  if (key !== undefined) return { key };
  const endpoint = routesOf(program.transform(file)).find(
    ({ routeKind }) => routeFacts(routeKind).routedElsewhere,
  );
  if (endpoint?.plan.receiver !== undefined) return { key: endpoint.plan.receiver };
  const module = semantics.shownModule(file);
  const location = exported ? locationOf(exported) : { file: file.fileName, start: 0, length: 0 };
  const routes = program.exportedRoutes(file);
  if (routes?.length === 0) return { problem: CS3009({ module }, { location }) };
  if (routes) return { key: EXPORTED_KEY, routes };
  return { problem: CS3005({ module, found: found(exported, semantics) }, { location }) };
}

function found(exported: Expression | undefined, semantics: Semantics): string {
  if (!exported) return "has no default export";
  const kind = semantics.instanceOf(exported);
  if (kind === "App") return "exports an app that is made in a way the compiler cannot follow";
  if (kind === "Router") return "exports a Router";
  return `exports a value of type ${semantics.print(semantics.typeOfExpression(exported))}`;
}
