import { programOf, root, type TestProgram } from "../../../test/support/program.js";
import { createDiscovery } from "../../1-discover/discovery.js";
import { findRoutes, routeFinder } from "../../1-discover/routes.js";
import { createReader } from "../../2-read/reader.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { TypeTable } from "../../schema.js";
import { createSession } from "../../session.js";
import { createPlanContext } from "../context.js";
import type { OperationPlan } from "../plan.js";
import { planRoute } from "../plan-route.js";

/** For tests: the planned routes of one source. */
export interface Planned {
  readonly plans: readonly OperationPlan[];
  readonly types: TypeTable;
  /** `CS1003 src/models.ts:5:9`, in the order in which they are reported. Problems in the source itself have no file. */
  readonly problems: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** TypeScript's own errors in the source. */
  readonly errors: readonly string[];
}

/** The start of every source. */
const PREAMBLE = `
import { App, Router, Reply, reply, redirect, event, ServerSentEvent, Outgoing, type Context } from "countersign";
import type { Path, Query, Header, Cookie, Form, Body, Text, Html, Redirect, EventStream, Socket, InvalidMessage, Bearer, Basic, ApiKey } from "countersign";
import type { Int, Email, Default, Min } from "countersign";
export const app = new App({ title: "Test", version: "1" });
`;
const findSockets = routeFinder(new Map([["socket", "get"]]));
const LINES = PREAMBLE.split("\n").length - 1;

/** Plans the routes of each source. All sources share one program, because creating a program takes most of the time. */
export function planAll(
  sources: readonly string[],
  more: Readonly<Record<string, string>> = {},
): readonly Planned[] {
  const files = sources.map((source, i) => [`src/case${i}.ts`, PREAMBLE + source] as const);
  const program = programOf({ ...Object.fromEntries(files), ...more });
  return files.map(([name]) => planFile(name, program));
}

/** Plans the routes of one source. */
export function planned(source: string, more?: Readonly<Record<string, string>>): Planned {
  const [result] = planAll([source], more);
  if (!result) throw new Error("nothing planned");
  return result;
}

function planFile(name: string, program: TestProgram): Planned {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const { semantics } = program;
  const reader = createReader(semantics, report);
  const session = createSession();
  const discovery = createDiscovery(semantics, session);
  const context = createPlanContext({ semantics, reader, report, root, slowPattern: session.slowPattern });
  const file = program.file(name);
  const found = [
    ...findRoutes(file, discovery).map((route) => ({ route, kind: "operation" }) as const),
    ...findSockets(file, discovery).map((route) => ({ route, kind: "socket" }) as const),
  ];
  const plans = found.flatMap(({ route, kind }) => planRoute(route, kind, context) ?? []);
  return {
    plans,
    types: reader.types,
    diagnostics,
    problems: diagnostics.map(({ code, location }) => {
      const at = location && program.program.getSourceFile(location.file);
      if (!at) return code;
      const { line, character } = at.getLineAndCharacterOfPosition(location.start);
      if (at === file) return `${code} ${line + 1 - LINES}:${character + 1}`;
      return `${code} ${at.fileName.slice(root.length + 1)}:${line + 1}:${character + 1}`;
    }),
    errors: program.program
      .getSemanticDiagnostics(file)
      .map(({ messageText }) => (typeof messageText === "string" ? messageText : messageText.messageText)),
  };
}

/**
 * Removes the mark `‸` from a source.
 * @returns the source and the location of the mark, `line:column` from 1.
 */
export function marked(source: string): { source: string; at: string } {
  const before = source.slice(0, source.indexOf("‸"));
  const lines = before.split("\n");
  return { source: source.replace("‸", ""), at: `${lines.length}:${(lines.at(-1) ?? "").length + 1}` };
}
